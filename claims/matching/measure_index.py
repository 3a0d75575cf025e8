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

INDEXED_WORD = re.compile(r"[^\W_]+")
STEMS = """
SELECT word, tsvector_to_array(to_tsvector('pg_catalog.english', word)) FROM unnest(%s::text[]) word
"""
# A name of which the text has this share of words may be meant by it.
HALF_OF_NAME = 0.5


@dataclass(frozen=True)
class IndexedMeasure:
    """A measure on record, `unit` under the engine's name; of each name it has the stems."""

    pk: int
    slug: str
    name: str
    aliases: list[str]
    kind: str
    unit: str | None
    name_stems: list[frozenset[str]]

    @property
    def address(self):
        return address_of("measure-detail", self.slug)

    def for_engine(self):
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
        self.stems = stems({word for words in (*names, text) for word in distinct_words(words)})
        # The engine names what is counted in the singular.
        for word in distinct_words(text):
            self.stems.setdefault(singular(word), self.stems[word])
        self.measures = [
            IndexedMeasure(
                *row, code and engine_unit(code, unit), [*map(self.stems_of, (row[2], *row[3]))]
            )
            for *row, code, unit in rows
        ]

    def stems_of(self, words):
        stems = (self.stems.get(word, ()) for word in distinct_words(words))
        return frozenset(chain.from_iterable(stems))

    @cached_property
    def by_stem(self):
        measures = {}
        for measure in self.measures:
            for stem in frozenset().union(*measure.name_stems):
                measures.setdefault(stem, []).append(measure)
        return measures

    def weight(self, stem):
        """The rarer among the measures, the more a word says of which is meant."""
        return log(1 + len(self.measures) / len(self.by_stem[stem]))

    def sharing(self, stems):
        """The measures that have one of these stems in a name."""
        by_id = {measure.pk: measure for stem in stems for measure in self.by_stem.get(stem, ())}
        return list(by_id.values())

    def mentioned_in(self, text):
        """The measures of which half the words of a name are somewhere in the text."""
        stems = self.stems_of(text)
        return [
            measure
            for measure in self.sharing(stems)
            if any(
                name and len(name & stems) / len(name) >= HALF_OF_NAME
                for name in measure.name_stems
            )
        ]

    def best_name_share(self, measure, stems):
        """(the share of its best name that these stems are, by weight; the stems in common)."""
        return max(
            (self.weighed_share(name, name & stems), sorted(name & stems))
            for name in measure.name_stems
            if name
        )

    def weighed_share(self, name, common):
        return sum(map(self.weight, common)) / sum(map(self.weight, name))


def distinct_words(words):
    return set(INDEXED_WORD.findall(words.lower()))


def stems(words):
    """Each word with its stems: none for "the", more than one where it is taken apart."""
    with connection.cursor() as cursor:
        cursor.execute(STEMS, [sorted(words)])
        return dict(cursor.fetchall())
