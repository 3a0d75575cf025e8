"""The data as OpenAPI 3.1 describes it, made from the tables and the filters alone."""

from django_filters import Filter

from .columns import CLAIMS, CORRECTIONS, FINDINGS, RELATIONS, TABLES, WITHDRAWN, ColumnType
from .filters import ClaimFilter, ClaimPageFilter, MeasureFilter, TableFilter
from .filters.facets import FACETS, CodeFacet
from .filters.fields import IsoDateField, ValueField
from .filters.links import MEDIA_TYPES
from .filters.tables import PAGE_PARAMETERS, SIZES, USUAL_SIZE, SizeField

JSON_TYPES = {
    ColumnType.INTEGER: {"type": "integer"},
    ColumnType.NUMBER: {"type": "number"},
    ColumnType.BOOLEAN: {"type": "boolean"},
    ColumnType.DATE: {"type": "string", "format": "date"},
    ColumnType.INSTANT: {"type": "string", "format": "date-time"},
    ColumnType.CODE: {"type": "string"},
    ColumnType.ID: {"type": "string"},
    ColumnType.TEXT: {"type": "string"},
    ColumnType.ADDRESS: {"type": "string", "format": "uri"},
    ColumnType.LIST: {"type": "array"},
    ColumnType.OBJECT: {"type": "object"},
}
MEANINGS = {
    "q": "Words and figures, as in the search of the list.",
    "value_min": "The smallest value.",
    "value_max": "The largest value.",
    "said_from": "Said on this day, month or year, or later.",
    "said_to": "Said on this day, month or year, or earlier.",
    "published_from": "Printed on this day, month or year, or later.",
    "published_to": "Printed on this day, month or year, or earlier.",
    "population": "Who is counted, in the article’s words.",
    "known_on": "The record as it stood at the end of this day, in UTC.",
    "sort": "The order.",
    "before": "The page that ends before this position; an answer gives it as “previous”.",
    "after": "The page that starts after this position; an answer gives it as “next”.",
    "size": "How many rows a page has.",
}
ROWS_HEADER = {
    "X-Rows": {"description": "How many rows the file has.", "schema": {"type": "integer"}}
}
FILES = ("csv", "jsonl", "xlsx")
MEASURE_FILES = ("csv", "xlsx", "zip")
PROBLEM = {
    "type": "object",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["parameter", "detail"],
                "properties": {"parameter": {"type": "string"}, "detail": {"type": "string"}},
            },
        },
    },
}
NEIGHBOUR = {"type": ["string", "null"], "format": "uri"}


