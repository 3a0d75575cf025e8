"""What a web page says of its article for machines, and which of it can be seen on the page.

The headline is the one that readers see, where there is one. A standfirst counts only where its
words stand on the page: what is written for search engines alone was never printed.
"""

import json
import re
from datetime import date
from typing import Any, NamedTuple
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from ..dates import PartialDate

LONGEST_HEADLINE = 300
LONGEST_STANDFIRST = 600
DEEPEST = 20  # levels of JSON-LD

# Must match "en", "en-GB", "zh-Hant"; must not match "English", "en-".
LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,1}", re.IGNORECASE)
# Must match the day of "2025-08-01T09:00:00+01:00" and the month of "2025-08".
ISO_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?(?=$|[T\s])")
DATES = "article:published_time datepublished parsely-pub-date dc.date dc.date.issued pubdate date"


# An object of JSON, as its reader gives it.
JsonObject = dict[str, Any]


class Metadata(NamedTuple):
    """Each part is empty where the page does not tell it; `body` is the whole text, if given."""

    headline: str
    standfirst: str
    byline: str
    site: str
    published_on: date | None
    published_precision: str
    address: str
    language: str
    body: str


def page_metadata(tree: HtmlElement, address: str = "") -> Metadata:
    """The Metadata of a parsed page that was found at `address`."""
    json_ld, meta = _article_json_ld(tree), _meta(tree)
    published = _published(json_ld, meta, tree)
    return Metadata(
        headline=_headline(tree, json_ld, meta),
        standfirst=_standfirst(tree, json_ld, meta),
        byline=", ".join(_names(json_ld.get("author"))) or _name(meta.get("author")),
        site=next(iter(_names(json_ld.get("publisher"))), "") or meta.get("og:site_name", ""),
        published_on=published.first if published else None,
        published_precision=published.precision if published else "",
        address=_address(tree, meta, address),
        language=_language(tree, json_ld, meta),
        body=json_ld["articleBody"] if isinstance(json_ld.get("articleBody"), str) else "",
    )


def _article_json_ld(tree: HtmlElement) -> JsonObject:
    """The JSON-LD of the page's article, or an empty dict."""
    for script in tree.iterfind(".//script[@type='application/ld+json']"):
        try:
            article = _article(json.loads(script.text or "", strict=False))
        except (ValueError, RecursionError):
            continue
        if article:
            return article
    return {}


def _article(json_ld: object, depth: int = 0) -> JsonObject | None:
    """The first part of JSON-LD that is an article, however it is nested."""
    if depth > DEEPEST:
        return None
    if isinstance(json_ld, dict):
        kinds = json_ld.get("@type")
        kinds = kinds if isinstance(kinds, list) else [kinds]
        if any(str(kind).endswith(("Article", "BlogPosting", "Report")) for kind in kinds):
            return json_ld
        json_ld = [
            json_ld.get("@graph"),
            json_ld.get("mainEntity"),
            json_ld.get("mainEntityOfPage"),
        ]
    parts = json_ld if isinstance(json_ld, list) else []
    return next(filter(None, (_article(part, depth + 1) for part in parts)), None)


def _meta(tree: HtmlElement) -> dict[str, str]:
    """Name in lower case to content, the first of each, of the page's meta elements."""
    contents: dict[str, str] = {}
    for element in tree.iterfind(".//meta[@content]"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        contents.setdefault(name.lower(), _line(element.get("content")))
    return contents


def _headline(tree: HtmlElement, json_ld: JsonObject, meta: dict[str, str]) -> str:
    """The visible first heading, where it is one; of several, one that is the page's title too."""
    titles = [_line(json_ld.get("headline")), meta.get("og:title", "")]
    titles += [_line(title.text) for title in tree.iterfind(".//head/title")]
    headings = [_line(heading.text_content()) for heading in tree.iterfind(".//h1")]
    headings = [heading for heading in headings if heading and len(heading) <= LONGEST_HEADLINE]
    in_titles = [heading for heading in headings for title in titles if heading in title]
    if len(headings) == 1 or in_titles:
        return max(in_titles, key=len, default=headings[0])
    return next((title for title in titles if title), "")[:LONGEST_HEADLINE]


def _standfirst(tree: HtmlElement, json_ld: JsonObject, meta: dict[str, str]) -> str:
    visible_text = None
    descriptions = (json_ld.get("description"), meta.get("og:description"), meta.get("description"))
    for description in map(_line, descriptions):
        if 0 < len(description) <= LONGEST_STANDFIRST:
            visible_text = _visible_text(tree) if visible_text is None else visible_text
            if description in visible_text:
                return description
    return ""


def _visible_text(tree: HtmlElement) -> str:
    return _line(" ".join(tree.xpath("//body//text()[not(ancestor::script or ancestor::style)]")))


def _published(json_ld: JsonObject, meta: dict[str, str], tree: HtmlElement) -> PartialDate | None:
    """The first of its dates that is one; None where none is."""
    dates = [json_ld.get("datePublished"), *map(meta.get, DATES.split())]
    times = tree.xpath("//article//time/@datetime | //main//time/@datetime")
    for words in [*dates, *times[:1]]:
        iso = ISO_DATE.match(words.strip()) if isinstance(words, str) else None
        try:
            return PartialDate.parse(iso[0] if iso else words)
        except (AttributeError, TypeError, ValueError):
            continue
    return None


def _address(tree: HtmlElement, meta: dict[str, str], address: str) -> str:
    """The canonical address, where it is one of a page and not of a whole site."""
    links = tree.xpath("//link[translate(@rel, 'CANOIL', 'canoil') = 'canonical']/@href")
    for link in [*links[:1], meta.get("og:url", "")]:
        try:
            canonical: str = urljoin(address, link.strip())
            parts = urlsplit(canonical)
        except ValueError:
            continue
        if parts.scheme in {"http", "https"} and parts.path.strip("/"):
            return canonical
    return address


def _language(tree: HtmlElement, json_ld: JsonObject, meta: dict[str, str]) -> str:
    for words in (tree.get("lang"), json_ld.get("inLanguage"), meta.get("og:locale")):
        match = LANGUAGE.match(_line(words).replace("_", "-"))
        if match:
            return match[0]
    return ""


def _names(json_ld: object) -> list[str]:
    """The names in what JSON-LD says of authors or a publisher: a name, a thing, several."""
    items = json_ld if isinstance(json_ld, list) else [json_ld]
    names = (item.get("name") if isinstance(item, dict) else item for item in items[:DEEPEST])
    return list(dict.fromkeys(filter(None, map(_name, names))))


def _name(words: object) -> str:
    """A name without “By”; nothing for an address."""
    name = re.sub(r"^by\s+", "", _line(words), flags=re.IGNORECASE)
    return "" if "://" in name or "@" in name else name


def _line(words: object) -> str:
    return " ".join(words.split()) if isinstance(words, str) else ""
