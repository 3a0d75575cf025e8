"""Every constraint of the tables is tripped once and kept once; a table of them all."""

from contextlib import contextmanager, nullcontext
from datetime import date
from functools import partial

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, transaction
from django.db.models import PositiveIntegerField, PositiveSmallIntegerField, UniqueConstraint
from django.utils import timezone

from claims.models import (
    Claim,
    CorrectedClaim,
    Finding,
    FindingInput,
    Logo,
    MaintenanceRun,
    MeasureTopic,
    RateCount,
    Redirect,
    Report,
    ReviewReturn,
    Role,
    Site,
    UnfoundSearch,
)
from tests import factories

from .test_claim import BROKEN

pytestmark = pytest.mark.django_db


def finding(**fields):
    defaults = {"fingerprint": next(factories.numbers), "check_id": "sum", "verdict": "consistent"}
    return Finding.objects.create(**defaults | fields)


def finding_input(**fields):
    claim = factories.claim()
    made = factories.related(fields, finding=finding)
    return FindingInput.objects.create(
        **{"claim": claim, "measure": claim.measure, "role": "part", "position": 0} | made
    )


def redirect(**fields):
    old_path = f"/claims/{next(factories.numbers)}/"
    return Redirect.objects.create(
        **{"kind": "split", "old_path": old_path, "new_path": "/claims/2/"} | fields
    )


def measure_topic(**fields):
    made = factories.related(fields, measure=factories.measure, topic=factories.topic)
    return MeasureTopic.objects.create(**made)


def report(**fields):
    return Report.objects.create(**{"message": "A figure is wrong."} | fields)


def unfound_search(**fields):
    words = f"herons {next(factories.numbers)}"
    defaults = {"words": words, "times": 1, "last_on": date(2025, 8, 1)}
    return UnfoundSearch.objects.create(**defaults | fields)


def maintenance_run(**fields):
    return MaintenanceRun.objects.create(**{"task": "backup", "done_at": timezone.now()} | fields)


def rate_count(**fields):
    key = f"key {next(factories.numbers)}"
    defaults = {"key": key, "window_start": timezone.now(), "number": 1}
    return RateCount.objects.create(**defaults | fields)


def review_return(**fields):
    made = factories.related(fields, claim=factories.draft, made_by=factories.user)
    return ReviewReturn.objects.create(**{"reason": "Say of which year."} | made)


def logo(**fields):
    return Logo.objects.create(**{"digest": "0" * 32, "png": b"PNG"} | fields)


def corrected_claim(**fields):
    correction = factories.correction()
    made = {"correction": correction} | factories.related(fields, claim=factories.claim)
    return CorrectedClaim.objects.create(**made)


def role(**fields):
    return Role.objects.create(
        **{"title": "Mayor"} | factories.related(fields, person=factories.speaker)
    )


def narrator(**fields):
    made = factories.related(fields, publication=factories.publication)
    return factories.speaker(**{"kind": "publication"} | made)


MAKE = {
    "article": factories.article,
    "claim": factories.claim,
    "correction": factories.correction,
    "decision": factories.decision,
    "finding": finding,
    "findinginput": finding_input,
    "logo": logo,
    "maintenancerun": maintenance_run,
    "measure": factories.measure,
    "place": factories.place,
    "correctedclaim": corrected_claim,
    "proposedcorrection": factories.proposed_correction,
    "publication": factories.publication,
    "quotation": factories.quotation,
    "redirect": redirect,
    "ratecount": rate_count,
    "relation": factories.relation,
    "report": report,
    "reviewreturn": review_return,
    "role": role,
    "site": Site.objects.create,
    "speaker": factories.speaker,
    "subscription": factories.subscription,
    "topic": factories.topic,
    "unfoundsearch": unfound_search,
    "unit": factories.unit,
}
TODAY = date(2025, 8, 1)
SET_ASIDE = {"dismissed_reason": "Both.", "dismissed_at": timezone.now()}
DECIDED = {"decided_by": factories.user, "decided_at": timezone.now()}
REFUSED = {"state": "refused", "refusal": "It was not.", **DECIDED}
OF_A_RECORD = {"claim": None, "record_kind": "measure", "record_id": 7}
HOOK = "https://hooks.example/claims"
MAY = {"until": date(2025, 5, 1), "until_precision": "month"}

