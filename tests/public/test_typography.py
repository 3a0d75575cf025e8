"""The site’s own words are set as in print; what was printed is left as it was."""

import html
import json
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.urls import reverse

from claims.columns import TABLES
from tests.public import addresses

# The fields of the seeds that editors write in their own words.
OWN_WORDS = {"statement", "definition", "description", "public_note"}
TYPED = re.compile(r"['\"`]")
YEARS = re.compile(r"\b\d{4}-\d\d\b(?!-)")  # 2025-26 for 2025–26


def words_of(page):
    """What a reader sees of a page or hears read, without what is to be copied."""
    page = re.sub(r"<(script|style|pre)\b.*?</\1>", " ", page, flags=re.DOTALL)
    labels = re.findall(r'(?:aria-label|title|placeholder|alt)="([^"]*)"', page)
    return html.unescape(" ".join([re.sub(r"<[^>]*>", " ", page), *labels]))


@pytest.mark.django_db
def test_pages_have_no_typewriter_marks(client):
    world = addresses.build()
    pages = {
        path: client.get(path)
        for name in addresses.NAMES
        for path in (reverse(name, args=args) for args in addresses.ARGUMENTS[name](world))
    }

    typed = {
        path: TYPED.findall(words_of(page.content.decode()))
        for path, page in pages.items()
        if page.headers["Content-Type"].startswith("text/html")
    }
    for page in pages.values():
        page.close()  # a file that is not read to its end stays open

    assert len(typed) > 25
    assert {path: marks for path, marks in typed.items() if marks} == {}


def test_meanings_of_columns_have_no_typewriter_marks():
    meanings = [table.row for table in TABLES]
    meanings += [column.meaning for table in TABLES for column in table.columns]

    assert [meaning for meaning in meanings if TYPED.search(meaning)] == []


def test_seeds_have_no_typewriter_marks_in_editors_words():
    records = [
        json.loads(line)["fields"]
        for path in sorted(Path(settings.BASE_DIR / "seeds").glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]

    own = [words for record in records for name, words in record.items() if name in OWN_WORDS]

    assert len(own) > 100
    assert [words for words in own if TYPED.search(words) or YEARS.search(words)] == []
