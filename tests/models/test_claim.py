"""Every rule of a claim is tripped once and kept once."""

from contextlib import nullcontext
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.contrib.postgres.functions import TransactionNow
from django.core.exceptions import ValidationError
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.utils import timezone

from claims.models import Article, Claim
from tests import factories

pytestmark = pytest.mark.django_db

CHANGE = {"form": "change", "direction": "down"}

BROKEN = [
    ("lower_is_not_above_value", {"lower": 1701, "lower_inclusive": True}),
    ("value_is_not_above_upper", {"upper": 1699, "upper_inclusive": True}),
    (
        "lower_is_not_above_upper",
        {
            "value": None,
            "lower": 3,
            "lower_inclusive": True,
            "upper": 2,
            "upper_inclusive": True,
        },
    ),
    ("has_a_value_a_bound_or_an_order_of_magnitude", {"value": None}),
    ("order_of_magnitude_has_no_value", {"hedge": "order-of-magnitude"}),
    ("bounds_say_whether_they_are_included", {"lower": 1}),
    ("upper_bound_says_whether_it_is_included", {"upper": 1701}),
    ("hedge_agrees_with_its_bound", {"hedge": "more-than"}),
    ("hedge_agrees_with_its_bound", {"hedge": "up-to", "upper": 1700, "upper_inclusive": False}),
    ("hedge_agrees_with_its_bound", {"hedge": "between", "lower": 1, "lower_inclusive": True}),
    ("direction_is_set_exactly_for_changes_and_multiples", {"direction": "up"}),
    ("direction_is_set_exactly_for_changes_and_multiples", {"form": "change"}),
    ("direction_is_set_exactly_for_changes_and_multiples", {"form": "multiple"}),
    ("change_is_given_without_a_sign", {**CHANGE, "value": -20}),
    ("baseline_value_has_a_kind", {"baseline_value": 2}),
    (
        "period_ends_after_it_starts",
        {
            "period_kind": "interval",
            "period_start": date(2025, 2, 1),
            "period_start_precision": "month",
            "period_end": date(2025, 1, 1),
            "period_end_precision": "month",
        },
    ),
    (
        "period_not_stated_has_no_dates",
        {"period_start": date(2025, 2, 3), "period_start_precision": "day"},
    ),
    ("period_start_has_a_precision", {"period_kind": "as-of", "period_start": date(2025, 2, 3)}),
    (
        "period_start_has_a_precision",
        {
            "period_kind": "as-of",
            "period_start": date(2025, 2, 3),
            "period_start_precision": "month",
        },
    ),
    ("not_stated_is_in_code_list", {"not_stated": ["guessed"]}),
    ("population_is_stated_or_not", {"not_stated": ["population"], "population": "officers"}),
    ("per_is_stated_or_not", {"not_stated": ["per"], "per": "week"}),
    (
        "period_start_is_stated_or_not",
        {
            "not_stated": ["period-start"],
            "period_kind": "as-of",
            "period_start": date(2025, 2, 3),
            "period_start_precision": "day",
        },
    ),
    ("span_starts_before_it_ends", {"start": 7, "end": 7}),
    ("span_starts_before_it_ends", {"start": 7}),
    ("span_starts_before_it_ends", {"end": 7}),
    ("withdrawn_has_a_reason", {"state": "withdrawn"}),
    ("published_is_complete", {"measure_id": None, "measure": None}),
    ("published_is_complete", {"statement": ""}),
    ("published_is_complete", {"as_printed": ""}),
    ("published_is_complete", {"hedge": ""}),
    ("published_is_complete", {"form": ""}),
    ("published_is_complete", {"status": ""}),
    ("published_is_complete", {"reviewed_by": None}),
    ("published_is_complete", {"published_at": None}),
    ("hedge_is_in_code_list", {"hedge": "roughly"}),
    ("form_is_in_code_list", {"form": "guess"}),
    ("status_is_in_code_list", {"status": "false"}),
    ("state_is_in_code_list", {"state": "secret"}),
]

KEPT = [
    {
        "period_kind": "interval",
        "period_start": date(2025, 8, 15),
        "period_start_precision": "day",
        "period_end": date(2025, 8, 1),
        "period_end_precision": "month",
    },
    {},
    {"value": 0},
    {"value": -20},
    {"value": Decimal("999999999999999.999999999")},
    {"hedge": "more-than", "lower": 1700, "lower_inclusive": False},
    {"hedge": "up-to", "upper": 1700, "upper_inclusive": True},
    {
        "hedge": "between",
        "value": None,
        "lower": 10,
        "lower_inclusive": True,
        "upper": 15,
        "upper_inclusive": True,
    },
    {"hedge": "order-of-magnitude", "value": None},
    {"not_stated": ["population", "per", "period-start", "place", "credited-to"]},
    {**CHANGE, "value": 0, "direction": "none"},
    {"form": "multiple", "direction": "up", "value": 2},
    {"baseline_value": 2, "baseline_kind": "before-change"},
    {
        "period_kind": "cumulative-since",
        "period_start": date(2025, 1, 1),
        "period_start_precision": "year",
    },
    {"state": "withdrawn", "withdrawn_reason": "Read from another article."},
]


