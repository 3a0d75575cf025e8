"""A text as it is shown: in paragraphs, with a mark on each of its numbers."""

from collections import deque
from collections.abc import Iterable
from typing import Generic, NamedTuple, TypeVar

from ..extraction import Suggestion
from ..extraction.text import paragraphs

Mark = TypeVar("Mark")


class TextSegment(NamedTuple, Generic[Mark]):
    """A run of the text; where it is a number, with its card or its annotation."""

    text: str
    mark: Mark | None = None


def marked_paragraphs(
    text: str, marks: Iterable[tuple[Suggestion, Mark]]
) -> list[list[TextSegment[Mark]]]:
    """The paragraphs in their segments; `marks` are in the order of the text."""
    shown, to_come = [], deque(marks)
    for start, end in paragraphs(text):
        segments: list[TextSegment[Mark]] = []
        position = start
        while to_come and to_come[0][0].start < end:
            suggestion, mark = to_come.popleft()
            segments.append(TextSegment(text[position : suggestion.start]))
            segments.append(TextSegment(suggestion.as_printed, mark))
            position = suggestion.end
        segments.append(TextSegment(text[position:end]))
        shown.append([segment for segment in segments if segment.text])
    return shown
