"""The pictures that stand for a claim, a measure and the site where their addresses are shared."""

import re

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.urls import reverse

from ..charts import claim_card, page_card
from ..figures.words import count_of, hedge_and_number
from ..models import Claim, Listing, Measure
from .chart_files import cross_origin, png_of
from .public import lasting_address, public_page

WITHDRAWN = "This claim has been withdrawn"
NOTHING_LEFT = "Nothing on this page is published any more."


@cross_origin
@public_page()
def site_card(request):
    site, totals = request.site, Listing.objects.totals()
    counted = (
        f"{count_of(totals['claims'], 'claim')} from {count_of(totals['articles'], 'article')},"
        f" by {count_of(totals['speakers'], 'speaker')}"
    )
    return png(page_card(site.name, [site.tagline, counted], signature(request, "home")))


@cross_origin
@public_page("known_on", as_known=True)
def claim_card_png(request, pk):
    claim = get_object_or_404(Claim.objects.public().for_display(), pk=pk)
    signed = signature(request, "claim-detail", pk)
    if not claim.is_published:
        return png(page_card(WITHDRAWN, [f"Claim {pk}. {claim.withdrawn_reason}"], signed))
    quotation, article = claim.quotation, claim.article
    said = f", {quotation.said_date}" if quotation.said_date else ""
    return png(
        claim_card(
            claim.status_mark,
            hedge_and_number(claim),
            statement=claim.statement,
            who=f"{quotation.attribution}{said} · {claim.status_words}",
            where=f"printed {article.published_date} in {article.publication.name}",
            signature=signed,
        )
    )


@cross_origin
@public_page("known_on", as_known=True)
def measure_card(request, slug):
    measure = get_object_or_404(Measure.objects.public().with_counts(), slug=slug)
    counted = (
        f"{count_of(measure.figures, 'distinct figure')} in {count_of(measure.mentions, 'mention')}"
    )
    texts = [measure.definition, counted if measure.mentions else NOTHING_LEFT]
    return png(page_card(measure.name, texts, signature(request, "measure-detail", slug)))


def signature(request, page, *arguments):
    """What stands below: the name of the site, and the address without what nobody types."""
    address = lasting_address(request, reverse(page, args=arguments))
    return request.site.name, re.sub(r"^https?://|/$", "", address)


def png(card):
    drawn = render_to_string("charts/card.svg", {"card": card})
    return HttpResponse(png_of(drawn), content_type="image/png")
