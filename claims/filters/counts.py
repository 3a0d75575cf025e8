"""How many claims a list has, and how many each choice of each facet would leave.

Counts are taken under all filters but the facet's own, so that a second speaker can be added to
the first. Those of the whole record are kept as tallies; those of a part of it are counted row by
row.
"""

from django.db import connection

from ..known_on import is_known_on_set
from ..models.tally import TALLIED_COLUMNS
from .facets import FACETS

LISTED = 24  # choices of one facet on a page; the others are found by search

# All columns are counted in one reading of the list; one is null in the rows of every set but its
# own.
COLUMNS = ", ".join(TALLIED_COLUMNS)
GROUPED = f"""
    WITH grouped AS (
        SELECT {COLUMNS}, count(*) AS n FROM ({{rows}}) matched GROUP BY GROUPING SETS ({COLUMNS})
    )
"""  # noqa: S608
# Rows have the facet's name, a code, a label and the number of claims.
TOTAL = "SELECT 'total', '', '', coalesce(sum(n), 0) FROM {rows} WHERE form IS NOT NULL"


def count_choices(matched, without, narrowed, selected):
    """The number of claims and, by facet, rows (code, label, number), in one query.

    `matched` is the filtered queryset of `Listing`; `without(name)` is the same one without the
    filter of one facet; `narrowed` has the names of all parameters that filter it; `selected`
    maps a facet's name to its chosen values. The chosen and the most frequent come first.
    """
    total = tally_rows(FACETS["form"], narrowed)
    queries, params = [TOTAL.format(rows=total or "grouped")], []
    for facet in FACETS.values():
        rows, row_params = tally_rows(facet, narrowed - {facet.name}), []
        if not rows and selected[facet.name]:
            rows, row_params = rows_as_counts(without(facet.name))
        queries.append(facet_count_sql(facet, rows or "grouped"))
        params += [selected[facet.name], *row_params]
    sql = " UNION ALL ".join(queries)
    if not total:
        rows, row_params = listing_rows(matched)
        sql, params = GROUPED.format(rows=rows) + sql, row_params + params
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        [(*_, total), *rows] = cursor.fetchall()
    counts: dict[str, list[tuple[str, str, int]]] = {name: [] for name in FACETS}
    for name, code, label, number in rows:
        counts[name].append((code, FACETS[name].label(code, label), int(number)))
    return int(total), counts


def tally_rows(facet, narrowed):
    """SQL for rows (value, number) of the whole record, or None where the list is `narrowed`.

    Of a past day nothing is tallied.
    """
    if narrowed or is_known_on_set():
        return None
    # The parts are constants of `facets`.
    return (
        f"(SELECT value::{facet.column_type} AS {facet.tallied_column}, count AS n"  # noqa: S608
        f" FROM claims_tally WHERE \"column\" = '{facet.tallied_column}') tallied"
    )


def listing_rows(listings):
    sql, params = listings.order_by().values_list(*TALLIED_COLUMNS).query.sql_with_params()
    return sql, list(params)


def rows_as_counts(listings):
    """SQL for rows that stand for one claim each, and its parameters."""
    sql, params = listing_rows(listings)
    return f"(SELECT *, 1 AS n FROM ({sql}) listed) counted_singly", params  # noqa: S608


def facet_count_sql(facet, rows):
    """SQL for the rows of a facet, made from rows that have its column and `n`.

    It takes the chosen values as its first parameter.
    """
    # Every part is a constant of these modules; what a reader typed is a parameter.
    return f"""(
        WITH counted AS (
            SELECT {facet.column} AS value, sum(n) AS n, {facet.column} = ANY(%s) AS chosen
            FROM {facet.rows_sql.format(rows=rows)} WHERE {facet.column} IS NOT NULL
            GROUP BY 1 HAVING sum(n) > 0 ORDER BY chosen DESC, n DESC, 1 LIMIT {LISTED}
        )
        SELECT '{facet.name}', {facet.choices_sql} ORDER BY chosen DESC, n DESC, value
    )"""  # noqa: S608
