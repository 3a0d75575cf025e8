"""What describes a release: for people, and in the forms that programs and libraries read.

All of it is made from the tables of columns.
"""

import csv
import json

from ..columns import CLAIMS, ColumnType
from .croissant import croissant

TITLE = "The numbers printed in the news"
CSV_TYPE = "text/csv"
# As the Data Package names types; what is not here is a string.
PACKAGE_TYPES = {
    ColumnType.INTEGER: {"type": "integer"},
    ColumnType.NUMBER: {"type": "number"},
    ColumnType.BOOLEAN: {"type": "boolean"},
    ColumnType.DATE: {"type": "date"},
    ColumnType.INSTANT: {"type": "datetime"},
    ColumnType.ADDRESS: {"type": "string", "format": "uri"},
    ColumnType.OBJECT: {"type": "object"},
}
# As CSVW names them.
WEB_TYPES = {
    ColumnType.INTEGER: "integer",
    ColumnType.NUMBER: "decimal",
    ColumnType.BOOLEAN: "boolean",
    ColumnType.DATE: "date",
    ColumnType.INSTANT: "dateTime",
    ColumnType.ADDRESS: "anyURI",
    ColumnType.OBJECT: "json",
}
README = """\
{title}, as {site} knew them at the end of {day} (UTC)

{citation}

The licence is for what the editors wrote; the printed words are the publications'.
What checks found is not in a release, as findings are of the record as it is now.

claims.jsonl.gz      the claims, one JSON object a line
claims.xlsx          the claims for a spreadsheet, up to 20,000
claims.parquet       the claims by column, typed; not in every release
claims.db            all tables, for SQLite and Datasette:
                     datasette claims.db -m datasette.json
columns.csv          every column of every table: its type and its meaning
codes.csv            every code, and what it stands for
datapackage.json     the tables as a Data Package (frictionless)
csv-metadata.json    the tables as CSV on the Web (W3C)
croissant.json       the tables as Croissant (MLCommons)
CITATION.cff         how to cite this release
SHA256SUMS           digests of all files: sha256sum -c SHA256SUMS
PREVIOUS.sha256      the digest of SHA256SUMS of the release before this one

{tables}
"""


def references(table, tables):
    """The columns of claims that name a row of another table, and that table."""
    if table != CLAIMS:
        return {}
    keys = {other.columns[0].name: other for other in tables if other.records}
    return {column.name: keys[column.name] for column in table.columns if column.name in keys}


def write_codebook(release):
    """The files of all columns and of all codes, which only need the tables."""
    columns, codes = [], []
    for table in release.tables:
        for column in table.columns:
            empty = "true" if column.can_be_empty else "false"
            columns.append([table.name, column.name, column.type, empty, column.meaning])
            choices = column.codes.choices if column.codes else []
            codes += [[table.name, column.name, code, label] for code, label in choices]
    write_csv(release, "columns", ["table", "column", "type", "can_be_empty", "meaning"], columns)
    write_csv(release, "codes", ["table", "column", "code", "meaning"], codes)


def write_csv(release, name, header, rows):
    with (release.folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([header, *rows])


def as_json(document):
    return json.dumps(document, indent=1, ensure_ascii=False) + "\n"


def data_package(release):
    site = release.about
    return as_json(
        {
            "name": f"claims-{release.day}",
            "title": f"{TITLE}: {site.name}",
            "version": str(release.day),
            "homepage": f"{release.site}data/",
            "citation": release.citation,
            "licenses": [{"title": site.licence, "path": site.licence_url}],
            "resources": [package_resource(table, release.tables) for table in release.tables],
        }
    )


def package_resource(table, tables):
    keys = [
        {"fields": [column], "reference": {"resource": other.name, "fields": [column]}}
        for column, other in references(table, tables).items()
    ]
    return {
        "name": table.name,
        "type": "table",
        "title": f"Each row is {table.row}",
        "path": f"{table.name}.csv",
        "scheme": "file",
        "format": "csv",
        "mediatype": CSV_TYPE,
        "encoding": "utf-8",
        "schema": {
            "fields": [package_field(column) for column in table.columns],
            "primaryKey": [table.columns[0].name],
        }
        | ({"foreignKeys": keys} if keys else {}),
    }


def package_field(column):
    constraints = {"required": True} if not column.can_be_empty else {}
    if column.codes and column.type == ColumnType.CODE:
        constraints["enum"] = column.codes.values
    kind = PACKAGE_TYPES.get(column.type, {"type": "string"})
    field = {"name": column.name, **kind, "description": column.meaning}
    return field | ({"constraints": constraints} if constraints else {})


def web_metadata(release):
    return as_json(
        {
            "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
            "dc:title": f"{TITLE}: {release.about.name}",
            "dc:license": {"@id": release.about.licence_url},
            "dc:issued": str(release.day),
            "tables": [web_table(table) for table in release.tables],
        }
    )


def web_table(table):
    return {
        "url": f"{table.name}.csv",
        "dc:description": f"Each row is {table.row}.",
        "tableSchema": {
            "columns": [web_column(column) for column in table.columns],
            "primaryKey": table.columns[0].name,
        },
    }


def web_column(column):
    is_list = column.type == ColumnType.LIST
    held = (ColumnType.CODE if column.codes else column.items) if is_list else column.type
    return {
        "name": column.name,
        "titles": column.name,
        "datatype": WEB_TYPES.get(held, "string"),
        "required": not column.can_be_empty,
        "dc:description": column.meaning,
    } | ({"separator": " "} if is_list else {})


def datasette_metadata(release):
    site = release.about
    tables = {
        table.name: {
            "description": f"Each row is {table.row}.",
            "columns": {column.name: column.meaning for column in table.columns},
        }
        for table in release.tables
    }
    return as_json(
        {
            "title": f"{site.name}, {release.day}",
            "license": site.licence,
            "license_url": site.licence_url,
            "source_url": release.site,
            "databases": {"claims": {"tables": tables}},
        }
    )


def citation_file(release):
    """Each value as JSON has it, which is YAML as well."""
    site = release.about
    values = {
        "cff-version": "1.2.0",
        "message": "Cite this release of the dataset as below.",
        "type": "dataset",
        "title": f"{site.name}: {TITLE.lower()}",
        "authors": [{"name": site.publisher or site.name}],
        "version": str(release.day),
        "date-released": str(release.day),
        "license-url": site.licence_url,
        "url": release.address,
    }
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in values.items()]
    return "".join(lines)


def readme(release):
    return README.format(
        title=TITLE,
        site=release.about.name,
        day=release.day,
        citation=release.citation,
        tables="\n".join(f"{table.name + '.csv':20} {table.row}" for table in release.tables),
    )


DOCUMENTS = {
    "datapackage.json": data_package,
    "csv-metadata.json": web_metadata,
    "croissant.json": croissant,
    "datasette.json": datasette_metadata,
    "CITATION.cff": citation_file,
    "README.txt": readme,
}
