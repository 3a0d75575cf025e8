"""The tables of the data: as whole files, in pages of JSON, one record by itself."""

import json
from contextlib import ExitStack
from http import HTTPStatus

from django.http import HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import get_conditional_response

from ..exports import Export, json_rows, read_moment
from ..filters import TableFilter
from ..filters.tables import BY_ID, PAGE_PARAMETERS
from .data_answers import data_answer
from .public import lasting_address, public_page

# A file of so few rows is made before it is sent, so that it can say how long it is.
WHOLE_ROWS = 5_000
JSON = "application/json"
CONTENT_TYPES = {
    "csv": "text/csv; charset=utf-8; header=present",
    "jsonl": "application/jsonl",
}


def table_file(table, form):
    """The view of a whole table in a format."""

    @data_answer
    @public_page(filtered=True, cached=False, as_known=True)
    def view(request):
        records = TableFilter.from_query(request.GET, table.rows(), refused=PAGE_PARAMETERS)
        return file_answer(request, export_of(request, table, records.qs, BY_ID), form)

    return view


def table_pages(table):
    """The view of the pages of a table as JSON."""

    @data_answer
    @public_page(filtered=True, cached=False, as_known=True)
    def view(request):
        records = TableFilter.from_query(request.GET, table.rows())
        return page_answer(request, table, records)

    return view


def table_record(table):
    """The view of one record of a table, as JSON."""

    @data_answer
    @public_page("known_on", as_known=True)
    def view(request, key):
        record = get_object_or_404(table.records(), **{table.key: key})
        [row] = rows_of(request, table, table.records().filter(pk=record.pk))
        return json_answer({table.noun: row})

    return view


def rows_of(request, table, rows):
    """Rows of a table as texts of JSON, in the order of their numbers."""
    return json_rows(table, rows, BY_ID, lasting_address(request, reverse("home")))


def page_answer(request, table, records):
    """The answer that is one page of a filter's rows, and the addresses of its neighbours."""
    page = records.page
    rows = records.qs.filter(pk__in=[row.pk for row in page.rows])
    texts = json_rows(table, rows, records.order, lasting_address(request, reverse("home")))
    neighbours = {
        "next": page_address(request, table, records, "after", page.next),
        "previous": page_address(request, table, records, "before", page.previous),
    }
    answer = json_answer(
        {table.name: f"[{','.join(texts)}]"}
        | {name: json.dumps(address) for name, address in neighbours.items()}
    )
    if any(neighbours.values()):
        answer.headers["Link"] = ", ".join(
            f'<{address}>; rel="{name}"' for name, address in neighbours.items() if address
        )
    return answer


def page_address(request, table, records, name, cursor):
    if cursor is None:
        return None
    address = records.address(f"{table.noun}-json", add=[(name, cursor)])
    return lasting_address(request, address)


def json_answer(parts):
    """The answer that is a JSON object; `parts` are the texts of its values by name."""
    members = [f"{json.dumps(name)}: {text}" for name, text in parts.items()]
    return HttpResponse(f"{{{', '.join(members)}}}\n", content_type=JSON)


def export_of(request, table, rows, order):
    """The rows of a table as they stand now, or as known on the day that is asked for."""
    site = lasting_address(request, reverse("home"))
    return Export(read_moment(day_of(request)), table, rows, order, site)


def day_of(request):
    return request.known_on and request.known_on.last


def file_answer(request, export, form):
    """The answer that is a whole file in one of `CONTENT_TYPES`, or 304 to whoever has it."""
    with ExitStack() as stack:
        stack.callback(export.close)
        row_count = export.row_count
        headers = {
            "Content-Type": CONTENT_TYPES[form],
            "Content-Disposition": f'attachment; filename="{file_name(request, export, form)}"',
            "X-Rows": str(row_count),
        }
        if row_count <= WHOLE_ROWS:
            return HttpResponse(b"".join(export.copy(form)), headers=headers)
        headers["ETag"] = f'"{export.digest}-{form}"'
        answer = get_conditional_response(
            request, headers["ETag"], response=HttpResponse(headers=headers)
        )
        if answer and answer.status_code != HTTPStatus.OK:
            return answer
        if request.method == "HEAD":
            return StreamingHttpResponse((), headers=headers)
        rows = export.copy(form)
        stack.pop_all()  # whoever reads the rows closes them
        return StreamingHttpResponse(rows, headers=headers)


def file_name(request, export, form):
    day = day_of(request)
    name = f"as-known-on-{day}" if day else f"{timezone.now():%Y-%m-%d}"
    return f"{export.table.name}-{name}.{form}"
