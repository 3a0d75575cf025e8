from datetime import date
from decimal import Decimal
from itertools import combinations, pairwise
from math import ceil
from operator import attrgetter

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from claims.charts import (
    Bar,
    BarRow,
    Bars,
    Box,
    Captions,
    Label,
    Lead,
    LegendEntry,
    Line,
    Mark,
    NumberLine,
    NumberRow,
    Point,
    RivalLink,
    Tick,
    Timeline,
    bars,
    by_month,
    extent,
    frame_height,
    lay_out_captions,
    number_label,
    number_line,
    timeline,
    with_labels,
)
from claims.charts.captions import ENTRY_GAP, PADDING, SHAPE_WIDTH, wrap
from claims.charts.collisions import separate
from claims.charts.labels import Room, place_label, place_label_apart, shorten, text_width
from claims.charts.scales import TimeScale, linear_ticks


def decimals(*texts):
    return [Decimal(text) for text in texts]


# Labels

NUMBER_LABELS = {
    "1,000": ("1000", "", False),
    "33,201": ("33201.000000000", "", False),
    "£260m": ("260000000", "£", True),
    "£1.25bn": ("1250000000", "£", True),
    "3tn": ("3000000000000", "", False),
    "3,147,436": ("3147436", "", False),
    "1,234,000": ("1234000", "", False),
    "£500,000": ("500000", "£", True),
    "50%": ("50", "%", False),
    "0.0003%": ("0.0003", "%", False),
    "−8%": ("-8.0", "%", False),
    "−£5m": ("-5000000", "£", True),
    "0": ("0E-9", "", False),
}


@pytest.mark.parametrize("label", NUMBER_LABELS)
def test_number_label(label):
    number, symbol, symbol_first = NUMBER_LABELS[label]

    assert number_label(Decimal(number), symbol, symbol_first) == label


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [("Liberty", 53, "Liberty"), ("Liberty", 52, "Liber…"), ("Met Police", 40, "Met…")],
)
def test_shorten(text, width, shown):
    assert shorten(text, width) == shown


MARKED = Box(94, 44, 106, 56)


def test_place_takes_what_is_free():
    room = Room(Box(0, 0, 200, 100))

    labels = [place_label(room, MARKED, "Liberty") for _ in range(7)]

    assert labels == [
        Label(108, 54, "Liberty", "start"),
        Label(92, 54, "Liberty", "end"),
        Label(100, 39, "Liberty", "middle"),
        Label(100, 70, "Liberty", "middle"),
        None,
        None,
        None,
    ]


def test_place_keeps_off_a_line_through_the_mark():
    room = Room(Box(0, 0, 200, 100))
    room.take(Box(0, 49, 200, 51))

    labels = [place_label(room, MARKED, "Liberty") for _ in range(4)]

    assert labels == [
        Label(108, 45, "Liberty", "start"),
        Label(92, 45, "Liberty", "end"),
        Label(108, 64, "Liberty", "start"),
        Label(92, 64, "Liberty", "end"),
    ]


FRAMES = {
    "room on every side": (Box(0, 0, 200, 100), "start"),
    "none on the right": (Box(0, 0, 150, 100), "end"),
    "none beside it": (Box(70, 0, 150, 100), "middle"),
    "none above either": (Box(70, 40, 150, 100), "middle"),
    "none at all": (Box(70, 40, 150, 60), None),
}


@pytest.mark.parametrize(("frame", "anchor"), FRAMES.values(), ids=FRAMES)
def test_place_stays_in_its_frame(frame, anchor):
    label = place_label(Room(frame), MARKED, "Liberty")

    assert (label and label.anchor) == anchor


def test_place_apart_leads_to_the_mark():
    room = Room(Box(0, 0, 200, 100))
    room.take(Box(90, 20, 200, 40))

    assert place_label_apart(room, MARKED, "Liberty") == Label(
        100, 83, "Liberty", "start", Lead(100, 57, 100, 70)
    )


# Scales

TICKS = {
    "tens": ("0", "37", 4, ["0", "10", "20", "30", "40"]),
    "twos": ("3", "9", 4, ["2", "4", "6", "8", "10"]),
    "fives": ("0", "17", 4, ["0", "5", "10", "15", "20"]),
    "decimals": ("0.0001", "0.0003", 2, ["0.0001", "0.0002", "0.0003"]),
    "across nought": ("-8", "53", 3, ["-50", "0", "50", "100"]),
    "one number": ("962", "962", 2, ["0", "500", "1000"]),
    "one number below nought": ("-8", "-8", 2, ["-10", "-5", "0"]),
    "nought": ("0", "0", 2, ["0", "0.5", "1"]),
}


