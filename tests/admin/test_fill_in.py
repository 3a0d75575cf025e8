"""Several chosen claims are given what they have in common, or say why they cannot be."""

from datetime import date

import pytest
from django.urls import reverse

from claims.models import Claim, Quotation
from tests import factories

from .pages import notices, sent_by
from .test_conflicts import shown
from .test_permissions import desk_of, member
from .test_workflow import choose

pytestmark = pytest.mark.django_db

PAGE = reverse("admin:claims_claim_fill_in")


def address(*claims):
    return f"{PAGE}?{'&'.join(f'pk={claim.pk}' for claim in claims)}"


def fill_in(client, *claims, **fields):
    opened = sent_by(client.get(address(*claims)).content.decode())
    return client.post(address(*claims), opened | fields, follow=True)


def current(*claims):
    return [Claim.objects.get(pk=claim.pk) for claim in claims]


def test_claims_are_given_what_is_chosen_and_keep_the_rest(desk):
    unit, place = factories.unit(), factories.place()
    measure = factories.measure(unit=unit)
    claims = [factories.draft(place=place), factories.draft(state="in-review", reviewed_by=None)]
    period = {"period_kind": "interval", "period_start": "July 2025", "period_end": "2025"}

    page = fill_in(desk, *claims, measure=measure.pk, **period)

    assert notices(page) == ["2 changed."]
    first, second = current(*claims)
    assert (first.measure, first.unit, first.place) == (measure, unit, place)
    assert (second.measure, second.unit, second.place) == (measure, unit, None)
    assert {
        (claim.period_kind, claim.period_start, claim.period_start_precision, claim.period_end)
        for claim in (first, second)
    } == {("interval", date(2025, 7, 1), "month", date(2025, 1, 1))}


def test_action_of_the_list_leads_to_the_page(desk):
    claims = [factories.draft(), factories.draft()]

    page = choose(desk, "fill_in", *claims)

    assert "Fill in what these claims have in common" in page.content.decode()
    assert {*page.context["records"]} == {*claims}


@pytest.mark.parametrize("state", ["published", "withdrawn"])
def test_what_readers_have_seen_is_refused_and_the_others_are_changed(desk, state):
    public = factories.claim(state=state, withdrawn_reason="Why.")
    draft, place = factories.draft(as_printed="80 posts"), factories.place()

    (notice,) = notices(fill_in(desk, public, draft, place=place.pk))

    assert notice == (
        "1 changed, 1 refused: “1,700 officers: Officers are to be cut.”: Readers have seen this:"
        " change it in its own form, which asks for a correction."
    )
    assert [claim.place for claim in current(public, draft)] == [None, place]


def test_what_the_records_rules_refuse_is_told_of_that_claim(desk):
    ticked = factories.draft(not_stated=["place"])
    draft, place = factories.draft(), factories.place()

    (notice,) = notices(fill_in(desk, ticked, draft, place=place.pk))

    assert notice.startswith("1 changed, 1 refused: “1,700 officers: Officers are to be cut.”: ")
    assert [claim.place for claim in current(ticked, draft)] == [None, place]


def test_contributor_changes_own_drafts_only():
    user = member("Contributor")
    own, place = factories.draft(entered_by=user), factories.place()
    others = factories.draft(entered_by=factories.user())

    (notice,) = notices(fill_in(desk_of(user), own, others, place=place.pk))

    assert notice.startswith("1 changed, 1 refused")
    assert [claim.place for claim in current(own, others)] == [place, None]


def test_speaker_is_given_to_the_chosen_claims_of_a_quotation_and_not_to_its_others(desk):
    quotation, speaker = factories.quotation(), factories.speaker()
    first, second, left = (
        factories.draft(quotation=quotation, as_printed=words) for words in ("1", "2", "3")
    )

    fill_in(desk, first, second, speaker=speaker.pk)

    first, second, left = current(first, second, left)
    assert first.quotation == second.quotation != left.quotation == quotation
    assert (first.quotation.speaker, first.quotation.article) == (speaker, quotation.article)
    assert left.quotation.speaker == quotation.speaker


def test_speaker_is_given_to_all_claims_of_a_quotation(desk):
    quotation, speaker = factories.quotation(exact="We cut posts."), factories.speaker()
    claims = [factories.draft(quotation=quotation, as_printed=words) for words in ("1", "2")]

    fill_in(desk, *claims, speaker=speaker.pk)

    assert {claim.quotation.speaker for claim in current(*claims)} == {speaker}
    assert Quotation.objects.get().exact == "We cut posts."


def test_narration_keeps_its_speaker(desk):
    narrated = factories.draft(quotation=factories.quotation(kind="narration"))

    (notice,) = notices(fill_in(desk, narrated, speaker=factories.speaker().pk))

    assert "in the publication’s own voice" in notice


def test_claim_that_was_changed_meanwhile_is_refused_and_shown(desk):
    claim, place = factories.draft(), factories.place()
    opened = sent_by(desk.get(address(claim)).content.decode())
    Claim.objects.filter(pk=claim.pk).update(statement="Posts are to be cut.")

    response = desk.post(address(claim), opened | {"place": place.pk})

    assert response.status_code == 409
    assert shown(response)["statement"] == ("Officers are to be cut.", "Posts are to be cut.")
    assert current(claim)[0].place is None


def test_quotation_that_was_changed_meanwhile_is_kept(desk):
    claim, speaker = factories.draft(), factories.speaker()
    opened = sent_by(desk.get(address(claim)).content.decode())
    Quotation.objects.filter(pk=claim.quotation_id).update(role_as_printed="Mayor")

    page = desk.post(address(claim), opened | {"speaker": speaker.pk}, follow=True)

    assert "Somebody else has changed this record" in notices(page)[0]
    assert current(claim)[0].quotation.speaker == claim.quotation.speaker


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({}, "__all__"),
        ({"period_start": "2025"}, "period_kind"),
        ({"period_kind": "as-of", "period_end": "soon"}, "period_end"),
        ({"place": "x"}, "place"),
    ],
)
def test_form_that_says_nothing_or_half_comes_back(desk, sent, field):
    response = fill_in(desk, factories.draft(), **sent)

    assert field in response.context["form"].errors
