"""A made-up record of any size, the same for the same seed: rows to be copied into the tables.

Rows of a table are tuples in the order of its fields in `TABLES`; the first row has id 1.
Measures, speakers, publications and places are drawn unevenly, as in the news: a few of them
have a large part of the claims. Articles are in order of time and spread over ten years.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import chain, product
from random import Random

from django.utils.text import slugify

from claims.models import (
    Article,
    Claim,
    Correction,
    Measure,
    MeasureTopic,
    Place,
    Publication,
    Quotation,
    Relation,
    Role,
    Speaker,
    Topic,
    Unit,
)

from .figures import figure
from .words import (
    BODIES,
    ENDINGS,
    FIRST_NAMES,
    HEADLINES,
    LAST_NAMES,
    PAPERS,
    QUOTES,
    ROLES,
    STEMS,
    TAILS,
    TOPICS,
    UNITS,
)

FIRST_DAY = date(2015, 11, 1)
DAYS = [(FIRST_DAY + timedelta(day)).isoformat() for day in range(3652)]
PUBLICATIONS = 300
PEOPLE = len(FIRST_NAMES.split()) * len(LAST_NAMES.split())
QUOTATIONS = 4  # of each article

TOPIC_NAMES = list(TOPICS)
PLACES = [stem + ending for stem, ending in product(STEMS.split(), ENDINGS.split())]
NOUNS = [[tuple(noun.split()) for noun in nouns.split(", ")] for nouns, _ in TOPICS.values()]
WHERE = [where.split(", ") for _, where in TOPICS.values()]
COUNTED = list(chain.from_iterable(NOUNS))
# Topic, position of the noun in COUNTED, circumstance: what each of the 500 measures counts.
MEASURES = [
    (topic, topic * 5 + noun, where)
    for topic, noun in product(range(len(TOPICS)), range(5))
    for where in WHERE[topic]
]


@dataclass(frozen=True)
class Record:
    """What is generated: so many claims in so many articles, from one seed."""

    articles: int
    claims: int
    seed: int = 1

    def random(self, table):
        return Random(f"{self.seed} {table}")

    @cached_property
    def publication_of(self):
        """For each article the id of its publication; article 1 is at 0."""
        random = self.random("publication")
        return [often(random, PUBLICATIONS) for _ in range(self.articles)]

    def day_of(self, article):
        """The position in DAYS of the day that an article came out."""
        return (article - 1) * (len(DAYS) - 10) // self.articles + 5

    def units(self):
        for singular, plural in COUNTED:
            yield singular, singular, plural, "", "count", False
        for code, singular, plural, symbol, dimension in UNITS:
            yield code, singular, plural, symbol, dimension, dimension.startswith("money")

    def topics(self):
        return ((name, slugify(name)) for name in TOPIC_NAMES)

    def measures(self):
        for _, noun, where in MEASURES:
            singular, plural = COUNTED[noun]
            name = f"{plural.capitalize()} {where}"
            aliases = f'{{"{singular} numbers {where}"}}'
            definition = f"The number of {plural} {where}, as counted on the day it was stated."
            yield name, slugify(name), definition, noun + 1, "stock", aliases

    def topics_of_measures(self):
        return ((number, topic + 1) for number, (topic, _, _) in enumerate(MEASURES, start=1))

    def places(self):
        for number, name in enumerate(PLACES):
            county = number - number % len(ENDINGS) + 1
            yield name, slugify(name), county if number + 1 != county else None

    def publications(self):
        papers = PAPERS.split()
        for number in range(PUBLICATIONS):
            name = f"{PLACES[number % len(PLACES)]} {papers[number * 7 // len(PLACES) % 6]}"
            slug = slugify(name)
            yield name, slug, f"https://{slug}.example/", "newspaper"

    def speakers(self):
        """The publications first, so that a publication's own voice has its id."""
        for number, (name, slug, _, _) in enumerate(self.publications(), start=1):
            yield name, f"{slug}-itself", "publication", "{}", number
        for last, first in product(LAST_NAMES.split(), FIRST_NAMES.split()):
            yield f"{first} {last}", slugify(f"{first} {last}"), "person", "{}", None
        for body, place in product(BODIES, PLACES):
            name = f"{place} {body}"
            yield name, slugify(name), "organisation", f'{{"{body} of {place}"}}', None
        for number in range(1, 101):
            yield f"Budget paper {number}", f"budget-paper-{number}", "document", "{}", None

    def roles(self):
        random = self.random("role")
        for person in range(PUBLICATIONS + 1, PUBLICATIONS + PEOPLE + 1):
            day = DAYS[random.randrange(len(DAYS))]
            yield person, organisation(random), random.choice(ROLES), day, "day"

    def headlines(self):
        random = self.random("article")
        for article, publication in enumerate(self.publication_of, start=1):
            topic, noun, where = random.choice(MEASURES)
            headline = random.choice(HEADLINES).format(
                place=random.choice(PLACES),
                counted=COUNTED[noun][1],
                other=random.choice(NOUNS[topic])[1],
                where=where,
            )
            day = DAYS[self.day_of(article)]
            url = f"https://news.example/{publication}/{day}/{article}"
            archive = f"https://archive.example/{article}" if random.random() < 0.6 else ""
            yield publication, headline, url, day, "day", archive, "published"

    def quotations(self):
        random = self.random("quotation")
        for number in range(self.articles * QUOTATIONS):
            article, position = number // QUOTATIONS + 1, number % QUOTATIONS * 900
            kind = random.choices(["direct", "indirect", "mixed", "narration"], [4, 3, 1, 2])[0]
            person = kind != "narration" and random.random() < 0.6
            if kind == "narration":
                speaker = self.publication_of[article - 1]
            elif person:
                speaker = PUBLICATIONS + often(random, PEOPLE)
            else:
                speaker = organisation(random)
            said = None
            if random.random() < 0.4:
                said = DAYS[self.day_of(article) - random.randrange(4)]
            yield (
                article,
                speaker,
                organisation(random) if person and random.random() < 0.7 else None,
                random.choice(ROLES) if person else "",
                organisation(random) if random.random() < 0.1 else None,
                kind,
                quote(random) if kind in {"direct", "mixed"} else "",
                position,
                position + 80,
                said,
                "day" if said else "",
            )

    def figures(self):
        random = self.random("claim")
        quotations = self.articles * QUOTATIONS
        numbers = sorted(random.choices(range(1, quotations + 1), k=self.claims))
        for number, quotation in enumerate(numbers):
            measure = often(random, len(MEASURES))
            place = often(random, len(PLACES)) if random.random() < 0.8 else None
            _, noun, where = MEASURES[measure - 1]
            printed = figure(random, noun + 1, COUNTED[noun][1])
            counted = (
                f"{COUNTED[noun][1]} {where} in {PLACES[place - 1] if place else 'the region'}"
            )
            day = self.day_of((quotation - 1) // QUOTATIONS + 1)
            start = (quotation - 1) % QUOTATIONS * 900 + number % 800
            yield (
                quotation,
                measure,
                place,
                start,
                start + len(printed.as_printed),
                printed.sentence.format(figure=printed.as_printed, counted=counted)
                + random.choice(TAILS),
                *printed.fields(DAYS[day][:4]),
                "published",
                1,
                f"{DAYS[day + random.randrange(4)]} 09:{number % 60:02}:00+00",
            )

    def relations(self):
        """One claim in twenty is part of the one before it."""
        return (
            (claim, claim - 1, "part-of", "confirmed") for claim in range(20, self.claims + 1, 20)
        )

    def corrections(self):
        """One claim in a hundred was corrected once."""
        for claim in range(50, self.claims + 1, 100):
            yield claim, "typo", "A figure was mistyped.", "2026-01-15 12:00:00+00", 0


TABLES = [
    (Unit, "code singular plural symbol dimension symbol_first", Record.units),
    (Topic, "name slug", Record.topics),
    (Measure, "name slug definition unit kind aliases", Record.measures),
    (MeasureTopic, "measure topic", Record.topics_of_measures),
    (Place, "name slug parent", Record.places),
    (Publication, "name slug website kind", Record.publications),
    (Speaker, "name slug kind aliases publication", Record.speakers),
    (Role, "person organisation title since since_precision", Record.roles),
    (
        Article,
        "publication headline url published_on published_precision archive_url state",
        Record.headlines,
    ),
    (
        Quotation,
        "article speaker on_behalf_of role_as_printed credited_to kind exact start end said_on"
        " said_precision",
        Record.quotations,
    ),
    (
        Claim,
        "quotation measure place start end statement as_printed value lower upper lower_inclusive"
        " upper_inclusive unit hedge form direction per baseline_value baseline_as_printed"
        " baseline_kind period_kind period_start period_start_precision period_end"
        " period_end_precision status state reviewed_by published_at",
        Record.figures,
    ),
    (Relation, "from_claim to_claim kind state", Record.relations),
    (Correction, "claim kind reason made_at transaction", Record.corrections),
]


def often(random, number):
    """An id from 1 to `number`, the low ones more often: of 500, the first in 1 draw of 22."""
    return 1 + int(number * random.random() ** 2)


def organisation(random):
    return PUBLICATIONS + PEOPLE + often(random, len(BODIES) * len(PLACES))


def quote(random):
    topic, noun, where = random.choice(MEASURES)
    other = random.choice(NOUNS[topic])[1]
    return random.choice(QUOTES).format(counted=COUNTED[noun][1], where=where, other=other)
