"""Searches that found nothing are counted by their words alone, and only so many of them."""

import pytest

from claims.models import UnfoundSearch, unfound_search
from tests import factories

pytestmark = pytest.mark.django_db


def counted():
    return list(UnfoundSearch.objects.values_list("words", "times"))


COUNTED = [
    ("q=herons", [("herons", 1)]),
    ("q=how+many+Herons%3F", [("herons", 1)]),
    ("q=%C2%A31bn", [("£1bn", 1)]),
    # What is found, what is only leafed through or narrowed, and what nobody types.
    ("q=officers", []),
    ("q=herons&sort=value", [("herons", 1)]),
    ("q=herons&hedge=about", []),
    ("q=herons&known_on=2025-08-03", []),
    ('q="herons"', []),
    ("q=a", []),
    ("q=<script>", [("script", 1)]),
    ("q=http://spam.example/x", []),
    ("q=" + "+".join(["herons"] * 3 + [f"w{n}" for n in range(9)]), []),
    ("q=" + "x" * 90, []),
]


@pytest.mark.parametrize(("query", "rows"), COUNTED)
def test_search_that_finds_nothing_is_counted(client, query, rows):
    factories.claim()

    assert client.get(f"/claims/?{query}").status_code == 200
    assert counted() == rows


def test_search_is_counted_when_it_is_read_only(client):
    client.head("/claims/?q=herons")
    client.get("/claims.csv?q=herons").getvalue()
    client.get("/claims/?q=herons")
    client.get("/claims/?q=Herons")

    assert counted() == [("herons", 2)]


def test_searches_kept_are_bounded(monkeypatch):
    monkeypatch.setattr(unfound_search, "WORDS_AT_MOST", 2)
    for words in ["often", "often", "once", "now"]:
        UnfoundSearch.objects.count_one(words)

    assert counted() == [("often", 2), ("now", 1)]


def test_editors_read_the_list_and_change_nothing(admin_client):
    UnfoundSearch.objects.count_one("herons")
    row = UnfoundSearch.objects.get()

    page = admin_client.get("/admin/claims/unfoundsearch/")

    assert "herons" in page.content.decode()
    assert admin_client.get("/admin/claims/unfoundsearch/add/").status_code == 403
    assert admin_client.post(f"/admin/claims/unfoundsearch/{row.pk}/delete/").status_code == 403
