"""What stands about the headline of a page: its lines, and which parts belong to other things."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree
from lxml.html import HtmlElement

BLOCKS = frozenset(
    "address article aside blockquote body caption dd div dl dt fieldset figcaption figure footer"
    " form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table td th time tr"
    " ul".split()
)
UNSHOWN = frozenset("noscript script style template title svg textarea select".split())
ASIDE = frozenset("nav footer aside form dialog".split())
# Must match class="related-stories", "commentList", "cookie_banner", "most-read"; must not match
# "comment-article", "article-header", "c-article--standard", "article__main".
OTHERS = re.compile(
    r"(?:^|[\s_-])(?:related|recommend\w*|more-(?:stories|on|from)|most-(?:read|popular|viewed)|trending"
    r"|popular|comments?(?:-?list|-section|-form)?|commentlist|disqus|cookie\w*|consent|gdpr|privacy"
    r"|newsletter|promo\w*|teasers?|sidebar|widget\w*|breadcrumbs?|menu|navigation|footer|latest"
    r"|also-read|read-?more|read-?next|outbrain|taboola|advert\w*|ticker)(?:$|[\s_-])",
    re.IGNORECASE,
)
BEFORE, AFTER = 12, 40  # lines
LONG = 90  # characters: a paragraph, of which three end what stands about the headline
LONGEST_LINE = 400


class Line(NamedTuple):
    """A line that is shown, the pieces that it is made of, and the elements that begin in it."""

    pieces: list[str]
    elements: list[HtmlElement]

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.pieces).split())


def is_of_others(element: HtmlElement) -> bool:
    """Whether it is a menu, a form, a comment, a list of other stories."""
    if element.tag in ASIDE:
        return True
    if element.tag in {"html", "body", "main", "h1", "time"}:
        return False
    names = f"{element.get('class', '')} {element.get('id', '')} {element.get('role', '')}"
    return len(names) < 500 and bool(OTHERS.search(names))


def own_lines(tree: HtmlElement) -> list[Line]:
    """The lines that are shown of a page, without those of other things."""
    lines, left_out = [Line([], [])], 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        is_start, leaves = event == "start", element.tag in UNSHOWN or is_of_others(element)
        left_out += leaves if is_start else -leaves
        if element.tag in BLOCKS and (lines[-1].pieces or lines[-1].elements):
            lines.append(Line([], []))
        if left_out:
            continue
        if is_start:
            lines[-1].elements.append(element)
        if text := (element.text if is_start else element.tail):
            lines[-1].pieces.append(text[:LONGEST_LINE])
    return lines


def near(lines: list[Line], heading: HtmlElement | None) -> list[Line]:
    """The lines about the headline; of a page without one, none."""
    if heading is None:
        return []
    place = next((i for i, line in enumerate(lines) if heading in line.elements), None)
    if place is None:
        return []
    return [
        *_until_text(lines[place : place + AFTER]),
        *lines[max(0, place - BEFORE) : place][::-1],
    ]


def _until_text(lines: list[Line]) -> Iterator[Line]:
    long = 0
    for line in lines:
        long += len(line.text) > LONG
        if long > 3:
            return
        yield line
