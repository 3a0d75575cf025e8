"""Atom feeds; ids stay the same for ever, as addresses do."""

from datetime import UTC, datetime

from django.contrib.syndication.views import Feed
from django.db.models import Max
from django.urls import reverse_lazy
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.http import http_date, parse_http_date

from .filters import ClaimFilter
from .filters.forms import CURSOR_PARAMETERS
from .models import Correction, Site
from .models.codes import QuotationKind

ENTRIES = 50
NEVER = datetime(1970, 1, 1, tzinfo=UTC)


class RecordFeed(Atom1Feed):
    """An empty feed was never updated; Django would say that it just has been."""

    def latest_post_date(self):
        return super().latest_post_date() if self.items else NEVER


class DatedFeed(Feed):
    """A feed that says when it changed last, so that whoever has it is not sent it again.

    A withdrawal takes an entry out and leaves older ones: it counts as a change as a new entry
    does. The date has whole seconds, so none is given while its second lasts.
    """

    feed_type = RecordFeed

    def __call__(self, request, *args, **kwargs):
        response = super().__call__(request, *args, **kwargs)
        corrected_at = Correction.objects.published().aggregate(latest=Max("made_at"))["latest"]
        changed = max(
            parse_http_date(response.headers["Last-Modified"]),
            int((corrected_at or NEVER).timestamp()),
        )
        del response.headers["Last-Modified"]
        if changed < int(timezone.now().timestamp()):
            response.headers["Last-Modified"] = http_date(changed)
        # Without it a feed that changed last a year ago is taken to be good for another month.
        patch_cache_control(response, no_cache=True)
        return response


class ClaimFeed(DatedFeed):
    """The newest claims of any filter, the last published first unless a sort is asked for."""

    @property
    def language(self):  # type: ignore[override]  # Django reads it once for each feed
        return Site.objects.current().language

    def get_object(self, request):
        return ClaimFilter.from_query(request.GET, refused=[*CURSOR_PARAMETERS, "known_on"])

    def title(self, claim_filter):
        return f"{claim_filter.subject} – {Site.objects.current()}"

    def link(self, claim_filter):
        return claim_filter.address()

    def feed_url(self, claim_filter):
        return claim_filter.address("claim-feed")

    def items(self, claim_filter):
        return claim_filter.entries(ENTRIES)

    def item_title(self, claim):
        return str(claim)

    def item_description(self, claim):
        article = claim.article
        printed = f"; printed {article.published_date} in {article.publication}"
        if claim.quotation.kind == QuotationKind.NARRATION:  # whose publication is named already
            printed = f", {article.published_date}"
        summary = f"{claim.quotation.attribution}{printed}"
        return escape(summary)  # a summary is read as HTML

    def item_author_name(self, claim):
        return claim.quotation.speaker.name

    def item_pubdate(self, claim):
        return claim.listing.first_published_at

    def item_updateddate(self, claim):
        return claim.listing.last_changed_at


class CorrectionFeed(DatedFeed):
    """What changed in published claims, newest first."""

    subtitle = "Every change to a published claim, and why."
    link = reverse_lazy("correction-list")

    def title(self):
        return f"Corrections – {Site.objects.current()}"

    def items(self):
        return Correction.objects.published().select_related("claim")[:ENTRIES]

    def item_title(self, correction):
        return f"{correction.subject}, {correction.get_kind_display()}"

    def item_description(self, correction):
        return correction.reason

    def item_pubdate(self, correction):
        return correction.made_at

    def item_updateddate(self, correction):
        return correction.made_at
