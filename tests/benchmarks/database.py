"""A generated record in a database of its own: an embedded PostgreSQL, never the demo's."""

import shutil
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import islice

from django.contrib.auth.models import User
from django.core.management import call_command
from django.core.management.color import no_style
from django.db import connection, connections

from claims.models import Listing
from claims.progress import progress

from . import FOLDER
from .record import TABLES

LINES = 2000  # sent to PostgreSQL at once
BATCH = 10_000  # claims listed by one statement
WRITERS = 2  # processors that PostgreSQL may use at once

# Triggers and foreign keys would run row by row; every other constraint is checked as always.
QUICK = "SET session_replication_role = replica; SET maintenance_work_mem = '512MB'"

# The indexes that no constraint needs: to make one afterwards is quicker than to let it grow.
EXTRA_INDEXES = """
SELECT indexname, indexdef FROM pg_indexes
WHERE tablename = %s AND indexname NOT IN (SELECT conname FROM pg_constraint)
"""
# Before the claims are listed, as a record that becomes public has all its claims listed anew.
MAKE_PUBLIC = "SELECT claims_make_public(ARRAY(SELECT id FROM claims_claim))"
LIST = (
    "SELECT claims_refresh_listings(ARRAY(SELECT id FROM claims_claim WHERE id BETWEEN %s AND %s))"
)


def prepare(record, step, fresh=False):
    """The folder of the database that holds a `Record`, filled if it is not, or made `fresh`.

    The default connection leads there afterwards. `step(title)` is a context manager.
    """
    folder = FOLDER / f"{record.claims}-{record.articles}-{record.seed}"
    whole = folder / "whole"
    if fresh or not whole.exists():
        shutil.rmtree(folder, ignore_errors=True)
    connection.close()
    connection.settings_dict["DATA"] = folder / "postgres"
    with step("Preparing the tables"):
        call_command("migrate", verbosity=0)
    if not whole.exists():
        fill(record, step)
        whole.touch()
    return folder


def fill(record, step):
    """Write a `Record` into the empty tables of the database in use."""
    User.objects.create(id=1, username="reviewer")
    with connection.cursor() as cursor:
        cursor.execute(QUICK)
        for model, fields, rows in TABLES:
            with step(f"Writing {model._meta.verbose_name_plural}"), without_indexes(cursor, model):
                copy(cursor, model, fields.split(), rows(record))
        with step("Making the records public"):
            cursor.execute(MAKE_PUBLIC)
        with step("Listing the claims"), without_indexes(cursor, Listing):
            list_claims(record.claims)
        with step("Counting for the planner"):
            models = [User, *(model for model, *_ in TABLES)]
            for sql in connection.ops.sequence_reset_sql(no_style(), models):
                cursor.execute(sql)
            cursor.execute("VACUUM ANALYZE")
    connection.close()


@contextmanager
def without_indexes(cursor, model):
    cursor.execute(EXTRA_INDEXES, [model._meta.db_table])
    indexes = cursor.fetchall()
    for name, _ in indexes:
        cursor.execute(f'DROP INDEX "{name}"')
    yield
    for _, definition in indexes:
        cursor.execute(definition)


def copy(cursor, model, names, rows):
    """Rows of the named fields; the other fields that may not be null have their default."""
    fields = [model._meta.get_field(name) for name in names]
    others = [
        field for field in model._meta.concrete_fields if needed(field) and field not in fields
    ]
    constants = [str(field.get_default()) for field in others]
    columns = ", ".join(f'"{column}"' for column in ["id", *(f.column for f in fields + others)])
    lines = Lines(rows, constants)
    cursor.copy_expert(f"COPY {model._meta.db_table} ({columns}) FROM STDIN", lines)


def needed(field):
    return not (field.null or field.primary_key or field.generated or field.has_db_default())


class Lines:
    """Rows as a file in COPY's text format, numbered from 1; no word of them needs escaping."""

    def __init__(self, rows, constants):
        end = "".join(f"\t{constant}" for constant in constants) + "\n"
        self.lines = (
            "\t".join(["\\N" if value is None else str(value) for value in (number, *row)]) + end
            for number, row in enumerate(rows, start=1)
        )

    def read(self, size):
        return "".join(islice(self.lines, LINES))


def list_claims(number):
    with ThreadPoolExecutor(WRITERS) as pool:
        firsts = range(1, number + 1, BATCH)
        with progress("Listing the claims", len(firsts)) as listed:
            for _ in pool.map(list_batch, firsts):
                listed.update(1)


def list_batch(first):
    try:
        with connection.cursor() as cursor:
            cursor.execute(LIST, [first, first + BATCH - 1])
    finally:
        connections.close_all()
