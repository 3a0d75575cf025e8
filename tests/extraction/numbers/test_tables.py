"""A heading's "(£m)" or "(000s)" is the unit and scale of the numbers of its column."""

from decimal import Decimal

import pytest

from claims.extraction import suggest


def numbers(text):
    return [
        (suggestion.value, suggestion.unit)
        for suggestion in suggest(text.replace(" / ", "\n"))
        if suggestion.kind == "quantity"
    ]


def pounds(*millions):
    return [(Decimal(number) * 10**6, "GBP") for number in millions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales by region (£m) / North 41.2 / South 3", pounds("41.2", "3")),
        ("Sales (£m) / 2023 2024 / North 41.2 38.9", pounds("41.2", "38.9")),
        ("Sales (£m) / North\t41.2\t38.9", pounds("41.2", "38.9")),
        ("Sales £m / North 41.2", pounds("41.2")),
        ("Sales (£m): 41.2", pounds("41.2")),
        ("Sales (£m)\t41.2\t38.9", pounds("41.2", "38.9")),
        ("Area\tSales (£m)\tStaff / North\t41.2\t380", [*pounds("41.2"), (380, "")]),
        ("Area | Staff | Sales (£m) / North | 380 | 41.2", [(380, ""), *pounds("41.2")]),
        (
            "Area Sales (£m) Change (%) / North 41.2 3.1",
            [*pounds("41.2"), (Decimal("3.1"), "%")],
        ),
        ("Cars made (000s) / Leck 412", [(412000, "")]),
        ("Cost (£'000) / Leck 412", [(412000, "GBP")]),
        ("Cost (in € million) / Leck 4", [(4000000, "EUR")]),
        ("Growth (%) / Leck 4.1", [(Decimal("4.1"), "%")]),
        ("Net debt (€bn) / 2023 4.1 / 2024 3", [(4100000000, "EUR"), (3000000000, "EUR")]),
        # Near misses.
        ("Area Staff Sales (£m) / North 380 41.2", [(Decimal("41.2"), "")]),
        ("Sales (£m) / The north has 41 shops", [(41, "shop")]),
        ("Sales (£m) / North lost 41 shops.", [(41, "shop")]),
        ("Sales (£m) /  / North 41 shops", [(41, "shop")]),
        ("Sales rose (by £2m) / North 41 shops", [(2000000, "GBP"), (41, "shop")]),
        ("Sales (£m) / 41.2", [(Decimal("41.2"), "")]),
        ("Sales (£m) / North 41%", [(41, "%")]),
        ("Sales (£m) / North £41", [(41, "GBP")]),
    ],
)
def test_heading_scales_its_column(text, expected):
    assert numbers(text) == expected
