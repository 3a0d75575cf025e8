import pytest

from tests import factories
from tests.checks.cases import asked, period, said

pytestmark = pytest.mark.django_db


def two(first, second, words="1,728", other=None):
    measure = factories.measure()
    said(words, measure=measure, **first)
    said(other or words, measure=measure, **second)


@pytest.mark.parametrize(
    ("one", "other", "verdicts"),
    [
        ("officers and staff", "officers, staff and PCSOs", ["cannot-tell"]),
        ("officers and staff", "Staff and officers", []),
        ("officers and staff", "all the officers and staff", []),
        ("officers", "", []),
        ("", "", []),
    ],
)
def test_same_terms_of_populations(one, other, verdicts):
    two({"population": one}, {"population": other})

    assert asked("same-terms") == verdicts


@pytest.mark.parametrize(
    ("one", "other", "verdicts"),
    [
        ("2024 to 2025", "2023 to 2025", ["cannot-tell"]),
        ("2024 to 2025", "2024 to 2026", ["cannot-tell"]),
        ("2024 to 2025", "1 January 2024 to 31 December 2025", []),
        ("2024 to 2025", "", []),
        ("as of 1 May 2024", "as of 1 May 2025", []),
    ],
)
def test_same_terms_of_periods(one, other, verdicts):
    two(period(one), period(other))

    assert asked("same-terms") == verdicts


@pytest.mark.parametrize(
    "fields",
    [
        {"words": "1,700", "other": "1,701"},
        {"words": "17"},
        {"words": "dozens"},
    ],
)
def test_same_terms_are_asked_of_one_telling_figure(fields):
    two(period("2024 to 2025"), period("2022 to 2023"), **fields)

    assert asked("same-terms") == []


def test_same_terms_are_not_asked_of_two_places():
    two(
        {"population": "officers", "place": factories.place()},
        {"population": "staff", "place": factories.place()},
    )

    assert asked("same-terms") == []


def test_same_terms_are_not_asked_of_periods_of_two_populations():
    two(
        {"population": "officers", **period("2024 to 2025")},
        {"population": "staff", **period("2022 to 2023")},
    )

    assert asked("same-terms") == ["cannot-tell"]
