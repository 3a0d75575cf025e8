"""The lists of English words that the rules look up, read from `words/` when a module is loaded.

A list is a file of one word or phrase a line, in small letters unless capitals matter. What follows
a "#" is a comment. A table is such a file whose lines say what a phrase stands for: "just over:
just-over". A few words that only one rule asks for stay beside that rule.
"""

from pathlib import Path

WORDS = Path(__file__).parent / "words"


def ordered_words(name: str) -> list[str]:
    """The words of the list `name`, in the order of the file."""
    lines = (WORDS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [word for line in lines if (word := line.partition("#")[0].strip())]


def words(name: str) -> frozenset[str]:
    """The words of the list `name`."""
    return frozenset(ordered_words(name))


def table(name: str) -> dict[str, str]:
    """What each phrase of the table `name` stands for, in the order of the file."""
    pairs = (line.rpartition(": ") for line in ordered_words(name))
    return {phrase.strip(): meaning.strip() for phrase, _, meaning in pairs}
