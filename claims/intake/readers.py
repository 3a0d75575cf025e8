"""One door to all readers: what kind of file it is, and the reader for it."""

import re
from datetime import date
from pathlib import PurePath

from .plain import read_plain_text
from .proposal import ProposedArticle, Refusal
from .subprocess_reader import read_in_subprocess
from .text import decode

LIMIT = 10_000_000  # bytes
KINDS = {
    ".txt": "text",
    ".text": "text",
    ".html": "html",
    ".htm": "html",
    ".eml": "message",
    ".mhtml": "message",
    ".mht": "message",
}
# Must match the beginning of a page's source, whatever the file is called.
PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html)[\s>]", re.I | re.S
)

# Must match "<p>", "<div class=x>", "<strong>"; not "<3", "a < b", "<Zitat>". So much of a tag is
# looked at.
OPENING_TAG = re.compile(
    r"<(?:a|article|b|body|div|em|h[1-6]|html|i|li|p|section|span|strong|td)(?:\s[^<>]{0,2000})?>",
    re.IGNORECASE,
)
# Must match "</p>", "</H2 >"; not "</3".
CLOSING_TAG = re.compile(
    r"</(?:a|article|b|body|div|em|h[1-6]|html|i|li|p|section|span|strong|td)\s*>", re.IGNORECASE
)


def is_markup(text: str) -> bool:
    """Whether a pasted text is HTML: has tags of a text that open, and some that close."""
    return bool(OPENING_TAG.search(text) and CLOSING_TAG.search(text))


def file_kind(name: str) -> str:
    """What kind of file is called `name`; raises Refusal for a file that is not read."""
    kind = KINDS.get(PurePath(name).suffix.lower())
    if not kind:
        kinds = ", ".join(KINDS)
        raise Refusal(f"This kind of file cannot be read. Use {kinds}, or paste the text.")
    return kind


def read_article(
    raw: bytes, kind: str, today: date, address: str = "", charset: str | None = None
) -> ProposedArticle:
    """The ProposedArticle of `raw`: "text", "html", "markup" or "message", or a Refusal.

    "markup" is pasted HTML, of which all is text.

    `address` is where it was found, `charset` what came with it, both if they are known.
    """
    if len(raw) > LIMIT:
        raise Refusal(f"This is larger than {LIMIT // 10**6} MB. Paste the article’s text instead.")
    if kind == "text" and not PAGE.match(raw):
        return read_plain_text(decode(raw, charset), today, address)
    return read_in_subprocess("html" if kind == "text" else kind, raw, today, address, charset)
