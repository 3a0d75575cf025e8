import pytest
from django.urls import reverse

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
        f"{made_at:%B %Y} {made_at:%-d %B %Y} “1,600” is “1,700”"
        " The printed wording was 1,600. It is now 1,700. The place was not given. It is now"
        f" London. Two figures stood in one sentence. Claim {claim.pk}: understood wrongly."
        " Reported by A reader."
    ]


def test_corrections_are_none_at_first(client):
    page = client.get(reverse("correction-list"))

    assert reading.each(page, "div", "blank") == [
        "No corrections yet When a published claim changes, this page will say what it said, what"
        " it says now, and why. Found a mistake? Tell the editors."
    ]


def test_corrections_stand_in_pages(client, django_assert_num_queries):
    claim = factories.claim()
    made = [factories.correction(claim=claim) for _ in range(51)]

    with django_assert_num_queries(1):
        first = client.get(reverse("correction-list"))
    second = client.get(reverse("correction-list"), {"after": str(first.context["page"].next)})

    assert [c.pk for c in first.context["page"].rows] == [c.pk for c in made[:0:-1]]
    assert [c.pk for c in second.context["page"].rows] == [made[0].pk]
