"""What became of the record: corrections, withdrawn claims, addresses that lead on."""

from django.db.models import Q
from django.db.models.fields.json import KT

from ..models import Claim, Correction, Redirect
from ..models.codes import CorrectionClass, RecordKind, RedirectKind
from .column import Column, ColumnType, can_be_empty
from .table import Table

CORRECTIONS = Table(
    name="corrections",
    noun="correction",
    row="one change of something that was public",
    rows=Correction.objects.published,
    source="""
JOIN claims_correction correction ON correction.id = list.row_id
CROSS JOIN LATERAL (
    SELECT array_agg(claim_id ORDER BY claim_id) AS ids
    FROM claims_correctedclaim WHERE correction_id = correction.id
) corrected
""",
    columns=[
        Column(
            "correction_id", ColumnType.INTEGER, "correction.id", "The number of the correction."
        ),
        Column(
            "correction_url",
            ColumnType.ADDRESS,
            "site.address || 'corrections/#correction-' || correction.id",
            "Its address in the log of corrections.",
        ),
        Column("made_at", ColumnType.INSTANT, "correction.made_at", "When it was made."),
        Column(
            "class",
            ColumnType.CODE,
            "correction.kind",
            "What kind of change it was.",
            CorrectionClass,
        ),
        can_be_empty(
            "claim_id",
            ColumnType.INTEGER,
            "correction.claim_id",
            "The claim that was corrected, if it was a claim.",
        ),
        can_be_empty(
            "record_kind",
            ColumnType.CODE,
            "correction.record_kind",
            "What else was corrected, such as a measure or a speaker.",
            RecordKind,
        ),
        can_be_empty(
            "record_name",
            ColumnType.TEXT,
            "correction.record_name",
            "What that was called at the time.",
        ),
        can_be_empty(
            "record_url",
            ColumnType.ADDRESS,
            "site.address || nullif(ltrim(correction.record_path, '/'), '')",
            "Where that was at the time.",
        ),
        Column(
            "before",
            ColumnType.OBJECT,
            "correction.before",
            "What readers saw before, by the name of the field.",
        ),
        Column(
            "after",
            ColumnType.OBJECT,
            "correction.after",
            "What readers see since, by the name of the field.",
        ),
        Column("reason", ColumnType.TEXT, "correction.reason", "Why it was made."),
        can_be_empty(
            "reported_by",
            ColumnType.TEXT,
            "correction.reported_by",
            "Who pointed it out, if they agreed to be named.",
        ),
        can_be_empty(
            "claim_ids",
            ColumnType.LIST,
            "corrected.ids",
            "The claims that read differently since.",
        ),
    ],
)

WITHDRAWN = Table(
    name="withdrawn",
    noun="withdrawn",
    row="one claim that was published and withdrawn",
    rows=Claim.objects.withdrawn,
    source="""
JOIN claims_claim claim ON claim.id = list.row_id
CROSS JOIN LATERAL (
    SELECT max(made_at) AS made_at
    FROM claims_correction WHERE claim_id = claim.id AND kind = 'withdrawn'
) withdrawal
""",
    columns=[
        Column("claim_id", ColumnType.INTEGER, "claim.id", "The number of the claim."),
        Column(
            "claim_url",
            ColumnType.ADDRESS,
            "site.address || 'claims/' || claim.id || '/'",
            "The claim’s address, which says that it was withdrawn.",
        ),
        Column(
            "first_published_at",
            ColumnType.INSTANT,
            "claim.published_at",
            "When the claim became public.",
        ),
        can_be_empty(
            "withdrawn_at",
            ColumnType.INSTANT,
            "withdrawal.made_at",
            "When it was withdrawn, if a correction says so.",
        ),
        Column("reason", ColumnType.TEXT, "claim.withdrawn_reason", "Why it was withdrawn."),
    ],
)


def merged():
    """Addresses that readers knew: whoever merges two drafts tells nobody."""
    redirects = Redirect.objects.alias(seen_since=KT("undo_data__row__public_since"))
    return redirects.filter(~Q(kind=RedirectKind.MERGED) | Q(seen_since__isnull=False))


MERGED = Table(
    name="merged",
    noun="merged",
    row="one address that leads on, because two records were one",
    rows=merged,
    source="JOIN claims_redirect redirect ON redirect.id = list.row_id",
    columns=[
        Column("redirect_id", ColumnType.INTEGER, "redirect.id", "The number of the redirect."),
        Column(
            "old_url",
            ColumnType.ADDRESS,
            "site.address || ltrim(redirect.old_path, '/')",
            "The address that was public.",
        ),
        Column(
            "new_url",
            ColumnType.ADDRESS,
            "site.address || ltrim(redirect.new_path, '/')",
            "The address that it leads to.",
        ),
        Column("kind", ColumnType.CODE, "redirect.kind", "Why it leads on.", RedirectKind),
        Column("made_at", ColumnType.INSTANT, "redirect.made_at", "Since when it leads on."),
    ],
)
