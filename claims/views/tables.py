"""The tables of the data: as whole files, in pages of JSON, one record by itself."""

import json
from contextlib import ExitStack
from http import HTTPStatus
from io import SEEK_END
from threading import BoundedSemaphore

from django.conf import settings
from django.http import FileResponse, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import get_conditional_response

from ..exports import Export, json_rows, read_moment
from ..filters import TableFilter
from ..filters.tables import BY_ID, PAGE_PARAMETERS
from ..rate_limits import ReaderLimit
from .data_answers import data_answer, problem
from .public import lasting_address, public_page

# Of this process: each download has a temporary file until it is sent, which takes up the disk.
PLACES = BoundedSemaphore(settings.DOWNLOADS_AT_ONCE)
SECONDS_UNTIL_A_PLACE = 60
DOWNLOADS = ReaderLimit("downloads")
BUSY = "As many files are being downloaded as this site sends at once. Try again in a minute."
NO_ROOM = "This site has no room on its disk to make the file. Try again later, or ask for less."
JSON = "application/json"
CONTENT_TYPES = {
    "csv": "text/csv; charset=utf-8; header=present",
    "jsonl": "application/jsonl",
}


def table_file(table, form):
    """The view of a whole table in a format."""

    @data_answer
    @public_page(filtered=True, cached=False, as_known=True, limit=DOWNLOADS)
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
    links = neighbours | {"license": request.site.licence_url}
    answer.headers["Link"] = ", ".join(
        f'<{address}>; rel="{name}"' for name, address in links.items() if address
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


class Download(FileResponse):
    """A file that is sent, and what is given back once it is, or once its reader has left."""

    def __init__(self, file, resources, **options):
        super().__init__(file, **options)
        self.resources = resources

    def close(self):
        super().close()
        self.resources.close()


def file_answer(request, export, form):
    """The answer that is a whole file in one of `CONTENT_TYPES`, or 304 to whoever has it."""
    with ExitStack() as opened:
        opened.callback(export.close)
        headers = {
            "Content-Disposition": f'attachment; filename="{file_name(request, export, form)}"',
            "ETag": f'"{export.digest}-{form}"',
            "X-Rows": str(export.row_count),
            "Link": f'<{request.site.licence_url}>; rel="license"',
        }
        answer = get_conditional_response(
            request, headers["ETag"], response=HttpResponse(headers=headers)
        )
        if answer and answer.status_code != HTTPStatus.OK:
            return answer
        return download(request, export, form, headers)


def download(request, export, form, headers):
    """The file itself, made whole before its first byte is sent, so that it says its length."""
    if not PLACES.acquire(blocking=False):
        return not_now(BUSY)
    with ExitStack() as resources:
        resources.callback(PLACES.release)
        try:
            file = resources.enter_context(export.temporary_file(form))
        except OSError:
            return not_now(NO_ROOM)
        options = {"content_type": CONTENT_TYPES[form], "headers": headers}
        if request.method == "HEAD":  # not every server leaves the content out by itself
            headers["Content-Length"] = str(file.seek(0, SEEK_END))
            return StreamingHttpResponse((), **options)
        return Download(file, resources.pop_all(), **options)


def not_now(why):
    answer = problem(HTTPStatus.SERVICE_UNAVAILABLE, detail=why)
    answer.headers["Retry-After"] = str(SECONDS_UNTIL_A_PLACE)
    return answer


def file_name(request, export, form):
    day = day_of(request)
    name = f"as-known-on-{day}" if day else f"{timezone.now():%Y-%m-%d}"
    return f"{export.table.name}-{name}.{form}"
