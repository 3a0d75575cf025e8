"""The statement of a number, made of the words of its own sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.extraction import suggest
from claims.extraction.statements import LONGEST, proposed_statement
from claims.extraction.text import paragraphs, sentences, tokens

# The text, and the statement of its last quantity.
TABLE = [
    ("The council has 14 parks.", "The council has 14 parks."),
    # Who says it goes.
    ("The council has 14 parks, Rosa Marlow said.", "The council has 14 parks."),
    ("Rosa Marlow said that the council had 14 parks.", "The council had 14 parks."),
    ("“The council has 14 parks,” said Rosa Marlow.", "The council has 14 parks."),
    ("On Mondays, she said, rents are £60 a day.", "On Mondays, rents are £60 a day."),
    # Another clause goes, a condition does not.
    ("Rents rose by £40, while wages fell.", "Rents rose by £40."),
    ("While wages fell, rents rose by £40.", "While wages fell, rents rose by £40."),
    ("Wages fell, but rents rose by £40.", "Rents rose by £40."),
    ("Wages fell, but could rise by £40.", "Wages fell, but could rise by £40."),
    ("It will build 80 homes, which Leck needs.", ""),
    ("Leck will build 80 homes, which it needs.", "Leck will build 80 homes."),
    ("Leck will build 80 homes, but only if paid.", "Leck will build 80 homes, but only if paid."),
    ("Leck has 31 parks, 4 fewer than Upton.", "Leck has 31 parks, 4 fewer than Upton."),
    # Whom a pronoun stands for is put in where it is certain.
    ("Leck Council said it had lost 80 homes.", "Leck Council had lost 80 homes."),
    ("Leck Council said it would cost £80.", ""),
    ("Rosa Marlow said she had sold 80 homes.", "Rosa Marlow had sold 80 homes."),
    ("“We have 80 homes,” Leck Council said.", "Leck Council has 80 homes."),
    ("“I land 40 tonnes of crab,” said Rosa Marlow.", "Rosa Marlow lands 40 tonnes of crab."),
    ("“My rent is £80,” said Rosa Marlow.", "Rosa Marlow’s rent is £80."),
    ("“They owe us £80,” said Rosa Marlow.", ""),
    ("Leck Council lost 80 of its members.", "Leck Council lost 80 of its members."),
    ("The firm makes crisps. It buys 80 tonnes of oil.", "The firm buys 80 tonnes of oil."),
    ("The firm makes crisps. It was 80 tonnes.", ""),
    # What another sentence named.
    ("Many left. That was 80 of them.", ""),
    ("There were 80.", ""),
    ("Of those, 80 people were ill.", ""),
    ("The council has given it £75,000.", ""),
    # A forecast is one.
    ("Rosa Marlow expects rents to reach £80.", "Rents would reach £80."),
    ("Why did it spend £80 on parks?", ""),
]  # fmt: skip


def statements(text):
    """The statement of each quantity of the text."""
    spans = []
    for start, end in paragraphs(text):
        words = tokens(text, start, end)
        spans += [(words[a].start_char, words[b - 1].end_char) for a, b in sentences(words)]
    return [
        proposed_statement(text, suggestion, span)
        for suggestion in suggest(text)
        for span in spans
        if suggestion.kind == "quantity" and span[0] <= suggestion.start < span[1]
    ]


@pytest.mark.parametrize(("text", "statement"), TABLE, ids=[row[0] for row in TABLE])
def test_statement(text, statement):
    assert statements(text)[-1] == statement


WORDS = st.sampled_from(
    "more than about £40 1,700 rose fell of them it she we our its and, but while which if said"
    " that “ ” Leck Council Rosa Marlow . , ; – parks homes to have has in the The It ?".split()
)


@given(st.lists(WORDS, max_size=20).map(" ".join))
def test_statement_is_one_line_of_the_words_of_the_text_and_its_speaker(text):
    added = {"has", "is", "was", "does", "the", "would", "haves", "ofs"}
    known = {word.strip("“”’'.,;").lower() for word in text.split()} | added

    for statement in statements(text):
        assert len(statement) <= LONGEST + 1
        assert "\n" not in statement
        assert not statement or statement[-1] == "."
        words = {word.strip("“”.,;–").lower() for word in statement.split()}
        assert {word.removesuffix("’s").removesuffix("’") for word in words} - known <= {""}
