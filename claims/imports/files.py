"""A file as rows of text: CSV with a comma or a semicolon, or the first sheet of a workbook."""

import csv
import io
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import NamedTuple
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile, ZipFile

from openpyxl import load_workbook

ROWS_AT_MOST = 20_000
BYTES_AT_MOST = 20_000_000
TOO_LARGE = f"The file is larger than {BYTES_AT_MOST // 1_000_000} MB. Split it."
UNPACKED_AT_MOST = 400_000_000  # a workbook is packed, by how much only opening it tells
HALF_A_SECOND = timedelta(microseconds=500_000)
UNREADABLE = (BadZipFile, KeyError, ValueError, TypeError, IndexError, OSError, ParseError)


class Refused(Exception):
    """A file that cannot be read at all; its words are for whoever sent it."""


class Row(NamedTuple):
    """A row as the file has it, by the number that a spreadsheet shows beside it."""

    number: int
    cells: list[str]


def read_rows(content: bytes) -> list[Row]:
    """The rows that have something in them, the heading first; raises Refused."""
    if len(content) > BYTES_AT_MOST:
        raise Refused(TOO_LARGE)
    lines = sheet_lines(content) if content.startswith(b"PK") else csv_lines(content)
    rows = []
    for number, cells in enumerate(lines, start=1):
        if any(cells):
            rows.append(Row(number, cells))
        if number > ROWS_AT_MOST + 1:
            raise Refused(f"The file has more than {ROWS_AT_MOST:,} rows. Split it.")
    if not rows:
        raise Refused("The file is empty.")
    return rows


def csv_lines(content):
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refused("The file is not in UTF-8. Save it as “CSV UTF-8” or as Excel.") from None
    if "\0" in text:
        raise Refused("The file is neither CSV nor an Excel file (.xlsx).")
    heading = text.partition("\n")[0]
    delimiter = ";" if heading.count(";") > heading.count(",") else ","
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    except csv.Error as error:
        raise Refused(f"The file cannot be read as CSV: {error}.") from None


def sheet_lines(content):
    try:
        file = io.BytesIO(content)
        if sum(member.file_size for member in ZipFile(file).infolist()) > UNPACKED_AT_MOST:
            raise Refused("The file is too large when it is unpacked. Split it.")
        sheet = load_workbook(file, read_only=True, data_only=True).worksheets[0]
        sheet.reset_dimensions()  # a file may state any
        for cells in sheet.iter_rows(values_only=True):
            yield [cell_text(cell) for cell in cells]
    except UNREADABLE:
        raise Refused("The file cannot be read as an Excel file (.xlsx).") from None


def cell_text(value):
    """A cell of a sheet as the CSV has it."""
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case float():
            return f"{Decimal(repr(value)).normalize():f}"
        case datetime():
            instant = (value + HALF_A_SECOND).replace(microsecond=0)
            return f"{instant:%Y-%m-%dT%H:%M:%SZ}".removesuffix("T00:00:00Z")
        case date():
            return value.isoformat()
    return str(value)
