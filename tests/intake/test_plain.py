"""What the first lines of a pasted text say of it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.intake import ProposedArticle, Refusal, read_article, with_headline
from claims.intake.plain import read_plain_text

TODAY = date(2026, 3, 10)
BODY = "The council will cut 40 librarians by March. Nobody was asked."
ARTICLE = f"""Council to cut 40 librarians

Forty posts go by March

By Rosa Marlow and Tom Pike | Ambleford Gazette | Friday, 1 August 2025

{BODY}
"""


def test_plain_text_is_read_by_its_first_lines():
    assert read_plain_text(ARTICLE, TODAY) == ProposedArticle(
        headline="Council to cut 40 librarians",
        standfirst="Forty posts go by March",
        byline="Rosa Marlow and Tom Pike",
        site="Ambleford Gazette",
        published_on=date(2025, 8, 1),
        published_precision="day",
        language="en",
        text=ARTICLE.strip(),
    )


def fields(text, *names):
    article = read_plain_text(text, TODAY)
    return [getattr(article, name) for name in names]


HEADS = [
    ("date first", "1 August 2025\nLibraries to close\n{}", "Libraries to close", "", ""),
    ("no byline", "Libraries to close\n\n{}\n\nMore.", "Libraries to close", "", ""),
    (
        "two lines of standfirst",
        "Close\nOne.\nTwo.\nBy Rosa Marlow\n{}",
        "Close",
        "One. Two.",
        "Rosa Marlow",
    ),
    ("exclusive", "Close\nExclusive by Rosa Marlow\n{}", "Close", "", "Rosa Marlow"),
    ("capitals", "Close\nBY ROSA MARLOW\n{}", "Close", "", "ROSA MARLOW"),
    ("no byline but a sentence", "Close\nBy Friday, 30 had gone.\n{}", "Close", "", ""),
    ("a byline below the head", "Close\n" + "A.\n" * 8 + "By Rosa Marlow\n{}", "Close", "", ""),
    ("one paragraph", "{}", "", "", ""),
    ("no headline but a paragraph", "Word " * 70 + "\n{}", "", "", ""),
]


@pytest.mark.parametrize(
    ("text", "headline", "standfirst", "byline"),
    [row[1:] for row in HEADS],
    ids=[row[0] for row in HEADS],
)
def test_head_is_told_from_the_body(text, headline, standfirst, byline):
    head = fields(text.format(BODY), "headline", "standfirst", "byline")

    assert head == [headline, standfirst, byline]


@pytest.mark.parametrize("place", ["{address}\n{text}", "{text}\n{address}"])
def test_address_in_a_line_of_its_own_gives_the_year(place):
    address = "https://gazette.example/2024/08/cuts"
    text = place.format(address=address, text=f"Libraries close\n1st August\n{BODY}")

    assert fields(text, "address", "published_on", "headline", "warnings") == [
        address,
        date(2024, 8, 1),
        "Libraries close",
        (),
    ]


def test_foreign_text_is_asked_for_its_language():
    assert fields("قطع 50 وظيفة\n\nقال المجلس إنه سيقطع 50 وظيفة.", "language") == [""]


def test_pasted_source_of_a_page_is_read_as_a_page():
    page = f"<!DOCTYPE html><title>Libraries close</title><article><p>{BODY}</p></article>"

    article = read_article(page.encode(), "text", TODAY)

    assert (article.headline, article.text) == ("Libraries close", f"Libraries close\n\n{BODY}")


def test_more_than_ten_megabytes_are_refused():
    with pytest.raises(Refusal, match="larger than 10 MB"):
        read_article(bytes(10_000_001), "text", TODAY)


def test_head_is_put_above_a_text_that_lacks_it():
    assert with_headline(BODY, "Libraries close", "") == f"Libraries close\n\n{BODY}"
    assert (
        with_headline(ARTICLE, "Council to cut 40 librarians", "Forty posts go by March") == ARTICLE
    )


@given(st.text(st.sampled_from("By AR1,\n|–.:/ 2025 August Friday st"), max_size=400))
def test_any_text_is_read_whole(text):
    try:
        article = read_plain_text(text, TODAY)
    except Refusal:
        assert not text.strip()
    else:
        assert article.text == text.strip()
        assert len(article.headline) <= 300