# The constraint, and the fields with which a row of that model breaks it and keeps it. What is a
# function makes a record for the row.
TABLE = [
    ("site_is_one", {"id": 2}, {"id": 1}),
    ("site_accent_is_a_colour", {"accent": "blue"}, {"accent": "#1d4f8f"}),
    ("site_language_is_english", {"language": "de"}, {"language": "en-IE"}),
    ("logo_digest_is_plain", {"digest": "../secret"}, {"digest": "f" * 32}),
    (
        "subscription_has_one_address",
        {"email": "reader@example.org", "webhook": HOOK},
        {"webhook": HOOK},
    ),
    ("subscription_has_one_address", {"email": ""}, {"email": "reader@example.org"}),
    (
        "subscription_is_looked_for_once_confirmed",
        {"confirmed_at": None, "looked_at": timezone.now()},
        {"confirmed_at": None, "looked_at": None},
    ),
    ("subscription_is_looked_for_once_confirmed", {"looked_at": None}, {}),
    ("article_url_is_http", {"url": "ftp://news.example/a"}, {"url": "http://news.example/a"}),
    ("article_url_is_http", {"url": "https://news.example/a b"}, {}),
    (
        "article_withdrawn_has_a_reason",
        {"state": "withdrawn"},
        {"state": "withdrawn", "withdrawn_reason": "It was retracted."},
    ),
    (
        "claim_place_is_stated_or_not",
        {"not_stated": ["place"], "place": factories.place},
        {"not_stated": ["place"]},
    ),
    ("correction_has_a_reason", {"reason": ""}, {"reason": "Mistyped."}),
    ("correction_is_of_a_claim_or_a_record", {"claim": None}, OF_A_RECORD),
    ("correction_is_of_a_claim_or_a_record", OF_A_RECORD | {"claim": factories.claim}, {}),
    ("correction_is_of_a_claim_or_a_record", OF_A_RECORD | {"record_id": None}, {}),
    ("review_return_has_a_reason", {"reason": ""}, {"reason": "Say of which year."}),
    (
        "decision_accepted_has_a_claim",
        {"kind": "accepted", "reason": ""},
        {"kind": "accepted", "reason": "", "claim": factories.draft},
    ),
    ("decision_accepted_has_a_claim", {"claim": factories.draft}, {}),
    ("decision_dismissed_has_a_reason", {"reason": ""}, {"reason": "trivial", "note": "Few."}),
    (
        "decision_dismissed_has_a_reason",
        {"kind": "accepted", "claim": factories.draft, "note": "Few.", "reason": ""},
        {},
    ),
    (
        "finding_dismissed_has_a_reason",
        SET_ASIDE,
        {**SET_ASIDE, "dismissed_by": factories.user},
    ),
    ("finding_dismissed_has_a_reason", {"dismissed_at": timezone.now()}, {}),
    (
        "finding_dismissed_has_a_reason",
        {"dismissed_by": factories.user, "dismissed_at": timezone.now()},
        {},
    ),
    (
        "measure_is_not_its_own_denominator",
        {"pk": 7, "denominator_id": 7},
        {"denominator": factories.measure},
    ),
    ("place_is_not_its_own_parent", {"pk": 7, "parent_id": 7}, {"parent": factories.place}),
    ("quotation_span_starts_before_it_ends", {"start": 7, "end": 7}, {"start": 7, "end": 8}),
    ("quotation_span_starts_before_it_ends", {"start": 7}, {}),
    ("quotation_span_starts_before_it_ends", {"end": 7}, {}),
    ("redirect_leads_elsewhere", {"old_path": "/claims/2/"}, {"old_path": "/claims/3/"}),
    ("redirect_stays_on_this_site", {"new_path": "https://news.example/"}, {"new_path": "/a"}),
    ("redirect_stays_on_this_site", {"new_path": "//news.example/"}, {"new_path": "/a//b"}),
    ("redirect_stays_on_this_site", {"old_path": "claims/3/"}, {}),
    ("proposed_correction_has_a_reason", {"reason": ""}, {"reason": "Another year."}),
    (
        "proposed_correction_is_confirmed_by_another",
        {"state": "confirmed", "decided_at": timezone.now()},
        {"state": "confirmed", **DECIDED},
    ),
    ("proposed_correction_is_decided_by_somebody", {**REFUSED, "decided_by": None}, REFUSED),
    ("proposed_correction_is_decided_by_somebody", {**REFUSED, "decided_at": None}, REFUSED),
    ("proposed_correction_is_decided_by_somebody", {"decided_by": factories.user}, {}),
    ("proposed_correction_is_decided_by_somebody", {"decided_at": timezone.now()}, {}),
    ("proposed_correction_is_refused_for_a_reason", {**REFUSED, "refusal": ""}, REFUSED),
    ("proposed_correction_is_refused_for_a_reason", {"refusal": "It was not."}, {}),
    (
        "relation_joins_two_claims",
        {"from_claim": Claim(pk=7), "to_claim": Claim(pk=7)},
        {},
    ),
    (
        "role_ends_after_it_starts",
        {"since": date(2025, 6, 1), "since_precision": "month", **MAY},
        {"since": date(2025, 5, 15), "since_precision": "day", **MAY},
    ),
    (
        "speaker_of_kind_publication_has_a_publication",
        {"kind": "publication"},
        {"kind": "publication", "publication": factories.publication},
    ),
    (
        "speaker_of_kind_publication_has_a_publication",
        {"kind": "organisation", "publication": factories.publication},
        {},
    ),
    ("speaker_wikidata_id_is_an_item", {"wikidata_id": "Q0"}, {"wikidata_id": "Q1060059"}),
    ("speaker_wikidata_id_is_an_item", {"wikidata_id": "P31"}, {"wikidata_id": ""}),
    ("unit_factor_is_positive", {"factor": 0}, {"factor": "0.01"}),
    *((f"claim_{rule}", fields, {}) for rule, fields in BROKEN),
]
# The rules that several models have, by what stands between the model's name and their own words.
CODES = [
    ("maintenancerun", "task"),
    ("article", "state"),
    *(("claim", name) for name in "hedge form direction baseline_kind period_kind".split()),
    *(("claim", name) for name in "status state".split()),
    ("correction", "kind"),
    ("correction", "record_kind"),
    *(("decision", name) for name in "kind reason".split()),
    ("finding", "verdict"),
    ("measure", "kind"),
    *(("proposed_correction", name) for name in "kind state".split()),
    ("publication", "kind"),
    *(("quotation", name) for name in "kind location".split()),
    ("redirect", "kind"),
    *(("relation", name) for name in "kind basis state".split()),
    ("report", "state"),
    ("speaker", "kind"),
    ("subscription", "pace"),
]
# What else a row without a code of the list must have, to break no other rule.
BESIDE_NO_CODE = {
    ("correction", "record_kind"): {"claim": None, "record_id": 7},
    ("decision", "kind"): {"reason": ""},
    ("proposed_correction", "state"): DECIDED,
}
# A date, and what else a row with it must have.
DATES = [
    ("article", "published_on", {}),
    ("claim", "period_start", {"period_kind": "as-of"}),
    ("claim", "period_end", {"period_kind": "as-of"}),
    ("quotation", "said_on", {}),
    ("role", "since", {}),
    ("role", "until", {}),
]
PRECISIONS = [("", date(2025, 1, 1)), ("month", date(2025, 2, 3)), ("year", date(2025, 2, 1))]
NUMBERS = ["value", "lower", "upper", "baseline_value"]
# What only one row may have together: how a row is made, and another value of one of the fields.
IN_THE_TEXT = {"start": 0, "end": 5}
TOGETHER = {
    "claim_is_entered_once": (
        partial(factories.draft, **IN_THE_TEXT),
        {"quotation": factories.quotation},
    ),
    "claim_without_a_place_is_entered_once": (factories.draft, {"as_printed": "80"}),
    "claim_is_corrected_once": (corrected_claim, {"claim": factories.claim}),
    "decision_is_made_once": (factories.decision, {"occurrence": 2}),
    "finding_input_position_is_taken_once": (finding_input, {"position": 2}),
    "proposed_correction_of_a_claim_is_open_once": (
        factories.proposed_correction,
        {"claim": factories.claim},
    ),
    "quotation_is_entered_once": (
        partial(factories.quotation, **IN_THE_TEXT),
        {"exact": "It will close."},
    ),
    "quotation_without_a_place_is_entered_once": (
        factories.quotation,
        {"exact": "It will close."},
    ),
    "subscription_is_one_of_its_address_and_list": (
        partial(factories.subscription, email="reader@example.org"),
        {"query": "hedge=none"},
    ),
    "relation_is_entered_once": (factories.relation, {"kind": "restates"}),
}
FIELDS = {
    constraint.name: constraint.fields
    for model in apps.get_app_config("claims").get_models()
    for constraint in model._meta.constraints
    if isinstance(constraint, UniqueConstraint)
}
# What is declared at a field has a name that Django makes.
TOPICS_ONCE = "claims_measure_topics_measure_id_topic_id_ff83ebad_uniq"
TOGETHER[TOPICS_ONCE], FIELDS[TOPICS_ONCE] = (measure_topic, {}), ["measure", "topic"]
for model, make_row in MAKE.items():
    for field in apps.get_model("claims", model)._meta.fields:
        if field.unique and not field.primary_key:
            name = f"claims_{model}_{field.column}_key"
            TOGETHER[name], FIELDS[name] = (make_row, {}), [field.name]
