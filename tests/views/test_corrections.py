import pytest
from django.urls import reverse

from tests import factories

pytestmark = pytest.mark.django_db


def test_corrections_show_before_and_after(client):
    claim = factories.claim()
    factories.correction(
        claim=claim,
        before={"printed words": "1,600"},
        after={"printed words": "1,700"},
        reason="A figure was mistyped.",
        reported_by="A reader",
    )

    page = client.get(reverse("correction-list")).content.decode()

    assert f'<a href="{claim.get_absolute_url()}">' in page
    assert "<del>1,600</del> <ins>1,700</ins>" in page
    assert "A figure was mistyped. Reported by A reader." in page


def test_corrections_are_none_at_first(client):
    page = client.get(reverse("correction-list")).content.decode()

    assert "No published claim has been changed or withdrawn so far." in page


def test_corrections_stand_in_pages(client, django_assert_num_queries):
    claim = factories.claim()
    made = [factories.correction(claim=claim) for _ in range(51)]

    with django_assert_num_queries(1):
        first = client.get(reverse("correction-list"))
    second = client.get(reverse("correction-list"), {"after": str(first.context["page"].next)})

    assert [c.pk for c in first.context["page"].rows] == [c.pk for c in made[:0:-1]]
    assert [c.pk for c in second.context["page"].rows] == [made[0].pk]