@pytest.mark.parametrize(("rule", "fields"), BROKEN)
def test_claim_constraint_refuses(rule, fields):
    fields = {"measure": factories.measure(), "reviewed_by": factories.user()} | fields
    claim = factories.draft()

    with pytest.raises(IntegrityError) as refused:
        Claim.objects.create(
            **{
                "quotation": claim.quotation,
                "as_printed": "1,700 officers",
                "statement": "Officers are to be cut.",
                "value": 1700,
                "hedge": "none",
                "form": "level",
                "status": "actual",
                "state": "published",
                "published_at": factories.PUBLISHED_AT,
                **fields,
            }
        )

    assert refused.value.__cause__.diag.constraint_name == f"claim_{rule}"


@pytest.mark.parametrize("fields", KEPT)
def test_claim_is_kept_as_given(fields):
    claim = factories.claim(**fields)
    claim.full_clean()

    assert Claim.objects.filter(pk=claim.pk).values(*fields, "pk").get() == {
        **fields,
        "pk": claim.pk,
    }


@pytest.mark.parametrize(
    "value", ["NaN", "Infinity", "-Infinity", "1e400000", "1" * 16, "0.1234567891", "1" * 5000, 0.1]
)
def test_claim_value_beyond_its_digits_is_refused(value):
    with pytest.raises(ValidationError):
        factories.claim(value=value)


@pytest.mark.parametrize("value", ["'NaN'", "'Infinity'", "1000000000000000", "0.1234567891"])
def test_claim_value_beyond_its_digits_is_refused_in_sql(value):
    claim = factories.draft()

    with pytest.raises(IntegrityError, match="claim_value_is_exact"), connection.cursor() as cursor:
        cursor.execute(f"UPDATE claims_claim SET value = {value} WHERE id = %s", [claim.pk])


@pytest.mark.parametrize(
    ("fields", "signed"),
    [
        ({"value": 20}, 20),
        ({**CHANGE, "value": 20}, -20),
        ({"form": "percent-change", "direction": "up", "value": 20}, 20),
        ({"form": "multiple", "direction": "down", "value": 2}, 2),
    ],
)
def test_claim_signed_value(fields, signed):
    claim = factories.claim(**fields)

    claim.refresh_from_db()
    assert claim.signed_value == signed


STEPS = [
    ("draft", "in-review", True),
    ("in-review", "draft", True),
    ("in-review", "published", True),
    ("draft", "published", False),
    ("published", "draft", False),
    ("published", "in-review", False),
    ("withdrawn", "published", False),
]


@pytest.mark.parametrize(("before", "after", "allowed"), STEPS)
def test_claim_state_takes_allowed_steps(before, after, allowed):
    claim = factories.claim(state=before, withdrawn_reason="Why.")

    try:
        with transaction.atomic():
            Claim.objects.filter(pk=claim.pk).update(state=after)
        moved = True
    except DatabaseError:
        moved = False

    assert moved is allowed


@pytest.mark.parametrize("state", ["published", "withdrawn"])
def test_claim_once_public_is_never_deleted(state):
    claim = factories.claim(state=state, withdrawn_reason="Why.")

    with pytest.raises(DatabaseError, match="Cannot delete"):
        claim.delete()


def test_claim_draft_is_deleted():
    factories.draft().delete()

    assert not Claim.objects.exists()


def update(claim, fields):
    Claim.objects.filter(pk=claim.pk).update(**fields)


