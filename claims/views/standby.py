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
        if request.COOKIES or "standby" not in connections:
            return view(request, *args, **kwargs)
        *others, last = databases_to_ask()
        for database in others:
            try:
                with in_place_of_primary(database):
                    return view(request, *args, **kwargs)
            except (InterfaceError, OperationalError) as error:
                if isinstance(error.__cause__, QueryCanceled):
                    raise
                database.close()
        if last is connections[DEFAULT_DB_ALIAS]:
            caches["counts"].set(NO_STANDBY, True, timeout=SECONDS_UNTIL_ASKED_AGAIN)
        with in_place_of_primary(last):
            return view(request, *args, **kwargs)

    return answer


def databases_to_ask():
    """One after the other, until one answers.

    The standby twice: when the one that was connected is gone, another may take the connection.
    """
    primary, standby = connections[DEFAULT_DB_ALIAS], connections["standby"]
    return (primary, standby) if caches["counts"].get(NO_STANDBY) else (standby, standby, primary)


@contextmanager
def in_place_of_primary(standby):
    """Every query inside is asked of the standby, whether a queryset or SQL of our own."""
    primary = connections[DEFAULT_DB_ALIAS]
    connections[DEFAULT_DB_ALIAS] = standby
    try:
        yield
    finally:
        connections[DEFAULT_DB_ALIAS] = primary
