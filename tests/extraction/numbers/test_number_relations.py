"""What numbers of a sentence are to one another: ranges, ratios, baselines, parts, parallels."""

from decimal import Decimal

import pytest

from claims.extraction import suggest


def quantities(text, *fields):
    return [
        tuple(getattr(suggestion, field) for field in fields)
        for suggestion in suggest(text)
        if suggestion.kind == "quantity"
    ]


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("between 10 and 15 posts", 10, 15, "post"),
        ("14-18 mpg", 14, 18, "mile"),
        ("25 – 40min", 25, 40, "minute"),
        ("four to five thousand people", 4000, 5000, "person"),
        ("1.5 to 2 million jobs", 1500000, 2000000, "job"),
        ("$200 to $4 million", 200, 4000000, "USD"),
        ("US$89 to $93 billion", 89 * 10**9, 93 * 10**9, "USD"),
        ("two or three things", 2, 3, "thing"),
        ("up by 1% or 2%", 1, 2, "%"),
        ("£30-40m", 30000000, 40000000, "GBP"),
        ("£30 to 40m", 30000000, 40000000, "GBP"),
        ("£30m-40m", 30000000, 40000000, "GBP"),
        ("3-4,000 letters", 3000, 4000, "letter"),
        ("500-1,000 letters", 500, 1000, "letter"),
        ("takes from 4 to 6 weeks", 4, 6, "week"),
        ("fell by two to three weeks", 2, 3, "week"),
        ("cut by 3 to 4 miles", 3, 4, "mile"),
        ("ranging from 5% to 25%", 5, 25, "%"),
        ("between a quarter and a third of vehicles", 25, Decimal("33.3333"), "%"),
    ],
)
def test_range_has_both_ends(text, low, high, unit):
    assert quantities(text, "value", "value_high", "unit") == [(low, high, unit)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Sales rose 2% to 30%", [2, 30]),
        ("leading 47.1 percent to 41.7 percent", [Decimal("47.1"), Decimal("41.7")]),
        ("from 48 to 63 officers, a rise", [(48, 63)]),
        ("20 and 30 officers", [20, 30]),
        ("from 3,260 in 2015 to 2,415 last year", [3260, 2415]),
        ("£190 or 30 officers", [190, 30]),
        ("Over half – 54% – of trains", [50, 54]),
        ("Turnout bounced back from 34% to 41%", [34, 41]),
        ("Members fell by 25 to 230", [25, 230]),
        ("It was cut by 20 to 45 staff", [20, 45]),
    ],
)
def test_neighbours_that_are_no_range(text, values):
    pairs = quantities(text, "value", "value_high")

    assert pairs == [value if isinstance(value, tuple) else (value, None) for value in values]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("one in five", 20),
        ("Nine in ten crews", 90),
        ("nine out of 10 voters", 90),
        ("nine of 10 limes", 90),
        ("one of every nine voters", Decimal("11.1111")),
        ("One hotel in three", Decimal("33.3333")),
        ("$4 of every $5", 80),
        ("one in 1,000", Decimal("0.1")),
        ("a 1-in-20 chance", 5),
        ("one in 16 adults", Decimal("6.25")),
        ("one in every 2,500 babies", Decimal("0.04")),
        ("one pound in every four", 25),
        ("£2 in every £5", 40),
    ],
)
def test_ratio_is_one_number_in_per_cent(text, value):
    assert quantities(text, "value", "unit", "form") == [(value, "%", "ratio")]


