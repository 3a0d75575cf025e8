"""Corrections tell what readers saw before and see now; a withdrawal is one of them."""

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from claims.actions import (
    log_corrections,
    log_record_correction,
    public_fields,
    withdraw_article,
    withdraw_claim,
)
from claims.models import Claim, Correction, Finding, Measure
from tests import factories

pytestmark = pytest.mark.django_db

WHY = {"kind": "transcription", "reason": "The article says 1,800."}


def commit():
    """Run the checks that wait for the end of the transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")


def test_correction_of_a_claim_tells_the_words_before_and_after():
    claim = factories.claim(hedge="none")
    editor = factories.user()

    with log_corrections(Claim.objects.all(), by=editor, reported_by="A reader", **WHY):
        claim.value, claim.hedge = 1800, "about"
        claim.save()

    commit()
    logged = Correction.objects.get()
    assert (logged.claim, logged.kind, logged.reason, logged.reported_by, logged.made_by) == (
        claim,
        "transcription",
        "The article says 1,800.",
        "A reader",
        editor,
    )
    assert logged.before == {"value": "1,700", "hedge": "no hedge"}
    assert logged.after == {"value": "1,800", "hedge": "about"}


def test_correction_of_a_quotation_is_logged_for_each_public_claim_of_it():
    first = factories.claim()
    second = factories.claim(quotation=first.quotation, as_printed="80")
    factories.draft(quotation=first.quotation, as_printed="90")

    with log_corrections(Claim.objects.public(), by=factories.user(), **WHY):
        first.quotation.role_as_printed = "Commissioner"
        first.quotation.save()

    commit()
    assert {(logged.claim_id, *logged.after.items()) for logged in Correction.objects.all()} == {
        (first.pk, ("role as printed", "Commissioner")),
        (second.pk, ("role as printed", "Commissioner")),
    }


def test_correction_of_nothing_is_not_logged():
    claim = factories.claim()

    with log_corrections(Claim.objects.all(), by=factories.user(), **WHY):
        Claim.objects.filter(pk=claim.pk).update(internal_note="Ask again.")

    assert not Correction.objects.exists()


def test_reading_is_what_a_page_prints():
    claim = factories.claim(
        lower="1.5",
        lower_inclusive=False,
        value=None,
        hedge="more-than",
        period_kind="as-of",
        period_start="2025-02-01",
        period_start_precision="month",
    )
    claim.refresh_from_db()

    printed = public_fields(claim)

    assert [
        printed[name]
        for name in (
            "value",
            "lower bound",
            "includes the lower bound",
            "period start",
            "published on",
        )
    ] == ["", "1.5", "no", "February 2025", "1 August 2025"]


def test_withdraw_keeps_the_claim_and_tells_why():
    claim = factories.claim()

    withdraw_claim(claim, kind="withdrawn", reason="It was another force's.", by=factories.user())

    commit()
    assert (claim.state, claim.withdrawn_reason) == ("withdrawn", "It was another force's.")
    assert Correction.objects.get().after == {
        "state": "withdrawn",
        "withdrawn reason": "It was another force's.",
    }


def test_withdraw_refuses_a_draft():
    with pytest.raises(ValidationError, match="Only a published claim"):
        withdraw_claim(factories.draft(), by=factories.user(), **WHY)


def test_withdraw_article_takes_its_claims_with_it():
    article = factories.article()
    factories.claim(article=article)
    factories.draft(article=article)

    withdraw_article(article, by=factories.user(), **WHY)

    commit()
    assert sorted(Claim.objects.values_list("state", flat=True)) == ["draft", "withdrawn"]
    assert (article.state, article.withdrawn_reason) == ("withdrawn", WHY["reason"])


def test_withdraw_article_refuses_a_draft():
    with pytest.raises(ValidationError, match="Only a published article"):
        withdraw_article(factories.article(state="draft"), by=factories.user(), **WHY)


def test_correction_of_a_record_tells_what_it_said_and_says():
    measure = factories.measure(name="Posts", slug="posts", definition="Posts.", unit=None)
    factories.claim(measure=measure)
    unit, editor = factories.unit(plural="posts"), factories.user()

    with log_record_correction(measure, by=editor, reported_by="A reader", **WHY):
        measure.definition, measure.unit, measure.aliases = "Posts cut.", unit, ["Jobs"]
        measure.save()

    commit()
    logged = Correction.objects.get()
    assert (logged.record_name, logged.record_path) == ("Posts", "/measures/posts/")
    assert (logged.before, logged.after) == (
        {"definition": "Posts.", "unit": ""},
        {"definition": "Posts cut.", "unit": "posts"},
    )
    assert (logged.made_by, logged.reported_by) == (editor, "A reader")


def test_correction_of_a_record_is_in_the_sentences_of_findings():
    measure = factories.measure(name="Posts")
    day = {"period_kind": "as-of", "period_start": "2025-08-01", "period_start_precision": "day"}
    factories.claim(measure=measure, **day)
    factories.claim(measure=measure, value=1800, as_printed="1,800 officers", **day)

    with log_record_correction(measure, by=None, **WHY):
        Measure.objects.update(name="Officers")

    assert "Officers" in Finding.objects.get(check_id="rivals-agree").sentence


@pytest.mark.parametrize("change", [{"aliases": ["Jobs"]}, {"name": "Posts"}])
def test_correction_of_a_record_that_reads_as_before_is_not_logged(change):
    measure = factories.measure(name="Posts")
    factories.claim(measure=measure)

    with log_record_correction(measure, by=None, **WHY):
        Measure.objects.update(**change)

    assert not Correction.objects.exists()
