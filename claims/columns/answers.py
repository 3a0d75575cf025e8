"""What comparing claims showed: relations, findings, and plans with what was reported of them."""

from django.db.models import TextChoices

from ..checks import CHECKS
from ..models import Finding, Listing, Relation
from ..models.codes import Precision, RelationBasis, RelationKind, Status
from ..models.finding import VERDICT_LABELS
from .column import Column, ColumnType, can_be_empty
from .table import Table


def code_list(name, labels) -> type[TextChoices]:
    """A code list of a dict, code to label."""
    return TextChoices(name, [(code, (code, label)) for code, label in labels.items()])  # type: ignore[call-overload]  # as enums are made


CheckCode = code_list("CheckCode", {check.id: check.title for check in CHECKS.values()})
VerdictCode = code_list("VerdictCode", VERDICT_LABELS)

RELATIONS = Table(
    name="relations",
    noun="relation",
    row="how one claim is related to another",
    rows=Relation.objects.published,
    source="JOIN claims_relation relation ON relation.id = list.row_id",
    columns=[
        Column("relation_id", ColumnType.INTEGER, "relation.id", "The number of the relation."),
        Column(
            "from_claim_id",
            ColumnType.INTEGER,
            "relation.from_claim_id",
            "The first claim’s number.",
        ),
        Column(
            "kind",
            ColumnType.CODE,
            "relation.kind",
            "How the first claim is related to the second: the first repeats the second.",
            RelationKind,
        ),
        Column(
            "to_claim_id", ColumnType.INTEGER, "relation.to_claim_id", "The second claim’s number."
        ),
        Column(
            "basis",
            ColumnType.CODE,
            "relation.basis",
            "Whether an editor saw the relation, or the site did and an editor confirmed it.",
            RelationBasis,
        ),
    ],
)

FINDINGS = Table(
    name="findings",
    noun="finding",
    row="a check’s answer about some claims, as it holds now",
    rows=Finding.objects.published,
    source="""
JOIN claims_finding finding ON finding.id = list.row_id
CROSS JOIN LATERAL (
    SELECT array_agg(claim_id ORDER BY position) AS ids,
        array_agg(role ORDER BY position) AS roles
    FROM claims_findinginput WHERE finding_id = finding.id
) inputs
""",
    columns=[
        Column("finding_id", ColumnType.INTEGER, "finding.id", "The number of the finding."),
        Column(
            "check_id",
            ColumnType.CODE,
            "finding.check_id",
            "Which question was asked, as on the page about the method.",
            CheckCode,
        ),
        Column(
            "verdict",
            ColumnType.CODE,
            "finding.verdict",
            "Whether the figures agree; it says nothing about anybody.",
            VerdictCode,
        ),
        Column("sentence", ColumnType.TEXT, "finding.sentence", "The answer in one sentence."),
        can_be_empty(
            "working", ColumnType.TEXT, "finding.working", "The sum, worked out by this site."
        ),
        Column(
            "claim_ids",
            ColumnType.LIST,
            "inputs.ids",
            "The claims that it is about, the one that the question is asked of first.",
        ),
        Column(
            "roles",
            ColumnType.LIST,
            "inputs.roles",
            "What each of them is in it, in the same order, such as whole or part.",
            items=ColumnType.ID,
        ),
        Column(
            "set_aside",
            ColumnType.BOOLEAN,
            "finding.dismissed_at IS NOT NULL",
            "Whether an editor has set it aside.",
        ),
        Column("found_at", ColumnType.INSTANT, "finding.found_at", "When the site worked it out."),
    ],
)


def plans():
    return Listing.objects.filter(status__in=Status.awaiting_outcome())


DUE = "CASE claim.period_kind WHEN 'as-of' THEN {0}start{1} ELSE {0}end{1} END"

PLANS = Table(
    name="plans",
    noun="plan",
    row="a claim about a plan, a target or a forecast",
    rows=plans,
    source="""
JOIN claims_claim claim ON claim.id = list.row_id
JOIN claims_listing listing ON listing.claim_id = claim.id
LEFT JOIN claims_speaker organisation ON organisation.id = listing.planned_by_id
CROSS JOIN LATERAL (
    SELECT array_agg(from_claim_id ORDER BY from_claim_id) AS ids
    FROM claims_relation JOIN claims_listing outcome ON outcome.claim_id = from_claim_id
    WHERE to_claim_id = claim.id AND kind = 'outcome-of' AND claims_relation.state = 'confirmed'
) outcomes
""",
    columns=[
        Column("claim_id", ColumnType.INTEGER, "claim.id", "The number of the claim."),
        Column(
            "claim_url",
            ColumnType.ADDRESS,
            "site.address || 'claims/' || claim.id || '/'",
            "The claim’s permanent address.",
        ),
        can_be_empty(
            "organisation_id",
            ColumnType.ID,
            "organisation.slug",
            "Whose plan it is, as used in this site’s addresses; never a person.",
        ),
        can_be_empty("organisation", ColumnType.TEXT, "organisation.name", "Whose plan it is."),
        Column(
            "status",
            ColumnType.CODE,
            "claim.status",
            "What the number was said to be, such as a plan or a forecast.",
            Status,
        ),
        can_be_empty(
            "due_on",
            ColumnType.DATE,
            "claims_last_day("
            + DUE.format("claim.period_", "")
            + ", "
            + DUE.format("claim.period_", "_precision")
            + ")",
            "The last day of the time that it is for.",
        ),
        can_be_empty(
            "due_on_precision",
            ColumnType.CODE,
            DUE.format("claim.period_", "_precision"),
            "How precise that date is: day, month or year.",
            Precision,
        ),
        can_be_empty(
            "outcome_claim_ids",
            ColumnType.LIST,
            "outcomes.ids",
            "The claims about what was reported of it later.",
        ),
    ],
)
