"""Every public address, for search engines; a record that is not published is in none of them."""

from functools import cached_property

from django.contrib.sitemaps import Sitemap
from django.db.models import Max
from django.urls import reverse

from .models import Article, Correction, Listing, Measure, Place, Publication, Speaker, Topic

SECTION = 2000  # addresses in one file, which takes a fraction of a second to write

PAGES = [
    "home",
    "claim-list",
    "claim-charts",
    "measure-list",
    "plan-list",
    "topic-list",
    "speaker-list",
    "article-list",
    "finding-list",
    "correction-list",
    "data",
    "data-interface",
    "check",
    "about",
    "method",
    "privacy",
    "accessibility",
    "terms",
]
# Pages that show what was published or corrected last, so that it is known when they changed.
DATED_PAGES = ["home", "claim-list", "claim-charts"]


class PageSitemap(Sitemap):
    def items(self):
        return PAGES

    def location(self, item):
        return reverse(item)

    @cached_property
    def changed_at(self):
        return dict.fromkeys(DATED_PAGES, last_change()) | {"correction-list": last_correction()}

    def lastmod(self, item):
        """When the page changed last, where that is known."""
        return self.changed_at.get(item)


class ClaimSitemap(Sitemap):
    limit = SECTION

    def items(self):
        return Listing.objects.only("last_changed_at").order_by("pk")

    def location(self, item):
        return reverse("claim-detail", args=[item.pk])

    def lastmod(self, item):
        return item.last_changed_at

    def get_latest_lastmod(self):
        return last_change()

    def get_urls(self, *args, **kwargs):
        urls = super().get_urls(*args, **kwargs)
        self.latest_lastmod = last_change()  # of the file: a withdrawal takes an address out
        return urls


def last_change():
    """When a claim was last published, corrected or withdrawn."""
    published = Listing.objects.aggregate(latest=Max("last_changed_at"))["latest"]
    return max(filter(None, [published, last_correction()]), default=None)


def last_correction():
    return Correction.objects.published().aggregate(latest=Max("made_at"))["latest"]


class RecordSitemap(Sitemap):
    """The published records of one model."""

    limit = SECTION

    def __init__(self, model):
        self.model = model

    def items(self):
        return self.model.objects.published().order_by("pk")


class ArticleSitemap(Sitemap):
    limit = SECTION

    def items(self):
        return Article.objects.listed().defer("text", "text_sha256").order_by("pk")


SITEMAPS = {
    "pages": PageSitemap,
    "claims": ClaimSitemap,
    "articles": ArticleSitemap,
    "measures": RecordSitemap(Measure),
    "speakers": RecordSitemap(Speaker),
    "publications": RecordSitemap(Publication),
    "topics": RecordSitemap(Topic),
    "places": RecordSitemap(Place),
}
