"""What a text, a file or a page offers for an article's record, for an editor to check."""

from dataclasses import dataclass
from datetime import date, datetime


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
