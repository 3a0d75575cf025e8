"""An article out of a saved message, or out of a web page that a browser saved as one file."""

import re
from dataclasses import replace
from datetime import date
from email import message_from_bytes, message_from_string, policy
from email.message import EmailMessage, Message

from .forwards import Forward, read_forward, sender_name
from .markup import read_markup
from .page import read_page
from .page_dates import is_doubtful
from .plain import LONGEST_HEADLINE, propose_article, with_headline
from .proposal import ProposedArticle, Refusal, utc_doubt
from .stamps import Stamp, read_stamp
from .text import checked_text, decode, text_warnings

# Must match what mail programs put before a subject: "Fwd: ", "RE: FW: ".
REPLY_PREFIXES = re.compile(r"(?:(?:fwd?|re|aw|wg):\s*)+", re.IGNORECASE)


# Must match the subject of what was passed on; must not match that of an answer.
IS_FORWARD = re.compile(r"\s*(?:fwd?|wg):", re.IGNORECASE)
SHORT = 400  # characters, of what somebody writes above a message that is passed on


def read_message(
    raw: bytes, today: date, address: str = "", charset: str | None = None
) -> ProposedArticle:
    """The ProposedArticle of a message; raises Refusal where it has no text.

    Its subject is the headline, its sender the publication, its date the day, and so for a message
    that was forwarded. A page saved as one file (MHTML) is a message whose header says where it
    stood; the page itself tells the rest.
    """
    message = _forwarded_whole(message_from_bytes(raw, policy=policy.default))
    saved_from = str(message.get("Snapshot-Content-Location", address)).strip()
    part = message.get_body(("html", "plain") if saved_from else ("plain", "html"))
    if part is None:
        raise Refusal("There is no text in this message. Open it and paste what it says.")
    payload, charset = part.get_payload(decode=True), part.get_content_charset(charset)
    body = payload if isinstance(payload, bytes) else b""
    is_html = part.get_content_subtype() == "html"
    if saved_from and saved_from != address:
        return read_page(body, today, saved_from, charset)
    text = read_markup(body, today, "", charset).text if is_html else decode(body, charset)
    return with_headers(checked_text(text), message, today, saved_from)


def read_pasted_message(
    raw: bytes, today: date, address: str = "", _charset: str | None = None
) -> ProposedArticle:
    """The ProposedArticle of a message whose header was pasted with its text."""
    message = message_from_string(raw.decode().lstrip(), policy=policy.default)
    text = message.get_payload()
    if message.is_multipart() or not isinstance(text, str):
        return read_message(raw.lstrip(), today, address)
    return with_headers(checked_text(text), message, today, address)


def with_headers(text: str, message: Message, today: date, address: str) -> ProposedArticle:
    """The ProposedArticle of a text and what its headers say, which is more than its lines do."""
    subject = str(message.get("Subject", ""))
    sender = sender_name(str(message.get("From", "")))
    sent = read_stamp(str(message.get("Date") or message.get("Sent") or ""), today)
    if (forward := read_forward(text, today)) and _is_forward(subject, text, forward):
        text, sender, sent = checked_text(forward.text), forward.sender, forward.sent
        subject = forward.subject or subject
    proposed = propose_article(text, today, address)
    subject = " ".join(REPLY_PREFIXES.sub("", subject, count=1).split())[:LONGEST_HEADLINE]
    headline = subject or proposed.headline
    proposed = replace(
        proposed,
        headline=headline,
        text=checked_text(with_headline(text, headline, "")),
        site=sender or proposed.site,
    )
    return _with_attachments(_dated(proposed, sent), message)


def _forwarded_whole(message: EmailMessage) -> EmailMessage:
    """The message that another one has as its attachment, or the message itself."""
    for part in message.walk():
        if part is not message and part.get_content_type() == "message/rfc822":
            inner = part.get_payload(0)
            return inner if isinstance(inner, EmailMessage) else message
    return message


def _is_forward(subject: str, text: str, forward: Forward) -> bool:
    """Whether a message was passed on, and not answered."""
    above = len(text) - len(forward.text)
    return bool(
        IS_FORWARD.match(subject) or (above < SHORT and not subject.lower().startswith("re:"))
    )


def _dated(proposed: ProposedArticle, sent: Stamp | None) -> ProposedArticle:
    if not sent or not sent.is_clear:
        return proposed
    moment = sent.moment if sent.moment and is_doubtful(sent.moment) else None
    doubts = [utc_doubt(moment)] if moment else []
    return replace(
        proposed,
        published_on=sent.date.first,
        published_precision=sent.date.precision,
        published_at=moment,
        warnings=(*doubts, *text_warnings(proposed.text)),
    )


def _with_attachments(proposed: ProposedArticle, message: Message) -> ProposedArticle:
    """With a warning that names the attachments, which nothing reads."""
    parts = [part for part in message.walk() if part.get_content_disposition() == "attachment"]
    if not parts:
        return proposed
    names = ", ".join(part.get_filename() or part.get_content_type() for part in parts[:20])
    warning = f"Attachments that were not read: {names}."
    return replace(proposed, warnings=(*proposed.warnings, warning))
