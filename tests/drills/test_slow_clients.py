"""Clients that send or read slowly hold up nobody, with no proxy in front."""

import socket
from contextlib import ExitStack, closing
from http.client import HTTPConnection
from threading import BoundedSemaphore, Thread
from time import sleep

import pytest
from django.core.wsgi import get_wsgi_application
from django.db import connection

from claims.exports import FORMS, Form
from tracker.serve import server_of

pytestmark = [
    pytest.mark.slow,  # a server of its own, and a hundred clients
    pytest.mark.django_db(transaction=True),
]

THREADS = 2
CLIENTS = 100
READERS = 20
SECONDS = 30  # until the server has noticed, on a busy machine
POST = (
    b"POST /check/ HTTP/1.1\r\nHost: testserver\r\n"
    b"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\ntext=1"
)
GET_FILE = b"GET /claims.csv HTTP/1.1\r\nHost: testserver\r\n\r\n"
# Of more bytes than any buffer between the server and a reader who takes none of them.
LONG_FILE = Form(
    "csv_sql", "COPY (SELECT repeat('1', 1000) FROM generate_series(1, 20000)) TO STDOUT", b"\r\n"
)
IN_TRANSACTION = """
SELECT count(*) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid()
  AND backend_type = 'client backend' AND xact_start IS NOT NULL
"""


@pytest.fixture
def port():
    server = server_of(get_wsgi_application(), "127.0.0.1:0", THREADS)
    Thread(target=server.run, daemon=True).start()
    yield server.effective_port
    server.close()


@pytest.fixture
def client_that_sends(port):
    with ExitStack() as clients:

        def send(start):
            sock = clients.enter_context(socket.create_connection(("127.0.0.1", port)))
            sock.sendall(start)
            return sock

        yield send


def in_transaction():
    with connection.cursor() as cursor:
        cursor.execute(IN_TRANSACTION)
        [count] = cursor.fetchone()
    return count


def status_of(port, path):
    """Raises TimeoutError where the server does not answer."""
    with closing(HTTPConnection("127.0.0.1", port, timeout=20)) as http:
        http.request("GET", path, headers={"Host": "testserver"})
        with http.getresponse() as response:
            response.read()
            return response.status


@pytest.mark.parametrize(
    "start", [b"", b"GET /claims/ HTTP/1.1\r\nHost: ", POST], ids=["nothing", "headers", "body"]
)
def test_who_sends_slowly_holds_up_nobody(port, client_that_sends, start):
    for _ in range(CLIENTS):
        client_that_sends(start)

    assert [status_of(port, path) for path in ("/healthz", "/claims/")] == [200, 200]


def test_who_reads_slowly_holds_up_neither_readers_nor_the_database(
    port, client_that_sends, monkeypatch
):
    monkeypatch.setitem(FORMS, "csv", LONG_FILE)

    readers = [client_that_sends(GET_FILE) for _ in range(READERS)]
    starts = {reader.recv(15) for reader in readers}
    # The last of them may still be ending. One that waits for its reader never ends.
    counts = (in_transaction() for _ in range(SECONDS) if not sleep(0.2))

    assert (starts, 0 in counts) == ({b"HTTP/1.1 200 OK"}, True)
    assert [status_of(port, path) for path in ("/healthz", "/claims/")] == [200, 200]


def test_place_of_a_reader_who_leaves_is_free_again(port, client_that_sends, monkeypatch):
    monkeypatch.setitem(FORMS, "csv", LONG_FILE)
    monkeypatch.setattr("claims.views.tables.PLACES", BoundedSemaphore(1))
    reader = client_that_sends(GET_FILE)
    reader.recv(15)

    assert status_of(port, "/claims.csv") == 503
    reader.close()
    statuses = (status_of(port, "/claims.csv") for _ in range(SECONDS) if not sleep(1))

    assert 200 in statuses
