"""An empty file to fill in: its columns, one row as an example, and the codes."""

from ..columns import CLAIMS
from ..workbooks import describe_columns, write_workbook
from .entries import columns_to_fill_in

# A town, a paper and people that there are not.
EXAMPLE = {
    "statement": "Visits to the branch library in a year.",
    "as_printed": "about 45,000 visits",
    "value": 45000,
    "hedge": "about",
    "form": "level",
    "unit": "visit",
    "measure_id": "library-visits",
    "population": "visitors",
    "period_kind": "interval",
    "period_start": "2024-04-01",
    "period_end": "2025-03-31",
    "said_on": "2025-07",
    "place": "Trentmoor",
    "status": "actual",
    "speaker": "Trentmoor Council",
    "role_as_printed": "a spokeswoman",
    "quotation_kind": "indirect",
    "headline": "Library visits pass 45,000",
    "publication": "Trentmoor Gazette",
    "article_url": "https://gazette.example/library-visits",
    "published_on": "2025-07-08",
}


def write_template(file, day):
    """Write the workbook: a sheet to fill in, the example on one of its own, what columns mean."""
    columns = columns_to_fill_in()
    heading = [column.name for column in columns]
    example = [EXAMPLE.get(name, "") for name in heading]
    sheets = [
        (CLAIMS.name, [heading]),
        ("example", [heading, example]),
        ("columns", describe_columns(columns)),
    ]
    write_workbook(file, sheets, day)
