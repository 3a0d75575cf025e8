"""Every public address, for search engines; a record that is not published is in none of them."""

from django.contrib.sitemaps import Sitemap
from django.db.models import Max
from django.urls import reverse

from .models import Article, Listing, Measure, Place, Publication, Speaker, Topic

SECTION = 2000  # addresses in one file, which takes a fraction of a second to write

PAGES = [
    "home",
    "claim-list",
    "measure-list",
    "speaker-list",
    "article-list",
    "correction-list",
    "about",
    "method",
]


class PageSitemap(Sitemap):
    def items(self):
        return PAGES

    def location(self, item):
        return reverse(item)


class ClaimSitemap(Sitemap):
    limit = SECTION

    def items(self):
        return Listing.objects.only("last_changed_at").order_by("pk")

    def location(self, item):
        return reverse("claim-detail", args=[item.pk])

    def lastmod(self, item):
        return item.last_changed_at

    def get_latest_lastmod(self):
        return Listing.objects.aggregate(latest=Max("last_changed_at"))["latest"]


class RecordSitemap(Sitemap):
    """The published records of one model."""

    limit = SECTION

    def __init__(self, model):
        self.model = model

    def items(self):
        return self.model.objects.published().order_by("pk")


SITEMAPS = {
    "pages": PageSitemap,
    "claims": ClaimSitemap,
    "articles": RecordSitemap(Article),
    "measures": RecordSitemap(Measure),
    "speakers": RecordSitemap(Speaker),
    "publications": RecordSitemap(Publication),
    "topics": RecordSitemap(Topic),
    "places": RecordSitemap(Place),
}