# Null is no value, so the row must have one.
NARRATED = "claims_speaker_publication_id_key"
TOGETHER[NARRATED], FIELDS[NARRATED] = (narrator, {}), ["publication", "kind"]
# Texts that leave in files, none of which begins as a formula.
NO_FORMULA = "_starts_no_formula"
TEXTS = [
    (constraint.name, constraint.name.removeprefix(f"{model}_").removesuffix(NO_FORMULA))
    for model in MAKE
    for constraint in apps.get_model("claims", model)._meta.constraints
    if constraint.name.endswith(NO_FORMULA)
]
# No column of these is ever below zero; a span that ends there starts before it.
COUNTED = [
    (f"claims_{model}_{field.column}_check", {field.name: -1})
    for model in MAKE
    for field in apps.get_model("claims", model)._meta.fields
    if isinstance(field, PositiveIntegerField | PositiveSmallIntegerField)
]
SPANS = {"start": {"end": 5}, "end": {"start": -2}}


def table():
    """(constraint, fields that break it, fields that keep it) for every row of the lists above."""
    yield from TABLE
    for model, field in CODES:
        others = BESIDE_NO_CODE.get((model, field), {})
        yield f"{model}_{field}_is_in_code_list", {field: "zz", **others}, {}
    for model, field, others in DATES:
        column = f"{field.removesuffix('_on')}_precision"
        for precision, day in PRECISIONS:
            broken = {field: day, column: precision, **others}
            kept = {field: date(2025, 1, 1), column: precision or "day", **others}
            yield f"{model}_{field}_has_a_precision", broken, kept
    for constraint, field in TEXTS:
        yield constraint, {field: "=1"}, {field: "-1"}
    for constraint, fields in COUNTED:
        (name,) = fields
        kept = {name: 1, "end": 2} if name == "start" else {"start": 0, name: 1}
        yield constraint, fields | SPANS.get(name, {}), kept if name in SPANS else {name: 1}


