"""The day on which a page says that it was published: stated for machines, printed, or in doubt.

What is stated for machines goes before what is printed, and both before the address. A day that
is stated in UTC, or as "03/04/2025", is settled by what is printed near the headline. Where
nothing settles it, the editor is told; a day of another thing is never taken.
"""

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple

from htmldate import find_date
from lxml.html import HtmlElement

from ..dates import PartialDate
from .dateline import read_dateline
from .json_ld import JsonLd, text_of_json
from .meta import Meta
from .proposal import utc_doubt
from .stamps import WEB, Stamp, read_stamp
from .surroundings import Line, is_of_others

# Names of meta elements that state the day of publication, the most exact first.
PUBLISHED = (
    "article:published_time article:published article.published og:article:published_time"
    " og:published_time og:publish_date og:pubdate og:original_time datepublished"
    " rnews:datepublished parsely-pub-date"
    " sailthru.date cxenseparse:recs:publishtime cxenseparse:publishtime"
    " originalpublicationdate"
    " article_date_original bt:pubdate pdate ptime pubdate publishdate publish-date publish_date"
    " publication_date publication-date publicationdate published published_date published-date"
    " displaydate date_published dateposted firstpublished first_published dcterms.issued"
    " dc.date.issued dcterms.available dc.date dcterms.date dc.date.published dc.date.created"
    " dcterms.created citation_publication_date citation_online_date date"
).split()
# Must match "Published: ", "First published on ", "Posted "; must not match "Publisher".
LABEL = re.compile(
    r"(?:(?:first|originally|article|date)\s+)?(?:published|posted|issued|released|date|created"
    r"|publication date)(?:\s+(?:on|at|date))?\s*:?\s+",
    re.IGNORECASE,
)
# Must match "Last updated: ", "Modified on ", "Updated at 4 pm, "; must not match "Up to date".
UPDATED = re.compile(r"\b(?:updated?|modified|edited|corrected|amended|reviewed)\b", re.IGNORECASE)
UPDATED_BEFORE = re.compile(rf"{UPDATED.pattern}[^\d]{{0,20}}$", re.IGNORECASE)
# Must match class="entry-date-updated", itemprop="dateModified"; must not match "update-status".
CHANGED = re.compile(r"updated(?!-)|modified", re.IGNORECASE)
# Must match what parts the date from a byline or a second date.
PARTS = re.compile(r"\s+[|·•–—]\s+|\s*[|•]\s*|\s{2,}|(?=\b(?:last )?updated?\b)", re.IGNORECASE)
# Must match the day in "/news/2025/03/04/cuts", "/2025-03-04-cuts".
IN_ADDRESS = re.compile(r"/(20\d\d)([/-])(\d\d)\2(\d\d)(?=[/-]|$)", re.ASCII)
YEAR_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)(?=[/-])", re.ASCII)
LATEST_HOUR, EARLIEST_HOUR = 18, 8  # UTC; in between it is the same day almost everywhere
LONGEST_LINE = 160
UNREAD = frozenset({"link", "meta", "script", "style", "title"})
DAY = 10  # characters of 2025-03-04

NO_DATE = "The page does not say on which day it was published. Type the date."
WORKED_OUT = "The page does not say that {} is its day: it only looks so. Check the date."
ONLY_UPDATED = "The page says only when it was updated, not on which day it was published."


@dataclass(frozen=True)
class PageDate:
    """`moment` where only that is stated, in UTC, and nothing tells the day in print."""

    date: PartialDate | None
    doubt: str = ""
    moment: datetime | None = None


class PageLines(NamedTuple):
    """What is shown near the headline, and on the whole page."""

    near: list[Line]
    shown: list[Line]
    tree: HtmlElement


@dataclass
class Printed:
    """What stands near the headline."""

    stamps: list[Stamp] = field(default_factory=list)
    is_updated: bool = False


def page_date(json_ld: JsonLd, meta: Meta, page: PageLines, today: date, address: str) -> PageDate:
    """The PageDate of a page that was found at `address`."""
    lines = page.near
    stamps = (read_stamp(words, today) for words in stated(json_ld, meta, page))
    machine = [stamp for stamp in stamps if stamp]
    printed = read_printed(lines, today)
    clear = next((stamp for stamp in machine if stamp.is_clear), None)
    if clear:
        return settled(clear, machine, printed)
    unclear = next(iter([*machine, *printed.stamps]), None)
    for stamp in printed.stamps:
        if stamp.is_clear and (not machine or any(stamp.date in day.days for day in machine)):
            return PageDate(stamp.date)
    if unclear:
        return PageDate(None, either_doubt(unclear.days))
    return unstated(page, printed, today, address)


def stated(json_ld: JsonLd, meta: Meta, page: PageLines) -> Iterator[str]:
    """What is written for machines as the day of publication, the surest first."""
    yield text_of_json(json_ld.article.get("datePublished"))
    yield from json_ld.broken_dates
    yield from meta.all(*PUBLISHED)
    yield meta.parsely.get("pub_date", "")
    yield from (text_of_json(page.get("datePublished")) for page in json_ld.of_type("WebPage"))
    yield from (stamp for line in page.near for stamp in _microdata(line))
    yield from (stamp for line in page.near for stamp in _times(line))
    elsewhere = [stamp for line in page.shown for stamp in [*_microdata(line), *_times(line)]]
    if len({stamp[:DAY] for stamp in elsewhere}) == 1:
        yield elsewhere[0]
    yield text_of_json(json_ld.article.get("dateCreated"))


