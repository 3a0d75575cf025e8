"""The history: what it says of today is what the tables say.

The views of `known_on`, asked of the end of time, give of each row what its last event says, and of
each list row what is kept of it for past days.
"""

from collections import defaultdict

from django.apps import apps
from django.db import connection

from .difference import Difference, changed, in_place_of, row_values, stream

# What is worked out for each day that is asked about, and so has no history.
WITHOUT_HISTORY = ["claims_tally", "claims_finding", "claims_findinginput"]
SET_END_OF_TIME = "SELECT set_config('claims.known_on', 'infinity', true)"
TABLES = "SELECT viewname FROM pg_views WHERE schemaname = 'known_on' AND viewname <> ALL (%s)"
DIFFERENT = """
SELECT coalesce(present.{key}, past.{key}), to_jsonb(past), to_jsonb(present)
FROM known_on.{table} past FULL JOIN {table} present ON present.{key} = past.{key}
WHERE ROW(past.*) IS DISTINCT FROM ROW(present.*)
"""
EVENT_COLUMNS = """
SELECT column_name FROM information_schema.columns
WHERE table_name = %s AND table_schema = current_schema() AND column_name NOT LIKE 'pgh\\_%%'
"""
# Nobody rewrites what was: an event of now says what is so.
ADD_EVENTS = """
INSERT INTO {event} ({columns}, {object}pgh_created_at, pgh_label, pgh_context_id)
SELECT {columns}, {key}now(), %s, _pgh_attach_context() FROM {source} WHERE id = ANY (%s)
"""
# Only the trigger of a list row writes what is kept of it: each row is made to be there, is taken
# out, and is written anew if its claim is published.
LIST_AGAIN = """
INSERT INTO claims_listing SELECT DISTINCT ON (claim_id) * FROM known_on.claims_listing
WHERE claim_id = ANY (%(ids)s) ON CONFLICT DO NOTHING;
DELETE FROM claims_listing WHERE claim_id = ANY (%(ids)s);
SELECT claims_refresh_listings(%(ids)s);
"""
LIST_ROW = "claims_listing"


def differences():
    with connection.cursor() as cursor:
        cursor.execute(SET_END_OF_TIME)
        cursor.execute(TABLES, [WITHOUT_HISTORY])
        tables = sorted(table for (table,) in cursor.fetchall())
    for table in tables:
        key = "claim_id" if table == LIST_ROW else "id"
        for pk, past_row, present_row in stream(DIFFERENT.format(table=table, key=key)):
            past, present = (without_text(row_values(row)) for row in (past_row, present_row))
            record = f"{name_of(table)} {pk}"
            if not past:
                label, sentence = "insert", f"The history does not have {record}, which exists."
            elif not present:
                label, sentence = "delete", f"The history has {record}, which does not exist."
            else:
                label = "update"
                past, present = changed(past, present)
                sentence = f"The history has {record} with {in_place_of(past, present, {})}."
            yield Difference((table, label, pk), sentence, past, present)


def without_text(row):
    """An article's text is private; its hash tells it from another."""
    return {name: value for name, value in row.items() if name != "text"}


def name_of(table):
    if table == LIST_ROW:
        return "the list row of claim"
    models = apps.get_app_config("claims").get_models(include_auto_created=True)
    names = {model._meta.db_table: model._meta.verbose_name for model in models}
    return names[table]


def mend(keys):
    ids_by_event = defaultdict(list)
    for table, label, pk in keys:
        ids_by_event[table, label].append(pk)
    with connection.cursor() as cursor:
        cursor.execute(SET_END_OF_TIME)
        for (table, label), ids in ids_by_event.items():
            if table == LIST_ROW:
                cursor.execute(LIST_AGAIN, {"ids": ids})
            else:
                add_events(cursor, table, label, ids)


def add_events(cursor, table, label, ids):
    is_join = table == "claims_measure_topics"
    event = "claims_measuretopicevent" if is_join else f"{table}event"
    cursor.execute(EVENT_COLUMNS, [event])
    columns = ", ".join(f'"{column}"' for (column,) in cursor.fetchall())
    statement = ADD_EVENTS.format(
        event=event,
        columns=columns,
        object="" if is_join else "pgh_obj_id, ",
        key="" if is_join else "id, ",
        source=f"known_on.{table}" if label == "delete" else table,
    )
    cursor.execute(statement, [label, ids])
