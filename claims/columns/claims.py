"""Claims: one row for each printed number."""

from ..models import Listing
from ..models.codes import (
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
from .articles import PRINTED
from .column import Column, ColumnType, can_be_empty
from .table import Table

# Of a month or a year the columns of a date have the first day, or the last where a period ends;
# the precision beside it says which it is.
CLAIMS = Table(
    name="claims",
    noun="claim",
    row="one printed number",
    rows=Listing.objects.all,
    carried=("first_published_at", "last_changed_at", "revision"),
    source="""
JOIN claims_claim claim ON claim.id = list.row_id
JOIN claims_measure measure ON measure.id = claim.measure_id
JOIN claims_quotation quotation ON quotation.id = claim.quotation_id
JOIN claims_article article ON article.id = quotation.article_id
JOIN claims_publication publication ON publication.id = article.publication_id
JOIN claims_speaker speaker ON speaker.id = quotation.speaker_id
LEFT JOIN claims_speaker behalf ON behalf.id = quotation.on_behalf_of_id
LEFT JOIN claims_speaker credited ON credited.id = quotation.credited_to_id
LEFT JOIN claims_unit unit ON unit.id = claim.unit_id
LEFT JOIN claims_place place ON place.id = claim.place_id
LEFT JOIN (
    SELECT from_claim_id, array_agg(to_claim_id ORDER BY to_claim_id) AS ids
    FROM claims_relation
    JOIN claims_listing ON claim_id = to_claim_id
    WHERE kind = 'part-of' AND state = 'confirmed'
    GROUP BY from_claim_id
) whole ON whole.from_claim_id = claim.id
""",
    # Whatever a row says changes only beside a correction, which its list row tells; but for these.
    tells_rows_apart="concat_ws(' ', row_id, last_changed_at, revision)",
    also_depends_on=(
        """SELECT from_claim_id, to_claim_id FROM claims_relation
        JOIN claims_listing ON claim_id = to_claim_id
        WHERE kind = 'part-of' AND state = 'confirmed'
        AND from_claim_id IN (SELECT claim_id FROM claims_listing)""",
        """SELECT id, archive_url FROM claims_article WHERE archive_url <> ''
        AND id IN (SELECT article_id FROM claims_listing)""",
    ),
    columns=[
        Column(
            "claim_id",
            ColumnType.INTEGER,
            "claim.id",
            "The claim’s number, the last part of its address.",
        ),
        Column(
            "claim_url",
            ColumnType.ADDRESS,
            "site.address || 'claims/' || claim.id || '/'",
            "The claim’s permanent address.",
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
        can_be_empty(
            "unit", ColumnType.ID, "unit.code", "What the value is in; ISO 4217 for money."
        ),
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
            "said_on",
            ColumnType.DATE,
            "quotation.said_on",
            "When it was said, if the article says so.",
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
        *PRINTED,
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
    ],
)
