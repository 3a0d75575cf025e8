"""One line for each request, and an id by which a reader can ask about one.

A line says what was asked for and how it went, never by whom, and of the address only the path:
the words of a search stand in the query, and a submitted text in the body.
"""

import json
import logging
import re
import secrets
import traceback
from datetime import UTC, datetime
from time import perf_counter

from django.conf import settings
from django.utils.log import AdminEmailHandler

from .site_name import name_in_mail

log = logging.getLogger(__name__)

# Must match what nginx and Caddy give a request; must not match "", a line break, or "a b".
ID_OF_PROXY = re.compile(r"[\w-]{8,64}", re.ASCII)
FIELDS = ("method", "path", "status", "ms", "bytes", "request_id")


def log_requests(get_response):
    """The middleware that gives each request its id, and logs it once it is answered."""

    def respond(request):
        started = perf_counter()
        request.id = id_of(request)
        response = get_response(request)
        response.headers["X-Request-ID"] = request.id
        if (length := length_of(request, response)) is None:
            content = response.streaming_content
            response.streaming_content = logged_at_its_end(content, request, response, started)
        else:
            write_line(request, response, started, length)
        return response

    return respond


def id_of(request):
    """The id that a known proxy gave the request, or a new one."""
    given = request.headers.get("X-Request-ID", "")
    if settings.PROXY_COUNT and ID_OF_PROXY.fullmatch(given):
        return given
    return secrets.token_hex(6)


def length_of(request, response):
    """How many bytes are sent; None where that shows only once they are."""
    if request.method == "HEAD":
        return 0
    if response.streaming:
        length = response.headers.get("Content-Length")
        return int(length) if length else None
    return len(response.content)


def logged_at_its_end(content, request, response, started):
    """The pieces of an answer; the line is written after the last one, or when nobody reads on."""
    length = 0
    try:
        for piece in content:
            length += len(piece)
            yield piece
    finally:
        write_line(request, response, started, length)


def write_line(request, response, started, length):
    values = [
        request.method,
        path_of(request),
        response.status_code,
        round((perf_counter() - started) * 1000),
        length,
        request.id,
    ]
    line = " ".join(f"{name}={value}" for name, value in zip(FIELDS, values, strict=True))
    log.info("%s", line, extra={"line": dict(zip(FIELDS, values, strict=True))})


def path_of(request):
    """The path as an address has it, without the secret by which a password is reset."""
    path = request.get_full_path().partition("?")[0]
    match = request.resolver_match
    token = match.kwargs.get("token") if match else None
    return path.replace(token, "-") if token else path


class PlainFormatter(logging.Formatter):
    """What happened in words; of an error with the id of its request."""

    def formatMessage(self, record):
        request_id = request_id_of(record)
        return f"{record.message} request_id={request_id}" if request_id else record.message


class JsonFormatter(logging.Formatter):
    """One JSON object a line."""

    def format(self, record):
        fields = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
        }
        if line := getattr(record, "line", None):
            return json.dumps(fields | line)
        fields["message"] = record.getMessage()
        if request_id := request_id_of(record):
            fields["request_id"] = request_id
        if record.exc_info:
            fields["traceback"] = self.formatException(record.exc_info)
        return json.dumps(fields)


def request_id_of(record):
    return getattr(getattr(record, "request", None), "id", None)


class SiteMailHandler(AdminEmailHandler):
    """A mail to the administrators, with the name of the site before its subject."""

    def format_subject(self, subject):
        return f"[{name_in_mail()}] {super().format_subject(subject)}"


class TracebackReporter:
    """What a mail says of an error: where it arose.

    Django's own names the client, the search, the cookies and every value on the way.
    """

    def __init__(self, request, kind, error, trace, is_email=False):
        self.error = error

    def get_traceback_text(self):
        return "".join(traceback.format_exception(self.error))


def leave_out_traceback_of_refusal(record):
    """A host that was refused is no error of this site; its line says all."""
    if record.name.startswith("django.security"):
        record.exc_info = None
    return True


def has_traceback(record):
    return bool(record.exc_info)
