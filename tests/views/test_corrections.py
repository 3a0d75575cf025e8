import pytest
from django.urls import reverse

from claims.actions import merge_records, undo_merge
from tests import factories
from tests.views import reading

pytestmark = pytest.mark.django_db


def test_corrections_are_a_log(client):
    claim = factories.claim(as_printed="1,700")
    factories.correction(
        claim=claim,
        kind="meaning",
        before={"as printed": "1,600", "place": ""},
        after={"as printed": "1,700", "place": "London"},
        reason="Two figures stood in one sentence.",
        reported_by="A reader",
    )

    page = client.get(reverse("correction-list"))

    made_at = page.context["page"].rows[0].made_at
    assert reading.each(page, "section", "log-month") == [
        f"{made_at:%B %Y} {made_at:%-d %B %Y} “1,600” is now “1,700”"
        " The printed wording was 1,600. It is now 1,700. The place was not given. It is now"
        f" London. Two figures stood in one sentence. Claim {claim.pk}: misunderstanding."
        " Reported by A reader."
    ]


def test_corrections_name_the_record_and_its_claims(client):
    measure = factories.measure(name="Budget gap", slug="budget-gap")
    claims = [factories.claim(measure=measure) for _ in range(2)]
    factories.correction(
        claim=None,
        record_kind="measure",
        record_id=measure.pk,
        record_name="Budget gap",
        record_path="/measures/budget-gap/",
        kind="meaning",
        before={"definition": "From 1 April."},
        after={"definition": "Its first day is not stated."},
        reason="No article gives the days.",
    )

    page = client.get(reverse("correction-list"))
    history = client.get(claims[0].get_absolute_url()).content.decode()
    feed = client.get(reverse("correction-feed")).content.decode()

    [entry] = reading.each(page, "section", "log-month")
    assert entry.split("Budget gap”", 1)[1] == (
        " The definition was From 1 April. It is now Its first day is not stated. No article gives"
        " the days. Budget gap: misunderstanding. It is printed with 2 claims. The 2 claims"
        f" {claims[0].pk}, {claims[1].pk}"
    )
    assert "Corrected (Budget gap: misunderstanding)." in history
    assert "revision 2" in history
    assert "Budget gap, misunderstanding" in feed


def test_corrections_tell_of_a_merge_and_its_undoing(client):
    kept, dropped = factories.place(name="London"), factories.place(name="Greater London")
    claim = factories.claim(place=dropped)
    undo_merge(merge_records(kept, dropped, by=None))

    page = client.get(reverse("correction-list"))
    history = reading.each(client.get(claim.get_absolute_url()), "ol", "history")

    [entries] = reading.each(page, "section", "log-month")
    for words in (
        "Two entries for London are one “Greater London” and “London” were listed apart. 1 claim"
        " now names London; what was printed is unchanged. Both entries were for one place.",
        "London and Greater London are two again “London” and “Greater London” had been made one."
        " They are two again, and 1 claim names Greater London. They are two places after all.",
    ):
        assert words in entries
    assert "The place was Greater London. It is now London." in history[0]
    assert "The place was London. It is now Greater London." in history[0]


def test_corrections_are_none_at_first(client):
    page = client.get(reverse("correction-list"))

    assert reading.each(page, "div", "blank") == [
        "No corrections yet When a published claim changes, this page will say what it said, what"
        " it says now, and why. Found a mistake? Tell the editors."
    ]


def test_corrections_stand_in_pages(client, django_assert_num_queries):
    claim = factories.claim()
    made = [factories.correction(claim=claim) for _ in range(51)]

    with django_assert_num_queries(3):
        first = client.get(reverse("correction-list"))
    second = client.get(reverse("correction-list"), {"after": str(first.context["page"].next)})

    assert [c.pk for c in first.context["page"].rows] == [c.pk for c in made[:0:-1]]
    assert [c.pk for c in second.context["page"].rows] == [made[0].pk]
