"""What each measure is about: the words that the record says it in, the rare ones counting more.

A measure's *short* profile is the words of its names and of what its claims state, each with how
often it stands there; its *long* one has those of its definition, speakers, places, units,
headlines and printed words too. Both are made of its newest published claims, and kept by each
process until a claim of the measure is published, corrected or withdrawn, or the measure itself is
changed. No text that is checked adds to them.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from math import log, sqrt
from typing import Any, NamedTuple

from django.db import connection

from ..models import Measure
from .measure_index import INDEXED_WORD, names_of

# So many claims of a measure, those said last, say what it is about.
CLAIMS = 60
# How much a word of the long profile alone counts beside one of the short profile.
LONG = 0.5
YEAR = re.compile(r"(?:19|20)\d\d")
PROFILE_ROWS = f"""
SELECT measure, statements.stems, statements.positions, tsvector_to_array(
    to_tsvector('pg_catalog.english', words) || to_tsvector('pg_catalog.english', said)
), tsvector_to_array(to_tsvector('pg_catalog.english', unit)), speakers, places, years
FROM unnest(%s::bigint[], %s::text[], %s::text[], %s::text[])
    AS sought (measure, names, words, unit)
CROSS JOIN LATERAL (
    SELECT
        string_agg(DISTINCT claim.statement, ' ') AS stated,
        concat_ws(' ', string_agg(DISTINCT claim.statement, ' '),
            string_agg(DISTINCT concat_ws(' ', claim.as_printed, claim.population), ' '),
            string_agg(DISTINCT concat_ws(' ', unit.singular, unit.plural), ' '),
            string_agg(DISTINCT concat_ws(' ', speaker.name,
                array_to_string(speaker.aliases, ' '), behalf.name, credited.name), ' '),
            string_agg(DISTINCT place.name, ' '),
            string_agg(DISTINCT article.headline, ' ')) AS said,
        array_agg(DISTINCT speaker.id) || array_agg(DISTINCT behalf.id)
            || array_agg(DISTINCT credited.id) AS speakers,
        array_agg(DISTINCT place.id) AS places,
        array_agg(DISTINCT listing.year::int) || array_agg(DISTINCT
            extract(year FROM claim.period_start)::int)
            || array_agg(DISTINCT extract(year FROM claim.period_end)::int) AS years
    FROM (
        SELECT * FROM claims_listing WHERE measure_id = measure
        ORDER BY dated_on DESC, claim_id DESC LIMIT {CLAIMS}
    ) listing
    JOIN claims_claim claim ON claim.id = listing.claim_id
    JOIN claims_quotation quotation ON quotation.id = claim.quotation_id
    JOIN claims_article article ON article.id = quotation.article_id
    JOIN claims_speaker speaker ON speaker.id = quotation.speaker_id
    LEFT JOIN claims_speaker behalf ON behalf.id = quotation.on_behalf_of_id
    LEFT JOIN claims_speaker credited ON credited.id = quotation.credited_to_id
    LEFT JOIN claims_unit unit ON unit.id = claim.unit_id
    LEFT JOIN claims_place place ON place.id = claim.place_id
) claims
CROSS JOIN LATERAL (
    SELECT array_agg(lexeme) AS stems, array_agg(cardinality(positions)) AS positions
    FROM unnest(to_tsvector('pg_catalog.english', concat_ws(' ', names, stated)))
) statements
"""  # noqa: S608


@dataclass(frozen=True, eq=False)
class MeasureProfile:
    """The words of a measure: `short` by stem how often it is in its names and statements."""

    short: Mapping[str, int]
    long: frozenset[str]
    unit: frozenset[str]
    speakers: frozenset[int]
    places: frozenset[int]
    years: frozenset[int]
    years_of_name: frozenset[int]


class Version(NamedTuple):
    """What a profile was made of; equal as long as nothing of it has changed."""

    names: tuple[str, ...]
    definition: str
    claims: int
    latest_change: object


class Profiles:
    """The profiles of all published measures, by id, and how much each word says."""

    def __init__(self, by_measure: Mapping[int, MeasureProfile]):
        self.by_measure = by_measure

    @cached_property
    def frequencies(self) -> Counter[str]:
        """In how many short profiles each stem is."""
        return Counter(stem for profile in self.by_measure.values() for stem in profile.short)

    @cached_property
    def weights(self) -> dict[int, dict[str, float]]:
        """The words of each short profile by weight, of length 1 all together."""
        return {measure: self.weighted(profile) for measure, profile in self.by_measure.items()}

    def weighted(self, profile: MeasureProfile) -> dict[str, float]:
        """The short profile, of length 1, with what only the long one has in a smaller weight."""
        weights = {stem: self.rarity(stem) * (1 + log(n)) for stem, n in profile.short.items()}
        length = norm(weights.values())
        short = {stem: weight / length for stem, weight in weights.items()}
        long = {stem: LONG * self.long_rarity(stem) / length for stem in profile.long}
        return long | short

    @cached_property
    def long_frequencies(self) -> Counter[str]:
        return Counter(stem for profile in self.by_measure.values() for stem in profile.long)

    def long_rarity(self, stem: str) -> float:
        return log(len(self.by_measure) / self.long_frequencies[stem])

    @cached_property
    def by_stem(self) -> dict[str, list[tuple[int, float]]]:
        """The measures that have a stem in their short profile, with its weight there."""
        measures: dict[str, list[tuple[int, float]]] = {}
        for measure, weights in self.weights.items():
            for stem, weight in weights.items():
                measures.setdefault(stem, []).append((measure, weight))
        return measures

    def rarity(self, stem: str) -> float:
        """The fewer measures have a word, the more it says of which is meant."""
        return log(1 + len(self.by_measure) / (self.frequencies[stem] or 1))

    def closeness(self, counts: Counter[str]) -> dict[int, float]:
        """By measure the cosine of its short profile and these stems, where it is not nought."""
        cosines: defaultdict[int, float] = defaultdict(float)
        weights = {stem: self.rarity(stem) * (1 + log(count)) for stem, count in counts.items()}
        for stem, weight in scaled(weights).items():
            for measure, weight_there in self.by_stem.get(stem, ()):
                cosines[measure] += weight * weight_there
        return cosines


def scaled(weights: dict[str, float]) -> dict[str, float]:
    length = norm(weights.values())
    return {stem: weight / length for stem, weight in weights.items()}


def norm(weights: Iterable[float]) -> float:
    return sqrt(sum(weight * weight for weight in weights)) or 1


class ProfileCache:
    """The profiles of one process, and the version that each of them was made of."""

    def __init__(self):
        self.latest: tuple[dict[int, Version], Profiles] = {}, Profiles({})

    def of(self, measures: Iterable[Measure]) -> Profiles:
        """The profiles of these measures as they are now: only what changed is made anew."""
        by_id = {measure.pk: measure for measure in measures}
        versions_before, profiles = self.latest
        versions = {pk: version_of(measure) for pk, measure in by_id.items()}
        if versions != versions_before:
            changed = [pk for pk in versions if versions_before.get(pk) != versions[pk]]
            made = profiles_of([by_id[pk] for pk in changed])
            unchanged = {pk: profiles.by_measure[pk] for pk in versions.keys() - made.keys()}
            profiles = Profiles(unchanged | made)
            self.latest = versions, profiles
        return profiles


PROFILES = ProfileCache()


def prepare_profiles():
    """Make the profiles of this process before the first text asks for them: it takes seconds."""
    PROFILES.of(Measure.objects.published().with_versions().select_related("unit"))


def version_of(measure: Any) -> Version:
    """The version of a measure that was read `with_versions`."""
    names = tuple(names_of(measure))
    return Version(names, measure.definition, measure.claims_listed, measure.latest_change)


def profiles_of(measures: list[Measure]) -> dict[int, MeasureProfile]:
    names = [" ".join(names_of(measure)) for measure in measures]
    units = [f"{each.unit.singular} {each.unit.plural}" if each.unit else "" for each in measures]
    words = [
        f"{name} {measure.definition} {unit}"
        for name, measure, unit in zip(names, measures, units, strict=True)
    ]
    ids = [measure.pk for measure in measures]
    with connection.cursor() as cursor:
        cursor.execute(PROFILE_ROWS, [ids, names, words, units])
        rows = cursor.fetchall()
    years = {measure.pk: years_in(measure.name) for measure in measures}
    return {
        measure: MeasureProfile(
            short={
                stem: count
                for stem, count in zip(stems or (), counts or (), strict=True)
                if not stem[0].isdecimal() or YEAR.fullmatch(stem)
            },
            long=frozenset(long),
            unit=frozenset(unit),
            speakers=frozenset(speakers or ()) - {None},
            places=frozenset(places or ()) - {None},
            years=frozenset(said or ()) - {None} | years[measure],
            years_of_name=years[measure],
        )
        for measure, stems, counts, long, unit, speakers, places, said in rows
    }


def years_in(words: str) -> frozenset[int]:
    return frozenset(int(word) for word in INDEXED_WORD.findall(words) if YEAR.fullmatch(word))
