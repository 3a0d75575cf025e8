"""The headline of a page: the one that readers see, where it is one, or the title for machines.

A first heading may hold a logo, a form or the name of a section; a title often ends with the
site's name. Neither was printed as a headline.
"""

import re
from collections.abc import Iterable

from lxml.html import HtmlElement

from .meta import plain
from .surroundings import UNSHOWN, is_of_others

LONGEST_HEADLINE = 300
MOST_HEADINGS = 40

# Must match what pages are made of: "Comments form", "Sign up to our newsletter", "News"; must
# not match "News of cuts", "Cookies are 5p dearer".
FURNITURE = re.compile(
    r"(?:(?:add |leave |post )?(?:an? )?comments?(?: form| policy| section|s)?"
    r"|(?:site )?search(?: form| results)?|(?:main )?menu|home(?: ?page)?|navigation"
    r"|(?:local |latest |breaking )?news|latest|sports?|opinion|politics|business|world|uk|us"
    r"|lifestyle|share(?: this.{0,20})?|related.{0,30}|more (?:stories|news|from.{0,30})"
    r"|most (?:read|popular|viewed)|sign (?:up|in).{0,60}|log ?in|subscribe.{0,40}|newsletters?"
    r"|(?:your |manage )?(?:privacy|cookies?)(?: (?:choices|settings|policy|notice|preferences))?"
    r"|we value your privacy|advertisement|loading\W*|untitled|article|404.{0,40}|page not found"
    r"|access denied)",
    re.IGNORECASE,
)
# Must match the bars between a headline and its site: "Cuts | Gazette", "Cuts - Gazette".
BARS = re.compile(r"\s+[|\-–—·•»:]+\s+|\s*\|\s*|:\s+")
WORD = re.compile(r"[^\W_]{3,}|\d+")


class SiteNames:
    """What a site may be called: by its pages and by its host."""

    def __init__(self, names: Iterable[str], host: str):
        labels = host.removeprefix("www.").split(".")
        self._names = {_letters(name) for name in [*names, host, ".".join(labels), labels[0]]} - {
            ""
        }

    def is_name(self, words: str) -> bool:
        letters = _letters(words).removeprefix("www")
        return (
            letters in self._names
            or letters.removeprefix("the") in self._names
            or (f"the{letters}" in self._names)
        )

    def bare_title(self, title: str) -> str:
        """A title without the site's name and section at its ends; "" where nothing is left."""
        parts, bars = BARS.split(title), BARS.findall(title)
        first, last = 0, len(parts)
        if not any(map(self.is_name, parts)):
            return "" if FURNITURE.fullmatch(title) else title
        while last - first > 1 and (
            self.is_name(parts[last - 1]) or FURNITURE.fullmatch(parts[last - 1])
        ):
            last -= 1
        while last - first > 1 and self.is_name(parts[first]):
            first += 1
        bare = "".join(
            part + bar
            for part, bar in zip(parts[first:last], [*bars[first : last - 1], ""], strict=True)
        )
        return "" if self.is_name(bare) or FURNITURE.fullmatch(bare) else bare.strip()


def find_headline(
    tree: HtmlElement, titles: Iterable[str], site: SiteNames
) -> tuple[str, HtmlElement | None]:
    """The headline, and the heading that is it; both may be missing."""
    bare = [
        title for title in map(site.bare_title, titles) if title and len(title) <= LONGEST_HEADLINE
    ]
    headings = [(text, heading) for text, heading in _headings(tree, "h1") if _may_be(text, site)]
    matches = [pair for pair in headings if any(_agree(pair[0], title) for title in bare)]
    exact = [pair for pair in matches if any(pair[0] in title for title in bare)]
    if exact or matches or (len(headings) == 1 and not bare):
        text, heading = max(exact, key=lambda pair: len(pair[0]), default=(matches or headings)[0])
        kicked = [title for title in bare if title in text and 2 * len(title) > len(text)]
        return min(kicked, key=len, default=text), heading
    marked = [(text, mark) for text, mark in _marked(tree) if _may_be(text, site)]
    if not bare:
        return marked[0] if marked else ("", None)
    heading = _heading_of(tree, bare[0])
    return bare[0], marked[0][1] if heading is None and marked else heading


def _headings(tree: HtmlElement, *tags: str) -> list[tuple[str, HtmlElement]]:
    headings = [heading for tag in tags for heading in tree.iterfind(f".//{tag}")]
    first = headings[:MOST_HEADINGS]
    return [(_shown(heading), heading) for heading in first if not _lies_in_others(heading)]


def _marked(tree: HtmlElement) -> list[tuple[str, HtmlElement]]:
    """Elements that microdata name the headline."""
    marks = tree.xpath("//body//*[@itemprop='headline'][not(self::meta)]")[:MOST_HEADINGS]
    return [(_shown(mark), mark) for mark in marks if not _lies_in_others(mark)]


def _heading_of(tree: HtmlElement, title: str) -> HtmlElement | None:
    """The heading of a lower rank, or the line, that says the title."""
    headings = _headings(tree, "h2", "h3", "h4")
    return next((heading for text, heading in headings if text and text in title), None)


def _may_be(text: str, site: SiteNames) -> bool:
    short = 0 < len(text) <= LONGEST_HEADLINE
    return short and not site.is_name(text) and not FURNITURE.fullmatch(text)


def _agree(heading: str, title: str) -> bool:
    """Whether they are of one story: they have a longer word or a number in common."""
    words = [set(map(str.lower, WORD.findall(text))) for text in (heading, title)]
    return bool(words[0] & words[1]) or heading in title


def _shown(heading: HtmlElement) -> str:
    """Its words, without those of a form, a script, or of a link to the front page alone."""
    links = heading.findall(".//a")
    text = plain(" ".join(_words(heading)))
    is_logo = any(
        link.get("href", "").strip() == "/" and plain(link.text_content()) == text for link in links
    )
    return "" if is_logo else text


def _words(heading: HtmlElement) -> list[str]:
    left_out = (*UNSHOWN, "form", "button")
    is_left_out = " or ".join(f"self::{tag}" for tag in left_out)
    words: list[str] = heading.xpath(f"descendant::text()[not(ancestor::*[{is_left_out}])]")
    return words


def _lies_in_others(element: HtmlElement) -> bool:
    return any(map(is_of_others, element.iterancestors()))


def _letters(words: str) -> str:
    return "".join(filter(str.isalnum, words.casefold()))
