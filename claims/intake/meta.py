"""The meta elements of a page, under each of the names that they bear."""

import html
import json

from lxml.html import HtmlElement

LONGEST = 2000  # characters


class Meta:
    """The contents by name, which is in small letters; the first one goes first."""

    def __init__(self, tree: HtmlElement):
        self._contents: dict[str, list[str]] = {}
        for element in tree.iterfind(".//meta[@content]"):
            content = plain(element.get("content"))
            for name in {element.get(key, "").lower() for key in ("property", "name", "itemprop")}:
                if name and content:
                    self._contents.setdefault(name, []).append(content)
        self.parsely = _parsely(self.first("parsely-page"))

    def all(self, *names: str) -> list[str]:
        return [content for name in names for content in self._contents.get(name, ())]

    def first(self, *names: str) -> str:
        return next(iter(self.all(*names)), "")


def plain(words: object) -> str:
    """Words in one line; what was escaped twice is read once more."""
    line = " ".join(words[:LONGEST].split()) if isinstance(words, str) else ""
    return " ".join(html.unescape(line).split()) if "&" in line else line


def _parsely(content: str) -> dict[str, str]:
    try:
        page = json.loads(content)
    except (ValueError, RecursionError):
        return {}
    return (
        {key: value for key, value in page.items() if isinstance(value, str)}
        if isinstance(page, dict)
        else {}
    )
