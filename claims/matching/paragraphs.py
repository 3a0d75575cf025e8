"""A text as it is shown: in paragraphs, with a mark on each of its numbers."""

from collections import deque
from collections.abc import Iterable
from typing import NamedTuple

from ..extraction import Suggestion
from ..extraction.text import paragraphs


class TextSegment(NamedTuple):
    """A run of the text; where it is a number, with its card or its annotation."""

    text: str
    mark: object = None


def marked_paragraphs(
    text: str, marks: Iterable[tuple[Suggestion, object]]
) -> list[list[TextSegment]]:
    """The paragraphs in their segments; `marks` are in the order of the text."""
    shown, marks = [], deque(marks)
    for start, end in paragraphs(text):
        segments, position = [], start
        while marks and marks[0][0].start < end:
            suggestion, mark = marks.popleft()
            segments.append(TextSegment(text[position : suggestion.start]))
            segments.append(TextSegment(suggestion.as_printed, mark))
            position = suggestion.end
        segments.append(TextSegment(text[position:end]))
        shown.append([segment for segment in segments if segment.text])
    return shown
