"""The one table of the columns of claims: what each is called, holds, means and may be.

Every file and every document of the data is made from it.
"""

from enum import StrEnum
from typing import NamedTuple

from django.db.models import TextChoices

from .models.codes import (
    BaselineKind,
    Direction,
    Form,
    Hedge,
    NotStated,
    PeriodKind,
    Precision,
    QuotationKind,
    SpeakerKind,
    Status,
)

IN_UTC = "to_char({} AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"


class ColumnType(StrEnum):
    """What kind of value a column holds, as the codebook names it."""

    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATE = "date"
    INSTANT = "instant"
    CODE = "code"
    ID = "id"
    TEXT = "text"
    ADDRESS = "address"
    LIST = "list"

    @property
    def cell(self) -> str:
        """The SQL of a cell of a CSV: empty for none, and never run as a formula."""
        return CELLS.get(self, "{}")


# A code or an id starts no formula.
CELLS = {
    ColumnType.NUMBER: "trim_scale({})",
    ColumnType.BOOLEAN: "({})::text",
    ColumnType.INSTANT: IN_UTC,
    ColumnType.CODE: "nullif({}, '')",
    ColumnType.ID: "nullif({}, '')",
    ColumnType.TEXT: "claims_cell({})",
    ColumnType.ADDRESS: "claims_cell({})",
    ColumnType.LIST: "nullif(array_to_string({}, ' '), '')",
}


CodeList = type[TextChoices]


class Column(NamedTuple):
    """`sql` is the value, `meaning` what it says, for readers of the file.

    A list holds `codes`, or else the numbers of claims.
    """

    name: str
    type: ColumnType
    sql: str
    meaning: str
    codes: CodeList | None = None
    can_be_empty: bool = False

    @property
    def cell(self) -> str:
        """The SQL of its cell of a CSV."""
        return self.type.cell.format(self.sql)


def can_be_empty(name, type_, sql, meaning, codes=None):
    return Column(name, type_, sql, meaning, codes, can_be_empty=True)


