"""An article out of a saved message, or out of a web page that a browser saved as one file."""

import re
from dataclasses import replace
from datetime import date
from email import message_from_bytes, policy
from email.message import EmailMessage

from .page import read_page
from .plain import LONGEST_HEADLINE, propose_article, with_headline
from .proposal import ProposedArticle, Refusal
from .text import checked_text, decode, text_warnings

# Must match what mail programs put before a subject: "Fwd: ", "RE: FW: ".
REPLY_PREFIXES = re.compile(r"(?:(?:fwd?|re|aw|wg):\s*)+", re.IGNORECASE)


def read_message(
    raw: bytes, today: date, address: str = "", charset: str | None = None
) -> ProposedArticle:
    """The ProposedArticle of a message; raises Refusal where it has no text.

    Its subject is the headline, its sender the publication, its date the day. A page saved as one
    file (MHTML) is a message whose header says where it stood; the page itself tells the rest.
    """
    message = message_from_bytes(raw, policy=policy.default)
    saved_from = str(message.get("Snapshot-Content-Location", address)).strip()
    part = message.get_body(("html", "plain") if saved_from else ("plain", "html"))
    if part is None:
        raise Refusal("There is no text in this message. Open it and paste what it says.")
    payload, charset = part.get_payload(decode=True), part.get_content_charset(charset)
    body = payload if isinstance(payload, bytes) else b""
    if part.get_content_subtype() == "html":
        proposed = read_page(body, today, saved_from, charset)
    else:
        proposed = propose_article(checked_text(decode(body, charset)), today, saved_from)
    return proposed if saved_from else with_headers(proposed, message)


def with_headers(proposed: ProposedArticle, message: EmailMessage) -> ProposedArticle:
    """The ProposedArticle with what the message's headers say, which is more than its text does."""
    subject = REPLY_PREFIXES.sub("", str(message.get("Subject", "")), count=1)
    subject = " ".join(subject.split())[:LONGEST_HEADLINE] or proposed.headline
    proposed = replace(
        proposed, headline=subject, text=checked_text(with_headline(proposed.text, subject, ""))
    )
    senders = message.get("From")
    if senders is not None and senders.addresses:
        sender = senders.addresses[0]
        proposed = replace(proposed, site=sender.display_name or sender.domain)
    sent = message.get("Date")
    if sent is not None and sent.datetime:
        proposed = replace(
            proposed,
            published_on=sent.datetime.date(),
            published_precision="day",
            warnings=tuple(text_warnings(proposed.text)),
        )
    return proposed
