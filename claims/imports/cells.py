"""What a cell says, as the field has it that it fills in; ValidationError where it cannot be."""

from contextlib import suppress
from functools import cache

from django.core.exceptions import ValidationError

from ..columns import ColumnType
from ..dates import PartialDate, Precision
from .references import NotOnRecord, nearest

PRECISIONS = frozenset(Precision)
BOOLEANS = {"true": True, "false": False}


def read_cell(entry, text):
    """The value of a cell that names no record and is no date."""
    column = entry.column
    if column.type == ColumnType.LIST:
        return [read_code(column.codes, code) for code in text.split()]
    if column.codes:
        return read_code(column.codes, text)
    if column.type == ColumnType.BOOLEAN:
        if text.lower() not in BOOLEANS:
            raise ValidationError("This must be true, false or empty.")
        return BOOLEANS[text.lower()]
    return entry.field.clean(text, None)


@cache
def code_set(codes):
    return frozenset(codes.values)


def read_code(codes, text):
    if text in code_set(codes):
        return text
    by_label = {label: code for code, label in codes.choices}
    closest = nearest(text, [*codes.values, *by_label])
    raise NotOnRecord("This is not one of the codes.", by_label.get(closest, closest))


def read_date(text, precision):
    """A day, a month or a year; a date by its first or last day where a precision says more."""
    try:
        date = PartialDate.parse_iso(text)
    except ValueError as error:
        raise ValidationError(str(error)) from None
    if precision not in PRECISIONS or date.precision not in {Precision.DAY, precision}:
        raise ValidationError("The date and its precision do not agree.")
    return PartialDate.ending(date.first, precision)


def precision_in(text):
    """How much of a date a cell states by itself."""
    with suppress(ValueError):
        return PartialDate.parse_iso(text).precision
    return Precision.DAY
