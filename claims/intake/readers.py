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
    """The ProposedArticle of `raw`: "text", "html" or "message"; raises Refusal where it is none.

    `address` is where it was found, `charset` what came with it, both if they are known.
    """
    if len(raw) > LIMIT:
        raise Refusal(f"This is larger than {LIMIT // 10**6} MB. Paste the article’s text instead.")
    if kind == "text" and not PAGE.match(raw):
        return read_plain_text(decode(raw, charset), today, address)
    return read_in_subprocess("html" if kind == "text" else kind, raw, today, address, charset)
