import pytest

from claims.dates import PartialDate
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


# When the article was printed, when it was said, and from both the columns of the list row.
DATED = [
    ("2 August 2025", "", ("2025-08-02", "day", "2025-08-02", "day", 2025)),
    ("August 2025", "", ("2025-08-31", "month", "2025-08-31", "month", 2025)),
    ("2 August 2025", "July 2025", ("2025-07-31", "month", "2025-08-02", "day", 2025)),
    ("2 January 2025", "2024", ("2024-12-31", "year", "2025-01-02", "day", 2024)),
    ("2025", "4 July 2025", ("2025-07-04", "day", "2025-12-31", "year", 2025)),
]
DATE_COLUMNS = ["dated_on", "dated_precision", "published_on", "published_precision", "year"]


@pytest.mark.django_db
@pytest.mark.parametrize(("printed", "said", "columns"), DATED)
def test_listing_has_the_last_days_of_what_was_said_and_printed(printed, said, columns):
    date = PartialDate.parse(said) if said else None
    quotation = factories.quotation(
        article=printed_on(printed),
        said_on=date and date.first,
        said_precision=date.precision if date else "",
    )
    claim = factories.claim(quotation=quotation)

    row = Listing.objects.values_list(*DATE_COLUMNS).get()

    assert (
        tuple(
            str(day) if name.endswith("_on") else day
            for name, day in zip(DATE_COLUMNS, row, strict=True)
        )
        == columns
    )
    assert claim.dated_on == row[0]


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
