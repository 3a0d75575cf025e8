"""The JSON-LD of a page: the thing that is its article, and what its references lead to."""

import html
import json
import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from lxml.html import HtmlElement

MOST_THINGS = 5000
DEEPEST = 8  # references that lead to references

# An object of JSON, as its reader gives it.
JsonObject = dict[str, Any]

ARTICLES = ("Article", "BlogPosting", "Report", "SocialMediaPosting")
REVIEWS = ("ClaimReview",)
PARTS = ("@graph", "mainEntity", "mainEntityOfPage")
# What stands around JSON in a script that is also to be read as XML, each mark by itself.
OPENING, CLOSING = ("//", "/*", "<![CDATA[", "<!--", "*/"), ("//", "*/", "]]>", "-->", "/*", ";")
# Must match the comma of "[1,]"; used only where JSON is broken.
LAST_COMMA = re.compile(r",(?=\s{0,20}[}\]])")
# Must match the day in JSON that is broken elsewhere.
BROKEN_DATE = re.compile(r"\"datePublished\"\s{0,9}:\s{0,9}\"([^\"]{8,60})\"")


class JsonLd(NamedTuple):
    """`article` is empty where none is described; `things` are all that have a type."""

    article: JsonObject
    things: list[JsonObject]
    by_id: dict[str, JsonObject]
    broken_dates: list[str]

    def of_type(self, *names: str) -> Iterator[JsonObject]:
        return (thing for thing in self.things if _is_a(thing, names))

    def names(self, value: object, depth: int = 0) -> list[str]:
        """The names in what is said of authors or a publisher; references are followed."""
        if depth > DEEPEST:
            return []
        if isinstance(value, list):
            names = [name for item in value[:20] for name in self.names(item, depth + 1)]
            return list(dict.fromkeys(names))
        if isinstance(value, dict):
            value = value.get("name") or value.get("@value") or self._referred(value.get("@id"))
            return self.names(value, depth + 1)
        if thing := self._referred(value):
            return self.names(thing.get("name"), depth + 1)
        return [value] if isinstance(value, str) and not value.startswith("#") else []

    def _referred(self, reference: object) -> JsonObject | None:
        return self.by_id.get(reference) if isinstance(reference, str) else None


def read_json_ld(tree: HtmlElement, is_title: Callable[[object], bool] | None = None) -> JsonLd:
    """What the scripts of a page say; of several articles the one whose headline `is_title`."""
    sources = [
        script.text or "" for script in tree.iterfind(".//script[@type]") if _is_json(script)
    ]
    documents = [_loads(source) for source in sources]
    articles = [article for document in documents for article in _articles(document)]
    titled = [article for article in articles if is_title and is_title(article.get("headline"))]
    first = min(
        [*titled, *articles], key=lambda a: (a not in titled, _is_a(a, REVIEWS)), default={}
    )
    things = list(_things(documents))
    by_id: dict[str, JsonObject] = {}
    for thing in things:
        if isinstance(thing.get("@id"), str) and len(thing) > 1:
            by_id.setdefault(thing["@id"], thing)
    broken = [
        source for source, document in zip(sources, documents, strict=True) if document is None
    ]
    dates = [match[1] for source in broken for match in [BROKEN_DATE.search(source)] if match]
    return JsonLd(first, things, by_id, dates)


def text_of_json(value: object) -> str:
    """The words of a value, which may be wrapped or be the first of several; "" for all else."""
    for _ in range(DEEPEST):
        if isinstance(value, list) and value:
            value = value[0]
        elif isinstance(value, dict):
            value = value.get("@value")
    return value if isinstance(value, str) else str(value) if _is_number(value) else ""


def _is_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**15


def _is_json(script: HtmlElement) -> bool:
    kind: str = script.get("type", "")
    return kind.split(";", maxsplit=1)[0].strip().lower() == "application/ld+json"


def _loads(source: str) -> object:
    """The document in a script, mended where its faults are usual ones; None if it is broken."""
    bare = _bare(source)
    for mended in (source, bare, LAST_COMMA.sub("", bare), html.unescape(bare)):
        try:
            return json.loads(mended, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _bare(source: str) -> str:
    bare = source.strip()
    for _ in range(4):
        for mark in OPENING:
            bare = bare.removeprefix(mark).lstrip()
        for mark in CLOSING:
            bare = bare.removesuffix(mark).rstrip()
    return bare


def _articles(document: object) -> Iterator[JsonObject]:
    """Every article that is a document's own, not one of a list of others."""
    waiting, seen = [document], 0
    while waiting and seen < MOST_THINGS:
        part, seen = waiting.pop(), seen + 1
        if isinstance(part, list):
            waiting += part[MOST_THINGS::-1]
        elif isinstance(part, dict):
            if _is_a(part, (*ARTICLES, *REVIEWS)):
                yield part
            waiting += [part[key] for key in PARTS[::-1] if key in part]


def _things(documents: list[object]) -> Iterator[JsonObject]:
    waiting, seen = documents[::-1], 0
    while waiting and seen < MOST_THINGS:
        part, seen = waiting.pop(), seen + 1
        if isinstance(part, dict):
            yield part
            part = list(part.values())
        if isinstance(part, list):
            waiting += part[MOST_THINGS::-1]


def _is_a(thing: JsonObject, names: tuple[str, ...]) -> bool:
    kinds = thing.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and kind.endswith(names) for kind in kinds)
