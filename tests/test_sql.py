"""The SQL functions in the database are those of the files, and nothing else."""

import re

import pytest
from django.db import connection

from claims.models.tally import TALLIED_COLUMNS
from claims.sql import AFTER_TABLES, BEFORE_TABLES, install, source

pytestmark = pytest.mark.django_db

FILES = [*BEFORE_TABLES, *AFTER_TABLES]
FUNCTIONS = r"""
SELECT proname, pg_get_functiondef(pg_proc.oid) FROM pg_proc WHERE proname LIKE 'claims\_%'
"""


def functions():
    with connection.cursor() as cursor:
        cursor.execute(FUNCTIONS)
        return dict(cursor.fetchall())


def test_functions_of_the_database_are_those_of_the_files():
    migrated = functions()

    install(connection, FILES)

    assert functions() == migrated
    assert set(migrated) == {
        name for file in FILES for name in re.findall(r"FUNCTION (claims_\w+)", source(file))
    }


def test_functions_are_made_in_a_database_from_before_with_those_that_they_call():
    with connection.cursor() as cursor:
        cursor.execute("DROP FUNCTION claims_first_day CASCADE")
    assert "claims_first_day" not in functions()

    install(connection, ["known_on"])

    with connection.cursor() as cursor:
        cursor.execute("SELECT claims_create_known_views()")
        cursor.execute("SELECT count(*) FROM pg_views WHERE schemaname = 'known_on'")
        assert cursor.fetchone() > (0,)


def test_list_rows_are_written_in_the_order_of_the_table():
    with connection.cursor() as cursor:
        columns = connection.introspection.get_table_description(cursor, "claims_listing")

    [written] = re.findall(r"DO UPDATE SET \((.*?)\)", source("listing"), re.DOTALL)
    assert [name.strip() for name in written.split(",")] == [column.name for column in columns]


def test_tallies_of_a_past_day_have_the_columns_of_the_present():
    [array] = re.findall(r"column_name = ANY \('\{(.*?)\}'\)", source("known_on"), re.DOTALL)

    assert [name.strip() for name in array.split(",")] == TALLIED_COLUMNS