@pytest.mark.parametrize("text", ["three in 10 days", "48 in 60 towns", "five in 37"])
def test_numbers_around_in_that_are_no_ratio(text):
    assert "ratio" not in {form for (form,) in quantities(text, "form")}


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("The force went from 48 to 63 officers", [(48, None), (63, 48)]),
        ("It rose to 63 officers, up from 48", [(63, 48), (48, None)]),
        ("460 thefts, compared with 63", [(460, 63), (63, None)]),
        ("five days a week instead of two", [(5, 2), (2, None)]),
        ("It fell from £4 a litre to £3", [(4, None), (3, 4)]),
        ("It eased to 3.9% from 4.6%", [(Decimal("3.9"), Decimal("4.6")), (Decimal("4.6"), None)]),
        ("20 fires in 12 months, against 14", [(20, 14), (12, None), (14, None)]),
        ("from £31m to just £6m", [(31000000, None), (6000000, 31000000)]),
        (
            "67% ran in the four weeks, against a target of 92%",
            [(67, 92), (4, None), (92, None)],
        ),
        ("It eased to 3% in May from 4%", [(3, 4), (4, None)]),
        ("It eased to 3% in the weeks to May, from 4%", [(3, 4), (4, None)]),
        ("It eased to 3% and took £5 from 4%", [(3, None), (5, None), (4, None)]),
        ("Costs doubled from £1m to £2m", [(2, None), (1000000, None), (2000000, 1000000)]),
        ("It was slashed from 12,000 to just 300", [(12000, None), (300, 12000)]),
        ("30 buses and 40 trams", [(30, None), (40, None)]),
    ],
)  # fmt: skip
def test_pair_has_value_and_baseline(text, pairs):
    assert quantities(text, "value", "baseline_value") == pairs


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("1,000 arrests, of which 773 led to charges", [(1000, None), (773, 0)]),
        ("773 of the 1,000 arrests", [(773, 1), (1000, None)]),
        ("two-thirds of the 12 districts", [(Decimal("66.6667"), 1), (12, None)]),
        ("in 10 of the city's 12 districts", [(10, 1), (12, None)]),
        ("14 libraries, including five in towns", [(14, None), (5, 0)]),
        (
            "£5m, including £2m for schools and £1m more",
            [(5000000, None), (2000000, 0), (1000000, 0)],
        ),
        ("14 libraries and five schools", [(14, None), (5, None)]),
        ("17 people were hurt, four of them badly", [(17, None), (4, 0)]),
        ("Of the 842 people asked, 611 agreed", [(842, None), (611, 0)]),
        ("11 of her last 12 matches", [(11, 1), (12, None)]),
        ("It paid £9m and £2m of that went on tax", [(9000000, None), (2000000, 0)]),
        ("It made 1,000 arrests. Of these, 773 led to charges", [(1000, None), (773, 0)]),
        ("It hit 63 sites in 12 days. Of those hit, 40% shut", [(63, None), (12, None), (40, 0)]),
        (
            "It made 63 arrests, up from 48. Among them were 9 boys",
            [(63, None), (48, None), (9, 0)],
        ),
        ("It has 40 staff. They include 12 nurses", [(40, None), (12, 0)]),
        ("It has 40 staff. Of the wards, 12 shut", [(40, None), (12, None)]),
        ("It has 40 staff. Of these, 120 went", [(40, None), (120, None)]),
        ("Those on £90 and 40% of those on less", [(90, None), (40, None)]),
        ("It paid £9m and 2% of that group left", [(9000000, None), (2, None)]),
    ],
)
def test_part_points_at_its_whole(text, parts):
    assert quantities(text, "value", "part_of") == parts


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("1,000 arrests, of which 773 led to charges", ["arrest", "arrest"]),
        ("It rose by 2 per cent, not by 1", ["%", "%"]),
        ("The highest is 84p, the lowest is 74", ["GBP", "GBP"]),
        ("Fifty people left. Twenty of them went abroad.", ["person", "person"]),
        ("Two schools will close and seven more could", ["school", "school"]),
        ("The number of deaths rose to 19", ["death"]),
        ("The number of deaths rose to 19, up from 12", ["death", "death"]),
        ("It made 63 arrests. Of these, nine led to charges", ["arrest", "arrest"]),
        ("Turnout was 31%, down 2.2 points", ["%", "pp"]),
        ("Turnout was 31% and he won 20 points", ["%", "point"]),
        ("It fell to £5m while crowds rose from 780 to 790", ["GBP", "crowd", "crowd"]),
        ("It fell from 12p to 9", ["GBP", "GBP"]),
        ("Section 21 thefts rose to 19", ["theft"]),
        ("Section 21 levels rose to 19", [""]),
        ("He won 980 votes, 3% of the total, against 959", ["vote", "%", "vote"]),
        ("He won 980 votes, 3% of the total, against 2", ["vote", "%", "%"]),
        ("Labour had 34%, the Greens unchanged on 20", ["%", "%"]),
        ("It shut 12 schools. Another 25 could go", ["school", "school"]),
        ("It paid £12. Another 25 could go", ["GBP", ""]),
        ("It shut 12 schools. A further 25 could go", ["school", "school"]),
        ("It shut 12 schools. A further 25 wards could go", ["school", "ward"]),
        ("It shut 12 schools. A mere 25 could go", ["school", ""]),
        ("It shut 12 schools in Leck, eight in Hale", ["school", "school"]),
        ("Car thefts climbed 7.1%, to 6,933", ["%", "car theft"]),
        ("£30.6m, helped by crowds of 18,240", ["GBP", ""]),
        ("a rise of 38.4 per cent, to 9,560", ["%", ""]),
        ("2.2m shekels ($590,000) and 71", ["ILS", "USD", "ILS"]),
        ("Five years ago there were six of us", ["year", ""]),
        ("20 fires in 12 months, against 14", ["fire", "month", "fire"]),
        ("two 17-year-old boys", ["boy"]),
        ("They put Labour on 28%, the Greens on 19", ["%", "%"]),
        ("The Alliance had 31 per cent, the US 13 and Reform just 7.", ["%", "%", "%"]),
        ("It would be £11,200 better off at 68", ["GBP", ""]),
        ("It lasts 12 days, against 89 in Leck and 103 in Hale", ["day", "day", "day"]),
        ("Diesel took 24.7 per cent, and petrol 47.1.", ["%", "%"]),
        ("61,000 15-year-olds", ["year-old"]),
        ("He ran 312 yards, completing 24 of 33 passes", ["yard", "pass", "pass"]),
        ("Deaths among miners went from 482 to 1,129", ["death", "death"]),
        ("The number of people waiting over a year fell to 250,000", ["person"]),
        ("1,062 patients in 14 countries; 38 died", ["patient", "country", "patient"]),
        ("It takes 47 minutes, 12 fewer than by road", ["minute", "minute"]),
        ("It is 2.1 times earnings, down from 2.6 times", ["", ""]),
        ("a buyback of €1bn and 50 cents a share", ["EUR", "EUR"]),
        ("He fired 12 shots, killing four", ["shot", "person"]),
        ("The dam is 60m high and drew 3m", ["metre", ""]),
        ("Six two-bed flats, five with 4 rooms", ["two-bed flat", "bed", "two-bed flat", "room"]),
        (
            "Seven of the flats have two rooms, four will have six rooms",
            ["flat", "room", "flat", "room"],
        ),
        ("Of the 40 asked, local councils agreed", [""]),
        ("He asked 512 “a lot”", [""]),
        ("There were 30 “at risk” of it", [""]),
        ("“We lost 40” officers said", [""]),
        ("Result: Reform 1,204 (41%)", ["vote", "%"]),
        ("Shops: Reform 1,204 (41%)", ["", "%"]),
        ('"We lost 40" officers said', [""]),
    ],
)
def test_bare_number_has_the_unit_it_is_parallel_to(text, units):
    assert [unit for (unit,) in quantities(text, "unit")] == units


