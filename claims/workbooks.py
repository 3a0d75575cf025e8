"""Tables as workbooks: typed cells for whoever reads with a spreadsheet, printed words as text."""

from datetime import date, datetime, time
from decimal import Decimal

from xlsxwriter import Workbook

CHARACTERS_AT_MOST = 32_767  # of a cell, counted in UTF-16
DIGITS_AT_MOST = 15  # of a number, as spreadsheets keep them
FIRST_DAY = date(1900, 3, 1)  # before it spreadsheets count a day that there never was
FORMATS = {"day": "yyyy-mm-dd", "instant": 'yyyy-mm-dd"T"hh:mm:ss"Z"', "plain": "General"}


def describe_columns(columns):
    """The rows of the sheet that says what each column holds and means."""
    rows = [
        [
            column.name,
            column.type.value,
            column.can_be_empty,
            column.meaning,
            column.codes and column.codes.values,
        ]
        for column in columns
    ]
    return [["column", "type", "can be empty", "meaning", "codes"], *rows]


def write_workbook(file, sheets, day):
    """Write sheets (name, rows) with a heading each; `day` is stated as that of its making.

    The same rows and day are the same bytes.
    """
    with Workbook(file, {"constant_memory": True}) as workbook:
        workbook.set_properties({"created": datetime.combine(day, time())})
        formats = {name: workbook.add_format({"num_format": f}) for name, f in FORMATS.items()}
        for name, rows in sheets:
            sheet = workbook.add_worksheet(name)
            sheet.freeze_panes(1, 0)
            for number, row in enumerate(rows):
                for place, value in enumerate(row):
                    write_cell(sheet, number, place, value, formats)


def write_cell(sheet, row, column, value, formats):
    """Write a value as what it is, or as text where a spreadsheet would alter it."""
    match value:
        case None | "" | []:
            pass
        case bool():
            sheet.write_boolean(row, column, value)
        case int() | Decimal() if len(Decimal(value).normalize().as_tuple().digits) <= (
            DIGITS_AT_MOST
        ):
            sheet.write_number(row, column, value)
        case datetime():
            sheet.write_datetime(row, column, value, formats["instant"])
        case date() if value >= FIRST_DAY:
            sheet.write_datetime(row, column, value, formats["day"])
        case list():
            write_text(sheet, row, column, " ".join(map(str, value)), formats)
        case _:
            write_text(sheet, row, column, str(value), formats)


def write_text(sheet, row, column, text, formats):
    """Write words as they are, without an address becoming a link or a sign a formula."""
    text = fitting(text)
    # What begins and ends so is taken for the mark-up of a text in several fonts.
    if text.startswith("<r>") and text.endswith("</r>"):
        sheet.write_rich_string(row, column, text[:1], formats["plain"], text[1:])
    else:
        sheet.write_string(row, column, text)


def fitting(text):
    """The text, or as much of it as a cell holds, with “…” for the rest."""
    units = text.encode("utf-16-le")
    if len(units) <= 2 * CHARACTERS_AT_MOST:
        return text
    return units[: 2 * (CHARACTERS_AT_MOST - 1)].decode("utf-16-le", "ignore") + "…"
