import re
from collections import Counter

import pytest

from claims.extraction import vocabulary

SOURCES = sorted(vocabulary.WORDS.parent.parent.rglob("*.py"))
NAMES = sorted(path.stem for path in vocabulary.WORDS.glob("*.txt"))


def test_words_without_comments(tmp_path, monkeypatch):
    (tmp_path / "fish.txt").write_text("# Fish\ncod  # in cold water\n\nsea bass\n")
    monkeypatch.setattr(vocabulary, "WORDS", tmp_path)

    assert vocabulary.ordered_words("fish") == ["cod", "sea bass"]
    assert vocabulary.words("fish") == {"cod", "sea bass"}


def test_table_of_phrases(tmp_path, monkeypatch):
    (tmp_path / "hedges.txt").write_text("just over: just-over\nwell over: more-than\n")
    monkeypatch.setattr(vocabulary, "WORDS", tmp_path)

    assert vocabulary.table("hedges") == {"just over": "just-over", "well over": "more-than"}


@pytest.mark.parametrize("name", NAMES)
def test_list_has_each_word_once(name):
    lines = vocabulary.ordered_words(name)

    counts = Counter(line.rpartition(": ")[0] or line for line in lines)

    assert [word for word, count in counts.items() if count > 1] == []


def test_every_list_is_used():
    used = set()
    for path in SOURCES:
        source = path.read_text(encoding="utf-8")
        used.update(
            re.findall(r'\b(?:vocabulary_words|words|ordered_words|table)\("(\w+)"\)', source)
        )

    assert sorted(used) == NAMES