def make(constraint, fields):
    """A row of the constraint's model, made with these fields."""
    words = (
        constraint.removeprefix("claims_")
        .replace("proposed_c", "proposedc")
        .replace("w_return", "wreturn")
    )
    model = words.partition("_")[0]
    return MAKE[model](**values(fields))


def values(fields):
    return {name: value() if callable(value) else value for name, value in fields.items()}


@contextmanager
def refused_by(constraint):
    with pytest.raises(IntegrityError) as refusal, transaction.atomic():
        yield
    assert refusal.value.__cause__.diag.constraint_name == constraint


@pytest.mark.parametrize(("constraint", "broken", "kept"), [*table()])
def test_constraint_is_tripped_and_kept(constraint, broken, kept):
    with refused_by(constraint):
        make(constraint, broken)

    make(constraint, kept)


@pytest.mark.parametrize("constraint", TOGETHER)
def test_constraint_of_one_row_is_tripped_and_kept(constraint):
    make_row, others = TOGETHER[constraint]
    row = make_row()
    same = {name: getattr(row, name) for name in FIELDS[constraint]}

    with refused_by(constraint):
        make_row(**same)

    make_row(**same | values(others) if others else {})


@pytest.mark.parametrize("field", NUMBERS)
@pytest.mark.parametrize(
    ("value", "is_kept"),
    [
        ("999999999999999.123456789", True),
        ("-999999999999999", True),
        ("0.1234567890", True),
        ("1000000000000000", False),
        ("-1000000000000000", False),
        ("0.1234567891", False),
        ("'NaN'", False),
        ("'Infinity'", False),
    ],
)
def test_claim_number_is_exact_in_sql(field, value, is_kept):
    fields = {
        "value": {},
        "lower": {"value": None, "lower": 0, "lower_inclusive": True},
        "upper": {"value": None, "upper": 0, "upper_inclusive": True},
        "baseline_value": {"baseline_value": 0, "baseline_kind": "before-change"},
    }
    claim = factories.draft(**fields[field])

    refusal = nullcontext() if is_kept else refused_by(f"claim_{field}_is_exact")
    with refusal, connection.cursor() as cursor:
        cursor.execute(f"UPDATE claims_claim SET {field} = {value} WHERE id = %s", [claim.pk])


def test_every_constraint_of_the_tables_has_its_row():
    with connection.cursor() as cursor:
        cursor.execute("""
            SELECT conname FROM pg_constraint WHERE contype IN ('c', 'x')
            AND conrelid::regclass::text ~ '^claims_' AND conrelid::regclass::text !~ 'event$'
            UNION
            SELECT indexrelid::regclass::text FROM pg_index WHERE indisunique AND NOT indisprimary
            AND indrelid::regclass::text ~ '^claims_' AND indrelid::regclass::text !~ 'event$'
        """)
        names = {name for (name,) in cursor.fetchall()}

    exact = {f"claim_{field}_is_exact" for field in NUMBERS}
    assert names == {constraint for constraint, *_ in table()} | {*TOGETHER} | exact
