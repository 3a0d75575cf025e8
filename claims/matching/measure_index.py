"""Which measures a text may mention, by the words of their names.

PostgreSQL says which words are one: "arrest", "arrests" and "arrested". It is asked once, for all
words of the text and of the measures together.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from itertools import chain

from django.db import connection

from ..extraction.numbers.plurals import singular
from ..models import Measure
from .units import engine_name

INDEXED_WORD = re.compile(r"[^\W_]+")
STEMS = """
SELECT word, tsvector_to_array(to_tsvector('pg_catalog.english', word)) FROM unnest(%s::text[]) word
"""


class MeasureIndex:
    """Some measures of the record, each with its unit, and the words of one text."""

    def __init__(self, measures: Iterable[Measure], text: str):
        self.by_slug = {measure.slug: measure for measure in measures}
        self.by_id = {measure.pk: measure for measure in self.by_slug.values()}
        self.text = text

    def for_engine(self) -> list[dict]:
        """The measures as the engine takes them."""
        return [
            {
                "slug": measure.slug,
                "name": measure.name,
                "aliases": measure.aliases,
                "unit": measure.unit and engine_name(measure.unit),
            }
            for measure in self.by_slug.values()
        ]

    @cached_property
    def stems(self) -> dict[str, list[str]]:
        """Each word of the text and of the measures with its stems."""
        names = chain.from_iterable(map(names_of, self.by_slug.values()))
        words = set().union(*map(distinct_words, (*names, self.text)))
        stems = stems_by_word(words)
        # The engine names what is counted in the singular.
        for word in distinct_words(self.text):
            stems.setdefault(singular(word), stems[word])
        return stems

    def stems_of(self, words: str) -> frozenset[str]:
        stems = (self.stems.get(word, ()) for word in distinct_words(words))
        return frozenset(chain.from_iterable(stems))

    @cached_property
    def name_stems(self) -> dict[Measure, list[frozenset[str]]]:
        """The stems of each name of a measure; a name of nothing but “the” has none."""
        return {
            measure: list(filter(None, map(self.stems_of, names_of(measure))))
            for measure in self.by_slug.values()
        }

    @cached_property
    def by_stem(self) -> dict[str, list[Measure]]:
        measures = defaultdict(list)
        for measure, names in self.name_stems.items():
            for stem in frozenset().union(*names):
                measures[stem].append(measure)
        return measures

    def sharing(self, stems: Iterable[str]) -> list[Measure]:
        """The measures that have one of these stems in a name."""
        groups = (self.by_stem.get(stem, ()) for stem in stems)
        return list(dict.fromkeys(chain.from_iterable(groups)))


def names_of(measure: Measure) -> list[str]:
    return [measure.name, *measure.aliases]


def distinct_words(text: str) -> set[str]:
    return set(INDEXED_WORD.findall(text.lower()))


def stems_by_word(words: Iterable[str]) -> dict[str, list[str]]:
    """Each word with its stems: none for "the", more than one where it is taken apart."""
    with connection.cursor() as cursor:
        cursor.execute(STEMS, [sorted(words)])
        return dict(cursor.fetchall())
