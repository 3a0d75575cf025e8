"""What goes through the server itself, as a client of the site sees it."""

import re
import socket
from contextlib import closing
from http.client import HTTPConnection
from threading import Thread
from time import sleep

import pytest
from django.core.wsgi import get_wsgi_application

from claims.views.errors import READ_ONLY, WRITING
from tracker.serve import server_of

pytestmark = pytest.mark.django_db(transaction=True)

CLIENTS = 20
ID = re.compile(r"[0-9a-f]{12}")


@pytest.fixture
def port():
    server = server_of(get_wsgi_application(), "127.0.0.1:0", 2)
    Thread(target=server.run, daemon=True).start()
    yield server.effective_port
    server.close()


def answer(port, path, method="GET", **headers):
    """Status, headers and page."""
    with closing(HTTPConnection("127.0.0.1", port, timeout=20)) as http:
        http.request(method, path, headers={"Host": "testserver", **headers})
        with http.getresponse() as response:
            return response.status, response.headers, response.read().decode()


@pytest.mark.parametrize(("path", "status"), [("/about/", 200), ("/nowhere/", 404)])
def test_each_answer_has_the_id_of_its_request(port, path, status):
    answers = [answer(port, path) for _ in range(2)]

    ids = [headers["X-Request-ID"] for _, headers, _ in answers]
    assert [code for code, _, _ in answers] == [status, status]
    assert all(ID.fullmatch(each) for each in ids)
    assert ids[0] != ids[1]


def test_error_page_names_the_id_of_its_header(port, monkeypatch):
    monkeypatch.setattr("claims.views.site.render", None)

    status, headers, page = answer(port, "/about/")

    assert (status, f"<code>{headers['X-Request-ID']}</code>" in page) == (500, True)


@pytest.mark.parametrize(("proxies", "statuses"), [(0, [200, 429]), (1, [200, 200])])
def test_clients_are_told_apart_by_a_header_of_known_proxies_only(
    port, settings, proxies, statuses
):
    settings.PROXY_COUNT, settings.DOWNLOADS_PER_CLIENT = proxies, 1
    clients = ["192.0.2.1", "192.0.2.2"]

    answers = [answer(port, "/claims.csv", **{"X-Forwarded-For": client}) for client in clients]

    assert [status for status, _, _ in answers] == statuses


@pytest.mark.parametrize("path", WRITING)
def test_copy_that_only_shows_the_record_refuses_what_writes(port, settings, path):
    settings.READ_ONLY = True

    answers = [answer(port, path, method) for method in ("GET", "POST")]

    assert [(status, READ_ONLY[0] in page) for status, _, page in answers] == [(503, True)] * 2
    assert answer(port, "/about/")[0] == 200


def test_who_sends_a_byte_a_second_holds_up_nobody(port):
    clients = [socket.create_connection(("127.0.0.1", port)) for _ in range(CLIENTS)]
    statuses = []
    for byte in b"GET ":
        for client in clients:
            client.sendall(bytes([byte]))
        statuses.append(answer(port, "/about/")[0])
        sleep(1)
    for client in clients:
        client.sendall(b"/about/ HTTP/1.1\r\nHost: testserver\r\n\r\n")
    starts = {client.recv(15) for client in clients}
    for client in clients:
        client.close()

    assert (statuses, starts) == ([200] * 4, {b"HTTP/1.1 200 OK"})
