"""What a text, a file or a page offers for an article's record, for an editor to check."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


class Refusal(Exception):
    """Why something cannot be taken in: one line for an editor, which says what to do."""


@dataclass(frozen=True)
class ProposedArticle:
    """An article as it was found. What was not found is empty; nothing is made up.

    `text` begins with the headline and the standfirst. `site` is the publication's name as the
    page gives it. `published_at` is the moment in UTC, where nothing else tells the day: see
    `dated_in`. `warnings` are sentences that tell the editor what to look at.
    """

    headline: str = ""
    standfirst: str = ""
    byline: str = ""
    site: str = ""
    published_on: date | None = None
    published_precision: str = ""
    published_at: datetime | None = None
    address: str = ""
    language: str = ""
    text: str = ""
    warnings: tuple[str, ...] = ()


def dated_in(proposed: ProposedArticle, time_zone: str) -> ProposedArticle:
    """The proposal with its day as it is in a publication's time zone, which settles the doubt."""
    if not (proposed.published_at and time_zone):
        return proposed
    try:
        day = proposed.published_at.astimezone(ZoneInfo(time_zone)).date()
    except (ZoneInfoNotFoundError, ValueError):
        return proposed
    doubt = utc_doubt(proposed.published_at)
    warnings = tuple(warning for warning in proposed.warnings if warning != doubt)
    return replace(proposed, published_on=day, published_at=None, warnings=warnings)


def utc_doubt(moment: datetime) -> str:
    """What an editor is told of a day that is known in UTC only."""
    return (
        f"The time is stated in UTC ({moment:%H:%M}), so the day may be another one where it was"
        " published. Check the date, or set the publication’s time zone."
    )
