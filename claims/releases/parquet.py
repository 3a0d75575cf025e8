"""The claims as Parquet, where DuckDB is installed: typed, and read by column."""

from importlib import import_module
from importlib.util import find_spec

from ..columns import CLAIMS, ColumnType

# What is not here stays text.
TYPES = {
    ColumnType.INTEGER: "BIGINT",
    ColumnType.NUMBER: "DOUBLE",
    ColumnType.BOOLEAN: "BOOLEAN",
    ColumnType.DATE: "DATE",
    ColumnType.INSTANT: "TIMESTAMPTZ",
}
# One thread and one size of block: the same rows are the same bytes.
COPY = """
SET threads = 1;
SET memory_limit = '100MB';
SET TimeZone = 'UTC';
COPY (SELECT {columns} FROM read_csv('{csv}', header = true, all_varchar = true, parallel = false))
TO '{parquet}' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 10240);
"""


def is_parquet_written():
    return find_spec("duckdb") is not None


def write_parquet(release):
    """Write `claims.parquet` from `claims.csv`; nothing without DuckDB."""
    if not is_parquet_written():
        return
    columns = ", ".join(map(column_as_type, CLAIMS.columns))
    names = {form: in_sql(release.folder / f"claims.{form}") for form in ("csv", "parquet")}
    with import_module("duckdb").connect() as database:
        database.execute(COPY.format(columns=columns, **names))


def in_sql(path):
    return str(path).replace("'", "''")


def column_as_type(column):
    name = f'"{column.name}"'
    if column.type == ColumnType.LIST:
        return f"CASE WHEN {name} IS NULL THEN [] ELSE string_split({name}, ' ') END AS {name}"
    kind = TYPES.get(column.type, "VARCHAR")
    return f"CAST({name} AS {kind}) AS {name}"