def read_printed(lines: list[Line], today: date) -> Printed:
    """The days of publication that are printed in `lines`; of updates only that there are some."""
    printed = Printed()
    for line in lines:
        for part in _parts(line):
            stamp = read_stamp(LABEL.sub("", part, count=1).strip(" ,:;()[]"), today)
            if stamp and not (is_update := _is_update(line, part)):
                printed.stamps.append(Stamp(stamp.days))
            elif UPDATED.search(part) or (stamp and is_update):
                printed.is_updated = True
    return printed


def settled(stamp: Stamp, machine: list[Stamp], printed: Printed) -> PageDate:
    """The day of a clear stamp, as the page prints it where it is stated in UTC."""
    clear = [other for other in printed.stamps if other.is_clear and other.date.is_day]
    close = [other for other in clear if other.is_near(stamp.date)]
    if stamp.moment and is_doubtful(stamp.moment):
        local = [other for other in machine if other.is_clear and not other.moment]
        near = [*close, *(other for other in local if other.is_near(stamp.date))]
        if near:
            return PageDate(near[0].date)
        return PageDate(stamp.date, utc_doubt(stamp.moment), stamp.moment)
    if clear and not close and stamp.date.is_day:
        doubt = f"The page prints {clear[0].date}, and {stamp.date} for machines. Check the date."
        return PageDate(stamp.date, doubt)
    return PageDate(stamp.date)


def unstated(page: PageLines, printed: Printed, today: date, address: str) -> PageDate:
    """A day without its year, or the one in the address; else none, and why."""
    year = YEAR_IN_ADDRESS.search(address)
    for line in page.near:
        for part in _parts(line):
            dateline = read_dateline(part.strip(), today, year and year[1])
            if dateline and not _is_update(line, part) and (dateline.date or dateline.warning):
                return PageDate(dateline.date, dateline.warning)
    match = IN_ADDRESS.search(address)
    stamp = read_stamp("-".join(match.group(1, 3, 4)), today) if match else None
    if stamp:
        return PageDate(stamp.date, f"Only the address says {stamp.date}. Check the date.")
    if printed.is_updated:
        return PageDate(None, ONLY_UPDATED)
    stamp = read_stamp(worked_out(page.tree, today), today)
    return PageDate(stamp.date, WORKED_OUT.format(stamp.date)) if stamp else PageDate(None, NO_DATE)


def worked_out(tree: HtmlElement, today: date) -> str | None:
    """The day that a page seems to bear, by how pages are usually laid out; often another one."""
    body = deepcopy(tree)
    for element in list(body.iter()):
        if element.getparent() is not None and (element.tag in UNREAD or is_of_others(element)):
            element.drop_tree()
    return find_date(
        body, original_date=True, extensive_search=False, min_date=str(WEB), max_date=str(today)
    )


def is_doubtful(moment: datetime) -> bool:
    """Whether it is another day already, or still, where many publications are."""
    return not EARLIEST_HOUR <= moment.hour < LATEST_HOUR


def either_doubt(days: tuple[PartialDate, ...]) -> str:
    words = " or ".join(map(str, days))
    return f"The date may be {words}. Type the date." if len(days) > 1 else NO_DATE


def _parts(line: Line) -> list[str]:
    """A short line, what parts of it are, and its pieces; nothing of a paragraph."""
    text = line.text
    if not any(map(str.isdigit, text)) or len(text) > LONGEST_LINE:
        return []
    pieces = [" ".join(piece.split()) for piece in line.pieces]
    return list(dict.fromkeys([text, *PARTS.split(text), *pieces]))


def _is_update(line: Line, part: str) -> bool:
    """Whether a part of a line is when it was changed: it says so, or what stands before it."""
    before = line.text.partition(part)[0] if part else ""
    elements = [element for element in line.elements if element.tag in {"time", "span"}]
    return bool(UPDATED.search(part) or UPDATED_BEFORE.search(before)) or any(
        is_changed(element) for element in elements if part in (element.text or part)
    )


def is_changed(element: HtmlElement) -> bool:
    """Whether an element holds when the article was changed, by its names or the words before."""
    parent, sibling = element.getparent(), element.getprevious()
    before = parent.text if sibling is None else sibling.tail or sibling.text
    names = f"{element.get('class', '')} {element.get('itemprop', '')} {parent.get('class', '')}"
    return bool(CHANGED.search(names[:500]) or UPDATED_BEFORE.search(before or ""))


def _microdata(line: Line) -> Iterator[str]:
    for element in line.elements:
        if "datepublished" in element.get("itemprop", "").lower():
            yield element.get("content") or element.get("datetime") or element.text or ""


def _times(line: Line) -> Iterator[str]:
    for element in line.elements:
        if element.tag == "time" and not (
            is_changed(element) or UPDATED.search(element.text or "")
        ):
            yield element.get("datetime") or element.get("content") or element.text or ""
