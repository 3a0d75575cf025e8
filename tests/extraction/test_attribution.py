"""Each rule with a sentence that it must match and one that it must not.

A row is a text and what is said in it: (speaker, the words said), pieces joined by " | ".
"""

import pytest

from claims.extraction.attribution import Utterance, utterances

HALE = "Marian Hale, leader of Tarnbrook Council, opened the meeting.\n\n"


def said(text):
    return [
        (each.speaker, " | ".join(text[start:end] for start, end in each.spans))
        for each in utterances(text)
    ]


DIRECT = {
    "said before": (
        "Marian Hale said: “Rents rose by 4%.”",
        [("Marian Hale", "Rents rose by 4%.")],
    ),
    "said after": (
        "“Rents rose by 4%,” Marian Hale said.",
        [("Marian Hale", "Rents rose by 4%,")],
    ),
    "inverted": (
        "“Rents rose by 4%,” said Marian Hale, a surveyor from Leck.",
        [("Marian Hale", "Rents rose by 4%,")],
    ),
    "broken": (
        "“Rents rose,” said Marian Hale, “by 4% in a year.”",
        [("Marian Hale", "Rents rose, | by 4% in a year.")],
    ),
    "goes on": (
        "“Rents rose,” said Marian Hale. “They rose by 4%.”",
        [("Marian Hale", "Rents rose, | They rose by 4%.")],
    ),
    "question": (
        "“Did 40 people leave?” Marian Hale asked.",
        [("Marian Hale", "Did 40 people leave?")],
    ),
    "single marks": (
        "'Rents rose by 4%,' Ms Hale said.",
        [("Hale", "Rents rose by 4%,")],
    ),
    "told": (
        "Marian Hale, the leader, told members: “We owe £3m.”",
        [("Marian Hale", "We owe £3m.")],
    ),
    "signed": (
        "“We waited four hours.” – Marian Hale.",
        [("Marian Hale", "We waited four hours.")],
    ),
    "a paragraph that is only a quotation": (
        "“We owe £3m,” Marian Hale said.\n\n“We owed £1m in May.”",
        [("Marian Hale", "We owe £3m,"), ("Marian Hale", "We owed £1m in May.")],
    ),
    "a colon announces the next paragraph": (
        "Marian Hale said:\n\n“We owe £3m.”",
        [("Marian Hale", "We owe £3m.")],
    ),
    "nobody": ("“We owe £3m.”", [(None, "We owe £3m.")]),
}


@pytest.mark.parametrize(("text", "expected"), DIRECT.values(), ids=DIRECT)
def test_utterances_direct(text, expected):
    assert said(text) == expected


INDIRECT = {
    "that": (
        "The council said that it had cut 30 posts.",
        [("council", "it had cut 30 posts")],
    ),
    "without that": (
        "Marian Hale said the council had cut 30 posts.",
        [("Marian Hale", "the council had cut 30 posts")],
    ),
    "after what is said": (
        "About 30 posts were cut, the council said.",
        [("council", "About 30 posts were cut")],
    ),
    "inserted": (
        "About 30 posts, the council said, were cut in May.",
        [("council", "About 30 posts | were cut in May")],
    ),
    "according to, first": (
        "According to Tarnbrook Council, 30 posts were cut.",
        [("Tarnbrook Council", "30 posts were cut")],
    ),
    "according to, last": (
        "About 30 posts were cut, according to Tarnbrook Council.",
        [("Tarnbrook Council", "About 30 posts were cut")],
    ),
    "has warned": (
        "Marian Hale has warned that 30 posts could go.",
        [("Marian Hale", "30 posts could go")],
    ),
    "time before that": (
        "Marian Hale said in a letter on Friday that 30 posts would go.",
        [("Marian Hale", "30 posts would go")],
    ),
    "estimates a thing": (
        "Tarnbrook Council estimates a shortfall of £3m.",
        [("Tarnbrook Council", "a shortfall of £3m")],
    ),
    "pledged an act": (
        "Tarnbrook Council pledged to build 300 homes.",
        [("Tarnbrook Council", "to build 300 homes")],
    ),
    "claim as a noun": (
        "The union's warning that 300 jobs would go was ignored.",
        [("union", "300 jobs would go was ignored")],
    ),
    "two speakers": (
        "Marian Hale said 30 posts would go, but the union said it was 50.",
        [("Marian Hale", "30 posts would go"), ("union", "it was 50")],
    ),
    "headline": (
        "Council Warns 30 Posts Will Go",
        [("Council", "30 Posts Will Go")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), INDIRECT.values(), ids=INDIRECT)
def test_utterances_indirect(text, expected):
    assert said(text) == expected


PAPER = {
    "plain": "The council cut 30 posts in May.",
    "passive": "Residents were told that 30 posts would go.",
    "negated": "The council has not said that 30 posts would go.",
    "infinitive": "The council declined to say how many of the 30 had gone.",
    "noun": "Reports of 30 lost posts worried the United States.",
    "noun after an article": "It would cut an estimated 30 posts.",
    "noun after no": "They have no plans to cut 30 posts.",
    "thing noted": "The council noted the loss of 30 posts.",
    "added a thing": "The council added 30 posts in May.",
    "agreed by a singular": "A state plan to cut 30 posts was shelved.",
}


@pytest.mark.parametrize("text", PAPER.values(), ids=PAPER)
def test_utterances_paper_own_voice(text):
    assert utterances(text) == []


def test_utterances_whole():
    text = "“Rents rose by 4%,” said Commissioner Marian Hale, chief of Leck Police."

    assert utterances(text) == [
        Utterance(
            start=1,
            end=18,
            spans=((1, 18),),
            speaker="Marian Hale",
            speaker_start=25,
            speaker_end=49,
            role_as_printed="Commissioner, chief of Leck Police",
            on_behalf_of="Leck Police",
            credited_to="",
            kind="direct",
        )
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“Rents rose,” Marian Hale said.", "direct"),
        ("Marian Hale said rents rose.", "indirect"),
        ("Marian Hale said rents were “far too high” in May.", "mixed"),
    ],
)
def test_utterances_kind(text, kind):
    assert [each.kind for each in utterances(text)] == [kind]
