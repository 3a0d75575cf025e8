"""Every public address, for search engines; a record that is not published is in none of them."""

from django.contrib.sitemaps import Sitemap
from django.urls import reverse

from .models import Article, Claim, Measure, Place, Publication, Speaker, Topic

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
    limit = 10_000

    def items(self):
        return (
            Claim.objects.published()
            .select_related("listing")
            .only("pk", "listing__last_changed_at")
            .order_by("pk")
        )

    def lastmod(self, item):
        return item.listing.last_changed_at


class RecordSitemap(Sitemap):
    """The published records of one model."""

    limit = 10_000

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
