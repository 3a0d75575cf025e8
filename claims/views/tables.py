"""The tables of the data: as whole files, in pages of JSON, one record by itself."""

import json
from contextlib import ExitStack
from functools import partial
from hashlib import sha256
from http import HTTPStatus
from io import SEEK_END
from threading import BoundedSemaphore

from django.conf import settings
from django.http import FileResponse, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from xlsxwriter.exceptions import FileCreateError

from ..archives import write_table_archive
from ..citations import cite_record
from ..exports import FORMS, Export, json_rows, read_moment, temporary_file
from ..filters import TableFilter
from ..filters.links import MEDIA_TYPES, WORKBOOK_ROWS
from ..filters.tables import BY_ID, PAGE_PARAMETERS
from ..rate_limits import ReaderLimit
from ..workbooks import describe_columns, write_workbook
from .data_answers import data_answer, problem
from .public import lasting_address, public_page

# Of this process: each download has a temporary file until it is sent, which takes up the disk.
PLACES = BoundedSemaphore(settings.DOWNLOADS_AT_ONCE)
SECONDS_UNTIL_A_PLACE = 60
DOWNLOADS = ReaderLimit("downloads")
BUSY = "As many files are being downloaded as this site sends at once. Try again in a minute."
NO_ROOM = "This site has no room on its disk to make the file. Try again later, or ask for less."
CONTENT_TYPES = MEDIA_TYPES | {"csv": "text/csv; charset=utf-8; header=present"}
TOO_MANY_ROWS = "An Excel file has up to {:,} rows, and this one would have {:,}. Take the CSV."


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
    return HttpResponse(f"{{{', '.join(members)}}}\n", content_type=MEDIA_TYPES["json"])


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


def file_answer(request, export, form, name="", about=()):
    """The answer that is a whole file in one of `CONTENT_TYPES`, or 304 to whoever has it.

    `name` is what the file is called, if not as its table; `about` are rows (what, which) that
    say which of the table's rows it has.
    """
    name = name or export.table.name
    with ExitStack() as opened:
        opened.callback(export.close)
        rows = export.row_count
        if form == "xlsx" and rows > WORKBOOK_ROWS:
            return problem(HTTPStatus.BAD_REQUEST, detail=TOO_MANY_ROWS.format(WORKBOOK_ROWS, rows))
        write, digest = writer(export, form, name, [*about, *about_file(request, rows)])
        headers = {
            "Content-Disposition": f'attachment; filename="{name}-{day_in_name(request)}.{form}"',
            "ETag": f'"{digest}-{form}"',
            "X-Rows": str(rows),
            "Link": f'<{request.site.licence_url}>; rel="license"',
        }
        answer = get_conditional_response(
            request, headers["ETag"], response=HttpResponse(headers=headers)
        )
        if answer and answer.status_code != HTTPStatus.OK:
            return answer
        return download(request, write, form, headers)


def writer(export, form, name, about):
    """What writes the file, and a text that is another one whenever the file is."""
    if form in FORMS:
        return partial(export.write, form=form), export.digest
    beside = [("columns", describe_columns(export.table.columns)), ("about", about)]
    digest = sha256(repr([export.digest, beside]).encode()).hexdigest()
    if form == "zip":
        return partial(write_table_archive, export=export, name=name, about=about), digest
    sheets = [(export.table.name, export.named_values()), *beside]
    return partial(write_workbook, sheets=sheets, day=dict(about)["as known on"]), digest


def about_file(request, row_count):
    """Rows (what, which) on where a file is from and how to cite it."""
    day = day_of(request) or timezone.now().date()
    return [
        ("site", request.site.name),
        ("address", lasting_address(request, request.get_full_path())),
        ("licence", f"{request.site.licence}, {request.site.licence_url}"),
        ("as known on", day),
        ("rows", row_count),
        ("cite as", cite_record(day, lasting_address(request, reverse("data")), request.site)),
    ]


def download(request, write, form, headers):
    """The file itself, made whole before its first byte is sent, so that it says its length."""
    if not PLACES.acquire(blocking=False):
        return not_now(BUSY)
    with ExitStack() as resources:
        resources.callback(PLACES.release)
        try:
            file = resources.enter_context(temporary_file(write))
        except (OSError, FileCreateError):
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


def day_in_name(request):
    day = day_of(request)
    return f"as-known-on-{day}" if day else f"{timezone.now():%Y-%m-%d}"
