"""A message that was forwarded: what stands above it, and the header that its program quoted."""

import re
from datetime import date
from email.utils import parseaddr
from typing import NamedTuple

from .stamps import Stamp, read_stamp

# Must match "---------- Forwarded message ---------", "Begin forwarded message:",
# "-----Original Message-----"; must not match "The forwarded message said".
MARKER = re.compile(
    r"^[-_\s]{0,20}(?:begin )?(?:forwarded message|original message|weitergeleitete nachricht)"
    r"[-_:\s]{0,20}$",
    re.IGNORECASE | re.MULTILINE,
)
# Must match "From: Ada <ada@a.example>", "*Sent:* 1 August 2025", "> Date: Fri, 1 Aug 2025".
FIELD = re.compile(
    r"[>\s*]{0,6}(?P<name>From|Date|Sent|Subject|To|Cc|Reply-To):\**[ \t]*(?P<words>.{0,500})",
    re.IGNORECASE,
)
# Must match "From: Ada" above "Sent: Friday" or "Date: Friday", as Outlook has it.
HEADER = re.compile(r"^[>\s*]{0,6}From:.{1,300}\n[>\s*]{0,6}(?:Sent|Date):", re.MULTILINE)
LONGEST_HEADER = 12  # lines
LABELS = re.compile(r"\s+at\s+", re.IGNORECASE)


class Forward(NamedTuple):
    """What a forwarded message says of itself; `text` is what it says."""

    subject: str
    sender: str
    sent: Stamp | None
    text: str


def read_forward(text: str, today: date) -> Forward | None:
    """The last message forwarded in a text, or None."""
    marks = [mark.end() for mark in MARKER.finditer(text)]
    marks = marks or [mark.start() for mark in HEADER.finditer(text)]
    if not marks:
        return None
    lines = text[marks[-1] :].lstrip().split("\n")
    fields: dict[str, str] = {}
    last = 0
    for number, line in enumerate(lines[:LONGEST_HEADER]):
        if field := FIELD.fullmatch(line.strip()):
            fields.setdefault(field["name"].lower(), field["words"].strip())
            last = number + 1
    if "from" not in fields:
        return None
    sent = read_stamp(LABELS.sub(" ", fields.get("date") or fields.get("sent", "")), today)
    rest = "\n".join(line.removeprefix("> ").removeprefix(">") for line in lines[last:])
    return Forward(fields.get("subject", ""), sender_name(fields["from"]), sent, rest.strip())


def sender_name(words: str) -> str:
    """The name before an address, or the place after its @: “Council <press@a.example>”."""
    name, address = parseaddr(words)
    return name.strip() or address.partition("@")[2] or words.strip()[:200]
