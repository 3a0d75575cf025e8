import pytest

from .cases import asked, join, said

pytestmark = pytest.mark.django_db


def link(printed, before, after):
    join("derived-from", (printed, after))
    if before is not None:
        join("baseline-of", (before, printed))


def change(words, form, direction="up", unit=None, **fields):
    return said(words, unit, form=form, direction=direction, **fields)


@pytest.mark.parametrize(
    ("form", "direction", "words", "levels", "verdicts"),
    [
        ("percent-change", "up", "51", ("349", "528"), ["consistent-if-rounded"]),
        ("percent-change", "up", "51.3", ("349", "528"), ["consistent-if-rounded"]),
        ("percent-change", "up", "51.4", ("349", "528"), ["inconsistent"]),
        ("percent-change", "up", "50", ("200", "300"), ["consistent"]),
        ("percent-change", "up", "more than 50", ("201", "301"), ["inconsistent"]),
        ("percent-change", "up", "more than 50", ("201", "305"), ["consistent"]),
        ("percent-change", "up", "nearly 50", ("201", "300"), ["consistent"]),
        ("percent-change", "down", "33", ("300", "200"), ["consistent-if-rounded"]),
        ("percent-change", "up", "33", ("301", "201"), ["inconsistent"]),
        ("percent-change", "down", "more than 30", ("301", "201"), ["consistent"]),
        ("percent-change", "down", "up to 30", ("301", "201"), ["inconsistent"]),
        ("percent-change", "down", "up to 35", ("301", "201"), ["consistent"]),
        ("percent-change", "up", "51", ("349", "dozens"), []),
        ("percent-change", "up", "51", ("0", "528"), []),
        ("change", "up", "179", ("349", "528"), ["consistent"]),
        ("change", "up", "178", ("349", "528"), ["inconsistent"]),
        ("change", "up", "180", ("349", "528"), ["consistent-if-rounded"]),
        ("change", "down", "179", ("528", "349"), ["consistent"]),
        ("change", "down", "up to 200", ("528", "349"), ["consistent"]),
        ("change", "down", "at least 200", ("528", "349"), ["inconsistent"]),
    ],
)
def test_change_agrees(form, direction, words, levels, verdicts):
    unit = "person" if form == "change" else None
    link(change(words, form, direction, unit), *map(said, levels))

    assert asked("change-agrees") == verdicts


@pytest.mark.parametrize(
    ("baseline", "verdicts"),
    [(349, ["consistent-if-rounded"]), (301, ["inconsistent"])],
)
def test_change_agrees_with_the_earlier_figure_printed_beside_it(baseline, verdicts):
    printed = change("51", "percent-change", baseline_value=baseline, baseline_kind="named-year")
    link(printed, None, said("528"))

    assert asked("change-agrees") == verdicts


def test_change_without_an_earlier_figure_is_not_asked():
    link(change("51", "percent-change"), None, said("528"))

    assert asked("change-agrees") == []


def test_change_linked_to_both_its_figures_is_asked_of_the_later():
    printed, before, after = change("51", "percent-change"), said("349"), said("528")
    link(printed, before, after)
    join("derived-from", (printed, before))

    assert asked("change-agrees") == ["consistent-if-rounded"]


@pytest.mark.parametrize(
    ("words", "direction", "before", "after", "verdicts"),
    [
        ("2", "up", "2", "5", ["inconsistent"]),
        ("more than 2", "up", "2", "5", ["consistent"]),
        ("2.5", "up", "2", "5", ["consistent"]),
        ("2.5", "up", "11", "27", ["consistent-if-rounded"]),
        ("3", "up", "11", "27", ["inconsistent"]),
        ("about 3", "up", "11", "27", ["consistent"]),
        ("2", "down", "100", "50", ["consistent"]),
        ("0.5", "down", "100", "50", ["consistent"]),
        ("2", "down", "50", "100", ["inconsistent"]),
        ("2", "up", "0", "50", []),
    ],
)
def test_multiple_agrees(words, direction, before, after, verdicts):
    link(change(words, "multiple", direction), said(before), said(after))

    assert asked("multiple-agrees") == verdicts


def test_multiple_without_an_earlier_figure_is_not_asked():
    link(change("2", "multiple"), None, said("5"))

    assert asked("multiple-agrees") == []


@pytest.mark.parametrize(
    ("status", "verdicts"), [("plan", ["inconsistent"]), ("actual", ["consistent-if-rounded"])]
)
def test_multiple_of_planned_days_is_of_whole_days(status, verdicts):
    days = {"form": "frequency", "per": "week", "status": status}
    after = said("5", "day", baseline_value=2, baseline_kind="before-change", **days)
    link(change("2", "multiple"), None, after)

    assert asked("multiple-agrees") == verdicts


@pytest.mark.parametrize(
    ("form", "words", "shares", "points", "agrees"),
    [
        ("percent-change", "5", ("11", "16"), ["inconsistent"], []),
        ("percent-change", "5", ("11.2", "16.1"), ["inconsistent"], []),
        ("percent-change", "about 5", ("11", "16"), ["inconsistent"], []),
        ("percent-change", "45", ("11", "16"), [], ["consistent-if-rounded"]),
        ("point-change", "5", ("11", "16"), [], ["consistent"]),
        ("point-change", "45", ("11", "16"), ["inconsistent"], []),
        ("percent-change", "20", ("11", "16"), [], ["inconsistent"]),
        # Five points are neither 5.4, printed to a tenth, nor 10, printed to a whole one.
        ("percent-change", "5.4", ("11", "16"), [], ["inconsistent"]),
        ("percent-change", "10", ("11", "16"), [], ["inconsistent"]),
        ("percent-change", "4", ("50", "52"), [], ["consistent"]),
        ("percent-change", "5", ("98", "103"), [], ["consistent-if-rounded"]),
        # If 10 per cent was rounded, per cent may be right.
        ("percent-change", "5", ("10", "15"), ["cannot-tell"], []),
        ("percent-change", "dozens", ("11", "16"), [], []),
        ("percent-change", "5", ("dozens", "16"), [], []),
        ("change", "5", ("11", "16"), [], []),
    ],
)
def test_percent_or_points(form, words, shares, points, agrees):
    share = {"unit": "percent", "form": "share"}
    unit = "person" if form == "change" else "percent"
    before, after = (said(figure, **share) for figure in shares)
    link(change(words, form, unit=unit), before, after)

    assert (asked("percent-or-points"), asked("change-agrees")) == (points, agrees)


def test_change_of_what_has_no_unit():
    link(change("50", "percent-change"), said("200", None), said("300", None))

    assert asked("change-agrees") == ["consistent"]


def test_percent_of_a_count_is_never_taken_for_points():
    link(change("5", "percent-change"), said("10"), said("15"))

    assert asked("percent-or-points") == []
