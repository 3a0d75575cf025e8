"""Who wrote an article, as its page prints it or tells machines."""

import re
from collections.abc import Iterator

from .headlines import SiteNames
from .json_ld import JsonLd
from .meta import Meta, plain
from .surroundings import Line

LONGEST_NAME = 120
NAMES = (
    "author article:author dc.creator dcterms.creator parsely-author sailthru.author byl bylauthor"
    " cxenseparse:author citation_author article.author"
).split()
# What content systems write where nobody has signed.
NOBODY = frozenset(
    "admin administrator author editor none null root staff superuser undefined unknown user"
    " webmaster".split()
)
# Must match "By Rosa Marlow", "Words by Tom Pike and Ada Quill", "BY ROSA MARLOW, Crime reporter";
# must not match "By Friday all must go", "By 2030", "by hand".
BYLINE = re.compile(
    r"(?:[A-Z]\w+ )?(?:[Bb]y|BY):?\s+"
    r"(?P<names>(?P<first>[A-Z][^\d.?!:,]{1,80})(?:,[^\d?!:]{2,80})?)"
)
SMALL_WORDS = frozenset(
    "and with of for in the de da di van von der den la le al bin et und".split()
)
WEEKDAY_OR_MONTH = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august"
    r"|september|october|november|december|the|then|now|far",
    re.IGNORECASE,
)
# Must match class="byline", "article-author", "author_name"; must not match "author-bio".
SIGNED = re.compile(
    r"(?:^|[\s_-])(?:byline|author)(?:[_-]{0,2}(?:names?|link|text|line))?(?:$|\s)", re.IGNORECASE
)
PARTS = re.compile(r"\s*[|•]\s*|\s+[·–—-]\s+|\s{2,}")


def find_byline(json_ld: JsonLd, meta: Meta, lines: list[Line], site: SiteNames) -> str:
    """The names, without “By”; "" where nobody has signed."""
    stated = json_ld.names(json_ld.article.get("author") or json_ld.article.get("creator"))
    for names in (stated, meta.all(*NAMES), _marked(lines), _classed(lines)):
        persons = [name for name in map(bare_name, names) if name and not site.is_name(name)]
        if persons:
            return ", ".join(dict.fromkeys(persons))
    return next(_printed(lines), "")


def bare_name(words: object) -> str:
    """A name without “By”; nothing for an address, a placeholder or a sentence."""
    name = re.sub(r"^(?:(?:written|words)\s+)?by\b:?\s*", "", plain(words), flags=re.IGNORECASE)
    name = PARTS.split(name)[0].strip(" ,;|")
    is_name = 0 < len(name) <= LONGEST_NAME and not re.search(r"://|@|[{}<>=]|\.com\b|\d{3}", name)
    return name if is_name and name.lower() not in NOBODY and not name.endswith((".", "?")) else ""


def _marked(lines: list[Line]) -> Iterator[str]:
    """The names in microdata and links to authors."""
    for line in lines:
        for element in line.elements:
            if (
                "author"
                in f"{element.get('itemprop', '')} {element.get('rel', '')}".lower().split()
            ):
                name = element.find(".//*[@itemprop='name']")
                shown = element if name is None else name
                yield shown.get("content") or " ".join(shown.itertext())[:LONGEST_NAME]


def _classed(lines: list[Line]) -> Iterator[str]:
    for line in lines:
        for element in line.elements:
            if element.tag != "meta" and SIGNED.search(element.get("class", "")[:300]):
                words = plain(" ".join(element.itertext())[: 2 * LONGEST_NAME])
                byline = BYLINE.fullmatch(words)
                yield byline["names"] if byline else words


def _printed(lines: list[Line]) -> Iterator[str]:
    for line in lines:
        text = line.text
        for part in [text, *PARTS.split(text)] if len(text) <= 2 * LONGEST_NAME else []:
            byline = BYLINE.fullmatch(part.strip())
            if byline and _are_names(byline["first"]) and (name := bare_name(byline["names"])):
                yield name


def _are_names(words: str) -> bool:
    """Whether each word is a name or stands between names."""
    parts = words.split()
    return not WEEKDAY_OR_MONTH.fullmatch(parts[0]) and all(
        part[0].isupper() or part in SMALL_WORDS for part in parts
    )
