"""Bytes into text, and text into the one form in which it is stored.

A text is normalised once, when it enters; every offset counts in what is stored. What a reader of
the page cannot see goes: zero-width and direction characters, soft hyphens, control characters.
What can be seen stays as printed, wide and no-break spaces included.
"""

import codecs
import re
import unicodedata
from collections.abc import Iterator

from .proposal import Refusal

LONGEST = 1_000_000

MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF32_LE: "utf-32-le",  # before UTF-16, whose mark it begins with
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
# Encodings that a page or a message may declare, by Python's names. Others, such as "punycode",
# are no encodings of pages and can take very long.
DECLARED = {
    *("utf-8", "utf-16", "utf-16-le", "utf-16-be", "ascii", "mac-roman", "koi8-r", "koi8-u"),
    *(f"iso8859-{part}" for part in (*range(2, 12), *range(13, 17))),
    *(f"cp125{page}" for page in range(9)),
    *("gb2312", "gbk", "gb18030", "big5", "big5hkscs", "shift_jis", "cp932", "euc_jp", "euc_kr"),
}
# What a page calls Latin 1 or ASCII is read as browsers read it.
BROWSER_ENCODINGS = {"iso8859-1": "cp1252", "ascii": "cp1252"}

# The beginnings of files that are no text: PDF, ZIP (and so .docx), old Word, PNG, JPEG, GIF, RTF.
BINARY = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"{\\rtf",
)
LINE_END = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
# Must match zero-width space, soft hyphen, byte order mark, direction marks and controls; must
# not match tab and line feed, nor the joiners that Persian, Hindi and emoji are spelt with.
UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)


def decode(raw: bytes, declared: str | None = None) -> str:
    """`raw` as text: by its byte order mark, as declared, or line by line.

    A line that is not UTF-8 is read as Windows-1252, so that a text pasted together from both is
    read right; a byte that is neither becomes U+FFFD. Raises Refusal for what is no text.
    """
    if raw.startswith(BINARY):
        raise Refusal("This is a document or an image, not text. Open it and paste the text.")
    for mark, encoding in MARKS.items():
        if raw.startswith(mark):
            return raw[len(mark) :].decode(encoding, "replace")
    if b"\0" in raw and _codec(declared) not in {"utf-16", "utf-16-le", "utf-16-be"}:
        raise Refusal("This is a binary file, not text. Open it and paste the text.")
    try:
        return raw.decode(_codec(declared) or "utf-8")
    except UnicodeDecodeError:
        return "".join(map(_line, raw.splitlines(keepends=True)))


def normalised_text(text: str) -> str:
    """`text` as it is stored; the same again for what is stored already."""
    text = UNSEEN.sub("", LINE_END.sub("\n", text))
    return unicodedata.normalize("NFC", text).strip()


def checked_text(text: str) -> str:
    """`text`, normalised; raises Refusal where it is empty or no article can be as long."""
    if len(text) > LONGEST * 2:
        raise _too_long(len(text))
    text = normalised_text(text)
    if len(text) > LONGEST:
        raise _too_long(len(text))
    if not text:
        raise Refusal("There is no text in it. Paste the article’s text.")
    return text


def text_warnings(text: str) -> Iterator[str]:
    """Sentences about what may be wrong with a text that can be taken in all the same."""
    if not any(map(str.isdigit, text)):
        yield "This text has no digits in it. Is it the whole article?"
    if unread := text.count("\ufffd"):
        characters = "character" if unread == 1 else "characters"
        yield f"{unread:,} {characters} could not be read (shown as \ufffd). Correct by hand."


def _too_long(length: int) -> Refusal:
    return Refusal(
        f"This text has {length:,} characters, more than the {LONGEST:,} that can be kept."
        " Leave out what is not the article."
    )


def _codec(name: str | None) -> str | None:
    try:
        codec = codecs.lookup(name or "").name
    except (LookupError, ValueError):
        return None
    codec = BROWSER_ENCODINGS.get(codec, codec)
    return codec if codec in DECLARED else None


def _line(raw: bytes) -> str:
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")
