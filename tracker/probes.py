"""What a load balancer asks: does the process answer, and can it serve pages?

Answered before anything else looks at the request. A probe comes over plain HTTP and names the
machine's address as its host; neither is a reason to call the site down.
"""

from functools import cache
from pathlib import Path

from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, Error, connections
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.http import HttpResponse


def answer_probes(get_response):
    """The middleware that answers /healthz and /readyz."""

    def respond(request):
        if request.method in {"GET", "HEAD"} and (probe := PROBES.get(request.path_info)):
            return probe()
        return get_response(request)

    return respond


def health():
    """The process answers; nothing else is asked."""
    return plain_answer("ok")


def readiness():
    """200 if pages can be served; otherwise 503, with one line for each reason why not.

    Readers' pages are served as long as the standby answers, if there is one.
    """
    of_tables = problem_of_tables()
    if of_tables and "standby" in connections:
        of_tables = problem_of_tables("standby")
    if problems := [*filter(None, [of_tables, problem_of_static_files()])]:
        return plain_answer(*problems, status=503)
    return plain_answer("ok")


def problem_of_tables(database=DEFAULT_DB_ALIAS):
    """What is wrong with a database or its tables, as a sentence; nothing if they can be used."""
    try:
        applied = MigrationRecorder(connections[database]).applied_migrations()
    except (Error, OSError):
        return "The database does not answer."
    missing = sorted(newest_migrations() - applied.keys())
    names = ", ".join(f"{app}.{name}" for app, name in missing)
    return f"The tables are of an earlier version: not migrated to {names}." if names else ""


@cache
def newest_migrations():
    """The last migration of each app in this code."""
    return frozenset(MigrationLoader(None).graph.leaf_nodes())


def problem_of_static_files():
    """The same of style sheets and scripts."""
    is_collected = Path(settings.STATIC_ROOT, "staticfiles.json").exists()
    return "" if is_collected else "The static files are not collected: every page is an error 500."


def plain_answer(*lines, status=200):
    return HttpResponse(
        "".join(f"{line}\n" for line in lines),
        content_type="text/plain",
        status=status,
        headers={"Cache-Control": "no-store"},
    )


PROBES = {"/healthz": health, "/readyz": readiness}
