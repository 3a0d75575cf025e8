"""Rows of claims that are on record: each says what the record says, or what differs is told."""

from decimal import Decimal, InvalidOperation

from ..columns import CLAIMS, ColumnType
from ..exports import csv_rows
from ..filters.tables import BY_ID
from ..models import Listing

NOT_PUBLISHED = "No published claim has this number. Leave it empty for a new claim."
DIFFERS = "The record has “{}”. A published claim is corrected on its own page."
# The address of the site that made the file is not that of the one that reads it.
NOT_COMPARED = {"claim_url"}


def compare_with_record(rows, report):
    """Tell what differs of the rows that have a claim's number; return the others."""
    numbers = {number: cells["claim_id"].strip() for number, cells in rows if cells.get("claim_id")}
    ids = [int(text) for text in numbers.values() if text.isdecimal() and len(text) < 18]
    current = {
        row["claim_id"]: row
        for row in csv_rows(CLAIMS, Listing.objects.filter(pk__in=ids), BY_ID, site="")
    }
    for number, cells in rows:
        if number not in numbers:
            continue
        if record := current.get(numbers[number]):
            report.unchanged += 1
            tell_differences(number, cells, record, report)
        else:
            report.add(number, "claim_id", numbers[number], NOT_PUBLISHED)
    return [(number, cells) for number, cells in rows if number not in numbers]


def tell_differences(number, cells, record, report):
    for column in CLAIMS.columns:
        name = column.name
        if name in cells and name not in NOT_COMPARED:
            cell, stored = cells[name], record[name] or ""
            if comparable(column, cell) != comparable(column, stored):
                report.add(number, name, cell, DIFFERS.format(stored))


def comparable(column, text):
    """What a cell says, however it is written: 1.50 and 1.5, TRUE and true are one."""
    if column.type in {ColumnType.NUMBER, ColumnType.INTEGER}:
        try:
            return text and Decimal(text)
        except InvalidOperation:
            return text
    if column.type == ColumnType.BOOLEAN:
        return text.lower()
    if column.type == ColumnType.INSTANT:
        return text.removesuffix("T00:00:00Z")
    return text
