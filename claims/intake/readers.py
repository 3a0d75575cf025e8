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
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,500}?-->\s*)?"
    rb"<(?:!doctype\s+html|html)[\s>]",
    re.I | re.S,
)
# Must match the header that a pasted message begins with; the next, two fields that it has.
MAIL = re.compile(
    r"\s{0,20}(?:[A-Z][\w-]{1,40}:[^\n]{0,1000}\n(?:[ \t][^\n]{0,1000}\n){0,20}){2,60}\s*\n",
    re.ASCII,
)
MAIL_HEADERS = re.compile(r"^\s*(?:From|Subject):", re.MULTILINE | re.IGNORECASE)

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
    if kind == "text":
        kind, raw, charset = text_kind(raw, charset)
    if kind == "text":
        return read_plain_text(decode(raw, charset), today, address)
    return read_in_subprocess(kind, raw, today, address, charset)


def text_kind(raw: bytes, charset: str | None) -> tuple[str, bytes, str | None]:
    """What a text is in truth, a page, a message, a piece of HTML, and its encoding."""
    if PAGE.match(raw):
        return "html", raw, charset
    text = decode(raw, charset)
    if is_mail(text):
        return "pasted message", text.encode(errors="replace"), "utf-8"
    if is_markup(text):
        return "fragment", text.encode(errors="replace"), "utf-8"
    return "text", raw, charset


def is_mail(text: str) -> bool:
    """Whether a text begins with the header of a message: its sender and its subject."""
    header = MAIL.match(text[:20_000])
    names = {name.strip().lower() for name in MAIL_HEADERS.findall(header[0])} if header else set()
    return {"from:", "subject:"} <= names
