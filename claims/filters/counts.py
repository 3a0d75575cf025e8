"""How many claims a list has, and how many each choice of each facet would leave.

Counts are taken under all filters but the facet's own, so that a second speaker can be added to
the first. The record keeps the numbers of all claims counted, of those under one facet, and of
those with one word that many have; what is narrowed further is counted row by row.
"""

from django.db import connection

from ..known_on import is_known_on_set
from ..models import TalliedWord
from ..models.codes import Form, Hedge, Status
from .facets import FACETS

LISTED = 24  # choices of one facet on a page; the others are found by search


def array(codes):
    """The codes of a list as SQL, each at its position; see `Listing.codes`."""
    return f"ARRAY[{', '.join(repr(code) for code in codes.values)}]"


# What is counted together, in one reading of the list. A facet's column is null in the rows of
# every group but its own; the codes are counted as one number and then taken apart.
# A measure's figures have few units: the rows of both columns are soon summed to those of each.
SETS = ["measure_id, unit_id", "speaker_id", "publication_id", "place_id", "codes"]
GROUPED_BY = ", ".join(SETS)
DECODED = {
    "form": f"({array(Form)})[codes >> 20]",
    "hedge": f"({array(Hedge)})[codes >> 16 & 15]",
    "status": f"({array(Status)})[codes >> 12 & 15]",
    "year": "codes & 4095",
}
COLUMNS = [*GROUPED_BY.split(", "), *DECODED]
GROUPED = f"""
    WITH grouped AS (
        SELECT *, {", ".join(f"{sql} AS {name}" for name, sql in DECODED.items())} FROM (
            SELECT {GROUPED_BY}, count(*) AS n FROM ({{rows}}) matched
            GROUP BY GROUPING SETS ({", ".join(f"({columns})" for columns in SETS)})
        ) counted
    )
"""  # noqa: S608
# Rows have the facet's name, a code, a label and the number of claims.
TOTAL = "SELECT 'total', '', '', coalesce(sum(n), 0) FROM {rows} WHERE form IS NOT NULL"


def count_choices(matched, without, narrowed, selected, words):
    """The number of claims and, by facet, rows (code, label, number), in one query.

    `matched` is the filtered queryset of `Listing`; `without(name)` is the same one without the
    filter of one facet; `narrowed` has the names of all parameters that filter it; `selected`
    maps a facet's name to its chosen values; `words` are searched for. The chosen and the most
    frequent come first.
    """
    word = words and TalliedWord.objects.searched_by(words)
    total, params = tally_rows(FACETS["form"], narrowed, selected, word)
    parts = [TOTAL.format(rows=total or "grouped")]
    for facet in FACETS.values():
        chosen = selected[facet.name]
        rows, own = tally_rows(facet, narrowed - {facet.name}, selected, word)
        if not rows and chosen:
            rows, own = rows_as_counts(without(facet.name))
        parts.append(facet_count_sql(facet, rows or "grouped"))
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


def tally_rows(facet, narrowed, selected, word=None):
    """SQL for rows (value, number) that the record keeps counted, and its parameters.

    None where `narrowed` is more than the choices of one facet or a tallied `word`. Of a past day
    nothing was kept.
    """
    givens = [given(name, selected, word) for name in narrowed]
    if is_known_on_set() or len(givens) > 1 or None in givens:
        return None, []
    table, condition, params = "claims_tally", "", []
    for column, chosen, values in givens:
        params = [values]
        if column == facet.tallied:
            condition = f"AND value {chosen}"
        else:
            table = "claims_jointtally"
            condition = f"AND given = '{column}' AND given_value {chosen}"
    rows = (
        f"SELECT value::{facet.type} AS {facet.tallied}, number AS n FROM {table}"  # noqa: S608
        f" WHERE \"column\" = '{facet.tallied}' {condition}"
    )
    return f"({rows}) kept", params


def given(name, selected, word):
    """What a parameter narrows: the column, SQL that its values fulfil, and the values.

    None where numbers under it are not kept.
    """
    if name in FACETS:
        return FACETS[name].tallied, FACETS[name].chosen, selected[name]
    return ("word", "= %s", word.lexeme) if name == "q" and word else None


def rows_of(listings):
    sql, params = listings.order_by().values_list(*COLUMNS).query.sql_with_params()
    return sql, list(params)


def rows_as_counts(listings):
    """SQL for rows that stand for one claim each, and its parameters."""
    sql, params = rows_of(listings)
    return f"(SELECT *, 1 AS n FROM ({sql}) own) own", params  # noqa: S608


def facet_count_sql(facet, rows):
    # Every part is a constant of these modules; what a reader typed is a parameter.
    return f"""(
        WITH counted AS (
            SELECT {facet.column} AS value, sum(n) AS n, {facet.column} = ANY(%s) AS chosen
            FROM {facet.rows.format(rows=rows)} WHERE {facet.column} IS NOT NULL
            GROUP BY 1 HAVING sum(n) > 0 ORDER BY chosen DESC, n DESC, 1 LIMIT {LISTED}
        )
        SELECT '{facet.name}', {facet.counted} ORDER BY chosen DESC, n DESC, value
    )"""  # noqa: S608