@pytest.mark.parametrize(("low", "high", "count", "ticks"), TICKS.values(), ids=TICKS)
def test_linear_ticks(low, high, count, ticks):
    assert linear_ticks(Decimal(low), Decimal(high), count) == decimals(*ticks)


DAYS = {
    "one day": ("2025-07-04", "2025-07-04", 320, [Tick(180, "4 July 2025")]),
    "two days": (
        "2025-07-04",
        "2025-07-05",
        320,
        [Tick(60, "4 July 2025"), Tick(300, "5 July 2025", "end")],
    ),
    "two days, no room for both": ("2025-07-04", "2025-07-05", 180, [Tick(60, "4 July 2025")]),
    "fortnights": (
        "2025-07-07",
        "2025-08-18",
        620,
        [
            Tick(60, "7 July 2025"),
            Tick(240, "21 July 2025"),
            Tick(420, "4 August 2025"),
            Tick(600, "18 August 2025", "end"),
        ],
    ),
    "months": (
        "2025-03-01",
        "2025-04-30",
        380,
        [Tick(60, "March 2025"), Tick(60 + 31 * 5, "April 2025")],
    ),
    "months, the first begun": (
        "2025-03-02",
        "2025-05-01",
        380,
        [Tick(60 + 30 * 5, "April 2025"), Tick(60 + 60 * 5, "May 2025", "end")],
    ),
    "half-years": (
        "2024-02-01",
        "2025-02-01",
        60 + 366 + 20,
        [Tick(60 + 151, "July 2024"), Tick(60 + 335, "January 2025")],
    ),
    "years": (
        "2021-12-31",
        "2026-01-01",
        60 + 1462 + 20,
        [
            Tick(60 + 1, "2022"),
            Tick(60 + 366, "2023"),
            Tick(60 + 731, "2024"),
            Tick(60 + 1097, "2025"),
            Tick(60 + 1462, "2026"),
        ],
    ),
    "left edge": ("2025-07-04", "2025-07-04", 60, [Tick(50, "4 July 2025", "end")]),
}


@pytest.mark.parametrize(("first", "last", "room", "ticks"), DAYS.values(), ids=DAYS)
def test_time_ticks(first, last, room, ticks):
    scale = TimeScale(date.fromisoformat(first), date.fromisoformat(last), 60, room - 20)

    shown = [tick._replace(position=round(tick.position, 6)) for tick in scale.ticks(room)]

    assert shown == ticks


def test_time_tick_at_the_left_edge_reads_from_there():
    scale = TimeScale(date(2025, 7, 4), date(2025, 7, 12), 10, 270)

    assert scale.ticks(280) == [
        Tick(10, "4 July 2025", "start"),
        Tick(270, "12 July 2025", "end"),
    ]


# Timeline


def said(key, day, value, **fields):
    value = None if value is None else Decimal(value)
    return Point(key, date(2025, 7, day), value, **fields)


def test_timeline_as_a_whole():
    points = [
        said("C27", 1, 100),
        said("C28", 2, 80, upper=Decimal(80), shape="down", is_future=True),
        said("C6", 3, None, shape="square"),
    ]

    chart = timeline(points, 320, 191, symbol="%", rivals=[("C27", "C28"), ("C27", "C6")])

    assert with_labels(chart, {"C27": ["LBC"], "C6": ["none"]}) == Timeline(
        width=320,
        height=191,
        plot_area=Box(46, 16, 304, 160),
        marks=[
            Mark("C27", 54, 40, "dot", None, Label(62, 35, "LBC", "start")),
            Mark("C28", 296, 136, "future-down", Bar(136, 160, "closed", "unbounded"), None),
        ],
        links=[RivalLink(54, 40, 296, 136)],
        x_ticks=[Tick(54, "1 July 2025"), Tick(296, "2 July 2025", "end")],
        y_ticks=[Tick(136, "80%", "end"), Tick(88, "90%", "end"), Tick(40, "100%", "end")],
        starts_at_nought=False,
        left_out=["C6"],
    )


