"""The SQL functions and views of the record, one file a subject.

A file holds `CREATE OR REPLACE` of each, so a migration that changes one installs its file again;
a test compares the files with the database. Triggers stand with their models, but for one that many
tables have alike.
"""

from pathlib import Path

BEFORE_TABLES = ["dates", "text", "search"]  # what the columns of tables call
AFTER_TABLES = ["corrections", "listing", "known_on", "pages"]  # what names tables


def install(connection, names):
    """Make the functions of these files in the database, or make them anew.

    A function may name a column that a later migration adds. Those that name tables call those that
    columns call, as they are now: a database from before is given both.
    """
    called = [] if {*names} <= {*BEFORE_TABLES} else BEFORE_TABLES
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL check_function_bodies = off")
        for name in dict.fromkeys([*called, *names]):
            cursor.execute(source(name))


def source(name):
    return Path(__file__).with_name(f"{name}.sql").read_text()
