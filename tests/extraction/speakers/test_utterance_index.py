"""Which utterance a number stands in."""

import pytest

from claims.extraction import suggest
from claims.extraction.speakers.utterance_index import UtteranceIndex
from claims.extraction.speakers.utterances import Utterance


def utterance(speaker, *spans):
    return Utterance(
        spans[0][0], spans[-1][1], spans, speaker, None, None, "", "", "", kind="direct"
    )


OUTER = utterance("Rosa Marlow", (10, 90))
INNER = utterance("Hugo Leck", (30, 40), (60, 70))


@pytest.mark.parametrize(
    ("offset", "speaker"),
    [(5, None), (10, "Rosa Marlow"), (30, "Hugo Leck"), (50, "Rosa Marlow"), (65, "Hugo Leck"),
     (89, "Rosa Marlow"), (90, None)],
)  # fmt: skip
def test_smallest_utterance_that_holds_the_offset_wins(offset, speaker):
    smallest = UtteranceIndex([OUTER, INNER]).at(offset)

    assert (smallest and smallest.speaker) == speaker


def test_suggestion_has_the_speaker_and_role_of_its_utterance():
    text = "The trust's chief executive, Rosa Marlow, said: “We hired 30 nurses.” It owns 12 sites."

    spoken, narrated = suggest(text)

    assert (spoken.speaker, spoken.quotation_kind) == ("Rosa Marlow", "direct")
    assert text[spoken.speaker_start : spoken.speaker_end] == "Rosa Marlow"
    assert text[spoken.quotation_start : spoken.quotation_end] == "We hired 30 nurses."
    assert (narrated.speaker, narrated.quotation_kind) == (None, "narration")
