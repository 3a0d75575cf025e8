import pytest

from claims.actions import log_corrections, publish
from claims.checks.suggested_relations import suggest_relations, suggest_relations_of
from claims.models import Claim, Relation
from tests import factories
from tests.checks.cases import join, period, printed_on, said

pytestmark = pytest.mark.django_db


def proposed():
    """(from, kind, to) of what is suggested, in the words printed."""
    suggest_relations(Claim.objects.published())
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
        ("935", "more than 1,000", None),
        ("15", "about 100", None),
        ("15", "nearly 100", None),
        ("1,990", "about 1,000", None),
        ("80", "81", None),
        ("dozens", "dozens", None),
        ("1,035", "dozens", None),
    ],
)
def test_relations_of_two_figures(first, second, kind):
    pair(first, second)

    assert proposed() == ([(second, kind, first)] if kind else [])


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


@pytest.mark.parametrize("future", ["forecast", "plan", "target", "proposal", "conditional"])
def test_relations_keep_the_future_apart_from_fact(future):
    measure = factories.measure()
    said("1,700", measure=measure, article=printed_on("1 August 2025"), status=future)
    said("1,700", measure=measure, article=printed_on("2 August 2025"))

    assert proposed() == []


def test_relations_of_a_forecast_and_a_plan():
    measure = factories.measure()
    said("1,700", measure=measure, article=printed_on("1 August 2025"), status="plan")
    said("1,700", measure=measure, article=printed_on("2 August 2025"), status="forecast")

    assert proposed() == [("1,700", "repeats", "1,700")]


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

    assert suggest_relations(Claim.objects.published()) == 2
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


def test_relations_of_one_figure_on_two_days_are_no_update():
    measure = factories.measure()
    for day in ("1 May 2025", "1 June 2025"):
        said("81", measure=measure, article=printed_on(day), **period("to date"))

    assert proposed() == [("81", "repeats", "81")]


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

    assert suggest_relations(Claim.objects.published()) == 0


def test_relations_are_suggested_once():
    pair("80", "80")

    assert [suggest_relations(Claim.objects.published()) for _ in range(2)] == [1, 0]


@pytest.mark.parametrize(
    ("first", "second", "fields", "kind"),
    [
        ("80", "80", {}, "repeats"),
        ("1,035", "more than 1,000", {}, "restates"),
        ("81", "197", period("to date"), "updates"),
        ("dozens", "dozens", {}, None),
        ("80", "80", {"direction": "up", "form": "change"}, "repeats"),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_relations_are_proposed_for_one_claim(first, second, fields, kind, turned):
    measure = factories.measure()
    one, other = (
        said(words, measure=measure, article=printed_on(day), **fields)
        for words, day in ((first, "1 August 2025"), (second, "2 August 2025"))
    )
    for day in ("3 August 2024", "4 August 2024"):
        said("77", measure=measure, article=printed_on(day))

    suggest_relations_of(one if turned else other)

    expected = [(other.pk, kind, one.pk)] if kind else []
    assert list(Relation.objects.values_list("from_claim", "kind", "to_claim")) == expected


def test_relations_are_proposed_for_published_claims_only():
    _, repeat = pair("80", "80")
    repeat.state = "withdrawn"

    assert suggest_relations_of(repeat) == 0


def test_publishing_a_claim_proposes_its_relations():
    first = said("80")
    claim = said("80", measure=first.measure, state="in-review", published_at=None)

    publish(claim, factories.user())

    assert list(Relation.objects.values_list("from_claim", "state")) == [(claim.pk, "suggested")]


def test_correcting_a_claim_proposes_its_relations():
    first, claim = pair("80", "90")
    claims = Claim.objects.filter(pk=claim.pk)

    with log_corrections(claims, kind="transcription", reason="A slip.", by=factories.user()):
        claims.update(value=80, as_printed="80")

    assert list(Relation.objects.values_list("to_claim", "state")) == [(first.pk, "suggested")]


SPANS = [
    ("July 2025", "4 August 2025", "repeats"),
    ("August 2025", "4 August 2025", None),
    ("4 August 2025", "August 2025", None),
    ("31 July 2025", "August 2025", "repeats"),
    ("2025", "August 2025", None),
]


@pytest.mark.parametrize(("first", "second", "kind"), SPANS)
def test_relations_rest_on_an_order_that_is_certain(first, second, kind):
    measure = factories.measure()
    for day in (first, second):
        said("80", measure=measure, article=printed_on(day))

    assert proposed() == ([("80", kind, "80")] if kind else [])


@pytest.mark.parametrize(
    ("first", "second", "updates"),
    [
        ("August 2025", "25 August 2025", False),
        ("25 August 2025", "August 2025", False),
        ("July 2025", "25 August 2025", True),
        ("25 July 2025", "August 2025", True),
    ],
)
def test_updates_are_later_for_certain(first, second, updates):
    measure = factories.measure()
    for words, day in [("400", first), ("528", second)]:
        said(words, measure=measure, article=printed_on(day), **period(f"as of {day}"))

    assert proposed() == ([("528", "updates", "400")] if updates else [])
