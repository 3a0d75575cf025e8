"""What is compared with what: each function yields lines to print, a ratio with its goal."""

import os
import subprocess
from functools import partial
from urllib.parse import urlencode

from django.db import connection
from django.http import QueryDict
from django.urls import reverse

from claims import exports
from claims.filters import ClaimFilter
from tracker.embedded.programs import PROGRAMS

from .pages import fetch_anew, measure_of
from .programs import fetch, medians, memory_growth
from .record import Record

PSQL = PROGRAMS / "psql"
MEGABYTE = 10**6

FACETS = ["form", "hedge", "status"]
# The site's ten, but for topics and years, which are no columns of the file.
ALL_FACETS = ["measure_id", "speaker_id", "publication_id", "place_id", "unit", *FACETS]
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
    return f"{what:<80} {ratio:>8.2f}   goal {goal}"


def downloads(process, site, peer, claims, rounds):
    """The whole record as CSV over HTTP, by psql's copy of the same query, and from Datasette."""
    ours = f"{site}{reverse('claim-csv')}"
    theirs = f"{peer}/claims/claims.csv?_stream=on"
    copy = psql_copy(f"{site}{reverse('claim-list')}")
    with memory_growth(process) as growth:
        near = medians(rounds, http=lambda _: fetch_whole(ours, claims), psql=lambda _: copy())
    yield line("CSV over HTTP: time, psql's being 1", near["http"] / near["psql"], "≤ 1.25")
    yield line("CSV over HTTP: growth of the server in MB", growth[0] / MEGABYTE, "≤ 32")
    far = medians(
        min(rounds, 3),
        http=lambda _: fetch_whole(ours, claims),
        datasette=lambda _: fetch_whole(theirs, claims),
    )
    yield line("CSV from Datasette: time, HTTP's being 1", far["datasette"] / far["http"], "≥ 12")


def fetch_whole(address, claims):
    lines = fetch(address)
    if lines != 1 + claims:
        raise ValueError(f"{address} has {lines} lines for {claims} claims.")


def psql_copy(site):
    """A function that runs the query of the CSV through psql's copy command, into nothing."""
    claims = ClaimFilter.from_query(QueryDict())
    _, rows = exports.claims_csv(claims.qs, claims.cleaned["sort"].order, site)
    rows.close()
    # The command takes one line, and writes the file itself.
    copy = " ".join(rows.statement.split()).replace(" TO STDOUT ", " TO '/dev/null' ")
    server = connection.connection.info
    address = ["-h", server.host, "-p", str(server.port), "-U", server.user, server.dbname]
    plan = exports.FOR_WHOLE_FILES.replace("LOCAL ", "")
    arguments = [PSQL, "-Xq", *address, "-c", plan, "-c", f"\\{copy}"]
    environment = {**os.environ, "PGOPTIONS": connection.settings_dict["OPTIONS"]["options"]}
    return lambda: subprocess.run(arguments, check=True, env=environment)


def lists(site, peer, rounds):
    """The list of a publication's claims, the first time and again; each round asks for another.

    The site counts its ten facets; Datasette eight of them, or three.
    """
    publications = [slug for _, slug, *_ in Record(0, 0).publications()]

    def ours(number):
        fetch(f"{site}{reverse('claim-list')}?publication={publications[number]}")

    def theirs(number, facets):
        asked = urlencode([("publication_id", publications[number]), *facets])
        fetch(f"{peer}/claims/claims?{asked}")

    eight, three = ([("_facet", name) for name in names] for names in (ALL_FACETS, FACETS))
    for time, goal in [("first time", "≥ 3"), ("repeated", "≥ 20")]:
        times = medians(
            rounds,
            site=ours,
            eight=partial(theirs, facets=eight),
            three=partial(theirs, facets=three),
        )
        for number, needed in [("eight", goal), ("three", "none")]:
            what = f"List with {number} facets from Datasette, {time}: time, the site's being 1"
            yield line(what, times[number] / times["site"], needed)


def measure(site, peer, rounds):
    """The page of a measure with some 2,000 figures, and Datasette's page of the same rows."""
    chosen = measure_of(2000)
    ours = f"{site}{chosen.get_absolute_url()}"
    theirs = f"{peer}/claims/claims?measure_id={chosen.slug}&_size=max"
    times = medians(rounds, site=lambda _: fetch_anew(ours), datasette=lambda _: fetch(theirs))
    yield line("Measure with 2,000 figures: milliseconds", 1000 * times["site"], "≤ 250")
    ratio = times["datasette"] / times["site"]
    yield line("The same rows from Datasette: time, the site's being 1", ratio, "≥ 1")


def searches(site, peer, rounds):
    """The first page of what a search finds, by words of different frequency.

    The site counts its ten facets. Datasette is asked with the three of `lists`, and with none.
    """
    facets = [("_facet", name) for name in FACETS]
    for kind, words in SEARCHES.items():

        def ours(number, words=words):
            asked = urlencode({"q": words[number % len(words)]})
            fetch(f"{site}{reverse('claim-list')}?{asked}")

        def theirs(number, facets, words=words):
            asked = urlencode([("_search", words[number % len(words)]), *facets])
            fetch(f"{peer}/claims/claims?{asked}")

        times = medians(
            rounds,
            site=ours,
            facets=partial(theirs, facets=facets),
            bare=partial(theirs, facets=[]),
        )
        for name, what in (("facets", "with facets"), ("bare", "without facets")):
            ratio = times[name] / times["site"]
            yield line(
                f"Search from Datasette {what}, {kind}: time, the site's being 1", ratio, "≥ 1"
            )
