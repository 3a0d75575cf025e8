"""The page of a record whose claims have all been withdrawn or corrected: it keeps its address."""

from django.shortcuts import render

from ..models import Claim

CLAIMS_AT_MOST = 50


def withdrawn_page(request, record, *conditions, **of):
    """The page that stays, with the withdrawn claims that name the record, and why they went."""
    claims = Claim.objects.withdrawn().filter(*conditions, **of).for_display().order_by("pk")
    context = {
        "record": record,
        "kind": record._meta.verbose_name,
        "about": getattr(record, "definition", "") or getattr(record, "description", ""),
        "claims": claims[:CLAIMS_AT_MOST],
    }
    return render(request, "claims/withdrawn_record.html", context)
