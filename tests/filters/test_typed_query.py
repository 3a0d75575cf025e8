"""What a reader types is read as figures and words; what has an exact meaning is not read."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.arithmetic import Interval
from claims.filters.typed_query import read_query, spellings_of

# Typed; the figures as (typed, value, unit); the words; what is left out.
READ = [
    ("11.3k staff", [("11.3k", 11300, "staff")], ["staff"], []),
    ("£260,000,000", [("£260,000,000", 260_000_000, "GBP")], [], []),
    ("£450 m", [("£450m", 450_000_000, "GBP")], [], []),
    ("1.7 k officers", [("1.7k", 1700, "officer")], ["officers"], []),
    ("two thousand alerts", [("two thousand", 2000, "alert")], ["alerts"], []),
    ("1 035", [("1,035", 1035, "")], [], []),
    ("3.147.436", [("3,147,436", 3_147_436, "")], [], []),
    ("£260 mill", [("£260 million", 260_000_000, "GBP")], [], []),
    ("3mil faces", [("3 million", 3_000_000, "face")], ["faces"], []),
    ("3 147 436 faces", [("3,147,436", 3_147_436, "face")], ["faces"], []),
    ("3.1 million faces", [("3.1 million", 3_100_000, "face")], ["faces"], []),
    ("half a billion shortfall", [("half a billion", 500_000_000, "")], ["shortfall"], []),
    ("51 per cent", [("51 percent", 51, "%")], [], []),
    ("10-times a week", [("10-times a week", 10, "time")], [], []),
    ("more than a thousand charged", [("a thousand", 1000, "")], ["charged"], []),
    ("about 400 staff", [("400", 400, "staff")], ["staff"], []),
    ("Rowley 2,300", [("2,300", 2300, "")], ["Rowley"], []),
    (
        "did the Met cut 1,700 officers?",
        [("1,700", 1700, "officer")],
        ["Met", "cut", "officers"],
        ["did", "the"],
    ),
    ("How many were cautioned?", [], ["cautioned"], ["How", "many", "were"]),
    ("2024 carnival arrests", [], ["2024", "carnival", "arrests"], []),
    ("10 to 15 per cent", [], ["10 to 15 percent"], []),
    ("millions scanned", [], ["millions", "scanned"], []),
    ("twice as often", [], ["twice", "as"], ["often"]),
    # What is asked of it, and with what it is compared.
    ("Did arrests go up or down?", [], ["arrests"], ["Did", "go", "up or down"]),
    ("Are thefts rising or falling?", [], ["thefts"], ["Are", "rising or falling"]),
    ("rising thefts", [], ["rising", "thefts"], []),
    ("thefts two years ago", [], ["thefts"], ["two years ago"]),
    (
        "fewer arrests than the year before",
        [],
        ["arrests"],
        ["fewer", "than", "the year before"],
    ),
    # A rate of so many is a share.
    ("3 per million", [("3 in a million", Decimal("0.0003"), "%")], [], []),
    ("12 per 1,000 faces", [("12 in 1,000", Decimal("1.2"), "%")], ["faces"], []),
    ("5 per week", [("5 per week", 5, "")], [], []),
    ("town-centre (teams), Met's", [], ["town-centre", "teams", "Met's"], []),
    ("0.0000000001 officers", [], ["0.0000000001", "officers"], []),
    ("5,000 trillion", [], ["5,000 trillion"], []),
    ("officers officers", [], ["officers"], []),
    # What has an exact meaning, and what is nothing but a question.
    ('"1,700 officers" cut', None, None, None),
    ("“1,700 officers”", None, None, None),
    ("officers -1,700", None, None, None),
    ("week OR team", None, None, None),
    ("how many", None, None, None),
    ("{", None, None, None),
]


@pytest.mark.parametrize(("text", "figures", "words", "left_out"), READ)
def test_query_is_read(text, figures, words, left_out):
    typed = read_query(text)

    if figures is None:
        assert (typed.is_exact, typed.parts) == (True, [(text,)])
    else:
        read = [(figure.typed, figure.value, figure.unit) for figure in typed.figures]
        assert (read, list(typed.words), list(typed.left_out)) == (figures, words, left_out)


# Typed; the dates as they were typed, with their days or the number of a month; the words.
DATES = [
    ("Guardian July 2025", [("July 2025", date(2025, 7, 1), date(2025, 7, 31), 0)], ["Guardian"]),
    ("LBC 4 July 2025", [("4 July 2025", date(2025, 7, 4), date(2025, 7, 4), 0)], ["LBC"]),
    ("lbc, july", [("July", None, None, 7)], ["lbc"]),
    ("LBC 2025-07", [("2025-07", date(2025, 7, 1), date(2025, 7, 31), 0)], ["LBC"]),
    ("what fell in May 2025?", [("May 2025", date(2025, 5, 1), date(2025, 5, 31), 0)], ["fell"]),
    # By itself it is a word, as are a year, what may be, and what was never a day.
    ("in July", [], ["July"]),
    ("2025 arrests", [], ["2025", "arrests"]),
    ("officers may march", [], ["officers", "may", "march"]),
    ("31 June 2025", [("June", None, None, 6)], ["31", "2025"]),
]


@pytest.mark.parametrize(("text", "dates", "words"), DATES)
def test_dates_are_read(text, dates, words):
    typed = read_query(text)

    read = [(day.typed, day.first, day.last, day.month) for day in typed.dates]
    assert (read, list(typed.words)) == (dates, words)


# A figure, the record's ways to have it, what is rounded to it and what it may mean.
FIGURES = [
    ("£0.45bn", ("£0.45bn", "£450000000"), (445_000_000, 455_000_000), (427_500_000, 472_500_000)),
    ("520 arrests", ("520",), (515, 525), (494, 546)),
    ("two thousand", ("two thousand", "2000"), (1500, 2500), (1700, 2300)),
    (
        "ten times a week",
        ("ten times a week", "10 week"),
        (5, 15),
        (Decimal("8.5"), Decimal("11.5")),
    ),
    (
        "five arrests per day",
        ("five arrests per day", "5 arrest day"),
        (Decimal("4.5"), Decimal("5.5")),
        (Decimal("4.25"), Decimal("5.75")),
    ),
    (
        "five days a week",
        ("five days a week", "5 day week"),
        (Decimal("4.5"), Decimal("5.5")),
        (Decimal("4.25"), Decimal("5.75")),
    ),
]


@pytest.mark.parametrize(("text", "spellings", "rounded", "near"), FIGURES)
def test_figure_is_what_its_printing_allows(text, spellings, rounded, near):
    [figure] = read_query(text).figures

    assert figure.spellings == spellings
    assert figure.rounded == Interval(*rounded, upper_closed=False)
    assert figure.near == Interval(*near)


SPELLINGS = [
    ("Centre", ("Centre", "center")),
    ("center", ("center", "centre")),
    ("organised", ("organised", "organized")),
    ("prioritizes", ("prioritizes", "prioritises")),
    ("offenses", ("offenses", "offences")),
    ("neighborhood", ("neighborhood", "neighbourhood")),
    ("programme", ("programme", "program")),
    ("cancelled", ("cancelled", "canceled")),
    ("officers", ("officers",)),
    ("size", ("size",)),
    ("rise", ("rise",)),
]


@pytest.mark.parametrize(("word", "spellings"), SPELLINGS)
def test_word_has_its_other_spelling(word, spellings):
    assert spellings_of(word) == spellings


SYNTAX = st.text(st.sampled_from(" \"-()|&!<>:*%£$.,/\\'0123456789kmb é\u00a0\u202f𝟙or half"))


@given(st.text(max_size=200) | SYNTAX)
def test_query_is_read_whatever_is_typed(text):
    typed = read_query(text)

    assert typed.parts or typed.dates
    assert all(typed.parts)
    assert all(figure.value in figure.near for figure in typed.figures)
