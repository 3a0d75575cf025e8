"""Numbers are found again in a new paste, and no decision moves to other words."""

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.extraction import suggest
from claims.matching.text_quotes import TextQuote, match_decisions, text_quotes

TEXT = "Leck Council has 14 libraries. It lost 40 posts last year.\n\nThe county has 14 libraries."


def quotes_of(text):
    return text_quotes(text, suggest(text))


def test_quotes_tell_numbers_of_the_same_words_apart():
    assert quotes_of("It has 14 parks.\nIt has 14 parks.\n" * 2)[0] == TextQuote(
        "14", "It has", "parks. It has 14 parks. It has 14 parks."
    )
    keys = [quote.key for quote in quotes_of("It has 14 parks.\n" * 9)]
    assert len({*keys}) == len(keys) == 9


PASTES = [
    ("the same", TEXT, 0),
    ("other white space", TEXT.replace(" ", "\n ").replace("\n\n", " \n \n"), 0),
    ("a paragraph before", f"Read 14 books, says Ada.\n\n{TEXT}", 1),
    ("the words after changed", TEXT.replace("libraries. It lost", "libraries. They lost"), 0),
    ("the words before changed", TEXT.replace("Leck Council", "The borough council"), 0),
    ("the number changed", TEXT.replace("has 14 libraries. It", "has 15 libraries. It"), None),
    ("the sentence is gone", TEXT.replace("Leck Council has 14 libraries. ", ""), None),
    ("no text", "", None),
]


@pytest.mark.parametrize(
    ("text", "index"), [row[1:] for row in PASTES], ids=[row[0] for row in PASTES]
)
def test_decision_is_found_again_after_a_new_paste(text, index):
    decision = SimpleNamespace(**quotes_of(TEXT)[0]._asdict())

    matched = match_decisions([decision], quotes_of(text))

    assert matched == ({} if index is None else {index: decision})


def test_decisions_about_the_same_words_keep_their_order():
    text = "It has 14 parks.\n" * 12
    decisions = [SimpleNamespace(**quote._asdict()) for quote in quotes_of(text)]

    assert match_decisions(decisions[::-1], quotes_of(text)) == dict(enumerate(decisions))


@given(st.text(alphabet="14 a.\n,“”", max_size=80), st.text(max_size=20))
def test_decisions_survive_whatever_is_put_in_front(text, front):
    decisions = [SimpleNamespace(**quote._asdict()) for quote in quotes_of(text)]
    after = quotes_of(f"{front}\n\n{text}")

    matched = match_decisions(decisions, after)

    assert all(
        decision.as_printed == after[index].as_printed for index, decision in matched.items()
    )
    assert len(match_decisions(decisions, quotes_of(text))) == len(decisions)
