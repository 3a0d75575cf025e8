"""The paragraphs of an extracted text that were printed, each once."""

import re
from html import unescape

MOST_COMPARED = 300  # paragraphs
LONG = 40  # characters: shorter lines may well stand twice
# Must match what scripts and style sheets leave: '{"id": 5, "a":', "window.dataLayer = ",
# "function(", ".ad{display:none}", "<div class="; must not match "{sic}", "var. 5 sites".
MACHINE = re.compile(
    r"^\W{0,3}\{\s{0,9}\"|\"\s{0,9}:\s{0,9}[\[{\"\d]|\bfunction\s{0,3}\w{0,40}\(|\bwindow\.\w|=>\s?\{"
    r"|\bdocument\.\w{1,40}\(|^\s{0,9}(?:var|const|let)\s\w{1,60}\s?=|^<!?--|^@media\b"
    r"|^[.#]?[\w-]{1,60}\s{0,3}\{[^{}]{0,300}:[^{}]{0,300}\}|^[A-Za-z0-9+/=]{80,}$"
)
MACHINE_LOOKED_AT = 1000  # characters of a line
TAG = re.compile(r"</?(?:p|br|div|li|h[1-6])\b[^<>]{0,300}>", re.IGNORECASE)
OTHER_TAG = re.compile(r"</?[a-z][^<>]{0,300}>", re.IGNORECASE)


def own_paragraphs(body: str) -> list[str]:
    """The paragraphs of `body`, without machine data and what is said a second time.

    A line that a longer paragraph repeats word for word is one pulled out of it.
    """
    lines = (" ".join(unescape(line).split(" ")).strip() for line in _untagged(body).split("\n"))
    paragraphs = [
        line
        for line in dict.fromkeys(filter(None, lines))
        if not MACHINE.search(line[:MACHINE_LOOKED_AT])
    ]
    return [line for line in paragraphs if len(line) < LONG or not _is_pulled_out(line, paragraphs)]


def _untagged(body: str) -> str:
    """A text whose paragraphs may be marked by tags, as data for machines have it."""
    return OTHER_TAG.sub("", TAG.sub("\n", body)) if "</" in body or "<br" in body else body


def _is_pulled_out(paragraph: str, paragraphs: list[str]) -> bool:
    words = paragraph.strip("“”\"‘’' ")
    others = paragraphs[:MOST_COMPARED]
    return any(words in other and len(other) > len(paragraph) for other in others)