def describe(site, address, version):
    """The document as a dict; `address` is that of the start page."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": site.name,
            "summary": site.tagline,
            "version": version,
            "license": {"name": site.licence, "url": site.licence_url},
        },
        "servers": [{"url": address.rstrip("/")}],
        "paths": {path: {"get": answer} for path, answer in readable_paths()},
        "components": {
            "schemas": {table.name: row_schema(table) for table in TABLES} | {"problem": PROBLEM},
            "responses": {
                "problem": {
                    "description": "What is wrong, and with which parameter.",
                    "content": {"application/problem+json": {"schema": ref("problem")}},
                }
            },
        },
    }


def readable_paths():
    """Pairs (address, what is answered there) of every table."""
    return [pair for table in TABLES for pair in paths(table)]


def paths(table):
    """Pairs (address, what is answered there) of a table and of its records."""
    whole, page = (ClaimFilter, ClaimPageFilter) if table is CLAIMS else (TableFilter, TableFilter)
    page_schema = object_of(
        {table.name: list_of(table), "next": NEIGHBOUR, "previous": NEIGHBOUR},
    )
    yield (
        f"/{table.name}.json",
        operation(
            f"{table.name}-pages",
            f"A page of the table of {table.name}: a row is {table.row}.",
            parameters(page),
            {"application/json": {"schema": page_schema}},
            problems=["400"],
        ),
    )
    for form in FILES:
        yield (
            f"/{table.name}.{form}",
            operation(
                f"{table.name}-{form}",
                f"The whole table of {table.name}, or what is asked for of it.",
                parameters(whole, without=PAGE_PARAMETERS),
                {MEDIA_TYPES[form]: {"schema": {"type": "string"}}},
                problems=["400"],
                headers=ROWS_HEADER,
            ),
        )
    if table.name == "measures":
        yield from measure_file_paths(table)
    if table is CLAIMS:
        yield record_path(table, "integer", claim_schema())
    elif table.records:
        kind = "string" if table.key == "slug" else "integer"
        yield record_path(table, kind, object_of({table.noun: ref(table.name)}))


def measure_file_paths(measures):
    """Pairs (address, what is answered there) of the claims about one measure."""
    for form in MEASURE_FILES:
        yield (
            f"/{measures.name}/{{key}}.{form}",
            operation(
                f"measure-claims-{form}",
                "The claims that the page of a measure compares, or what is asked for of them.",
                [key_parameter("string"), *parameters(MeasureFilter, without={"after"})],
                {MEDIA_TYPES[form]: {"schema": {"type": "string"}}},
                problems=["400", "404"],
                headers=ROWS_HEADER,
            ),
        )


def key_parameter(kind):
    """The part of an address that names a record."""
    limits = {"minimum": 1, "maximum": 2**63 - 1} if kind == "integer" else {}
    return {
        "name": "key",
        "in": "path",
        "required": True,
        "description": "The last part of its page’s address.",
        "schema": {"type": kind} | limits,
    }


def record_path(table, kind, schema):
    known_on = [row for row in parameters(TableFilter) if row["name"] == "known_on"]
    return f"/{table.name}/{{key}}.json", operation(
        f"{table.name}-record",
        f"One row of the table of {table.name} by itself.",
        [key_parameter(kind), *known_on],
        {"application/json": {"schema": schema}},
        problems=["400", "404"],
    )


def claim_schema():
    """A claim by itself, with what is said of it."""
    return object_of(
        {
            CLAIMS.noun: {"anyOf": [ref(CLAIMS.name), {"type": "null"}]},
            WITHDRAWN.noun: {"anyOf": [ref(WITHDRAWN.name), {"type": "null"}]},
        }
        | {table.name: list_of(table) for table in (FINDINGS, RELATIONS, CORRECTIONS)}
    )


def operation(name, summary, parameter_rows, content, *, problems, headers=None):
    answer = {"description": "What was asked for.", "content": content}
    if headers:
        answer["headers"] = headers
    return {
        "operationId": name,
        "summary": summary,
        "parameters": parameter_rows,
        "responses": {"200": answer}
        | {status: {"$ref": "#/components/responses/problem"} for status in problems},
    }


def parameters(filter_class, without=frozenset()):
    """The parameters of a filter, each with its schema."""
    return [
        {
            "name": name,
            "in": "query",
            "allowEmptyValue": True,
            "description": MEANINGS.get(name) or meaning_of_facet(FACETS[name]),
            "schema": parameter_schema(name, parameter),
        }
        for name, parameter in filter_class.base_filters.items()
        if name not in without
    ]


def meaning_of_facet(facet):
    if isinstance(facet, CodeFacet):
        return f"{facet.title}: any of these codes."
    return f"{facet.title}: one value or several, as the table of claims has them."


def parameter_schema(name, parameter: Filter):
    """What may be given for a parameter, as its field reads it."""
    field = parameter.field
    if name in FACETS:
        facet = FACETS[name]
        codes = {"enum": facet.codes.values} if isinstance(facet, CodeFacet) else {}
        items = {"type": "string"} | codes
        return {"type": "array", "items": items, "maxItems": 20}
    if words := getattr(field, "words", None):
        return {"type": "string", "enum": words}
    if isinstance(field, SizeField):
        least, most = SIZES.start, SIZES.stop - 1
        return {"type": "integer", "minimum": least, "maximum": most, "default": USUAL_SIZE}
    if isinstance(field, ValueField):
        return {"type": "number"}
    if isinstance(field, IsoDateField):
        return {"type": "string", "examples": ["2025-07-04"]}
    return {"type": "string", "maxLength": field.max_length}


def row_schema(table):
    properties = {column.name: column_schema(column) for column in table.columns}
    return object_of(properties) | {"description": f"A row is {table.row}."}


def column_schema(column):
    """What a column may hold; a list that is empty is one of nothing."""
    schema = {**JSON_TYPES[column.type], "description": column.meaning}
    if column.type == ColumnType.LIST:
        items = {"type": "string", "enum": column.codes.values} if column.codes else None
        return schema | {"items": items or JSON_TYPES[column.items]}
    if column.codes:
        schema["enum"] = [*column.codes.values, *([None] if column.can_be_empty else [])]
    if column.can_be_empty:
        schema["type"] = [schema["type"], "null"]
    return schema


def object_of(properties):
    return {"type": "object", "required": [*properties], "properties": properties}


def list_of(table):
    return {"type": "array", "items": ref(table.name)}


def ref(name):
    return {"$ref": f"#/components/schemas/{name}"}
