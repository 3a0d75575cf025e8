"""Tokens, paragraphs and sentences."""

import pytest

from claims.extraction.text import paragraphs, sentences, tokens


@pytest.mark.parametrize(
    ("text", "split"),
    [
        ("U.S. sales", ["U.S.", "sales"]),
        ("£1,000.50.", ["£", "1,000.50", "."]),
        ("5, 6", ["5", ",", "6"]),
        ("a .500 record", ["a", ".500", "record"]),
        ("end.5", ["end", ".", "5"]),
        ("12\u00a0500 homes", ["12\u00a0500", "homes"]),
        ("don’t", ["don’t"]),
        ("2½", ["2", "½"]),
        ("\u200bfive\u200b", ["five"]),
    ],
)
def test_tokens(text, split):
    assert [token.text for token in tokens(text, 0, len(text))] == split


@pytest.mark.parametrize(
    ("text", "split"),
    [
        ("", []),
        (" \n\t\n", []),
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("  One. \r\n\tTwo.\u2028Three.", ["One.", "Two.", "Three."]),
        ("Headline\nBody", ["Headline", "Body"]),
        ("about 20\nmillion people", ["about 20\nmillion people"]),
        ("about 20 \r\n  million people", ["about 20 \r\n  million people"]),
        ("about 20\n\nmillion people", ["about 20", "million people"]),
        ("It said: \nmillions left", ["It said:", "millions left"]),
        ("It rose (by 5%)\nto 20", ["It rose (by 5%)\nto 20"]),
        ("x" * 20_001, ["x" * 20_000, "x"]),
    ],
)
def test_paragraphs(text, split):
    assert [text[start:end] for start, end in paragraphs(text)] == split


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("He left. She stayed.", 2),
        ("He left.” She stayed.", 2),
        ("Mr. Hale left.", 1),
        ("No. 10 said so.", 1),
        ("J. Hale left.", 1),
        ("It cost £5.20 then.", 1),
        ("Five? Six! Seven", 3),
        ("Five… Six", 2),
        ("MR. HALE left.", 1),
        ("He said no. Ten left.", 2),
        ("He left on Sat. Ten stayed.", 1),
        ("He sat. Ten stayed.", 2),
        ("Supt. Hale left.", 1),
        ("He left the U.S. The rest stayed.", 2),
        ("He left the U.S. Army.", 1),
        ("It warmed by 2C. Ten left.", 2),
        ("Hale (Dem.), who left, stayed.", 1),
        ("He left (Mr. Hale stayed).", 1),
        ("five " * 201, 2),
    ],
)
def test_sentences(text, count):
    assert len(list(sentences(tokens(text, 0, len(text))))) == count