BARS = {
    "more than": (
        said("a", 1, 50, lower=Decimal(50), lower_inclusive=False, shape="up"),
        "up",
        100,
        Bar(76, 100, "unbounded", "open"),
    ),
    "less than": (
        said("a", 1, 50, upper=Decimal(50), upper_inclusive=False, shape="down"),
        "down",
        100,
        Bar(100, 124, "open", "unbounded"),
    ),
    "up to, near the ground": (
        said("a", 1, 10, upper=Decimal(10), shape="down"),
        "down",
        148,
        Bar(148, 160, "closed", "unbounded"),
    ),
    "between": (
        said("a", 1, None, lower=Decimal(20), upper=Decimal(40), shape="square"),
        "square",
        124,
        Bar(112, 136, "closed", "closed"),
    ),
    "both ends and a value": (
        said("a", 1, 50, lower=Decimal(20), upper=Decimal(60), shape="diamond"),
        "diamond",
        100,
        Bar(88, 136, "closed", "closed"),
    ),
    "no bounds": (said("a", 1, 50), "dot", 100, None),
}


@pytest.mark.parametrize(("point", "shape", "y", "bar"), BARS.values(), ids=BARS)
def test_timeline_bar(point, shape, y, bar):
    hundred = said("b", 1, 100)

    mark = timeline([point, hundred], 320, 191).marks[0]

    assert mark == Mark("a", mark.x, pytest.approx(y), shape, bar and pytest.approx(bar), None)


def test_month_is_a_band_over_its_days():
    month = said("a", 1, 100, until=date(2025, 7, 31))
    day = said("b", 11, 50)

    band, dot = timeline([month, day], 332, 200).marks

    assert (dot.span, dot.x) == (None, pytest.approx(54 + 10 * (262 - 8) / 30, abs=30))
    assert band.span[0] < dot.x < band.span[1]
    assert band.x == sum(band.span) / 2
    assert band.box == Box(band.span[0], band.y - 8, band.span[1], band.y + 8)


def test_bands_of_one_month_and_value_are_drawn_as_one():
    month = {"until": date(2025, 7, 31)}
    points = [said("a", 1, 100, **month), said("b", 1, 100, **month), said("c", 1, 50, **month)]

    marks = timeline(points, 320, 200, most=10).marks

    assert [(mark.key, mark.also) for mark in marks] == [("a", ("b",)), ("c", ())]


# A line of numbers


def test_number_line_as_a_whole():
    points = [
        said("a", 1, 400, lower=Decimal(400), shape="up"),
        said("b", 1, 600, is_future=True),
    ]

    assert number_line(points, ["more than 400 · Met", "600"], 327, symbol="%") == NumberLine(
        width=327,
        height=119,
        zero=10,
        axis=94,
        left=10,
        right=301,
        rows=[
            NumberRow("b", "600", 12, 301, 28, "future-dot", None, None, False, False),
            NumberRow("a", "more than 400 · Met", 54, 204, 70, "up", 204, 230, False, True),
        ],
        ticks=[
            Tick(10, "0%"),
            Tick(107, "200%"),
            Tick(204, "400%"),
            Tick(301, "600%"),
        ],
    )


def test_number_line_has_zero_on_either_side():
    line = number_line([said("a", 1, -5), said("b", 1, 10)], ["−5", "10"], 320)

    assert [row.key for row in line.rows] == ["b", "a"]
    assert line.rows[1].x < line.zero < line.rows[0].x


# Frames


def test_frame_is_high_enough_for_the_narrowest_of_each_size():
    words = "a word " * 20

    heights = [
        frame_height("Posts", [words], charts)
        for charts in ({"narrow": 300}, {"wide": 400}, {"narrow": 300, "wide": 400})
    ]

    # 140 letters of 8.75 px: five lines of 288 px, two of 640 px.
    assert heights == [32 + 27 + 16 + 5 * 21 + 300, 32 + 27 + 16 + 2 * 21 + 400, 517]


AXES = {
    "far from nought": (["33201", "33200"], False),
    "one half of the other": (["50", "100"], True),
    "more than half": (["51", "100"], False),
    "below nought": (["-50", "-100"], True),
    "far below nought": (["-51", "-100"], False),
    "either side": (["-70", "51"], True),
}


@pytest.mark.parametrize(("values", "starts_at_nought"), AXES.values(), ids=AXES)
def test_timeline_axis(values, starts_at_nought):
    chart = timeline([said(value, 1, value) for value in values], 320, 200)

    assert chart.starts_at_nought is starts_at_nought


def test_timeline_without_numbers():
    assert timeline([said("C6", 1, None, shape="square")], 320, 200) is None


@pytest.mark.parametrize(("width", "height"), [(279, 160), (280, 159)])
def test_timeline_refuses_a_small_size(width, height):
    with pytest.raises(ValueError, match="too few for a chart"):
        timeline([said("C27", 1, 1035)], width, height)


