"""Bytes into text, and text into the form in which it is stored: nothing is lost that is seen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.intake import LONGEST, Refusal, checked_text, normalised_text
from claims.intake.text import decode, text_warnings

POUNDS = "The café lost £40m – “a lot”."

DECODED = [
    ("utf-8", POUNDS.encode(), None),
    ("utf-8 with a mark", POUNDS.encode("utf-8-sig"), None),
    ("utf-16 with a mark", POUNDS.encode("utf-16"), None),
    ("utf-16, the other way", b"\xfe\xff" + POUNDS.encode("utf-16-be"), None),
    ("utf-32 with a mark", POUNDS.encode("utf-32"), None),
    ("windows-1252", POUNDS.encode("cp1252"), None),
    ("windows-1252, declared as latin 1", POUNDS.encode("cp1252"), "ISO-8859-1"),
    ("utf-16 declared", POUNDS.encode("utf-16-le"), "utf-16-le"),
    ("mac declared", POUNDS.encode("mac-roman"), "macintosh"),
    ("a mark says more than what is declared", POUNDS.encode("utf-8-sig"), "windows-1251"),
    ("wrongly declared", POUNDS.encode("cp1252"), "utf-8"),
    ("no encoding", POUNDS.encode(), "x-nonsense"),
    ("no encoding of pages", POUNDS.encode(), "punycode"),
    ("no text encoding", POUNDS.encode(), "base64"),
]


@pytest.mark.parametrize(
    ("raw", "declared"), [row[1:] for row in DECODED], ids=[row[0] for row in DECODED]
)
def test_bytes_are_decoded(raw, declared):
    assert decode(raw, declared) == POUNDS


def test_bytes_of_two_encodings_are_decoded_line_by_line():
    raw = b"".join([POUNDS.encode(), b"\r\n", POUNDS.encode("cp1252"), b"\n", b"\x81 5"])

    assert decode(raw) == f"{POUNDS}\r\n{POUNDS}\n\ufffd 5"


BINARY = {
    "pdf": b"%PDF-1.7\n%\xe2\xe3",
    "docx": b"PK\x03\x04\x14\x00\x06",
    "doc": b"\xd0\xcf\x11\xe0\xa1\xb1",
    "png": b"\x89PNG\r\n\x1a\n",
    "jpeg": b"\xff\xd8\xff\xe0",
    "rtf": b"{\\rtf1\\ansi text}",
    "program": b"\x7fELF\x02\x01\x01\x00\x00",
}


@pytest.mark.parametrize("name", BINARY)
def test_bytes_of_no_text_are_refused(name):
    with pytest.raises(Refusal, match="paste the text"):
        decode(BINARY[name])


NORMALISED = [
    ("line ends", "a\r\nb\rc\u2028d\x85e\x0cf", "a\nb\nc\nd\ne\nf"),
    ("zero width", "\ufeff1\u200b,\u20607\u00ad00", "1,700"),
    ("direction", "\u202e007,1\u202c \u200f5\u2066", "007,1 5"),
    ("controls", "a\x07b\x1bc\x9fd", "abcd"),
    ("composed", "cafe\u0301", "café"),
    ("joiners stay", "می\u200cخواهم 👩\u200d🚒", "می\u200cخواهم 👩\u200d🚒"),
    ("right to left stays", "الشرطة 50", "الشرطة 50"),
    ("spaces of print stay", "1\u00a0700 1\u2009700 \tx", "1\u00a0700 1\u2009700 \tx"),
    ("around it", " \n a b \n\u200b\n", "a b"),
]


@pytest.mark.parametrize(
    ("text", "stored"), [row[1:] for row in NORMALISED], ids=[row[0] for row in NORMALISED]
)
def test_text_is_normalised(text, stored):
    assert normalised_text(text) == stored


@given(st.text(st.characters() | st.sampled_from("\r\n\u200b\u0301\u00a0\x85\ufeff"), max_size=60))
def test_text_is_normalised_once(text):
    stored = normalised_text(text)

    assert normalised_text(stored) == stored
    assert stored.encode().decode() == stored
    assert normalised_text(stored.replace("\n", "\r\n")) == stored


@given(st.binary(max_size=200), st.sampled_from([None, "utf-8", "utf-16", "big5", "idna", "\0"]))
def test_any_bytes_are_text_or_refused(raw, declared):
    try:
        text = decode(raw, declared)
    except Refusal:
        return
    normalised_text(text).encode()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "no text"),
        (" \n\u200b\ufeff ", "no text"),
        ("a" * (LONGEST + 1), "1,000,001 characters"),
        ("paste " * 900_000, "5,400,000 characters"),
    ],
    ids=["empty", "nothing to be seen", "long", "5 MB"],
)
def test_text_that_is_no_article_is_refused(text, words):
    with pytest.raises(Refusal, match=words):
        checked_text(text)


def test_text_may_be_as_long_as_is_kept():
    assert len(checked_text("1" * LONGEST)) == LONGEST


@pytest.mark.parametrize(
    ("text", "warnings"),
    [
        ("It cut 5 posts.", []),
        ("It cut posts.", ["This text has no digits in it. Is it the whole article?"]),
        ("5 \ufffd", ["1 character could not be read (shown as \ufffd). Correct by hand."]),
    ],
)
def test_text_is_warned_of(text, warnings):
    assert list(text_warnings(text)) == warnings
