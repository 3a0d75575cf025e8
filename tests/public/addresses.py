"""A small public record, and every public address of it by the name it has in the urlconf."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from claims.checks import rebuild
from claims.columns import CLAIMS, TABLES
from claims.filters.breakdowns import BREAKDOWNS
from claims.models import Claim, Logo
from claims.sitemaps import SITEMAPS
from claims.urls import urlpatterns
from tests import factories


@dataclass
class World:
    """One record of each kind, all of them public."""

    claim: Claim
    withdrawn: Claim
    correction: object

    @property
    def article(self):
        return self.claim.quotation.article

    @property
    def speaker(self):
        return self.claim.quotation.speaker

    @property
    def measure(self):
        return self.claim.measure


def build():
    """Two related claims of one measure, and a third one withdrawn with a correction."""
    topic = factories.topic(name="Policing", slug="policing")
    measure = factories.measure([topic], name="Officer posts cut", slug="officer-posts-cut")
    place = factories.place(name="Northam", slug="northam")
    gazette = factories.publication(name="Northam Gazette", slug="northam-gazette")
    article = factories.article(publication=gazette, headline="Force to lose officers")
    force = factories.speaker(name="Northam Police", slug="northam-police")
    chief = factories.speaker(name="Ada Brook", slug="ada-brook", kind="person")
    quotation = factories.quotation(
        article=article,
        speaker=chief,
        on_behalf_of=force,
        role_as_printed="chief constable",
        said_on=date(2025, 7, 31),
        said_precision="day",
    )
    shared = {"measure": measure, "place": place, "unit": factories.unit(code="officer")}
    claim = factories.claim(quotation=quotation, **shared)
    hedged = {"as_printed": "more than 1,700 officers", "hedge": "more-than"}
    repeat = factories.claim(lower=1700, lower_inclusive=False, speaker=force, **hedged, **shared)
    factories.relation(from_claim=repeat, to_claim=claim)
    withdrawn = factories.claim(
        state="withdrawn", withdrawn_reason="It was read from another article.", **shared
    )
    correction = factories.correction(
        claim=withdrawn, kind="withdrawn", made_at=factories.PUBLISHED_AT
    )
    Logo.objects.get_or_create(digest="0" * 32, defaults={"png": b"\x89PNG"})
    factories.subscription(token="a-token")
    rebuild()
    return World(claim, withdrawn, correction)


ONE = [[]]
ARGUMENTS = {
    "home": lambda world: ONE,
    "claim-list": lambda world: ONE,
    "claim-csv": lambda world: ONE,
    "claim-jsonl": lambda world: ONE,
    "claim-xlsx": lambda world: ONE,
    "claim-json": lambda world: ONE,
    "claim-record": lambda world: [[world.claim.pk], [world.withdrawn.pk]],
    "claim-feed": lambda world: ONE,
    "claim-detail": lambda world: [[world.claim.pk], [world.withdrawn.pk]],
    "claim-embed": lambda world: [[world.claim.pk], [world.withdrawn.pk]],
    "claim-card": lambda world: [[world.claim.pk], [world.withdrawn.pk]],
    "claim-charts": lambda world: ONE,
    "claim-chart-svg": lambda world: [[name] for name in BREAKDOWNS],
    "claim-chart-png": lambda world: [[name] for name in BREAKDOWNS],
    "claim-chart-embed": lambda world: [[name] for name in BREAKDOWNS],
    "measure-card": lambda world: [[world.measure.slug]],
    "measure-claims-csv": lambda world: [[world.measure.slug]],
    "measure-claims-xlsx": lambda world: [[world.measure.slug]],
    "measure-claims-zip": lambda world: [[world.measure.slug]],
    "plan-list": lambda world: ONE,
    "measure-list": lambda world: ONE,
    "measure-detail": lambda world: [[world.measure.slug]],
    "measure-svg": lambda world: [[world.measure.slug]],
    "measure-png": lambda world: [[world.measure.slug]],
    "measure-embed": lambda world: [[world.measure.slug]],
    "speaker-list": lambda world: ONE,
    "speaker-detail": lambda world: [[world.speaker.slug]],
    "article-list": lambda world: ONE,
    "article-detail": lambda world: [[world.article.pk]],
    "publication-detail": lambda world: [[world.article.publication.slug]],
    "topic-list": lambda world: ONE,
    "topic-detail": lambda world: [["policing"]],
    "place-detail": lambda world: [[world.claim.place.slug]],
    "finding-list": lambda world: ONE,
    "correction-list": lambda world: ONE,
    "correction-feed": lambda world: ONE,
    "data": lambda world: ONE,
    "data-interface": lambda world: ONE,
    # Of the world no release was made; see `tests/views/test_releases.py`.
    "latest-release": lambda world: [],
    "latest-release-file": lambda world: [],
    "release-detail": lambda world: [],
    "release-file": lambda world: [],
    "openapi": lambda world: ONE,
    "card": lambda world: ONE,
    "suggest": lambda world: ONE,
    "check": lambda world: ONE,
    "about": lambda world: ONE,
    "method": lambda world: ONE,
    "privacy": lambda world: ONE,
    "accessibility": lambda world: ONE,
    "terms": lambda world: ONE,
    "accent": lambda world: ONE,
    "alerts": lambda world: ONE,
    "alerts-asked": lambda world: ONE,
    "subscription": lambda world: [["a-token"]],
    "logo": lambda world: [["0" * 32]],
    "report": lambda world: ONE,
    "report-sent": lambda world: ONE,
    "robots": lambda world: ONE,
    "security": lambda world: ONE,
    "sitemap": lambda world: ONE,
    "sitemap-section": lambda world: [[section] for section in SITEMAPS],
}
ARGUMENTS |= {
    f"{table.noun}-{form}": lambda world: ONE
    for table in TABLES
    for form in ("csv", "json", "jsonl", "xlsx")
    if table != CLAIMS
}
ARGUMENTS |= {
    f"{noun}-record": ARGUMENTS[f"{noun}-detail"]
    for noun in ("measure", "speaker", "article", "publication", "topic", "place")
}
DATA = {
    name
    for name in ARGUMENTS
    if name.endswith(("-csv", "-json", "-jsonl", "-xlsx", "-zip", "-record"))
}
DATA.add("openapi")
"""For each name of the urlconf, the arguments of the addresses that exist in the world."""

# Where nothing is without a query, or at all.
NOTHING_BY_ITSELF = {"oembed", "no-data"}
NAMES = [pattern.name for pattern in urlpatterns if pattern.name not in NOTHING_BY_ITSELF]


def paths(world):
    return [reverse(name, args=arguments) for name in NAMES for arguments in ARGUMENTS[name](world)]
