"""Readers' pages are read from a standby, where `DATABASE_REPLICA_URL` names one.

A standby is a moment behind. Page and version come by one connection, so that a page is kept
(`page_cache`) under the version of what it was made from: whoever reads a later one gets another.
"""

from contextlib import contextmanager
from functools import wraps

from django.core.cache import caches
from django.db import DEFAULT_DB_ALIAS, InterfaceError, OperationalError, connections
from psycopg2.errors import QueryCanceled

NO_STANDBY = "no-standby"
SECONDS_UNTIL_ASKED_AGAIN = 10


def read_from_standby(view):
    """The page is read from the standby; from the primary while no standby answers.

    Whoever has a cookie may be an editor, who always reads what was just saved.
    """

    @wraps(view)
    def answer(request, *args, **kwargs):
        if request.COOKIES or "standby" not in connections or caches["counts"].get(NO_STANDBY):
            return view(request, *args, **kwargs)
        try:
            with in_place_of_primary(connections["standby"]):
                return view(request, *args, **kwargs)
        except (InterfaceError, OperationalError) as error:
            if isinstance(error.__cause__, QueryCanceled):
                raise
        caches["counts"].set(NO_STANDBY, True, timeout=SECONDS_UNTIL_ASKED_AGAIN)
        return view(request, *args, **kwargs)

    return answer


@contextmanager
def in_place_of_primary(standby):
    """Every query inside is asked of the standby, whether a queryset or SQL of our own."""
    primary = connections[DEFAULT_DB_ALIAS]
    connections[DEFAULT_DB_ALIAS] = standby
    try:
        yield
    finally:
        connections[DEFAULT_DB_ALIAS] = primary
