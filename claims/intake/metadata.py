"""What a web page says of its article for machines, and which of it can be seen on the page.

The headline is the one that readers see, where there is one. A standfirst counts only where its
words stand on the page: what is written for search engines alone was never printed.
"""

import re
from datetime import date
from functools import partial
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from .bylines import find_byline
from .headlines import SiteNames, find_headline
from .json_ld import JsonLd, read_json_ld
from .meta import Meta, plain
from .page_dates import PageDate, PageLines, page_date
from .surroundings import near, own_lines

LONGEST_STANDFIRST = 600
TOP = 30  # lines, of a page whose headline does not stand on it

# Must match "en", "en-GB", "zh-Hant"; must not match "English", "en-".
LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,1}", re.IGNORECASE)
PAYWALL = (
    "The page says that part of it is for subscribers only. Check that the text is the whole one."
)


class Metadata(NamedTuple):
    """Each part is empty where the page does not tell it; `body` is the whole text, if given."""

    headline: str
    standfirst: str
    byline: str
    site: str
    published: PageDate
    address: str
    language: str
    body: str
    is_for_subscribers: bool


def page_metadata(tree: HtmlElement, today: date, address: str = "") -> Metadata:
    """The Metadata of a parsed page that was found at `address`."""
    meta = Meta(tree)
    titles = [plain(title.text) for title in tree.iterfind(".//head/title")]
    own = [*meta.all("og:title", "twitter:title", "dc.title", "parsely-title"), *titles]
    json_ld = read_json_ld(tree, partial(_is_in, own))
    canonical = _address(tree, meta, address)
    site_name = _site_name(json_ld, meta)
    names = [site_name, *meta.all("og:site_name", "application-name")]
    site = SiteNames(names, _host(canonical))
    headline, heading = find_headline(tree, [plain(json_ld.article.get("headline")), *own], site)
    shown = own_lines(tree)
    lines = near(shown, heading)
    body = json_ld.article.get("articleBody")
    return Metadata(
        headline=headline,
        standfirst=_standfirst(tree, json_ld, meta),
        byline=find_byline(json_ld, meta, lines or shown[:TOP], site),
        site=site_name,
        published=page_date(json_ld, meta, PageLines(lines, shown, tree), today, canonical),
        address=canonical,
        language=_language(tree, json_ld, meta),
        body=body if isinstance(body, str) else "",
        is_for_subscribers=_is_for_subscribers(json_ld),
    )


def _is_in(titles: list[str], words: object) -> bool:
    headline = plain(words)
    return bool(headline) and any(headline in title for title in titles)


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def _site_name(json_ld: JsonLd, meta: Meta) -> str:
    names = json_ld.names(json_ld.article.get("publisher"))
    names += meta.all("og:site_name", "application-name", "dc.publisher", "publisher")
    names += [name for site in json_ld.of_type("WebSite") for name in json_ld.names(site)]
    return next((name for name in map(plain, names) if name and "://" not in name), "")


def _standfirst(tree: HtmlElement, json_ld: JsonLd, meta: Meta) -> str:
    visible_text = None
    described = [plain(json_ld.article.get("description"))]
    for description in [*described, *meta.all("og:description", "description")]:
        if 0 < len(description) <= LONGEST_STANDFIRST:
            visible_text = _visible_text(tree) if visible_text is None else visible_text
            if description in visible_text:
                return description
    return ""


def _visible_text(tree: HtmlElement) -> str:
    texts = tree.xpath("//body//text()[not(ancestor::script or ancestor::style)]")
    return " ".join(" ".join(texts).split())


def _is_for_subscribers(json_ld: JsonLd) -> bool:
    return any(
        str(thing.get("isAccessibleForFree")).lower() in {"false", "no", "http://schema.org/false"}
        for thing in json_ld.things
    )


def _address(tree: HtmlElement, meta: Meta, address: str) -> str:
    """The canonical address, where it is one of a page and not of a whole site."""
    links = tree.xpath("//link[translate(@rel, 'CANOIL', 'canoil') = 'canonical']/@href")
    for link in [*links[:1], meta.first("og:url")]:
        try:
            canonical: str = urljoin(address, link.strip())
            parts = urlsplit(canonical)
        except ValueError:
            continue
        if parts.scheme in {"http", "https"} and parts.path.strip("/"):
            return canonical
    return address


def _language(tree: HtmlElement, json_ld: JsonLd, meta: Meta) -> str:
    stated = (tree.get("lang"), json_ld.article.get("inLanguage"), meta.first("og:locale"))
    for words in stated:
        match = LANGUAGE.match(plain(words).replace("_", "-"))
        if match:
            return match[0]
    return ""
