"""The tables of the data as files."""

from contextlib import ExitStack
from http import HTTPStatus

from django.http import HttpResponse, StreamingHttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import get_conditional_response

from ..exports import Export, read_moment
from .public import lasting_address

# A file of so few rows is made before it is sent, so that it can say how long it is.
WHOLE_ROWS = 5_000
CONTENT_TYPES = {"csv": "text/csv; charset=utf-8; header=present"}


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
