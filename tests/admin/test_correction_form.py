"""Changing what readers see asks why, on the same page, with everything typed kept."""

import pytest
from django.urls import reverse

from claims.models import Claim, Correction
from tests import factories
from tests.admin.pages import errors, typed

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _newsroom_of_one(settings):
    """No correction waits for a second editor; those that do are in `test_proposed_correction`."""
    settings.REVIEWER_MAY_BE_AUTHOR = True


WHY = {
    "correction_class": "transcription",
    "correction_reason": "The article says otherwise.",
    "correction_reported_by": "A reader",
}


def address(record):
    return reverse(f"admin:claims_{record._meta.model_name}_change", args=[record.pk])


PUBLIC = [
    ("claim", {"statement": "Posts go."}, ("statement", "Officers are to be cut.", "Posts go.")),
    (
        "claim",
        {"period_kind": "to-date"},
        ("kind of period", "", "to date"),
    ),
    (
        "claim",
        {"not_stated": ["population", "place"]},
        ("not stated in the article", "", "who or what is counted, or out of how many, where"),
    ),
    ("claim", {"role_as_printed": "Mayor"}, ("role as printed", "", "Mayor")),
    ("claim", {"said_on": "July 2025"}, ("said on", "", "July 2025")),
    ("article", {"headline": "Posts go"}, ("headline", "Posts to go", "Posts go")),
    ("article", {"published_on": "2025"}, ("published on", "1 August 2025", "2025")),
]


@pytest.mark.parametrize(("noun", "change", "logged"), PUBLIC)
def test_correction_is_asked_for_and_logged(desk, noun, change, logged):
    claim = factories.claim(article=factories.article(headline="Posts to go"))
    page = address(claim if noun == "claim" else claim.article)

    refused = desk.post(page, typed(desk.get(page), **change))
    response = desk.post(page, typed(refused, **WHY))

    assert errors(refused) == {
        "correction_class": ["Choose what kind of mistake this was."],
        "correction_reason": ["Tell readers in one sentence why this has changed."],
    }
    assert response.status_code == 302, errors(response)
    correction = Correction.objects.get()
    name, before, after = logged
    assert (correction.before, correction.after) == ({name: before}, {name: after})
    assert (correction.reason, correction.reported_by) == (
        "The article says otherwise.",
        "A reader",
    )


@pytest.mark.parametrize(
    ("noun", "change"),
    [
        ("claim", {"internal_note": "Ask again."}),
        ("claim", {"value": "1.7k"}),
        ("claim", {}),
        ("article", {"text": "1,700 officers go, it said."}),
    ],
)
def test_correction_is_not_asked_for_what_readers_never_see(desk, noun, change):
    claim = factories.claim()
    page = address(claim if noun == "claim" else claim.article)

    response = desk.post(page, typed(desk.get(page), **change))

    assert response.status_code == 302, errors(response)
    assert not Correction.objects.exists()


def test_correction_of_a_shared_quotation_is_logged_for_each_claim(desk):
    claim = factories.claim()
    factories.claim(quotation=claim.quotation, as_printed="80 officers")

    desk.post(address(claim), typed(desk.get(address(claim)), role_as_printed="Mayor", **WHY))

    assert Correction.objects.count() == 2


def test_correction_of_a_draft_through_a_shared_quotation_is_asked_for(desk):
    claim = factories.claim()
    draft = factories.draft(quotation=claim.quotation, as_printed="80 officers")

    response = desk.post(address(draft), typed(desk.get(address(draft)), role_as_printed="Mayor"))

    assert sorted(errors(response)) == ["correction_class", "correction_reason"]


def test_correction_is_refused_where_something_required_goes(desk):
    claim = factories.claim()

    response = desk.post(address(claim), typed(desk.get(address(claim)), statement="", **WHY))

    assert errors(response) == {
        "statement": ["Say in one sentence of your own what the number refers to."]
    }
    assert Claim.objects.get().statement == "Officers are to be cut."


def test_correction_of_a_withdrawn_claim_is_asked_for(desk):
    claim = factories.claim(state="withdrawn", withdrawn_reason="Why.")

    refused = desk.post(address(claim), typed(desk.get(address(claim)), statement="Posts go."))
    response = desk.post(address(claim), typed(refused, **WHY))

    assert sorted(errors(refused)) == ["correction_class", "correction_reason"]
    assert response.status_code == 302, errors(response)
    assert Correction.objects.get().after == {"statement": "Posts go."}


@pytest.mark.parametrize("public", [True, False])
def test_correction_is_in_the_form_where_readers_are_affected(desk, public):
    claim = factories.claim() if public else factories.draft()
    draft = factories.draft(quotation=claim.quotation, as_printed="80 officers")

    form = desk.get(address(draft)).context["adminform"]

    assert ("Correction" in [fieldset.name for fieldset in form]) is public


NAMED = [
    ("measure", {"definition": "Posts."}, ("definition", "What is counted.", "Posts.")),
    ("place", {"name": "Soho"}, ("name", "London", "Soho")),
    ("publication", {"name": "Extra"}, ("name", "Gazette", "Extra")),
    ("speaker", {"name": "The Met"}, ("name", "Met", "The Met")),
    ("topic", {"name": "Police"}, ("name", "Policing", "Police")),
    ("unit", {"plural": "posts"}, ("plural", "officers", "posts")),
]


def named(maker=factories.claim):
    """The records that a claim names, by kind."""
    measure = factories.measure([factories.topic(name="Policing")], unit=factories.unit())
    article = factories.article(publication=factories.publication(name="Gazette"))
    speaker, place = factories.speaker(name="Met"), factories.place(name="London")
    maker(measure=measure, place=place, speaker=speaker, article=article)
    records = [measure, place, article.publication, speaker, measure.topics.get(), measure.unit]
    return {record._meta.model_name: record for record in records}


@pytest.mark.parametrize(("kind", "change", "logged"), NAMED)
def test_correction_of_a_named_record_is_asked_for_and_logged(desk, kind, change, logged):
    record = named()[kind]

    refused = desk.post(address(record), typed(desk.get(address(record)), **change))
    response = desk.post(address(record), typed(refused, **WHY))

    assert errors(refused) == {
        "correction_class": ["Choose what kind of mistake this was."],
        "correction_reason": ["Tell readers in one sentence why this has changed."],
    }
    assert response.status_code == 302, errors(response)
    correction = Correction.objects.get()
    name, before, after = logged
    assert (correction.before, correction.after) == ({name: before}, {name: after})
    assert (correction.kind, correction.reason) == ("transcription", "The article says otherwise.")
    assert (correction.record_kind, correction.claims.count()) == (kind, 1)


@pytest.mark.parametrize(("kind", "change"), [row[:2] for row in NAMED])
def test_correction_of_a_record_that_only_drafts_name_is_not_asked_for(desk, kind, change):
    record = named(factories.draft)[kind]

    response = desk.post(address(record), typed(desk.get(address(record)), **change))

    assert response.status_code == 302, errors(response)
    assert not Correction.objects.exists()
