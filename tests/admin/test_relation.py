"""The worklist of relations: suggested ones side by side, confirmed or rejected."""

from datetime import date

import pytest
from django.urls import reverse

from claims.admin.relation import claim_cell
from claims.checks import rebuild
from claims.models import Article, Claim, Finding, Publication, Quotation, Relation, Speaker
from tests import factories
from tests.checks.cases import join, said

from .pages import notices, sent_by, typed

pytestmark = pytest.mark.django_db

LIST = reverse("admin:claims_relation_changelist")
SUGGESTED = f"{LIST}?state__exact=suggested"


def suggested(first="up to 80", then="80", kind="repeats"):
    return factories.relation(
        from_claim=said(then), to_claim=said(first), kind=kind, basis="computed", state="suggested"
    )


def press(desk, page, **button):
    """Press a button of one row, or the list's own, on a page that was opened before."""
    sent = sent_by(page.content.decode())
    return desk.post(SUGGESTED, {**sent, **button}, follow=True)


def states():
    return list(Relation.objects.order_by("pk").values_list("state", flat=True))


def test_relations_stand_side_by_side_in_words(desk):
    relation = suggested()

    html = desk.get(SUGGESTED).content.decode()

    for claim in (relation.from_claim, relation.to_claim):
        assert f"<strong>{claim.as_printed}</strong>" in html
        assert reverse("admin:claims_claim_change", args=[claim.pk]) in html
        assert claim.article.publication.name in html
    assert "repeats" in html


@pytest.mark.parametrize(("button", "state"), [("confirm", "confirmed"), ("reject", "rejected")])
def test_relation_is_decided_on_in_one_click(desk, button, state):
    relation, other = suggested(), suggested()
    rebuild()

    page = press(desk, desk.get(SUGGESTED), **{button: relation.pk})

    assert notices(page) == [f"1 {state}."]
    assert states() == [state, "suggested"]
    assert list(page.context["cl"].result_list) == [other]
    assert Finding.objects.to_review().count() == (1 if button == "confirm" else 0)


def test_relations_are_decided_on_several_at_once(desk):
    relations = [suggested() for _ in range(3)]
    page = desk.get(SUGGESTED)
    chosen = [relation.pk for relation in relations[:2]]

    page = press(desk, page, action="confirm_each", index=0, _selected_action=chosen)

    assert notices(page) == ["2 confirmed."]
    assert states() == ["confirmed", "confirmed", "suggested"]


def test_second_editor_is_told_what_the_first_decided(desk, second_desk):
    relation = suggested()
    opened = second_desk.get(SUGGESTED)
    press(desk, desk.get(SUGGESTED), confirm=relation.pk)

    page = press(second_desk, opened, reject=relation.pk)

    assert (page.status_code, states()) == (409, ["confirmed"])
    assert "Somebody else has changed this since you opened it" in page.content.decode()


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("narration", "Gazette, in its own voice, 1 August 2025"),
        ("indirect", "Gazette, Gazette, 1 August 2025"),
    ],
)
def test_claim_of_a_relation_names_a_narrating_publication_once(kind, expected):
    article = Article(
        publication=Publication(name="Gazette"),
        published_on=date(2025, 8, 1),
        published_precision="day",
    )
    quotation = Quotation(kind=kind, speaker=Speaker(name="Gazette"), article=article)

    assert f">{expected}<" in claim_cell(Claim(pk=1, as_printed="80", quotation=quotation))


def test_relation_that_would_make_a_circle_is_refused(desk):
    relation = suggested(kind="part-of")
    Relation.objects.filter(pk=relation.pk).update(state="rejected")
    join("part-of", (relation.to_claim, relation.from_claim))
    page = desk.get(LIST)

    page = press(desk, page, confirm=relation.pk)

    assert "This would make a claim part of itself" in notices(page)[0]
    assert states() == ["rejected", "confirmed"]


def test_relation_is_entered_on_either_claim(desk):
    claim, whole, part = said("500"), said("900"), said("100")
    address = reverse("admin:claims_claim_change", args=[claim.pk])
    rows = {"kind": "part-of", "state": "confirmed"}
    sides = {"relations_from": {"to_claim": whole.pk}, "relations_to": {"from_claim": part.pk}}
    data = {
        f"{side}-0-{name}": value
        for side, other in sides.items()
        for name, value in (rows | other).items()
    }
    counts = {f"{side}-TOTAL_FORMS": 1 for side in sides}

    desk.post(address, typed(desk.get(address), **data, **counts))

    pairs = Relation.objects.order_by("pk").values_list("from_claim", "to_claim")
    assert sorted(pairs) == sorted([(claim.pk, whole.pk), (part.pk, claim.pk)])
    assert Finding.objects.published().filter(check_id="part-within-whole").count() == 2
