"""Each public page: how many queries it asks at one size and another, how long it takes."""

from functools import partial

from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from claims.models import Article, Claim, Measure, Place, Publication, Speaker, Tally, Topic
from claims.sitemaps import SECTION

from .programs import fetch, medians

SORTS = ["-said", "said", "-published", "published", "-value", "value"]


def addresses():
    """Page to address, for the records that the most claims belong to."""
    lists = reverse("claim-list")
    record = {
        model.__name__.lower(): model.objects.order_by("pk").first().get_absolute_url()
        for model in (Claim, Measure, Article, Publication, Topic, Place)
    }
    speakers = {
        kind: Speaker.objects.filter(kind=kind).order_by("pk").first().get_absolute_url()
        for kind in ("person", "organisation")
    }
    section = max(1, Claim.objects.count() // SECTION)
    return {
        "home": reverse("home"),
        "claims": lists,
        **{f"claims, {sort}": f"{lists}?sort={sort}" for sort in SORTS},
        "claims, filtered": f"{lists}?form=level&hedge=about&status=actual",
        "claims, search": f"{lists}?q=officers",
        "claims, deep": f"{lists}?after=2016-08-01~1",
        "suggestions, a name": f"{reverse('suggest')}?q=brack",
        "suggestions, a figure": f"{reverse('suggest')}?q=1,7",
        **record,
        **speakers,
        **{
            name: reverse(name)
            for name in (
                "claim-feed",
                "measure-list",
                "speaker-list",
                "article-list",
                "finding-list",
                "correction-list",
                "about",
                "sitemap",
            )
        },
        "sitemap section": f"{reverse('sitemap-section', args=['claims'])}?p={section}",
    }


def measure_of(figures):
    """The measure whose number of claims is nearest to `figures`."""
    numbers = Tally.objects.filter(column="measure_id").counts()
    nearest = min(numbers, key=lambda row: (abs(row["n"] - figures), row["value"]))
    return Measure.objects.get(pk=nearest["value"])


def queries():
    """Page to number of queries, of a reader who has not been there before."""
    caches["pages"].clear()  # generated records have no version that tells one from another
    client = Client()
    counted = {}
    for name, address in addresses().items():
        with CaptureQueriesContext(connection) as captured:
            answer = client.get(address, SERVER_NAME="localhost")
        if answer.status_code != 200:
            raise ValueError(f"{address} answers {answer.status_code}.")
        counted[name] = len(captured)
    return counted


def report(site, sizes, counts, rounds):
    """Lines: each page's milliseconds at the larger size, and its queries at both.

    `sizes` are two numbers of claims, `counts` what `queries` gave at each.
    """
    yield f"{'Page':<24} {'ms':>6}   queries at {sizes[0]:,} and {sizes[1]:,} claims; goal ≤ 8"
    for name, address in addresses().items():
        [seconds] = medians(rounds, page=partial(fetch_anew, f"{site}{address}")).values()
        yield f"{name:<24} {1000 * seconds:>6.0f}   {counts[0][name]} {counts[1][name]}"


def fetch_anew(address, _=None):
    """A page as nobody asked for it before: who has a cookie gets none that is remembered."""
    fetch(address, Cookie="page=anew")
