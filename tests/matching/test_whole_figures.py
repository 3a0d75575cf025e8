"""Words are found as whole figures, between the characters that stood around them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.actions.anchors import AnchoredWords
from claims.matching.whole_figures import NEAREST, agree, surroundings, whole_figures
from claims.models import Claim

WHOLE = [
    ("It has 12 posts", "12", [7]),
    ("(12) or “12”", "12", [1, 9]),
    ("12, then 12.", "12", [0, 9]),
    ("a 12-year term", "12", [2]),
    ("It said — 12 posts", "12", [10]),
    ("more than £12, it said", "£12", [10]),
    ("more than 1,000 arrests", "more than 1,000", [0]),
    ("in 2012", "12", []),
    ("12th", "12", []),
    ("12m", "12", []),
    ("12 million", "12", []),
    ("12-million", "12", []),
    ("12 per cent", "12", []),
    ("12%", "12", []),
    ("12,500", "12", []),
    ("3.12 and 12.5", "12", []),
    ("10–12", "12", []),
    ("12–15", "12", []),
    ("covid-19", "19", []),
    ("£12", "12", []),
    ("−12", "12", []),
    ("2:12", "12", []),
    ("hundreds of thousands", "hundreds", []),
    ("one hundred and five", "five", []),
    ("twenty-five per cent", "five per cent", []),
    ("Hundreds", "undreds", []),
    ("none", "", []),
]


@pytest.mark.parametrize(("text", "words", "starts"), WHOLE)
def test_words_stand_as_a_whole_figure(text, words, starts):
    assert list(whole_figures(text, words)) == starts


@pytest.mark.parametrize(
    ("before", "after", "agrees"),
    [
        (("It cut ", " posts."), ("It cut ", " posts."), True),
        (("It\ncut ", " posts.\n"), ("It  cut ", " posts."), True),
        (("It cut ", " posts."), ("He cut ", " posts."), False),
        (("It cut ", " posts."), ("It cut ", " jobs."), False),
        (("It cut ", ""), ("Then it cut ", ""), False),
        (("a" * 9 + "b" * NEAREST, ""), ("c" * 9 + "b" * NEAREST, ""), True),
    ],
)
def test_surroundings_agree(before, after, agrees):
    assert agree(before, after) is agrees


SENTENCES = st.sampled_from(
    ["Crime fell by {} in May. ", "It cut {} posts.\n", "Of 2012 it has {}, or 5{}. ", "Then {} "]
)
FIGURES = st.sampled_from(["12", "5 per cent", "2012", "1,700", "£12m"])
TEXTS = st.lists(st.builds(str.format, SENTENCES, FIGURES, FIGURES), min_size=1, max_size=8).map(
    "".join
)


@given(st.data(), TEXTS, TEXTS)
def test_edits_never_move_words_between_others(data, text, inserted):
    """Whatever is cut out and put in, words are between what they stood between, or lost."""
    words = data.draw(FIGURES)
    stood = data.draw(st.sampled_from([*whole_figures(text, words), None]))
    if stood is None:
        return
    claim = Claim(as_printed=words, start=stood, end=stood + len(words))
    cut = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    edited = text[: cut[0]] + inserted + text[cut[1] :]
    around = surroundings(text, stood, stood + len(words))

    starts = list(AnchoredWords(claim, words, text, is_typed=False).starts(edited))

    for start in starts:
        end = start + len(words)
        assert edited[start:end] == words
        assert words[0] == "£" or not edited[:start][-1:].isalnum()
        assert not edited[end:][:1].isalnum()
        assert agree(around, surroundings(edited, start, end))


@given(st.data(), TEXTS, TEXTS, TEXTS)
def test_words_between_the_same_are_found_again(data, text, before, after):
    words = data.draw(FIGURES)
    stood = data.draw(st.sampled_from([*whole_figures(text, words), None]))
    if stood is None or stood < NEAREST or len(text) - stood - len(words) < NEAREST:
        return
    claim = Claim(as_printed=words, start=stood, end=stood + len(words))

    starts = AnchoredWords(claim, words, text, is_typed=False).starts(before + text + after)

    assert stood + len(before) in starts