def test_timeline_of_the_smallest_size():
    assert len(timeline([said("C27", 1, 1035)], 280, 160).marks) == 1


LONG = "100 · " + "Police " * 9


def test_timeline_label_is_short_where_there_is_no_room():
    chart = timeline([said("a", 1, 100)], 320, 191)

    labels = [mark.label.text for mark in with_labels(chart, {"a": [LONG, "100"]}).marks]

    assert labels == ["100"]


def test_timeline_links_each_pair_of_places_once():
    points = [said("a", 1, 100), said("b", 2, 80), *(said(key, 2, 80) for key in range(9))]
    rivals = [("a", "b"), ("a", "b"), *(("b", key) for key in range(9)), ("a", "c")]

    chart = timeline(points, 320, 191, rivals=rivals, most=10)

    # The five marks that have room beside "b", and "a".
    assert len(chart.links) == len(chart.marks) - 1


# Marks that lie on one another

PLOT_AREA = Box(0, 0, 300, 200)


def mark(key, x, y, shape="dot"):
    return Mark(key, x, y, shape, None, None)


APART = {
    "far apart": ([(10, 10), (100, 10)], 10, [10, 100]),
    "one place": ([(100, 10)] * 5, 10, [100, 114, 86, 128, 72]),
    "one place, at the left edge": ([(0, 10)] * 3, 10, [0, 14, 28]),
    "close": ([(100, 10), (105, 15)], 10, [100, 119]),
}


@pytest.mark.parametrize(("places", "most", "xs"), APART.values(), ids=APART)
def test_marks_step_aside(places, most, xs):
    marks = [mark(key, *place) for key, place in enumerate(places)]

    assert [mark.x for mark in separate(marks, PLOT_AREA, most)] == xs


def test_marks_share_one_where_none_can_step_aside():
    separated = separate([mark(key, 100, 10) for key in range(7)], PLOT_AREA, 10)

    assert [(mark.key, mark.also) for mark in separated] == [
        (0, (5, 6)),
        *((key, ()) for key in range(1, 5)),
    ]


def test_mark_without_its_like_is_drawn_on_another():
    separated = separate(
        [*(mark(key, 100, 10) for key in range(5)), mark(5, 100, 10, "up")], PLOT_AREA, 10
    )

    assert [(mark.key, mark.x, mark.also) for mark in separated][5] == (5, 100, ())


