"""Atom feeds; ids stay the same for ever, as addresses do."""

from django.contrib.syndication.views import Feed
from django.urls import reverse_lazy
from django.utils.feedgenerator import Atom1Feed

from .models import Correction

ENTRIES = 50


class CorrectionFeed(Feed):
    """What changed in published claims, newest first."""

    feed_type = Atom1Feed
    title = "Corrections – Claim tracker"
    subtitle = "Every change of a published claim, and why."
    link = reverse_lazy("correction-list")

    def items(self):
        return Correction.objects.published().select_related("claim")[:ENTRIES]

    def item_title(self, item):
        return f"Claim {item.claim_id}, {item.get_kind_display()}"

    def item_description(self, item):
        return item.reason

    def item_pubdate(self, item):
        return item.made_on

    def item_updateddate(self, item):
        return item.made_on
