"""Files of claims as somebody would send them, and the records that their rows name."""

import csv
from io import BytesIO, StringIO

from openpyxl import Workbook

from tests import factories


def make_named():
    """What the example of the template names; returns its publication."""
    factories.measure(slug="library-visits", name="Library visits")
    factories.unit(code="visit", singular="visit", plural="visits")
    factories.place(slug="trentmoor", name="Trentmoor")
    factories.speaker(slug="trentmoor-council", name="Trentmoor Council")
    return factories.publication(slug="trentmoor-gazette", name="Trentmoor Gazette")


def as_csv(*rows, delimiter=",", encoding="utf-8"):
    file = StringIO()
    names = [*{name: None for row in rows for name in row}]
    writer = csv.DictWriter(file, names, delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return file.getvalue().encode(encoding)


def as_workbook(*rows):
    workbook, file = Workbook(), BytesIO()
    names = [*{name: None for row in rows for name in row}]
    workbook.active.append(names)
    for row in rows:
        workbook.active.append([row.get(name) for name in names])
    workbook.save(file)
    return file.getvalue()
