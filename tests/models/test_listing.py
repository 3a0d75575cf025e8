import pytest

from claims.figures.claim_figure import claim_figures
from claims.models import Article, Claim, Listing
from claims.models.codes import Status
from tests import factories
from tests.checks.cases import printed_on


@pytest.mark.django_db
@pytest.mark.parametrize("status", Status)
def test_listing_says_whose_plan_it_is_that_awaits_an_outcome(status):
    police = factories.speaker(kind="organisation")

    factories.claim(speaker=police, status=status)

    assert Listing.objects.get().planned_by == (police if status.awaits_outcome else None)


DATES = [
    "4 August 2025",
    "August 2025",
    "31 August 2025",
    "July 2025",
    "2025",
    "2024",
    "1 July 2025",
]


@pytest.mark.django_db
def test_lists_put_a_span_at_its_last_day_in_sql_as_in_python(client):
    claims = [factories.claim(article=printed_on(words)) for words in DATES]
    dated = {claim.pk: claim.article.published_date for claim in claims}
    newest = sorted(dated, key=lambda pk: (dated[pk].last, pk), reverse=True)
    articles = [Claim.objects.get(pk=pk).article for pk in newest]

    assert [str(dated[pk]) for pk in newest] == [
        *("2025", "31 August 2025", "August 2025", "4 August 2025"),
        *("July 2025", "1 July 2025", "2024"),
    ]
    for sort in ("-said", "-published"):
        page = client.get(f"/claims/?sort={sort}").context["filter"].page_claims
        assert [claim.pk for claim in page] == newest
    assert list(Claim.objects.newest_said().values_list("pk", flat=True)) == newest
    assert list(Article.objects.all()) == articles
    assert list(client.get("/articles/").context["page"].rows) == articles
    assert [figure.dated for figure in claim_figures(newest).values()] == [
        dated[pk] for pk in claim_figures(newest)
    ]


LOST = [
    ("July 2025", "4 August 2025", True),
    ("August 2025", "25 August 2025", False),
    ("4 August 2025", "August 2025", False),
    ("4 August 2025", "September 2025", True),
]


@pytest.mark.django_db
@pytest.mark.parametrize(("hedged", "plain", "is_lost"), LOST)
def test_hedge_is_lost_only_in_what_was_printed_later_for_certain(hedged, plain, is_lost):
    measure = factories.measure()
    fields = {"measure": measure, "value": 80}
    up_to = {"hedge": "up-to", "upper": 80, "upper_inclusive": True}
    first = factories.claim(article=printed_on(hedged), **fields, **up_to)
    later = factories.claim(article=printed_on(plain), **fields)

    assert Listing.objects.first_lost_hedge() == ([first.pk, later.pk] if is_lost else [])