def test_m_of_a_number_parallel_to_thousands_is_a_million():
    numbers = quantities("The list fell by 57,000 to 7.54m", "value", "unit")

    assert numbers == [(57000, ""), (7540000, "")]


def test_m_of_a_number_after_millions_is_a_million():
    numbers = quantities("It had 31.1m passengers and hopes for 55m", "value", "unit")

    assert numbers == [(31100000, "passenger"), (55000000, "passenger")]


def test_parallel_to_pence_is_pence_at_both_ends():
    numbers = quantities("It fell from 84p to between 70 and 75", "value", "value_high", "unit")

    assert numbers[1] == (Decimal("0.70"), Decimal("0.75"), "GBP")


def test_vague_number_parallel_to_pence_has_no_value():
    numbers = quantities("It costs 50p or dozens", "value", "unit")

    assert numbers == [(Decimal("0.50"), "GBP"), (None, "GBP")]


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Spills fell by 14% and leaks by 9%", ["percent-change", "percent-change"]),
        ("Spills fell by 14% and were stopped by 9%", ["percent-change", "share"]),
    ],
)
def test_change_is_said_once_for_two(text, forms):
    assert [form for (form,) in quantities(text, "form")] == forms


def test_restated_change_keeps_its_direction():
    numbers = quantities("The index lost 190 points, or 0.6%", "form", "direction")

    assert numbers == [("change", "down"), ("percent-change", "down")]


@pytest.mark.parametrize(
    ("text", "units", "forms"),
    [
        ("It rose 0.4% against the dollar to 1.271", ["%", ""], ["percent-change", "level"]),
        ("It gained 0.2% to 1.154", ["%", ""], ["percent-change", "level"]),
        ("Bills rose by 3% (£44)", ["%", "GBP"], ["percent-change", "change"]),
        ("Staff fell by 3% (44 people)", ["%", "person"], ["percent-change", "change"]),
        ("Bills rose by 3% (to £44)", ["%", "GBP"], ["percent-change", "money"]),
        ("Bills rose by 3% (£44 of it tax)", ["%", "GBP"], ["percent-change", "money"]),
        ("It lost 295 staff, or 27% of them", ["staff", "%"], ["change", "share"]),
        (
            "Sales rose 4% to £82m, 6% at constant currency",
            ["%", "GBP", "%"],
            ["percent-change", "money", "percent-change"],
        ),
        (
            "Sales rose 4% to £82m, 6% of it in May",
            ["%", "GBP", "%"],
            ["percent-change", "money", "share"],
        ),
        ("He took £20,000 and another five thousand", ["GBP", "GBP"], ["money", "money"]),
        ("He took £20,000 and another five trips", ["GBP", "trip"], ["money", "level"]),
        ("A third of children, or nine in a class", ["%", ""], ["share", "level"]),
    ],
)
def test_second_number_has_its_own_unit_and_form(text, units, forms):
    numbers = quantities(text, "unit", "form")

    assert numbers == list(zip(units, forms, strict=True))
