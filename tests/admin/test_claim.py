"""A claim in the admin: entered, reviewed by another, published, corrected, withdrawn."""

from datetime import date

import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from claims.models import Claim, Correction, Quotation
from tests import factories

from .pages import errors, typed

pytestmark = pytest.mark.django_db

ADD = reverse("admin:claims_claim_add")


def address(claim):
    return reverse("admin:claims_claim_change", args=[claim.pk])


def enter(desk, **fields):
    """Open the empty form, type `fields` and save."""
    return desk.post(ADD, typed(desk.get(ADD), **fields))


def test_claim_entered_with_a_new_quotation(desk, author):
    fields = {
        "article": factories.article().pk,
        "speaker": factories.speaker().pk,
        "kind": "direct",
        "as_printed": "more than 1,000 arrests",
        "hedge": "more-than",
        "value": "1,000",
        "measure": factories.measure(unit=factories.unit()).pk,
        "form": "level",
        "status": "actual",
        "statement": "Arrests were made.",
        "said_on": "July 2025",
    }

    response = enter(desk, **fields)

    assert response.status_code == 302, errors(response)
    claim = Claim.objects.select_related("quotation", "measure").get()
    assert (claim.value, claim.lower, claim.lower_inclusive) == (1000, 1000, False)
    assert claim.unit == claim.measure.unit
    assert claim.entered_by == author
    assert claim.state == "draft"
    assert claim.quotation.said_precision == "month"
    assert claim.quotation.speaker_id == fields["speaker"]


def test_claim_draft_needs_an_article_and_words_only(desk):
    response = enter(desk, article=factories.article().pk, as_printed="dozens")

    assert response.status_code == 302, errors(response)
    assert Claim.objects.get().quotation.speaker is None


def test_claim_whole_way(desk, second_desk, author):
    claim = factories.draft(article=factories.article(state="draft"), entered_by=author)
    page = address(claim)

    for client, step, state in [
        (desk, {"_review": "1"}, "in-review"),
        (second_desk, {"_publish": "1"}, "published"),
    ]:
        response = client.post(page, typed(client.get(page), **step))
        assert response.status_code == 302, errors(response)
        claim.refresh_from_db()
        assert claim.state == state

    assert Claim.objects.get().quotation.article.state == "published"


def test_claim_published_change_asks_why(desk, settings):
    settings.REVIEWER_MAY_BE_AUTHOR = True
    claim = factories.claim()
    page = address(claim)

    response = desk.post(page, typed(desk.get(page), value="1,800"))

    assert list(errors(response)) == ["correction_class", "correction_reason"]
    again = typed(response, correction_class="transcription", correction_reason="It says 1,800.")
    response = desk.post(page, again)
    assert response.status_code == 302, errors(response)
    correction = Correction.objects.get()
    assert (correction.before, correction.after) == ({"value": "1,700"}, {"value": "1,800"})
    assert Quotation.objects.count() == 1


WHY = {"correction_class": "transcription", "correction_reason": "It says 1,800."}


@pytest.mark.parametrize(
    ("change", "rechecks"),
    [
        ({"value": "1,800", **WHY}, 1),
        ({"relations_from-0-note": "Looked up."}, 1),
        ({"value": "1,800", "relations_from-0-note": "Looked up.", **WHY}, 1),
        ({"role_as_printed": "Mayor", **WHY}, 2),
        ({"internal_note": "Looked up."}, 0),
    ],
)
def test_each_claim_of_a_save_is_rechecked_once(desk, change, rechecks, settings):
    settings.REVIEWER_MAY_BE_AUTHOR = True
    claim = factories.claim()
    other = factories.claim(quotation=claim.quotation, as_printed="80 officers")
    factories.relation(from_claim=claim, to_claim=other, kind="part-of")
    form = typed(desk.get(address(claim)), **change)

    with CaptureQueriesContext(connection) as queries:
        response = desk.post(address(claim), form)

    assert response.status_code == 302, errors(response)
    assert sum("CREATE TEMP TABLE" in query["sql"] for query in queries) == rechecks


def test_claim_is_rechecked_once_as_it_is_published(second_desk, author):
    article = factories.article()
    claim = factories.draft(article=article, entered_by=author, state="in-review")
    form = typed(second_desk.get(address(claim)), _publish="1", internal_note="Looked up.")

    with CaptureQueriesContext(connection) as queries:
        response = second_desk.post(address(claim), form)

    assert response.status_code == 302, errors(response)
    assert Claim.objects.get().is_published
    assert sum("CREATE TEMP TABLE" in query["sql"] for query in queries) == 1


def test_claim_is_read_by_whoever_may_only_look(client):
    reader = factories.user(is_staff=True)
    reader.user_permissions.add(Permission.objects.get(codename="view_claim"))
    client.force_login(reader)
    claim = factories.claim(
        quotation=factories.quotation(
            speaker=factories.speaker(name="Ada Example"),
            article=factories.article(headline="Posts go"),
            role_as_printed="Mayor",
            exact="We lose 1,700 officers.",
            said_on=date(2025, 7, 1),
            said_precision="month",
        )
    )

    response = client.get(address(claim))

    shown = dict(response.context["public_fields"])
    assert {name: shown[name] for name in ("headline", "speaker", "value", "said on")} == {
        "headline": "Posts go",
        "speaker": "Ada Example",
        "value": "1,700",
        "said on": "July 2025",
    }
    assert "<dd>We lose 1,700 officers.</dd>" in response.content.decode()
    assert 'name="_save"' not in response.content.decode()


def test_claims_of_a_measure_are_listed(desk):
    claim = factories.claim(measure=factories.measure(name="Posts", slug="posts"))
    factories.claim()
    address = f"{reverse('admin:claims_claim_changelist')}?measure=posts"

    measures = desk.get(reverse("admin:claims_measure_changelist")).content.decode()
    response = desk.get(address)

    assert f'<a href="{address}" aria-label="Claims of Posts">claims</a>' in measures
    assert list(response.context["cl"].result_list) == [claim]
    assert '<a href="?measure=posts"' in response.content.decode()