def test_close_marks_of_one_shape_share_one_where_there_are_too_many():
    marks = [mark(key, key * 25 % 300, key // 12 * 20 + 10) for key in range(96)]

    separated = separate([*marks, mark(96, 0, 10, "up")], PLOT_AREA, 30)

    assert len(separated) <= 30
    assert mark(96, 0, 10, "up") in separated
    groups = [sorted([mark.key, *mark.also]) for mark in separated]
    assert sorted(key for group in groups for key in group) == list(range(97))
    assert [mark.key for mark in separated] == [group[len(group) // 2] for group in groups]
    assert separated == sorted(separated, key=attrgetter("x"))


# Captions


def test_captions_as_a_whole():
    captions = lay_out_captions(
        160, 100, heading="Posts", subheading="By day", legend=[("dot", "as given")], foot="Tracker"
    )

    assert captions == Captions(
        width=160,
        height=228,
        top=66,
        heading=[Line(16, 34, "Posts", 18), Line(16, 56, "By day", 12)],
        legend=[LegendEntry("dot", 23, 184, Line(38, 188, "as given", 12))],
        foot=[Line(16, 210, "Tracker", 12)],
    )


def test_captions_of_a_chart_in_a_page():
    assert lay_out_captions(160, 100) == Captions(160, 100, 0, [], [], [])


def test_legend_stands_in_rows():
    legend = [("dot", "given"), ("up", "more"), ("down", "up to, less than, nearly")]

    entries = lay_out_captions(200, 100, legend=legend).legend

    assert [(entry.shape, entry.line.text) for entry in entries] == [
        ("dot", "given"),
        ("up", "more"),
        ("down", "up to, less than,"),
        ("", "nearly"),
    ]
    assert [(entry.line.x, entry.line.y) for entry in entries] == [
        (38, 122),
        (111.5, 122),
        (38, 141),
        (38, 156),
    ]


@pytest.mark.parametrize(("room", "rows"), [(0, [1, 1]), (-1, [1, 2])])
def test_legend_has_a_row_more_where_an_entry_lacks_a_pixel(room, rows):
    meanings = ["given", "up to"]
    entry = SHAPE_WIDTH + text_width("given")
    width = ceil(2 * PADDING + 2 * entry + ENTRY_GAP) + room

    entries = lay_out_captions(width, 100, legend=[("dot", words) for words in meanings]).legend

    heights = sorted({entry.line.y for entry in entries})
    assert [heights.index(entry.line.y) + 1 for entry in entries] == rows


WORDS = st.lists(st.sampled_from(["more", "than", "given", "as"]), min_size=1, max_size=9)


@given(st.lists(WORDS.map(" ".join), max_size=6), st.integers(160, 700))
def test_legend_stays_within_the_chart_and_no_words_cover_others(meanings, width):
    entries = lay_out_captions(width, 100, legend=[("dot", words) for words in meanings]).legend

    boxes = [
        (entry.line.y, entry.line.x - SHAPE_WIDTH, entry.line.x + text_width(entry.line.text))
        for entry in entries
    ]
    assert [right for _, left, right in boxes if left < PADDING or right > width - PADDING] == []
    assert [
        (y, left)
        for (y, left, right), (next_y, next_left, _) in pairwise(sorted(boxes))
        if y == next_y and next_left < right
    ] == []


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", []),
        ("one two", ["one two"]),
        ("one two three", ["one two", "three"]),
        ("unbreakable word", ["unbreakable", "word"]),
    ],
)
def test_wrap(text, lines):
    assert wrap(text, 53) == lines


# Bars


def test_bars_as_a_whole():
    assert bars([("July 2025", 1000), ("August 2025", 250)], 143) == Bars(
        width=143,
        height=80,
        thickness=14,
        rows=[
            BarRow("July 2025", "July 2025", 12, 18, 99.5, "1,000", 105.5, 30),
            BarRow("August 2025", "August 2025", 52, 58, 24.875, "250", 30.875, 70),
        ],
    )


def test_bars_of_nothing():
    assert bars([], 320) == Bars(320, 0, 14, [])


def test_bars_of_noughts():
    assert [row.length for row in bars([("Plan", 0), ("Actual", 0)], 320).rows] == [0, 0]


def test_bars_of_less_than_nothing_are_refused():
    with pytest.raises(ValueError, match="a count cannot be below nought"):
        bars([("Plan", 1), ("Actual", -1)], 320)


def test_bars_cut_a_long_label_and_keep_its_name():
    (row,) = bars([("Officers added to the West End team", 1)], 120).rows

    assert (row.name, row.label) == ("Officers added to the West End team", "Officers added…")


def test_bars_refuse_a_small_width():
    with pytest.raises(ValueError, match="119 pixels are too few"):
        bars([("Plan", 1)], 119)


def test_bars_refuse_a_count_below_nought():
    with pytest.raises(ValueError, match="below nought"):
        bars([("Plan", -1)], 320)


def test_by_month():
    counts = {date(2024, 11, 30): 2, date(2025, 2, 1): 1, date(2024, 11, 1): 3}

    assert by_month(counts) == [
        ("November 2024", 5),
        ("December 2024", 0),
        ("January 2025", 0),
        ("February 2025", 1),
    ]


def test_by_month_of_nothing():
    assert by_month({}) == []


# Properties

NUMBERS = st.decimals(-(10**15), 10**15, places=9, allow_nan=False, allow_infinity=False)
WIDTHS = st.integers(280, 1200)
TEXTS = st.sampled_from(["LBC", "Liberty", "Metropolitan Police", "Sir Mark Rowley"])
BOUNDS_BY_SHAPE = st.sampled_from(
    [("dot", ""), ("up", "lower"), ("down", "upper"), ("diamond", "lower upper")]
)


@st.composite
def points(draw, numbers=NUMBERS):
    drawn = []
    for key in range(draw(st.integers(1, 12))):
        shape, bounds = draw(BOUNDS_BY_SHAPE)
        value = draw(numbers)
        drawn.append(
            Point(
                key,
                draw(st.dates()),
                value,
                value if "lower" in bounds else None,
                value if "upper" in bounds else None,
                shape=shape,
                is_future=draw(st.booleans()),
                until=draw(st.none() | st.just(date.max)),
            )
        )
    return drawn


def inside(box, area):
    return (
        area.left <= box.left <= box.right <= area.right
        and area.top <= box.top <= box.bottom <= area.bottom
    )


DAY = date(2000, 1, 1)
# Where the highest mark lay above the frame, by the last digit of a float.
TINY = [
    Point(0, DAY, Decimal("2E-7"), lower=Decimal("2E-7"), shape="up"),
    Point(1, DAY, Decimal("-1.01E-7")),
]


@example(TINY, 280, 518)
@given(points(), WIDTHS, st.integers(160, 800))
def test_every_mark_lies_in_the_plot_area(drawn, width, height):
    chart = timeline(drawn, width, height)

    assert inside(chart.plot_area, Box(0, 0, width, height))
    assert [mark.key for mark in chart.marks] == [point.key for point in drawn]
    for mark in chart.marks:
        bar = mark.bar or Bar(mark.y, mark.y, "closed", "closed")
        assert inside(Box(mark.x, mark.y, mark.x, mark.y), chart.plot_area)
        assert inside(Box(mark.x, bar.top, mark.x, bar.bottom), chart.plot_area)
        assert bar.top <= mark.y <= bar.bottom


@given(points(), WIDTHS)
def test_figures_that_share_a_mark_share_a_narrower_one(drawn, width):
    known = {point.key: point for point in drawn}
    chart = timeline(drawn, width, 300, most=10)
    joined = [known[mark.key]._replace(also=mark.also) for mark in chart.marks]

    narrower = timeline(joined, 280, 300, most=10, within=extent(drawn))

    shown = [key for mark in narrower.marks for key in (mark.key, *mark.also)]
    assert sorted(shown) == sorted(known)
    assert narrower.y_ticks == timeline(drawn, 280, 300).y_ticks
    assert narrower.x_ticks == timeline(drawn, 280, 300).x_ticks


@given(points(), WIDTHS, st.lists(TEXTS, min_size=12, max_size=12))
def test_no_label_covers_another_or_a_mark(drawn, width, texts):
    chart = timeline(drawn, width, 300)
    chart = with_labels(chart, {point.key: [texts[point.key]] for point in drawn})

    labels = [mark.label.box for mark in chart.marks if mark.label]
    marks = [Box(mark.x - 5, mark.y - 5, mark.x + 5, mark.y + 5) for mark in chart.marks]
    assert all(inside(label, chart.plot_area) for label in labels)
    assert not any(left.overlaps(right) for left, right in combinations(labels, 2))
    assert not any(label.overlaps(mark) for label in labels for mark in marks)
    lines = [(tick.position, label) for tick in chart.y_ticks for label in labels]
    assert not any(label.top < position < label.bottom for position, label in lines)


@given(points(), WIDTHS, st.integers(160, 800))
def test_ticks_ascend_and_keep_apart(drawn, width, height):
    chart = timeline(drawn, width, height)

    across = [Label(tick.position, 0, tick.text, tick.anchor).box for tick in chart.x_ticks]
    assert all(left.right < right.left for left, right in pairwise(across))
    assert across[0].left >= 0
    assert across[-1].right <= width
    assert all(low.position - high.position >= 12 for low, high in pairwise(chart.y_ticks))
    assert len({tick.text for tick in chart.y_ticks}) == len(chart.y_ticks)


@given(points(), WIDTHS)
def test_higher_and_later_figures_stand_higher_and_later(drawn, width):
    chart = timeline(drawn, width, 300)

    pairs = combinations(zip(drawn, chart.marks, strict=True), 2)
    for (point, mark), (other_point, other_mark) in pairs:
        assert (point.value > other_point.value) >= (mark.y < other_mark.y)
        assert (point.on > other_point.on) >= (left_end(mark) > left_end(other_mark))


def left_end(mark):
    return mark.span[0] if mark.span else mark.x


@given(NUMBERS, NUMBERS, st.integers(2, 12))
def test_linear_ticks_hold_both_ends(left, right, count):
    ticks = linear_ticks(min(left, right), max(left, right), count)

    assert ticks[0] <= min(left, right)
    assert max(left, right) <= ticks[-1]
    assert 2 <= len(ticks) <= count + 2
    assert len({high - low for low, high in pairwise(ticks)}) == 1


@given(st.lists(st.tuples(TEXTS, st.integers(0, 10**12)), max_size=30), WIDTHS)
def test_bars_and_their_numbers_fit(counts, width):
    chart = bars(counts, width)

    assert [row.name for row in chart.rows] == [name for name, _ in counts]
    for row in chart.rows:
        number = Label(row.number_x, row.number_y, row.number, "start").box
        assert inside(number, Box(row.length, 0, width + 0.001, chart.height))
        assert row.length >= 0
