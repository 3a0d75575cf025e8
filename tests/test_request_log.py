"""One line for each request, which tells nobody what somebody looked for; an id to quote."""

import json
import logging
from io import StringIO

import pytest
from django.core import mail
from django.db import OperationalError
from django.http import HttpResponse, StreamingHttpResponse
from django.test import Client
from django.urls import ResolverMatch, reverse

from claims.models import Site
from tests import factories
from tracker import site_name
from tracker.request_log import JsonFormatter, PlainFormatter, log_requests

pytestmark = pytest.mark.django_db

SECRET = "Zanzibarine"


@pytest.fixture
def lines(request, monkeypatch):
    """What is written, by a function that reads it."""
    return written_as(PlainFormatter(), request, monkeypatch)


@pytest.fixture
def json_lines(request, monkeypatch):
    read = written_as(JsonFormatter(), request, monkeypatch)
    return lambda: [json.loads(line) for line in read()]


def written_as(formatter, request, monkeypatch):
    requests = logging.getLogger("tracker.request_log")
    handlers = requests.handlers  # of pytest's own too
    [handler] = [handler for handler in handlers if type(handler) is logging.StreamHandler]
    monkeypatch.setattr(handler, "stream", output := StringIO())
    monkeypatch.setattr(handler, "formatter", formatter)
    level = requests.level
    requests.setLevel("INFO")
    request.addfinalizer(lambda: requests.setLevel(level))
    return lambda: output.getvalue().splitlines()


def fields(line):
    return dict(pair.split("=", 1) for pair in line.split(" "))


def test_line_says_what_was_asked_for_and_how_it_went(client, lines):
    response = client.get("/about/")

    [line] = lines()
    assert list(fields(line)) == ["method", "path", "status", "ms", "bytes", "request_id"]
    assert fields(line) | {"ms": "0"} == {
        "method": "GET",
        "path": "/about/",
        "status": "200",
        "ms": "0",
        "bytes": str(len(response.content)),
        "request_id": response.headers["X-Request-ID"],
    }


@pytest.mark.parametrize(
    ("method", "address"),
    [
        ("get", f"/claims/?q={SECRET}"),
        ("get", f"/suggest?q={SECRET}"),
        ("get", f"/measures/?{SECRET}={SECRET}"),
        ("post", "/check/"),
        ("post", "/report/"),
    ],
)
def test_line_has_none_of_the_words(client, lines, method, address):
    getattr(client, method)(
        address, {"text": SECRET, "message": SECRET} if method == "post" else {}
    )

    [line] = lines()
    assert SECRET not in line
    assert not set(fields(line).values()) & {"127.0.0.1", "testserver"}


def test_line_has_no_secret_by_which_a_password_is_reset(rf, lines):
    request = rf.get("/admin/reset/MQ/c0ffee-secret/")
    request.resolver_match = ResolverMatch(None, (), {"uidb64": "MQ", "token": "c0ffee-secret"})

    log_requests(lambda _: HttpResponse())(request)

    assert fields(lines()[0])["path"] == "/admin/reset/MQ/-/"


def test_line_of_a_file_counts_what_was_sent(client, lines):
    factories.claim()

    sent = client.get("/claims.csv").getvalue()

    assert int(fields(lines()[0])["bytes"]) == len(sent) > 0


def test_line_of_an_answer_that_is_made_while_it_is_sent(rf, lines):
    response = log_requests(lambda _: StreamingHttpResponse(["ab", "c"]))(rf.get("/"))
    before = lines()
    response.getvalue()

    assert (before, fields(lines()[0])["bytes"]) == ([], "3")


def test_line_of_a_file_that_nobody_reads_to_its_end(rf, lines):
    response = log_requests(lambda _: StreamingHttpResponse(["ab", "c"]))(rf.get("/"))
    next(iter(response))
    response.close()

    assert fields(lines()[0])["bytes"] == "2"


def test_line_of_a_head(client, lines):
    client.head("/about/")

    assert fields(lines()[0])["bytes"] == "0"


def test_path_is_one_word_whatever_it_is(client, lines):
    client.get("/a%20b%0Astatus=200/")

    assert fields(lines()[0])["path"] == "/a%20b%0Astatus%3D200/"


def test_json_line(client, json_lines):
    response = client.get("/about/")

    [line] = json_lines()
    assert list(line)[:3] == ["time", "level", "logger"]
    assert (line["path"], line["status"]) == ("/about/", 200)
    assert line["request_id"] == response.headers["X-Request-ID"]


