from datetime import date

import pytest

from claims.comparisons import Comparison, draw_measure, mentions
from claims.models import Listing, Measure
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def officers():
    unit = factories.unit(code="officer")
    return factories.measure(name="Posts", slug="posts", unit=unit, kind="cumulative")


@pytest.fixture
def said(officers):
    """Makes claims of one measure, each said and printed on a day of August 2025."""

    def claim(day, value, who="Met", **fields):
        article = factories.article(published_on=date(2025, 8, day))
        speaker = speakers.setdefault(who, None) or factories.speaker(name=who)
        speakers[who] = speaker
        defaults = {"as_printed": str(value), "value": value, "unit": officers.unit}
        return factories.claim(
            measure=officers, article=article, speaker=speaker, **defaults | fields
        )

    speakers = {}
    return claim


def compared(measure, **table):
    with_units = Measure.objects.with_units().get(pk=measure.pk)
    return Comparison(with_units, Listing.objects.filter(measure=measure), **table)


def test_current_figures_is_the_last_figure_of_each_source(said, officers):
    said(1, 900)
    least = said(2, 1000, "Liberty")
    said(3, 2000)
    last = said(4, 1500)

    current = compared(officers).current_figures

    assert (current.latest.pk, current.least.pk, current.largest.pk, current.sources) == (
        last.pk,
        least.pk,
        last.pk,
        2,
    )


def test_current_figures_leaves_out_what_was_updated_by_whoever_printed_it(said, officers):
    said(1, 450, "Rowley")
    before, after = said(2, 450), said(2, 260, "Star")
    factories.relation(from_claim=after, to_claim=before, kind="updates")

    current = compared(officers).current_figures

    assert (current.least.pk, current.largest.pk, current.sources, current.all_agree) == (
        after.pk,
        after.pk,
        1,
        True,
    )


def test_current_figures_orders_one_number_by_its_hedge(said, officers):
    more = said(1, 80, hedge="more-than", lower=80, lower_inclusive=False)
    said(1, 80, "Star")
    less = said(1, 80, "Liberty", hedge="up-to", upper=80, upper_inclusive=True)

    current = compared(officers).current_figures

    assert (current.least.pk, current.largest.pk) == (less.pk, more.pk)


def test_current_figures_orders_nearly_and_just_over_one_number(said, officers):
    above = said(1, 80, hedge="just-over")
    said(1, 80, "Star")
    below = said(1, 80, "Liberty", hedge="nearly")

    current = compared(officers).current_figures

    assert (current.least.pk, current.largest.pk) == (below.pk, above.pk)


def test_sources_by_day_lay_sources_beside_days(said, officers):
    for day in range(1, 8):
        said(day, day)
    said(7, 70, "Star")

    comparison = compared(officers)
    table = comparison.sources_by_day

    assert table.days == [f"{day} August 2025" for day in range(3, 8)]
    assert [
        (
            comparison.speaker_name(source.pk),
            [[figure.value for figure in cell.figures] for cell in cells],
        )
        for source, cells in table.sources
    ] == [("Star", [[], [], [], [], [70]]), ("Met", [[3], [4], [5], [6], [7]])]
    assert (table.earlier_days, table.other_sources) == (2, 0)


def test_sources_by_day_need_two_sources(said, officers):
    said(1, 1)
    said(2, 2)

    assert compared(officers).sources_by_day is None


def test_chart_holds_one_kind_of_figure_and_says_what_it_leaves_out(said, officers):
    drawn = [said(day, 1000 + 100 * day) for day in range(1, 7)]
    said(3, 50, form="percent-change", direction="up")
    said(3, None, as_printed="dozens", hedge="order-of-magnitude")

    data = compared(officers).chart_data

    assert [mark.key for mark in data.timelines["wide"].marks] == [claim.pk for claim in drawn]
    assert data.notes == [
        "The axis does not start at zero.",
        "In the table but not the chart: 1 mention in another form or unit.",
        "In the table but not the chart: 1 mention without a number.",
    ]


SCALES = {
    "levels": ([{}], "officers", ["1,000"]),
    "falls": ([{"form": "change", "direction": "down"}], "a fall in officers", ["1,000"]),
    "rises and falls": (
        [{"form": "change", "direction": way} for way in ("up", "down")],
        "a change in officers",
        ["1,000", "−1,000"],
    ),
    "percentages": (
        [{"form": "percent-change", "direction": "up"}],
        "a rise in per cent",
        ["1,000%"],
    ),
    "frequencies": ([{"form": "frequency", "per": "week"}], "officers per week", ["1,000"]),
    "hedges": ([{"hedge": "about"}], "officers", ["about 1,000"]),
    "ranges": (
        [
            {
                "value": None,
                "hedge": "between",
                "lower": 10,
                "upper": 20,
                "lower_inclusive": True,
                "upper_inclusive": True,
            }
        ],
        "officers",
        ["10 to 20"],
    ),
}


@pytest.mark.parametrize(("figures", "words", "labels"), SCALES.values(), ids=SCALES)
def test_chart_scale_and_labels(said, officers, figures, words, labels):
    for day, fields in enumerate(figures, 1):
        said(day, **{"value": 1000} | fields)

    data = compared(officers).chart_data

    assert data.scale.words == words
    assert [data.mark_words(figure) for figure in data.figures] == labels


