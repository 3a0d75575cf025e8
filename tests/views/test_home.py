import pytest

from tests import factories
from tests.views import reading

pytestmark = pytest.mark.django_db

UP_TO = {"hedge": "up-to", "upper": 80, "upper_inclusive": True}
MORE_THAN = {"hedge": "more-than", "lower": 80, "lower_inclusive": False}


def printed(day, measure, **fields):
    """A claim of 80 officers, printed on that day of August 2025."""
    article = factories.article(published_on=f"2025-08-{day:02}")
    defaults = {"as_printed": "80 officers", "value": 80, "article": article, "measure": measure}
    return factories.claim(**defaults | fields)


def lost_hedge(client):
    return list(client.get("/").context["lost_hedge"])


def test_home_of_an_empty_record(client):
    response = client.get("/")

    assert reading.main(response).startswith(
        "Which numbers are printed, and who said them? No claims have been published yet."
    )
    assert b"<h2" not in response.content


def test_home_counts_what_is_published(client):
    claim = factories.claim()
    factories.claim(quotation=claim.quotation)
    factories.draft()
    factories.article(state="draft")

    assert "2 claims by 1 speaker, from 1 article." in reading.main(client.get("/"))


def test_home_shows_a_hedge_that_was_lost(client):
    measure = factories.measure()
    hedged = printed(1, measure, as_printed="up to 80", **UP_TO)
    bare = [printed(day, measure) for day in (2, 3)]

    assert lost_hedge(client) == [hedged, *bare]


@pytest.mark.parametrize(
    "fields",
    [
        {"value": 81, "as_printed": "81"},
        {"form": "change", "direction": "up"},
        {"state": "draft", "published_at": None},
        {"hedge": "about"},
    ],
)
def test_home_takes_no_other_figure_for_a_lost_hedge(client, fields):
    measure = factories.measure()
    printed(1, measure, **UP_TO)
    printed(2, measure, **fields)

    assert lost_hedge(client) == []


def test_home_takes_no_other_measure_or_day_for_a_lost_hedge(client):
    measure, other_measure = factories.measure(), factories.measure()
    printed(1, measure, **UP_TO)
    printed(1, measure)
    printed(2, other_measure)

    assert lost_hedge(client) == []


def test_home_shows_the_hedge_that_was_lost_most_quickly(client):
    slow, lower, upper = (factories.measure() for _ in range(3))
    for measure, day, hedge in [(slow, 1, UP_TO), (lower, 2, MORE_THAN), (upper, 2, UP_TO)]:
        printed(day, measure, **hedge)
        printed(3, measure)

    assert {claim.measure for claim in lost_hedge(client)} == {upper}


def test_home_shows_the_measures_with_most_figures(client):
    two, three, one = (factories.measure(name=name) for name in ("Two", "Three", "One"))
    for measure, values in [(two, (1, 2, 2, 2)), (three, (7, 5, 6)), (one, (4, 4))]:
        for value in values:
            factories.claim(measure=measure, value=value, as_printed=str(value))
        factories.draft(measure=measure, value=99)

    rivals = client.get("/").context["rivals"]

    assert [
        (measure.name, measure.mentions, measure.figures, [claim.as_printed for claim in figures])
        for measure, figures in rivals
    ] == [("Three", 3, 3, ["5", "6", "7"]), ("Two", 4, 2, ["1", "2"])]


def test_home_shows_at_most_two_claims_of_an_article(client):
    old, new = (factories.article(published_on=day) for day in ("2025-08-01", "2025-08-02"))
    first = factories.claim(article=old)
    latest = [factories.claim(article=new) for _ in range(3)]

    assert list(client.get("/").context["newest"]) == [latest[1], latest[0], first]
