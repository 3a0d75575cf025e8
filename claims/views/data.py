"""The record as data: what there is of it, under which licence, and what each column means."""

from django.http import JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from .. import linked_data, openapi
from ..citations import cite_record
from ..columns import CLAIMS, TABLES
from ..filters.links import WORKBOOK_ROWS, DataFile
from ..models import Listing
from .data_answers import data_answer
from .public import lasting_address, public_page
from .releases import all_releases

API_VERSION = "1"  # changes when an address, a parameter or a column goes, which none does

PROGRAMS = [
    (
        "Python with pandas",
        """import pandas as pd

claims = pd.read_csv("{csv}", parse_dates=["published_on"])
claims.groupby("hedge").size()""",
    ),
    (
        "Python with polars",
        """from urllib.request import urlopen
import polars as pl

claims = pl.read_csv(urlopen("{csv}").read(), try_parse_dates=True)
claims.group_by("hedge").len()""",
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


@data_answer
@public_page(cached=False)
def open_api(request):
    return JsonResponse(
        openapi.describe(request.site, lasting_address(request, reverse("home")), API_VERSION),
        json_dumps_params={"indent": 1, "ensure_ascii": False},
    )


@public_page(cached=False)
def data_interface(request):
    """The addresses of the data with their parameters, to be read."""
    return render(request, "claims/data_interface.html", {"paths": openapi.readable_paths()})


@public_page(cached=False)
def data(request):
    address = lasting_address(request, reverse("data"))
    csv = lasting_address(request, reverse("claim-csv"))
    totals = Listing.objects.totals()
    context = {
        **totals,
        "files": claim_files(totals["claims"]),
        "tables": TABLES,
        "releases": all_releases(),
        "snippets": [(program, text.format(csv=csv)) for program, text in PROGRAMS],
        "citation": cite_record(timezone.now().date(), address, request.site),
        "linked_data": linked_data.dataset_json_ld(address, csv, CLAIMS.columns, request.site),
    }
    return render(request, "claims/data.html", context)


def claim_files(total):
    """What all claims can be had as."""
    forms = ["xlsx", "csv", "json"] if total <= WORKBOOK_ROWS else ["csv", "json"]
    return [DataFile.of(form, reverse(f"claim-{form}")) for form in forms]
