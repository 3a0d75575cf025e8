"""New records in batches; where the database refuses one, it is found and its rule is told."""

from django.db import DatabaseError, transaction

from .entries import RECORDS, column_of

AT_ONCE = 1_000
NAMES = {model: name for name, model in RECORDS.items()}


def insert(rows, record, report):
    """Insert the records of the rows by that attribute; return the rows whose record is stored."""
    stored = []
    for start in range(0, len(rows), AT_ONCE):
        stored += insert_batch(rows[start : start + AT_ONCE], record, report)
    return stored


def insert_batch(rows, record, report):
    """Insert all at once, or else each half by itself, down to the row that is refused."""
    records = [getattr(row, record) for row in rows]
    try:
        with transaction.atomic():
            type(records[0]).objects.bulk_create(records)
    except DatabaseError as error:
        if len(rows) > 1:
            middle = len(rows) // 2
            halves = rows[:middle], rows[middle:]
            return [row for half in halves for row in insert_batch(half, record, report)]
        report.add(rows[0].row, *broken_rule(records[0], error))
        return []
    return rows


def broken_rule(record, error):
    """The column, the value and the sentence of the rule that the database names."""
    diagnostics = getattr(error.__cause__, "diag", None)
    name = diagnostics and diagnostics.constraint_name
    for constraint in record._meta.constraints:
        if constraint.name == name:
            field = record._constraint_field(name)
            value = getattr(record, field, "")
            message = constraint.get_violation_error_message()
            return column_of(NAMES[type(record)], field), str(value or ""), message
    return "", "", (diagnostics and diagnostics.message_primary) or str(error)