def commit():
    """Run the checks that wait for the end of the transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")


def change_statement(claim):
    Claim.objects.filter(pk=claim.pk).update(statement="Posts are to be cut.")


def change_quotation(claim):
    claim.quotation.role_as_printed = "Commissioner"
    claim.quotation.save()


def change_article(claim):
    claim.article.headline = "Another headline"
    claim.article.save()


def change_day_and_statement(claim):
    """As if this transaction had published it."""
    Claim.objects.filter(pk=claim.pk).update(published_at=TransactionNow(), statement="Posts go.")


CHANGES = [change_statement, change_quotation, change_article, change_day_and_statement]


@pytest.mark.parametrize("change", CHANGES)
def test_claim_published_changes_only_with_a_correction(change):
    claim = factories.claim()
    commit()
    change(claim)

    with pytest.raises(IntegrityError, match="only together with a correction"):
        commit()


@pytest.mark.parametrize("change", CHANGES)
def test_claim_published_changes_with_a_correction(change):
    claim = factories.claim()
    commit()
    change(claim)
    factories.correction(claim=claim)

    commit()


@pytest.mark.parametrize("change", CHANGES[:3])
def test_claim_draft_changes_without_a_correction(change):
    claim = factories.draft()
    commit()
    change(claim)

    commit()


def test_claim_internal_note_needs_no_correction():
    claim = factories.claim()
    commit()
    Claim.objects.filter(pk=claim.pk).update(internal_note="Ask the press office.")

    commit()


def publish(claim):
    Claim.objects.filter(pk=claim.pk).update(state="in-review")
    Claim.objects.filter(pk=claim.pk).update(state="published")


def test_claim_is_published_when_the_database_says():
    claim = factories.draft(state="in-review")
    tomorrow = timezone.now() + timedelta(days=1)

    Claim.objects.filter(pk=claim.pk).update(state="published", published_at=tomorrow)

    now = Claim.objects.values_list(TransactionNow(), flat=True).get()
    assert Claim.objects.get().published_at == now


@pytest.mark.parametrize(
    "make", [factories.claim, lambda **fields: update(factories.claim(), fields)]
)
def test_claim_is_never_published_in_the_future(make):
    with pytest.raises(IntegrityError, match=r"A claim cannot be published in the future\."):
        make(published_at=timezone.now() + timedelta(minutes=5))


def test_claim_published_since_the_transaction_began_can_be_saved():
    """It was published later than a transaction began that waited for it."""
    measure = factories.measure()

    factories.claim(measure=measure, published_at=timezone.now())


@pytest.mark.parametrize("change", CHANGES[:3])
def test_claim_changes_in_the_transaction_that_publishes_it(change):
    claim = factories.draft()
    publish(claim)
    change(claim)

    commit()


# As by another transaction after this one began, or under a clock that was ahead.
PUBLISH_LATER = """
SET LOCAL session_replication_role = replica;
UPDATE claims_claim SET published_at = transaction_timestamp() + interval '3 hours';
SET LOCAL session_replication_role = origin;
"""


@pytest.mark.parametrize("change", [change_quotation, change_article])
def test_claim_published_after_this_began_changes_only_with_a_correction(change):
    claim = factories.claim()
    commit()
    with connection.cursor() as cursor:
        cursor.execute(PUBLISH_LATER)
    claim.refresh_from_db()

    change(claim)

    with pytest.raises(IntegrityError, match="together with a correction"):
        commit()


@pytest.mark.parametrize(
    "make",
    [
        lambda: factories.draft(speaker=None),
        lambda: factories.draft(article=factories.article(state="draft")),
    ],
)
def test_claim_published_is_attributed(make):
    publish(make())

    with pytest.raises(IntegrityError, match="only with a speaker"):
        commit()


def test_claim_attributed_is_published():
    publish(factories.draft())

    commit()


def test_claim_version_counts_changes_only():
    claim = factories.draft()
    claim.save()
    Claim.objects.filter(pk=claim.pk).update(statement="Another sentence.")

    claim.refresh_from_db()
    assert claim.version == 2


@pytest.mark.parametrize(("status", "mark"), [("forecast", "plan"), ("", "estimate")])
def test_claim_status_mark(status, mark):
    assert Claim(status=status).status_mark == mark


PRINTED = "The force recorded 57 of 90 cases."


@pytest.mark.parametrize(
    ("words", "text", "reason", "is_kept"),
    [
        ("58 of 90 cases", PRINTED, "", False),
        ("58 of 90 cases", PRINTED, "They stand in a graphic.", True),
        ("57 of 90 cases", PRINTED, "", True),
        ("58 of 90 cases", "", "", True),
    ],
)
def test_claim_published_has_words_of_its_article(words, text, reason, is_kept):
    article = factories.article(text=text)
    factories.claim(article=article, as_printed=words, reason_not_in_text=reason)

    with nullcontext() if is_kept else pytest.raises(IntegrityError, match="Use its words"):
        commit()


def test_claim_published_may_lose_its_words_with_a_new_text():
    claim = factories.claim(article=factories.article(text=PRINTED), as_printed="57 of 90 cases")
    commit()
    Article.objects.update(text="The force recorded 58 of 90 cases.")

    Claim.objects.update(internal_note="Ask them.", start=None, end=None)
    commit()

    factories.correction(claim=claim)
    Claim.objects.filter(pk=claim.pk).update(as_printed="59 of 90 cases")
    with pytest.raises(IntegrityError, match="Use its words"):
        commit()
