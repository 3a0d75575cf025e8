import gc
import random
import string
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.extraction.speakers.utterances import utterances

WORDS = st.sampled_from(
    [
        "Marian Hale", "the council", "he", "said", "that", "told", "according to", "“", "”", '"',
        "'", "‘", "’", ",", ".", ":", ";", "—", "?", "\n", "\n\n", "rents rose", "by 4%", "and",
        "who", "which", "warned", "(", ")", "figures from", "show", "has", "not", "Mr Osei",
    ]
)  # fmt: skip
ARTICLES = st.one_of(st.text(), st.lists(WORDS).map(" ".join))


@given(ARTICLES)
def test_utterances_offsets_are_within_the_text(text):
    for utterance in utterances(text):
        assert 0 <= utterance.start < utterance.end <= len(text)
        assert utterance.start == utterance.spans[0][0]
        assert utterance.end == max(end for _, end in utterance.spans)
        assert all(start < end for start, end in utterance.spans)
        if utterance.speaker_start is not None:
            assert 0 <= utterance.speaker_start < utterance.speaker_end <= len(text)


@given(ARTICLES, ARTICLES)
def test_utterances_of_other_paragraphs_keep_what_is_said(text, paragraph):
    alone = [utterance.spans for utterance in utterances(text)]

    before = [utterance.spans for utterance in utterances(f"{text}\n\n{paragraph}")]

    assert before[: len(alone)] == alone


def seconds(text):
    """Processor time without the collector, whose share depends on what ran before."""
    gc.collect()
    gc.disable()
    begun = time.process_time()
    utterances(text)
    taken = time.process_time() - begun
    gc.enable()
    return taken


def noise(size):
    source = random.Random(7)
    return "".join(source.choice(string.printable) for _ in range(size))


@pytest.mark.slow  # long texts, some read several times
@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda size: "“" * size, id="opening marks"),
        pytest.param(lambda size: "'" * size, id="apostrophes"),
        pytest.param(lambda size: '" ' * size, id="straight marks"),
        pytest.param(lambda size: "‘a " * size, id="single marks"),
        pytest.param(lambda size: "“a” " * (size // 4), id="quotations"),
        pytest.param(lambda size: "Marian Hale said rents rose " * (size // 28), id="no full stop"),
        pytest.param(lambda size: "Marian Hale said so. " * (size // 21), id="one speaker"),
        pytest.param(lambda size: ", said " * (size // 28), id="cues"),
        pytest.param(lambda size: "A " * (size // 2), id="capitals"),
        pytest.param(lambda size: " " * size, id="spaces"),
        pytest.param(noise, id="noise"),
    ],
)
def test_utterances_time_is_no_square_of_the_text(make):
    small, large = (min(seconds(make(size)) for _ in range(3)) for size in (6_250, 50_000))

    # Eight times the text takes eight times as long, a square 64 times: a busy machine between.
    assert large < 32 * small + 0.05


@pytest.mark.slow  # long texts, some read several times
@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Marian Hale said rents rose " * 18_500, id="half a megabyte without a full stop"
        ),
        pytest.param(noise(100_000) * 5, id="half a megabyte of noise"),
        pytest.param("“" * 100_000, id="100,000 quotation marks"),
        pytest.param("\0\u202e\u200b" * 10_000, id="unprintable"),
    ],
)
def test_utterances_of_any_text_end(text):
    assert isinstance(utterances(text), list)
