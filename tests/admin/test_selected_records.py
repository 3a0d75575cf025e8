"""Merging in the admin: two chosen, one kept, undone from the redirect."""

import pytest
from django.urls import reverse

from claims.models import Place, Redirect
from tests import factories

from .pages import notices
from .test_conflicts import applied, listing, shown

pytestmark = pytest.mark.django_db


def merge_page(*records):
    chosen = "&".join(f"pk={record.pk}" for record in records)
    return f"{reverse('admin:claims_place_merge')}?{chosen}"


def choose(desk, *records):
    data = {"action": "merge", "index": 0, "_selected_action": [record.pk for record in records]}
    return desk.post(
        listing(Place), data | {f"opened-{record.pk}": record.version for record in records}
    )


def merge(desk, kept, dropped):
    page = merge_page(kept, dropped)
    return desk.post(page, applied(desk.get(page)) | {"keep": kept.pk})


def undo(desk, redirect):
    page = desk.get(reverse("admin:claims_redirect_change", args=[redirect.pk]))
    address = reverse("admin:claims_redirect_undo", args=[redirect.pk])
    return desk.post(address, applied(page), follow=True)


def test_merge_is_offered_for_two(desk):
    first, second = factories.place(), factories.place()
    factories.draft(place=second)

    response = choose(desk, first, second)

    assert response["Location"] == merge_page(first, second)
    page = desk.get(response["Location"])
    assert page.context["records"] == [(first, ""), (second, "1 claim")]


@pytest.mark.parametrize("number", [1, 3])
def test_merge_is_not_offered_for_one_or_three(desk, number):
    response = choose(desk, *(factories.place() for _ in range(number)))

    assert notices(desk.get(response["Location"])) == ["Choose exactly two places."]


def test_merge_and_undo(desk, author):
    kept, dropped = factories.place(name="Westminster"), factories.place(name="Soho")

    page = desk.get(merge(desk, kept, dropped)["Location"])

    redirect = Redirect.objects.get()
    assert redirect.made_by == author
    assert notices(page) == ["“Soho” has been merged into “Westminster”. You can undo this here."]
    assert "Undo this merge" in page.content.decode()
    assert notices(undo(desk, redirect)) == ["“Soho” is a separate record again."]
    assert list(Place.objects.order_by("pk")) == [kept, dropped]


def test_merge_that_is_refused_says_why(desk):
    whole = factories.place(name="London")
    part = factories.place(name="Soho", parent=whole)

    page = desk.get(merge(desk, whole, part)["Location"])

    assert notices(page) == ["“Soho” is part of “London”, so they cannot be merged."]


def test_merge_without_a_choice_asks_again(desk):
    first, second = factories.place(), factories.place()

    assert desk.post(merge_page(first, second), {}).status_code == 200
    assert "no longer exist" in desk.get(merge_page(first)).content.decode()


def test_merge_of_two_claims_cannot_be_undone(desk):
    kept, dropped = factories.claim(), factories.claim(as_printed="1.7k officers")
    address = f"{reverse('admin:claims_claim_merge')}?pk={kept.pk}&pk={dropped.pk}"
    page = desk.get(address)
    assert "This cannot be undone" in page.content.decode()

    page = desk.post(address, applied(page) | {"keep": kept.pk}, follow=True)

    assert notices(page) == [f"“{dropped}” has been merged into “{kept}”."]
    assert "Undo this merge" not in page.content.decode()
    dropped.refresh_from_db()
    assert dropped.state == "withdrawn"


def test_conflict_in_a_merge_is_refused(desk):
    kept, dropped = factories.place(), factories.place(name="Soho")
    opened = applied(desk.get(merge_page(kept, dropped))) | {"keep": kept.pk}
    Place.objects.filter(pk=dropped.pk).update(name="Old Soho")

    response = desk.post(merge_page(kept, dropped), opened)

    assert response.status_code == 409
    assert shown(response) == {"name": ("Soho", "Old Soho")}
    assert desk.post(merge_page(kept, dropped), applied(response)).status_code == 302
    assert list(Place.objects.all()) == [kept]


def test_undo_that_is_refused_says_why(desk):
    kept, dropped = factories.place(), factories.place(slug="soho")
    merge(desk, kept, dropped)
    Place.objects.filter(pk=kept.pk).update(parent=factories.place())
    kept.delete()

    page = undo(desk, Redirect.objects.get())

    assert notices(page) == [
        "This merge cannot be undone. The record that it was merged into has since been merged or"
        " deleted."
    ]


def test_undo_is_not_offered_for_a_redirect_by_hand(desk):
    made = Redirect.objects.create(kind="split", old_path="/claims/1/", new_path="/claims/2/")
    address = reverse("admin:claims_redirect_change", args=[made.pk])

    assert "Undo this merge" not in desk.get(address).content.decode()
    assert undo(desk, made).status_code == 403


def test_address_that_leads_elsewhere_is_not_given_again(desk):
    merge(desk, factories.place(), factories.place(name="Soho", slug="soho"))
    address = reverse("admin:claims_place_add")

    desk.post(address, {"name": "Soho", "slug": "soho"})
    desk.post(address, {"name": "Soho"})

    assert list(Place.objects.filter(name="Soho").values_list("slug", flat=True)) == ["soho-2"]


def test_withdrawal_of_what_another_editor_withdrew_is_refused(desk, second_desk):
    claim = factories.claim()
    page = f"{reverse('admin:claims_claim_withdraw')}?pk={claim.pk}"
    sent = applied(desk.get(page)) | {"kind": "withdrawn", "reason": "It was misread."}
    second_desk.post(page, sent | {"reason": "A hoax."})

    response = desk.post(page, sent)

    assert response.status_code == 409
    assert shown(response)["state"] == ("Published", "Withdrawn")
    claim.refresh_from_db()
    assert claim.withdrawn_reason == "A hoax."
