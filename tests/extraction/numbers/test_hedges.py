"""The words that bound or loosen a number, and where the same words do not."""

import pytest

from claims.extraction import suggest
from claims.extraction.numbers import hedges


def only_quantity(text):
    (quantity,) = (suggestion for suggestion in suggest(text) if suggestion.kind == "quantity")
    return quantity


@pytest.mark.parametrize(("phrase", "hedge"), hedges.HEDGES_BEFORE.items())
def test_phrase_before_the_number_is_printed_with_it(phrase, hedge):
    printed = phrase.replace(" .", ".") + " 40 miles"

    quantity = only_quantity(f"The road was {printed}")

    assert (quantity.hedge, quantity.as_printed) == (hedge, printed)


@pytest.mark.parametrize(("phrase", "hedge"), hedges.HEDGES_AFTER.items())
def test_phrase_after_the_number_is_printed_with_it(phrase, hedge):
    words = phrase.replace("- ", "-")
    glue = "" if words[0] in "-+" else " "

    quantity = only_quantity(f"They saw 40{glue}{words} there")

    assert (quantity.hedge, quantity.as_printed) == (hedge, f"40{glue}{words}")


@pytest.mark.parametrize(
    ("text", "hedge", "printed"),
    [
        ("more than £5m was spent", "more-than", "more than £5m"),
        ("nearly a third of voters", "nearly", "nearly a third"),
        ("it lasted for over two years", "more-than", "over two years"),
        ("the toll has crossed 300", "more-than", "crossed 300"),
        ("it costs between 10 and 15 euros", "between", "between 10 and 15 euros"),
        ("dozens of officers", "order-of-magnitude", "dozens"),
        ("20-plus officers", "at-least", "20-plus"),
        ("£5,000 or more", "at-least", "£5,000 or more"),
        ("about 20 cases", "about", "about 20"),
    ],
)
def test_hedge_reaches_over_currency_and_article(text, hedge, printed):
    assert (only_quantity(text).hedge, only_quantity(text).as_printed) == (hedge, printed)


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
        "They crossed 12 bridges",
        "It has grown (58% +3%)",
        "It saves 40kg over a 400V system",
    ],
)
def test_the_same_words_elsewhere_are_no_hedge(text):
    assert {suggestion.hedge for suggestion in suggest(text)} == {"none"}