COLUMNS = [
    Column(
        "claim_id",
        ColumnType.INTEGER,
        "claim.id",
        "The claim’s number, the last part of its address.",
    ),
    Column(
        "claim_url", ColumnType.ADDRESS, "%s || claim.id || '/'", "The claim’s permanent address."
    ),
    Column(
        "statement",
        ColumnType.TEXT,
        "claim.statement",
        "What the number refers to, in an editor’s words.",
    ),
    Column(
        "as_printed",
        ColumnType.TEXT,
        "claim.as_printed",
        "The number in the article’s own characters.",
    ),
    can_be_empty(
        "value",
        ColumnType.NUMBER,
        "claim.value",
        "The number in digits; empty for ranges and “dozens”.",
    ),
    can_be_empty(
        "value_lower",
        ColumnType.NUMBER,
        "claim.lower",
        "The lower bound, only if the article states one.",
    ),
    can_be_empty(
        "value_upper",
        ColumnType.NUMBER,
        "claim.upper",
        "The upper bound, only if the article states one.",
    ),
    can_be_empty(
        "lower_inclusive",
        ColumnType.BOOLEAN,
        "claim.lower_inclusive",
        "Whether the lower bound is included.",
    ),
    can_be_empty(
        "upper_inclusive",
        ColumnType.BOOLEAN,
        "claim.upper_inclusive",
        "Whether the upper bound is included.",
    ),
    Column(
        "hedge",
        ColumnType.CODE,
        "claim.hedge",
        "The words that qualify the number, as a code.",
        Hedge,
    ),
    Column(
        "form",
        ColumnType.CODE,
        "claim.form",
        "What kind of number it is, such as a level, a share or a change.",
        Form,
    ),
    can_be_empty(
        "direction",
        ColumnType.CODE,
        "claim.direction",
        "up, down or none, for changes and multiples.",
        Direction,
    ),
    can_be_empty(
        "signed_value",
        ColumnType.NUMBER,
        "claim.signed_value",
        "The value, negative for a change downwards.",
    ),
    can_be_empty(
        "per",
        ColumnType.TEXT,
        "claim.per",
        "What a rate or a frequency is per; where empty see not_stated.",
    ),
    can_be_empty("unit", ColumnType.ID, "unit.code", "What the value is in; ISO 4217 for money."),
    Column(
        "measure_id",
        ColumnType.ID,
        "measure.slug",
        "What is counted, as used in this site’s addresses.",
    ),
    Column("measure", ColumnType.TEXT, "measure.name", "What is counted, in words."),
    can_be_empty(
        "population",
        ColumnType.TEXT,
        "claim.population",
        "Who is counted, in the article’s words; where empty see not_stated.",
    ),
    can_be_empty(
        "baseline_value",
        ColumnType.NUMBER,
        "claim.baseline_value",
        "The number it is compared with.",
    ),
    can_be_empty(
        "baseline_as_printed",
        ColumnType.TEXT,
        "claim.baseline_as_printed",
        "That number as printed.",
    ),
    can_be_empty(
        "baseline_kind",
        ColumnType.CODE,
        "claim.baseline_kind",
        "What it is compared with, as a code: not-stated"
        " where an editor looked and the article does not say, empty where nobody looked.",
        BaselineKind,
    ),
    can_be_empty(
        "part_of_claim_ids",
        ColumnType.LIST,
        "whole.ids",
        "Claims whose number this one is a part of.",
    ),
    can_be_empty(
        "period_kind",
        ColumnType.CODE,
        "claim.period_kind",
        "How the time it covers was given: not-stated"
        " where an editor looked and the article does not say, empty where nobody looked.",
        PeriodKind,
    ),
    can_be_empty(
        "period_start",
        ColumnType.DATE,
        "claim.period_start",
        "The first day of that time; where empty see not_stated.",
    ),
    can_be_empty(
        "period_start_precision",
        ColumnType.CODE,
        "claim.period_start_precision",
        "How precise that date is: day, month or year.",
        Precision,
    ),
    can_be_empty(
        "period_end",
        ColumnType.DATE,
        "claims_last_day(claim.period_end, claim.period_end_precision)",
        "The last day of that time.",
    ),
    can_be_empty(
        "period_end_precision",
        ColumnType.CODE,
        "claim.period_end_precision",
        "How precise that date is: day, month or year.",
        Precision,
    ),
    can_be_empty(
        "said_on", ColumnType.DATE, "quotation.said_on", "When it was said, if the article says so."
    ),
    can_be_empty(
        "said_on_precision",
        ColumnType.CODE,
        "quotation.said_precision",
        "How much of that date was stated.",
        Precision,
    ),
    can_be_empty(
        "place_id",
        ColumnType.ID,
        "place.slug",
        "Where the number applies, as used in this site’s addresses.",
    ),
    can_be_empty(
        "place",
        ColumnType.TEXT,
        "place.name",
        "Where the number applies; where empty see not_stated.",
    ),
    Column(
        "status",
        ColumnType.CODE,
        "claim.status",
        "What the number was said to be, such as a fact, a plan or an estimate.",
        Status,
    ),
    Column(
        "status_ambiguous",
        ColumnType.BOOLEAN,
        "claim.status_ambiguous",
        "Whether the article leaves that open.",
    ),
    Column(
        "speaker_id",
        ColumnType.ID,
        "speaker.slug",
        "Who said it, as used in this site’s addresses.",
    ),
    Column("speaker", ColumnType.TEXT, "speaker.name", "Who said it."),
    Column(
        "speaker_kind",
        ColumnType.CODE,
        "speaker.kind",
        "What kind of speaker it is, such as a person or an organisation.",
        SpeakerKind,
    ),
    can_be_empty(
        "role_as_printed",
        ColumnType.TEXT,
        "quotation.role_as_printed",
        "The speaker’s role, as printed.",
    ),
    can_be_empty(
        "on_behalf_of_id",
        ColumnType.ID,
        "behalf.slug",
        "For whom it was said, as used in this site’s addresses.",
    ),
    can_be_empty("on_behalf_of", ColumnType.TEXT, "behalf.name", "For whom it was said."),
    can_be_empty(
        "credited_to_id",
        ColumnType.ID,
        "credited.slug",
        "Who counted, as used in this site’s addresses.",
    ),
    can_be_empty(
        "credited_to",
        ColumnType.TEXT,
        "credited.name",
        "Who counted, where that is not who said it; where empty see not_stated.",
    ),
    Column(
        "quotation_kind",
        ColumnType.CODE,
        "quotation.kind",
        "How the words reached the page.",
        QuotationKind,
    ),
    can_be_empty(
        "quotation_exact", ColumnType.TEXT, "quotation.exact", "The quoted words, as printed."
    ),
    Column(
        "article_id",
        ColumnType.INTEGER,
        "article.id",
        "The article’s number, the last part of its address.",
    ),
    Column("headline", ColumnType.TEXT, "article.headline", "The article’s headline, as printed."),
    Column(
        "publication_id",
        ColumnType.ID,
        "publication.slug",
        "Who printed it, as used in this site’s addresses.",
    ),
    Column("publication", ColumnType.TEXT, "publication.name", "Who printed it."),
    Column("article_url", ColumnType.ADDRESS, "article.url", "Where the article can be read."),
    can_be_empty(
        "archive_url", ColumnType.ADDRESS, "article.archive_url", "An archived copy of the article."
    ),
    Column(
        "published_on", ColumnType.DATE, "article.published_on", "When the article was published."
    ),
    Column(
        "published_on_precision",
        ColumnType.CODE,
        "article.published_precision",
        "How much of it is known.",
        Precision,
    ),
    Column(
        "first_published_at",
        ColumnType.INSTANT,
        "list.first_published_at",
        "When this record became public.",
    ),
    Column(
        "last_changed_at",
        ColumnType.INSTANT,
        "list.last_changed_at",
        "When it was last corrected, or published.",
    ),
    Column(
        "revision",
        ColumnType.INTEGER,
        "list.revision",
        "1, and one more for each correction of the claim or of a record that it is printed"
        " with, such as its measure or its speaker.",
    ),
    can_be_empty(
        "not_stated",
        ColumnType.LIST,
        "claim.not_stated",
        "What an editor looked for and the article does not say: population, per, period-start,"
        " place, credited-to. What is empty and not named here nobody looked for.",
        NotStated,
    ),
    can_be_empty(
        "said_on_last",
        ColumnType.DATE,
        "claims_last_day(quotation.said_on, quotation.said_precision)",
        "The last day of said_on: another one than the first where"
        " only a month or a year is stated.",
    ),
    Column(
        "published_on_last",
        ColumnType.DATE,
        "claims_last_day(article.published_on, article.published_precision)",
        "The last day of published_on: another one than the first where"
        " only a month or a year is known.",
    ),
]
