import pytest

from claims.checks.relations import propose
from claims.models import Claim, Relation
from tests import factories

from .cases import join, period, printed_on, said

pytestmark = pytest.mark.django_db


def proposed():
    """(from, kind, to) of what is suggested, in the words printed."""
    propose(Claim.objects.published())
    suggested = Relation.objects.filter(state="suggested", basis="computed").order_by("pk")
    return list(suggested.values_list("from_claim__as_printed", "kind", "to_claim__as_printed"))


def pair(first, second, **fields):
    """Two claims of one measure, said on two days; `fields` are the second's own."""
    measure = factories.measure()
    one = said(first, measure=measure, article=printed_on("1 August 2025"))
    other = {"measure": measure, "article": printed_on("2 August 2025")} | fields
    return one, said(second, **other)


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ("80", "80", "repeats"),
        ("up to 80", "80", "repeats"),
        ("1,035", "more than 1,000", "restates"),
        ("more than 1,000", "1,035", None),
        ("1,035", "more than 500", None),
        ("423", "nearly 500", "restates"),
        ("423", "about 300", None),
        ("80", "81", None),
        ("dozens", "dozens", None),
        ("1,035", "dozens", None),
    ],
)
def test_relations_of_two_figures(first, second, kind):
    pair(first, second)

    expected = [(second, kind, first)] if kind else []
    if (first, second) == ("more than 1,000", "1,035"):
        expected = [(first, "restates", second)]
    assert proposed() == expected


@pytest.mark.parametrize(
    "fields",
    [
        {"measure": None},
        {"unit": "GBP"},
        {"status": "plan"},
        {"article": "2 August 2026"},
        {"form": "frequency"},
    ],
)
def test_relations_are_of_one_thing(fields):
    fields = {**fields}
    if "measure" in fields:
        fields["measure"] = factories.measure()
    if "article" in fields:
        fields["article"] = printed_on(fields["article"])
    pair("80", "80", **fields)

    assert proposed() == []


def test_relations_within_one_article_are_no_repeats():
    article, measure = factories.article(), factories.measure()
    said("80", article=article, measure=measure)
    said("80", article=article, measure=measure)

    assert proposed() == []


@pytest.mark.parametrize("unit", ["GBP", "person"])
def test_relations_restate_in_one_kind_of_unit(unit):
    pair("1,035", "more than 1,000", unit=unit)

    expected = [("more than 1,000", "restates", "1,035")] if unit == "person" else []
    assert proposed() == expected


def test_relations_lead_to_the_first():
    measure = factories.measure()
    for day in ("3 August 2025", "1 August 2025", "2 August 2025"):
        said("80", measure=measure, article=printed_on(day))

    assert propose(Claim.objects.published()) == 2
    firsts = Relation.objects.values_list("to_claim__quotation__article__published_on__day")
    assert set(firsts) == {(1,)}


@pytest.mark.parametrize(
    ("first", "second", "updates"),
    [
        ("as of 1 May 2025", "as of 1 June 2025", True),
        ("2025 to May 2025", "2025 to June 2025", True),
        ("2025 to May 2025", "2024 to June 2025", False),
        ("2025 to May 2025", "as of 1 June 2025", False),
        ("as of 1 May 2025", "as of 1 May 2025", False),
        ("as of May 2025", "as of 31 May 2025", False),
        ("to date", "to date", True),
        ("", "", False),
    ],
)
def test_relations_of_two_days(first, second, updates):
    measure = factories.measure()
    said("81", measure=measure, article=printed_on("1 May 2025"), **period(first))
    said("97", measure=measure, article=printed_on("1 June 2025"), **period(second))

    assert proposed() == ([("97", "updates", "81")] if updates else [])


def test_relations_update_the_day_before():
    measure = factories.measure()
    for words, day in (("81", "1 May"), ("97", "1 June"), ("98", "1 June"), ("99", "1 July")):
        said(words, measure=measure, **period(f"as of {day} 2025"))

    assert proposed() == [
        ("97", "updates", "81"),
        ("98", "updates", "81"),
        ("99", "updates", "97"),
    ]


@pytest.mark.parametrize("state", ["confirmed", "suggested", "rejected"])
@pytest.mark.parametrize("kind", ["repeats", "contradicts"])
@pytest.mark.parametrize("turned", [False, True])
def test_relations_that_were_entered_are_left_alone(state, kind, turned):
    claims = pair("80", "80")
    join(kind, claims if turned else claims[::-1], state=state)

    assert propose(Claim.objects.published()) == 0


def test_relations_are_suggested_once():
    pair("80", "80")

    assert [propose(Claim.objects.published()) for _ in range(2)] == [1, 0]