def test_few_figures_of_one_month_stand_on_one_line_of_numbers(said, officers):
    said(1, 1000, "Met")
    said(25, 1400, "LBC", hedge="more-than", lower=1400, lower_inclusive=False)

    comparison = compared(officers)
    chart = draw_measure(comparison, "wide")

    assert (chart.timeline, comparison.has_chart, comparison.chart_data.notes) == (None, True, [])
    assert [row.text for row in chart.number_line.rows] == [
        "more than 1,400 · LBC, 25 August 2025",
        "1,000 · Met, 1 August 2025",
    ]
    assert (
        comparison.subtitle
        == "Officers. Each figure is drawn from zero, with who gave it and when."
    )


def test_many_figures_of_two_days_are_drawn_small(said, officers):
    for value in range(6):
        said(1 + value % 2, value)

    assert draw_measure(compared(officers), "wide").timeline.height == 220


@pytest.mark.parametrize(
    ("values", "is_one_figure", "has_chart"),
    [([962], False, False), ([962, 962], True, False), ([962, 981], False, True)],
)
def test_sentence_says_what_no_chart_has_to(said, officers, values, is_one_figure, has_chart):
    claims = [said(day, value) for day, value in enumerate(values, 1)]

    comparison = compared(officers)

    assert comparison.chart_data.is_one_figure == is_one_figure
    assert comparison.has_chart == has_chart
    assert comparison.one_figure == [claims[0], claims[-1]]


def test_month_is_drawn_over_its_days(said, officers):
    claim = said(1, 1000)
    article = factories.article(published_on=date(2025, 7, 1), published_precision="month")
    month = factories.claim(measure=officers, article=article, value=900, as_printed="900")

    points = compared(officers).chart_data.points

    assert [(pk, point.on, point.until) for pk, point in points.items()] == [
        (month.pk, date(2025, 7, 1), date(2025, 7, 31)),
        (claim.pk, date(2025, 8, 1), None),
    ]


def test_chart_converts_units_of_one_dimension(said, officers):
    thousand = factories.unit(code="thousand", dimension=officers.unit.dimension, factor=1000)
    said(1, 2, unit=thousand)
    said(2, 1500)

    data = compared(officers).chart_data

    assert [data.plotted_value(figure) for figure in data.figures] == [2000, 1500]


def test_chart_mark_leads_to_its_claim_or_to_the_list_of_those_that_share_it(said, officers):
    claims = [said(1, 80, f"Speaker {number}") for number in range(7)]

    marks = draw_measure(compared(officers), "wide").marks

    assert [mark.address for mark in marks] == [
        "/claims/?measure=posts&said_from=2025-08-01&said_to=2025-08-01",
        *(claim.get_absolute_url() for claim in claims[1:5]),
    ]
    assert marks[0].title == "80: Speaker 0, 1 August 2025; and 2 more mentions close by"


def test_chart_says_how_many_share_a_mark(said, officers):
    for number in range(7):
        said(1, 80, f"Speaker {number}")

    assert draw_measure(compared(officers), "wide").shared_marks.startswith(
        "7 mentions in 5 marks: "
    )


def test_chart_of_too_many_mentions_draws_the_last(said, officers, monkeypatch):
    monkeypatch.setattr(mentions, "MENTIONS_AT_MOST", 2)
    drawn = [said(day, day * 100) for day in (1, 2, 3)][1:]

    data = compared(officers).chart_data

    assert [figure.pk for figure in data.figures] == [claim.pk for claim in drawn]
    assert data.notes[-1:] == [
        "In the table but not the chart: 1 mention earlier than the latest 2."
    ]


def test_table_has_the_claims_that_it_is_given(said, officers, monkeypatch):
    monkeypatch.setattr(mentions, "MENTIONS_AT_MOST", 2)
    made = [said(day, day * 100) for day in (1, 1, 2, 3)]

    comparison = compared(officers, table_ids=[made[1].pk, made[0].pk])

    assert comparison.table == [made[1], made[0]]
    assert [figure.pk for figure in comparison.mentions.figures] == [claim.pk for claim in made[2:]]


def test_current_figures_is_not_said_to_be_the_last_where_that_is_not_certain(said, officers):
    said(25, 400)
    month = factories.article(published_on=date(2025, 8, 1), published_precision="month")
    last = factories.claim(measure=officers, article=month, value=528, unit=officers.unit)

    current = compared(officers).current_figures

    assert (current.latest.pk, current.is_last_for_certain) == (last.pk, False)


def test_current_figures_keeps_what_may_have_been_said_after_the_update(said, officers):
    before, after = said(1, 450), said(20, 260)
    month = factories.article(published_on=date(2025, 8, 1), published_precision="month")
    again = factories.claim(measure=officers, article=month, value=450, unit=officers.unit)
    factories.relation(from_claim=after, to_claim=before, kind="updates")

    assert compared(officers).current_figures.latest.pk == again.pk


def test_chart_has_both_days_of_a_span(said, officers):
    month = factories.article(published_on=date(2025, 8, 1), published_precision="month")
    claim = factories.claim(measure=officers, article=month, value=528, unit=officers.unit)
    said(9, 400)

    point = compared(officers).chart_data.points[claim.pk]

    assert (point.on, point.until) == (date(2025, 8, 1), date(2025, 8, 31))
