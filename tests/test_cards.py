"""The pictures of pages: whatever the words, they stay in the frame, and no box is drawn."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.charts import cards

LOWEST = 536  # of a baseline, above the rule at 544
PARTS = st.sampled_from([*cards.PARTS])
TEXTS = st.text(max_size=300)
SITE = ("Claim tracker", "claims.example/claims/10")


def claim_card(figure, **words):
    usual = {"statement": "More officers.", "who": "The Met, 31 July 2025", "where": "printed"}
    return cards.claim_card("plan", figure, **(usual | words), signature=SITE)


def outside(card):
    """Lines that leave the frame, and words that their face cannot draw."""
    for line in card.lines:
        if line.y > LOWEST or sum(run.width for run in line.runs) > cards.ROOM + 1:
            yield line
        yield from (run for run in line.runs if not {*run.text} <= {*cards.advances(run.face)})


@given(st.lists(st.tuples(PARTS, TEXTS), min_size=1, max_size=4), TEXTS, TEXTS, TEXTS)
def test_every_claim_stays_in_its_frame(figure, statement, who, where):
    card = claim_card(figure, statement=statement, who=who, where=where)

    assert [*outside(card)] == []


@given(TEXTS, TEXTS, TEXTS, TEXTS)
def test_every_page_stays_in_its_frame(title, text, site, address):
    card = cards.page_card(title, [text, "3 distinct figures in 3 mentions"], (site, address))

    assert [*outside(card)] == []
    ends = [cards.text_width(card.site, "bold", 34), cards.text_width(card.address, "sans", 28)]
    assert sum(ends) < cards.ROOM


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("up to 80 😀 officers", "up to 80  officers"),
        ("漢字 10 Ω", " 10 Ω"),
        ("e\u0301", "é"),
        ("\u202e10\0", "10"),
        ("1\n2", "1 2"),
    ],
)
def test_what_no_font_has_is_left_out(text, drawn):
    assert cards.drawable(text) == drawn


FIGURE = [("hedge", "Up to"), ("words", " "), ("number", "80"), ("words", " more officers")]


def test_figure_stands_in_one_line_with_its_hedge_apart():
    card = claim_card(FIGURE)

    assert [(run.text, run.face, run.size) for run in card.lines[0].runs] == [
        ("Up to", "italic", 108),
        (" ", "serif", 72),
        ("80", "bold", 200),
        (" more officers", "serif", 72),
    ]
    assert card.words == "Up to  80 more officers More officers. The Met, 31 July 2025 printed"


def test_long_unit_stands_under_the_figure():
    unit = " officers, staff and community support officers of the force"

    card = claim_card([*FIGURE[:-1], ("words", unit)])

    assert [run.text for run in card.lines[0].runs] == ["Up to", " ", "80"]
    [under] = card.lines[1].runs
    assert (under.text, under.size) == ("officers, staff and community suppor…", 56)


def test_long_number_is_set_smaller():
    [number] = claim_card([("number", "1,234,567,890.123")]).lines[0].runs

    assert 80 < number.size < 200
