"""How many claims a list has, and how many each choice of each facet would leave.

Counts are taken under all filters but the facet's own, so that a second speaker can be added to
the first. The record keeps the numbers of all claims counted, and of those under one facet; what
is narrowed further is counted row by row.
"""

from django.db import connection

from ..known import is_past
from ..models.codes import Form, Hedge, Status
from .facets import FACETS

LISTED = 24  # choices of one facet on a page; the others are found by search


def array(codes):
    """The codes of a list as SQL, each at its position; see `Listing.codes`."""
    return f"ARRAY[{', '.join(repr(code) for code in codes.values)}]"


# What is counted together, in one reading of the list. A facet's column is null in the rows of
# every group but its own; the codes are counted as one number and then taken apart.
GROUPS = ["measure_id", "speaker_id", "publication_id", "place_id", "unit_id", "codes"]
DECODED = {
    "form": f"({array(Form)})[codes >> 20]",
    "hedge": f"({array(Hedge)})[codes >> 16 & 15]",
    "status": f"({array(Status)})[codes >> 12 & 15]",
    "year": "codes & 4095",
}
COLUMNS = [*GROUPS, *DECODED]
GROUPED = f"""
    WITH grouped AS (
        SELECT *, {", ".join(f"{sql} AS {name}" for name, sql in DECODED.items())} FROM (
            SELECT {", ".join(GROUPS)}, count(*) AS n FROM ({{rows}}) matched
            GROUP BY GROUPING SETS ({", ".join(f"({name})" for name in GROUPS)})
        ) counted
    )
"""  # noqa: S608
# Rows have the facet's name, a code, a label and the number of claims.
TOTAL = "SELECT 'total', '', '', coalesce(sum(n), 0) FROM {rows} WHERE form IS NOT NULL"


def count(matched, without, narrowed, selected):
    """The number of claims and, by facet, rows (code, label, number), in one query.

    `matched` is the filtered queryset of `Listing`; `without(name)` is the same one without the
    filter of one facet; `narrowed` has the names of all parameters that filter it; `selected`
    maps a facet's name to its chosen values. The chosen and the most frequent come first.
    """
    total, params = kept(FACETS["form"], narrowed, selected)
    parts = [TOTAL.format(rows=total or "grouped")]
    for facet in FACETS.values():
        chosen = selected[facet.name]
        rows, own = kept(facet, narrowed - {facet.name}, selected)
        if not rows and chosen:
            rows, own = each_of(without(facet.name))
        parts.append(counting(facet, rows or "grouped"))
        params += [chosen, *own]
    sql = " UNION ALL ".join(parts)
    if not total:
        rows, own = rows_of(matched)
        sql, params = GROUPED.format(rows=rows) + sql, own + params
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        [(*_, total), *rows] = cursor.fetchall()
    counts = {name: [] for name in FACETS}
    for name, code, label, number in rows:
        counts[name].append((code, FACETS[name].label(code, label), int(number)))
    return int(total), counts


def kept(facet, narrowed, selected):
    """SQL for rows (value, number) that the record keeps counted, and its parameters.

    None where `narrowed` is more than the choices of one facet. Of a past day nothing was kept.
    """
    if is_past() or len(narrowed) > 1 or not narrowed <= FACETS.keys():
        return None, []
    table, condition, params = "claims_tally", "", []
    for name in narrowed:
        given = FACETS[name]
        params = [selected[name]]
        if given.tallied == facet.tallied:
            condition = f"AND value {given.chosen}"
        else:
            table = "claims_jointtally"
            condition = f"AND given = '{given.tallied}' AND given_value {given.chosen}"
    rows = (
        f"SELECT value::{facet.type} AS {facet.tallied}, number AS n FROM {table}"  # noqa: S608
        f" WHERE \"column\" = '{facet.tallied}' {condition}"
    )
    return f"({rows}) kept", params


def rows_of(listings):
    sql, params = listings.order_by().values_list(*COLUMNS).query.sql_with_params()
    return sql, list(params)


def each_of(listings):
    """SQL for rows that stand for one claim each, and its parameters."""
    sql, params = rows_of(listings)
    return f"(SELECT *, 1 AS n FROM ({sql}) own) own", params  # noqa: S608


def counting(facet, rows):
    # Every part is a constant of these modules; what a reader typed is a parameter.
    return f"""(
        WITH counted AS (
            SELECT {facet.column} AS value, sum(n) AS n, {facet.column} = ANY(%s) AS chosen
            FROM {facet.rows.format(rows=rows)} WHERE {facet.column} IS NOT NULL
            GROUP BY 1 HAVING sum(n) > 0 ORDER BY chosen DESC, n DESC, 1 LIMIT {LISTED}
        )
        SELECT '{facet.name}', {facet.counted} ORDER BY chosen DESC, n DESC, value
    )"""  # noqa: S608
