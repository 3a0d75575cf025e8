"""A pasted text read by its own first lines: headline, standfirst, byline, date, address."""

import re
from datetime import date
from typing import Any

from .dateline import read_dateline
from .proposal import ProposedArticle
from .text import checked_text, text_warnings

HEAD = 8  # lines
LONGEST_HEADLINE = 300
LONGEST_BYLINE = 200
LONGEST_SITE = 60

# Must match the bars between "By Rosa Marlow | Evening Gazette · 1 August 2025"; not a hyphen.
BARS = re.compile(r"\s+[|·•–—]\s+")
# Must match "By Rosa Marlow", "Words by Tom Pike and Ada Quill"; must not match "By Friday it was
# over.", "By 2030", "by hand".
BYLINE = re.compile(r"(?:(?:[A-Z]\w+ )?[Bb]y|BY):?\s+(?P<names>[A-Z][^\d.?!:]{2,98})")
# Must match a line that is nothing but an address.
ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
# Must match the year in "/2025/08/01/cuts", "/news/2025-08-01"; not that in "/item-2025".
YEAR = re.compile(r"/((?:19|20)\d\d)(?=[/-])")


def read_plain_text(text: str, today: date, address: str = "") -> ProposedArticle:
    """The ProposedArticle of a plain text; `address` is where it stands, if that is known.

    Raises Refusal where there is no text.
    """
    text = checked_text(text)
    return propose_article(text, today, address)


def propose_article(text: str, today: date, address: str = "") -> ProposedArticle:
    """The ProposedArticle of a normalised text."""
    lines = [line.strip() for line in text.split("\n", 4 * HEAD)[: 4 * HEAD] if line.strip()]
    head: list[str] = []
    fields: dict[str, Any] = {}
    warnings: list[str] = []
    address = address or next(filter(ADDRESS.fullmatch, [*lines[:HEAD], _last_line(text)]), "")
    year = YEAR.search(address)
    marked = None  # how many lines of words stand above the byline or the date
    for line in lines[:HEAD]:
        line_fields = _fields_of_line(line, today, year and year[1])
        if line_fields:
            marked = len(head) if marked is None else marked
            fields = line_fields | fields
        elif not ADDRESS.fullmatch(line):
            head.append(line)
    if dateline := fields.pop("dateline", None):
        if dateline.date:
            fields["published_on"] = dateline.date.first
            fields["published_precision"] = dateline.date.precision
        warnings = [dateline.warning] if dateline.warning else []
    headline = head[0] if len(head) > 1 and len(head[0]) <= LONGEST_HEADLINE else ""
    standfirst = " ".join(head[1:marked]) if headline and marked in {2, 3} else ""
    return ProposedArticle(
        headline=headline,
        standfirst=standfirst,
        address=address,
        language="" if _is_foreign(text) else "en",
        text=text,
        warnings=(*warnings, *text_warnings(text)),
        **fields,
    )


def with_headline(text: str, headline: str, standfirst: str) -> str:
    """`text` below its headline and standfirst, unless it has them already."""
    head = [part for part in (headline, standfirst) if part and part not in text]
    return "\n\n".join([*head, text])


def _last_line(text: str) -> str:
    return text[text.rfind("\n") + 1 :].strip()


def _fields_of_line(line: str, today: date, year: str | None) -> dict[str, Any]:
    """What a line of byline, date or both gives; nothing for a line of words."""
    fields: dict[str, Any] = {}
    rest = []
    for part in BARS.split(line) if len(line) <= LONGEST_HEADLINE else []:
        dateline, byline = read_dateline(part, today, year), BYLINE.fullmatch(part)
        if dateline:
            fields.setdefault("dateline", dateline)
        elif byline:
            fields.setdefault("byline", byline["names"][:LONGEST_BYLINE].strip())
        else:
            rest.append(part)
    if fields and len(rest) == 1 and len(rest[0]) <= LONGEST_SITE:
        fields["site"] = rest[0]
    return fields


def _is_foreign(text: str) -> bool:
    """Whether most of its letters are of another script than ours."""
    letters = [char for char in text[:4000] if char.isalpha()]
    return sum(char > "\u024f" for char in letters) > len(letters) / 2
