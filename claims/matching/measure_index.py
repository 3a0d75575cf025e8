"""The words that the measures on record are known by, and which of them a text has.

PostgreSQL says which words are one: "arrest", "arrests" and "arrested". It is asked once for all
words of the text and of the measures together.
"""

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from math import log

from django.db import connection

from ..addresses import address_of
from ..extraction.numbers.plurals import singular
from ..models import Measure
from .drafting import engine_unit

WORD = re.compile(r"[^\W_]+")
STEMS = """
SELECT word, tsvector_to_array(to_tsvector('pg_catalog.english', word)) FROM unnest(%s::text[]) word
"""
# A name of which the text has this share of words may be meant by it.
HALF_OF_NAME = 0.5


@dataclass(frozen=True)
class IndexedMeasure:
    """A measure on record, `unit` under the engine's name; `names` are the stems of its names."""

    pk: int
    slug: str
    name: str
    aliases: list[str]
    kind: str
    unit: str | None
    names: list[frozenset[str]]

    @property
    def address(self):
        return address_of("measure-detail", self.slug)

    def as_data(self):
        """As the engine takes it."""
        return {"slug": self.slug, "name": self.name, "aliases": self.aliases, "unit": self.unit}


class MeasureIndex:
    """The measures that a published claim counts, and the stems of every word of `text`."""

    def __init__(self, text):
        rows = list(
            Measure.objects.published()
            .order_by("pk")
            .values_list("pk", "slug", "name", "aliases", "kind", "unit__code", "unit__singular")
        )
        names = [words for _, _, name, aliases, *_ in rows for words in (name, *aliases)]
        self.stems = stems({word for words in (*names, text) for word in distinct(words)})
        # The engine names what is counted in the singular.
        for word in distinct(text):
            self.stems.setdefault(singular(word), self.stems[word])
        self.measures = [
            IndexedMeasure(
                *row, code and engine_unit(code, unit), [*map(self.of, (row[2], *row[3]))]
            )
            for *row, code, unit in rows
        ]

    def of(self, words):
        """The stems of some words."""
        found = (self.stems.get(word, ()) for word in distinct(words))
        return frozenset(chain.from_iterable(found))

    @cached_property
    def by_stem(self):
        found = {}
        for measure in self.measures:
            for stem in frozenset().union(*measure.names):
                found.setdefault(stem, []).append(measure)
        return found

    def weight(self, stem):
        """The rarer among the measures, the more a word says of which is meant."""
        return log(1 + len(self.measures) / len(self.by_stem[stem]))

    def sharing(self, stems):
        """The measures that have one of these stems in a name."""
        found = {measure.pk: measure for stem in stems for measure in self.by_stem.get(stem, ())}
        return list(found.values())

    def likely(self, text):
        """The measures of which half the words of a name are somewhere in the text."""
        there = self.of(text)
        return [
            measure
            for measure in self.sharing(there)
            if any(name and len(name & there) / len(name) >= HALF_OF_NAME for name in measure.names)
        ]

    def fit(self, measure, stems):
        """(the share of its best name that these stems are, by weight; the stems in common)."""
        return max(
            (self.share(name, name & stems), sorted(name & stems)) for name in measure.names if name
        )

    def share(self, name, common):
        return sum(map(self.weight, common)) / sum(map(self.weight, name))


def distinct(words):
    return set(WORD.findall(words.lower()))


def stems(words):
    """Each word with its stems: none for "the", more than one where it is taken apart."""
    with connection.cursor() as cursor:
        cursor.execute(STEMS, [sorted(words)])
        return dict(cursor.fetchall())