def test_refused_host_leaves_a_line_and_an_id_on_the_page(client, settings, lines):
    settings.ALLOWED_HOSTS = ["claims.example.org"]

    response = client.get("/", headers={"Host": "other.example"})

    request_id = response.headers["X-Request-ID"]
    refusal, line = lines()
    assert refusal.startswith("Invalid HTTP_HOST header: 'other.example'.")
    assert refusal.endswith(f"request_id={request_id}")
    assert fields(line)["status"] == "400"
    assert f"<code>{request_id}</code>" in response.content.decode()


def test_refused_form_leaves_a_line_and_an_id_on_the_page(lines):
    response = Client(enforce_csrf_checks=True).post(reverse("admin:login"), {"username": "rose"})

    request_id = response.headers["X-Request-ID"]
    refusal, line = lines()
    assert refusal == ("Forbidden (CSRF cookie not set.): /admin/login/ request_id=" + request_id)
    assert fields(line)["status"] == "403"
    assert f"<code>{request_id}</code>" in response.content.decode()


def test_mistyped_address_is_one_line_and_an_id_on_the_page(client, lines):
    response = client.get("/nothing/")

    [line] = lines()
    assert fields(line)["status"] == "404"
    assert f"<code>{response.headers['X-Request-ID']}</code>" in response.content.decode()


@pytest.fixture
def failing(client, monkeypatch):
    monkeypatch.setattr("claims.views.claims.ClaimFilter", None)
    client.raise_request_exception = False
    return client


def test_error_leaves_a_traceback_and_an_id_on_the_page(failing, json_lines):
    response = failing.get(f"/claims/?q={SECRET}")

    request_id = response.headers["X-Request-ID"]
    error, line = json_lines()
    assert (error["message"], error["request_id"]) == (
        "Internal Server Error: /claims/",
        request_id,
    )
    assert error["traceback"].startswith("Traceback (most recent call last):")
    assert (line["status"], SECRET in str(error)) == (500, False)
    assert f"<code>{request_id}</code>" in response.content.decode()


def test_error_is_mailed_without_what_was_looked_for(failing, settings):
    settings.ADMINS = [("", "rose@example.org")]

    response = failing.get(f"/claims/?q={SECRET}")

    [message] = mail.outbox
    assert message.to == ["rose@example.org"]
    assert message.subject.endswith("Internal Server Error: /claims/")
    assert f"request_id={response.headers['X-Request-ID']}" in message.body
    assert "Traceback (most recent call last):" in message.body
    assert not [word for word in (SECRET, "127.0.0.1", "testserver") if word in message.body]


def test_refusals_are_not_mailed(client, settings):
    settings.ADMINS = [("", "rose@example.org")]
    settings.ALLOWED_HOSTS = ["claims.example.org"]

    client.get("/", headers={"Host": "other.example"})

    assert mail.outbox == []


@pytest.mark.parametrize(
    ("proxies", "given", "is_taken"),
    [
        (1, "0123456789abcdef", True),
        (0, "0123456789abcdef", False),
        (1, "a b", False),
        (1, "12345678 status=200", False),
        (1, "x" * 65, False),
    ],
)
def test_id_is_taken_from_a_known_proxy_alone(client, settings, proxies, given, is_taken):
    settings.PROXY_COUNT = proxies

    response = client.get("/about/", headers={"X-Request-ID": given})

    assert (response.headers["X-Request-ID"] == given) is is_taken


def test_each_request_has_an_id_of_its_own(client):
    ids = {client.get("/about/").headers["X-Request-ID"] for _ in range(2)}

    assert len(ids) == 2


def fail(*_):
    raise OperationalError("away")


@pytest.mark.parametrize(
    ("name_is_read", "prefix"), [(True, "[The Harbour Gazette] "), (False, "[claims.example.org] ")]
)
def test_mail_of_an_error_bears_the_name_of_the_site(
    failing, settings, monkeypatch, name_is_read, prefix
):
    Site.objects.create(name="The Harbour Gazette")
    settings.ADMINS, settings.ALLOWED_HOSTS = [("", "rose@example.org")], ["claims.example.org"]
    if not name_is_read:
        monkeypatch.setattr(site_name, "site_name", fail)

    failing.get("/claims/", headers={"Host": "claims.example.org"})

    assert mail.outbox[0].subject.startswith(prefix)
