"""A claim beside its article: what is read in the printed words, and what was typed."""

import pytest
from django.urls import reverse

from claims.admin.print_comparison import compare_with_print
from claims.models import Claim
from tests import factories
from tests.admin.pages import typed

pytestmark = pytest.mark.django_db

TEXT = "The force has up to 80 officers.\n\nIt recorded 57 of 90 cases since 2019, she said."


def officers():
    return factories.unit(code="officer", singular="officer", plural="officers")


def readings(**fields):
    """(label, read, typed, agrees) of each field of a claim of this text."""
    article = factories.article(text=TEXT)
    comparison = compare_with_print(factories.draft(article=article, **fields))
    return [reading[1:5] for reading in comparison.readings]


def test_what_is_read_stands_beside_what_was_typed():
    fields = {"as_printed": "up to 80 officers", "value": 800, "unit": officers()}

    assert readings(**fields) == [
        ("hedge", "up to", "no hedge", False),
        ("value", "80", "800", False),
        ("unit", "officers", "officers", True),
        ("form", "level", "level", True),
        ("status", "reported as fact", "reported as fact", True),
    ]


def test_dates_of_the_sentence_stand_beside_a_period_that_is_left_open():
    fields = {"as_printed": "57 of 90 cases", "value": 57}

    assert readings(**fields)[-1] == ("kind of period", "since 2019", "not looked for yet", False)
    assert "kind of period" not in [
        label for label, *_ in readings(**fields, period_kind="to-date")
    ]


def test_unit_of_the_measure_is_the_claims():
    unit = officers()
    fields = {"as_printed": "up to 80 officers", "measure": factories.measure(unit=unit)}

    assert ("unit", "officers", "officers", True) in readings(**fields)


@pytest.mark.parametrize("text", ["", TEXT])
def test_claim_form_shows_the_sentence(desk, text):
    claim = factories.draft(article=factories.article(text=text), as_printed="57 of 90 cases")
    page = reverse("admin:claims_claim_change", args=[claim.pk])

    response = desk.get(page)

    shown = response.content.decode()
    assert ("It recorded <mark>57 of 90 cases</mark> since 2019, she said." in shown) == bool(text)
    assert ("text is not on record" in shown) != bool(text)
    again = desk.post(page, typed(response, as_printed="58 of 90 cases", value="x"))
    assert ("It has “57 of 90 cases”." in again.content.decode()) == bool(text)


def test_what_is_read_is_taken_without_a_script_and_not_yet_saved(desk):
    claim = factories.draft(
        article=factories.article(text=TEXT), as_printed="up to 80 officers", value=800
    )
    page = reverse("admin:claims_claim_change", args=[claim.pk])
    shown = desk.get(page)
    assert 'name="take" value="value:80"' in shown.content.decode()

    taken = desk.post(page, typed(shown, take="value:80", statement="Eighty at most."))

    again = typed(taken)
    assert (again["value"], again["statement"]) == ("80", "Eighty at most.")
    assert "Nothing has been saved yet." in taken.content.decode()
    assert Claim.objects.get().value == 800
    saved = desk.post(page, again)
    assert saved.status_code == 302
    assert Claim.objects.get().value == 80


def test_nothing_but_what_is_read_is_taken(desk):
    claim = factories.draft()
    page = reverse("admin:claims_claim_change", args=[claim.pk])

    desk.post(page, typed(desk.get(page), take="opened_version:7", internal_note="Ask."))

    assert Claim.objects.get().internal_note == "Ask."
