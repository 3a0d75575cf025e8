"""Corrections that wait, in the admin: proposed by the claim's form, decided about on a page."""

import pytest
from django.urls import reverse

from claims.models import Article, Claim, Correction, ProposedCorrection, Quotation
from tests import factories
from tests.admin.pages import errors, notices, typed

pytestmark = pytest.mark.django_db

WHY = {"correction_class": "meaning", "correction_reason": "It says 1,800."}
WAITS = (
    "This correction is waiting for another editor to confirm it. Until then readers see what was"
    " there before."
)


def address(record, page="change"):
    return reverse(f"admin:claims_{record._meta.model_name}_{page}", args=[record.pk])


def save(desk, record, **changes):
    page = address(record)
    return desk.post(page, typed(desk.get(page), **changes), follow=True)


@pytest.mark.parametrize("kind", ["meaning", "transcription"])
def test_correction_of_a_claim_waits_for_another_editor(desk, second_desk, kind):
    claim = factories.claim()

    page = save(desk, claim, value="1,800", **WHY | {"correction_class": kind})

    assert notices(page) == [WAITS]
    assert (Claim.objects.get().value, Correction.objects.count()) == (1700, 0)
    proposal = ProposedCorrection.objects.get()
    assert "<del>1,700</del> <ins>1,800</ins>" in page.content.decode()
    page = second_desk.post(address(proposal, "confirm"), follow=True)
    assert notices(page) == ["The correction has been made. Readers see it."]
    assert (Claim.objects.get().value, Correction.objects.count()) == (1800, 1)


def test_correction_cannot_be_confirmed_by_whoever_proposed_it(desk):
    claim = factories.claim()
    page = save(desk, claim, value="1,800", **WHY)

    html = page.content.decode()
    refused = desk.post(address(ProposedCorrection.objects.get(), "confirm"), follow=True)

    assert 'value="Confirm this correction" disabled aria-describedby="objection"' in html
    assert notices(refused) == ["You proposed this correction, so another editor must confirm it."]
    assert Claim.objects.get().value == 1700


def test_correction_is_refused_with_a_reason(desk, second_desk):
    claim = factories.claim()
    save(desk, claim, value="1,800", **WHY)
    refuse = address(ProposedCorrection.objects.get(), "refuse")

    unexplained = second_desk.post(refuse, follow=True)
    page = second_desk.post(refuse, {"refusal": "It says 1,700."}, follow=True)

    assert notices(unexplained) == ["Say why this correction is refused."]
    assert notices(page) == ["The correction has been refused. Nothing has changed for readers."]
    assert "It says 1,700." in desk.get(address(ProposedCorrection.objects.get())).content.decode()


def test_correction_of_who_said_it_waits_with_its_new_quotation(desk, second_desk):
    claim, speaker = factories.claim(), factories.speaker(name="Rose Vane")
    before = claim.quotation

    save(desk, claim, quotation="", speaker=speaker.pk, **WHY)
    assert Claim.objects.get().quotation == before
    second_desk.post(address(ProposedCorrection.objects.get(), "confirm"))

    assert Claim.objects.get().quotation.speaker == speaker
    assert Quotation.objects.get(pk=before.pk).speaker == before.speaker


def test_correction_of_an_article_waits(desk):
    claim = factories.claim(article=factories.article(headline="Posts to go"))

    page = save(desk, claim.article, headline="Posts go", **WHY)

    assert notices(page) == [WAITS]
    assert Article.objects.get().headline == "Posts to go"


def test_correction_is_made_at_once_in_a_newsroom_of_one(desk, settings):
    settings.REVIEWER_MAY_BE_AUTHOR = True

    save(desk, factories.claim(), value="1,800", **WHY)

    assert (Claim.objects.get().value, Correction.objects.count()) == (1800, 1)


TYPO = {"correction_class": "typo", "correction_reason": "A word was mistyped."}
# What is corrected as a typing error, and what is said at the class; "" where it is made at once.
TYPOS = [
    ({"statement": "Officers are to be cutt."}, ""),
    ({"as_printed": "1,700 ofﬁcers"}, ""),
    ({"role_as_printed": "Mayor"}, ""),
    ({"as_printed": "1,800 officers"}, "as printed"),
    ({"value": "1,800", "status": "plan"}, "value and status"),
    ({"said_on": "July 2025"}, "said on"),
]


@pytest.mark.parametrize(("change", "labels"), TYPOS)
def test_typing_error_does_not_wait_and_changes_no_meaning(desk, change, labels):
    page = save(desk, factories.claim(), **change, **TYPO)

    assert Correction.objects.count() == (0 if labels else 1)
    assert not ProposedCorrection.objects.exists()
    if labels:
        assert errors(page) == {
            "correction_class": [
                f"This changes what the claim says ({labels}), so it is more than a typing error:"
                " choose another class."
            ]
        }


def test_correction_that_waits_is_named_on_its_claim_and_the_start_page(desk):
    claim = factories.claim()
    save(desk, claim, value="1,800", **WHY)

    assert "A correction of this claim is waiting for" in desk.get(address(claim)).content.decode()
    assert "Proposed corrections" in desk.get(reverse("admin:index")).content.decode()


@pytest.mark.parametrize("decision", ["confirm", "refuse"])
def test_correction_is_decided_about_with_the_right_to_publish(client, decision):
    proposal = factories.proposed_correction()
    client.force_login(factories.user(is_staff=True))

    assert client.post(address(proposal, decision)).status_code == 403
