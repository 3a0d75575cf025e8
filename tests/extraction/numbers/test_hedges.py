"""The words that bound or loosen a number, and where the same words do not."""

import pytest

from claims.extraction import suggest
from claims.extraction.numbers import hedges


def only(text):
    (found,) = (each for each in suggest(text) if each.kind == "quantity")
    return found


@pytest.mark.parametrize(("phrase", "hedge"), hedges.HEDGES_BEFORE.items())
def test_phrase_before_the_number_is_printed_with_it(phrase, hedge):
    printed = phrase.replace(" .", ".") + " 40 miles"

    found = only(f"The road was {printed}")

    assert (found.hedge, found.as_printed) == (hedge, printed)


@pytest.mark.parametrize(("phrase", "hedge"), hedges.HEDGES_AFTER.items())
def test_phrase_after_the_number_is_printed_with_it(phrase, hedge):
    said = phrase.replace("- ", "-")
    glue = "" if said[0] in "-+" else " "

    found = only(f"They saw 40{glue}{said} there")

    assert (found.hedge, found.as_printed) == (hedge, f"40{glue}{said}")


@pytest.mark.parametrize(
    ("text", "hedge", "printed"),
    [
        ("more than £5m was spent", "more-than", "more than £5m"),
        ("nearly a third of voters", "nearly", "nearly a third"),
        ("it lasted for over two years", "more-than", "over two years"),
        ("it costs between 10 and 15 euros", "between", "between 10 and 15 euros"),
        ("dozens of officers", "order-of-magnitude", "dozens"),
        ("20-plus officers", "at-least", "20-plus"),
        ("£5,000 or more", "at-least", "£5,000 or more"),
        ("about 20 cases", "about", "about 20"),
    ],
)
def test_hedge_reaches_over_currency_and_article(text, hedge, printed):
    assert (only(text).hedge, only(text).as_printed) == (hedge, printed)


@pytest.mark.parametrize(
    "text",
    [
        "cut over two years",
        "186 more than four years ago",
        "a cut of 5% over two years",
        "wages averaged 20 pounds",
        "a strike over 2.8 per cent",
        "all about the 20 cases",
        "10 or more than that",
        "20 plus 30",
        "£5m plus £1m",
        "£90 plus VAT",
        "They hand over 40% of their pay",
        "spread over three floors",
        "They led over an eight-game streak",
        "Waits crept up to 14 weeks",
        "1,160 plants over three floors",
        "40 buses were under repair",
    ],
)
def test_the_same_words_elsewhere_are_no_hedge(text):
    assert {found.hedge for found in suggest(text)} == {"none"}
