"""The record as data: what there is of it, under which licence, and what each column means."""

from django.conf import settings
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from .. import linked_data
from ..citations import cite_record
from ..columns import CLAIMS, TABLES
from ..models import Listing
from .public import lasting_address, public_page

PROGRAMS = [
    (
        "Python with pandas",
        """import pandas as pd

claims = pd.read_csv("{csv}", parse_dates=["published_on"])
claims.groupby("hedge").size()""",
    ),
    (
        "DuckDB",
        """SELECT publication, count(*)
FROM read_csv('{csv}')
GROUP BY publication ORDER BY publication;""",
    ),
    (
        "R with readr",
        """claims <- readr::read_csv("{csv}")
table(claims$hedge)""",
    ),
]


@public_page(cached=False)
def data(request):
    address = lasting_address(request, reverse("data"))
    csv = lasting_address(request, reverse("claim-csv"))
    licence = {"name": settings.DATA_LICENCE, "url": settings.DATA_LICENCE_URL}
    context = {
        **Listing.objects.totals(),
        "csv": csv,
        "tables": TABLES,
        "licence": licence,
        "snippets": [(program, text.format(csv=csv)) for program, text in PROGRAMS],
        "citation": cite_record(timezone.now().date(), licence["name"], address, request.site),
        "linked_data": linked_data.dataset_json_ld(
            address, csv, licence["url"], CLAIMS.columns, request.site
        ),
    }
    return render(request, "claims/data.html", context)
