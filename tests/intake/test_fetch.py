"""Fetching: no connection is made to a forbidden address, and no answer takes time or memory."""

import gzip
import re
import ssl
import time
import tracemalloc
import zlib
from itertools import chain, repeat
from threading import current_thread

import pytest
import trustme

from claims.intake import Refusal, fetch
from claims.intake.fetch import LIMIT, FetchedPage
from tests.intake.servers import PUBLIC, Site, http, redirect
from tests.intake.test_networks import NOT_PUBLIC
from tests.intake.test_url import REFUSED

PAGE = b"<p>The council cut 40 posts.</p>"

# As an address would write them: every forbidden network, and every spelling that is refused.
IP_ADDRESSES = [f"http://{f'[{ip}]' if ':' in ip else ip}/" for ip in NOT_PUBLIC if "/" not in ip]
FORBIDDEN = sorted({*IP_ADDRESSES, *(address for address, _ in REFUSED)})
# Without those that are addresses on the very site that sends there, or no header at all.
HERE = ["", "news.example", "//news.example/", "http:news.example", "http://", "http:///a"]
ELSEWHERE = [
    address
    for address in FORBIDDEN
    if address not in HERE and not re.search(r"[\r\n\t\0]", address)
]
RESOLVED = [ip for ip in NOT_PUBLIC if "/" not in ip]


def fetched(site, address="http://news.example/a", **options):
    with site.open():
        return fetch(address, resolve=site.resolve, connect=site.connect, **options)


def refused(site, address="http://news.example/a", **options):
    """The one line that refuses the address."""
    with pytest.raises(Refusal) as refusal:
        fetched(site, address, **options)
    assert "\n" not in str(refusal.value)
    return str(refusal.value)


def test_table_of_forbidden_addresses_is_long_enough():
    assert len(FORBIDDEN) >= 60
    assert len(ELSEWHERE) >= 60


@pytest.mark.parametrize("address", FORBIDDEN)
def test_forbidden_address_is_not_connected_to(address):
    site = Site()

    refused(site, address)

    assert site.connected == []


@pytest.mark.parametrize("address", ELSEWHERE)
def test_redirect_to_a_forbidden_address_is_not_followed(address):
    site = Site(redirect(address))

    refused(site)

    assert site.connected == [(PUBLIC, 80)]


@pytest.mark.parametrize("address", RESOLVED)
def test_name_with_one_forbidden_address_is_not_connected_to(address):
    site = Site(names={"news.example": [PUBLIC, address]})

    assert "not a public site" in refused(site)
    assert site.connected == []


def test_name_is_resolved_once_and_connected_to_at_that_very_address():
    site = Site(http(PAGE), names={"news.example": [[PUBLIC], ["127.0.0.1"]]})

    page = fetched(site)

    assert page == FetchedPage("http://news.example/a", "html", "utf-8", PAGE)
    assert (site.resolved, site.connected) == (["news.example"], [(PUBLIC, 80)])


def test_name_that_answers_differently_after_a_redirect_is_checked_again():
    site = Site(redirect("/b"), names={"news.example": [[PUBLIC], ["127.0.0.1"]]})

    assert "not a public site" in refused(site)
    assert site.connected == [(PUBLIC, 80)]


def test_request_carries_nothing_but_what_the_page_needs(monkeypatch, tmp_path):
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9/")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9/")
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / ".netrc").write_text("machine news.example login a password b")
    site = Site(http(status="302 Found", location="/b", set_cookie="a=b"), http(PAGE))

    fetched(site, "http://News.example./a?b=1#c")

    first, second = (request.splitlines() for request in site.requests)
    assert first == [
        "GET /a?b=1 HTTP/1.1",
        "Host: news.example",
        "User-Agent: claim-tracker (an editor asked for this page)",
        "Accept: text/html, text/plain, message/rfc822",
        "Accept-Encoding: gzip, deflate",
        "Connection: close",
        "",
    ]
    assert second == ["GET /b HTTP/1.1", *first[1:]]


def test_next_address_of_a_name_is_tried_where_one_does_not_answer():
    site, tried = Site(http(PAGE), names={"news.example": ["1.1.1.1", "1.0.0.1"]}), []

    def connect(address, port, seconds):
        tried.append(address)
        if address == "1.1.1.1":
            raise ConnectionRefusedError
        return site.connect(address, port, seconds)

    assert fetch("http://news.example/a", resolve=site.resolve, connect=connect).raw == PAGE
    assert tried == ["1.1.1.1", "1.0.0.1"]


@pytest.mark.parametrize("times", [3, 4])
def test_redirects_are_followed_three_times(times):
    site = Site(*(redirect(f"http://news{n}.example/") for n in range(times)), http(PAGE))

    if times == 3:
        assert fetched(site).address == "http://news2.example/"
    else:
        assert "keeps redirecting" in refused(site)
    assert len(site.connected) == 4


@pytest.fixture(scope="module")
def authority():
    return trustme.CA()


@pytest.fixture(scope="module")
def trust(authority):
    context = ssl.create_default_context()
    authority.configure_trust(context)
    return context


def secure(authority, name, names):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name).configure_cert(context)
    context.sni_callback = lambda _socket, host, _context: names.append(host)
    return context


def test_secure_site_is_asked_by_its_name(authority, trust):
    names = []
    site = Site(http(PAGE), secure=secure(authority, "news.example", names))

    assert fetched(site, "https://news.example/", trust=trust).raw == PAGE
    assert (names, site.connected) == (["news.example"], [(PUBLIC, 443)])


@pytest.mark.parametrize(
    "is_unknown_authority", [False, True], ids=["another name", "unknown authority"]
)
def test_secure_site_with_a_wrong_certificate_is_refused(authority, trust, is_unknown_authority):
    certificate = secure(authority, "news.example" if is_unknown_authority else "other.example", [])
    site = Site(http(PAGE), secure=certificate)

    trusted = {} if is_unknown_authority else {"trust": trust}
    assert "certificate" in refused(site, "https://news.example/", **trusted)
    assert site.requests == []


ANSWERS = [
    ("html", http(PAGE, content_type="text/html"), ("html", None)),
    ("text", http(PAGE, content_type="Text/Plain; charset=latin1"), ("text", "latin1")),
    ("message", http(PAGE, content_type="message/rfc822"), ("message", None)),
    ("counted", http(PAGE + b"more", content_length=str(len(PAGE))), ("html", "utf-8")),
    ("gzip", http(gzip.compress(PAGE), content_encoding="gzip"), ("html", "utf-8")),
    ("deflate", http(zlib.compress(PAGE), content_encoding="Deflate"), ("html", "utf-8")),
    (
        "chunked",
        http(b"5\r\n<p>Th\r\n1b\r\n" + PAGE[5:] + b"\r\n0\r\n\r\n", transfer_encoding="chunked"),
        ("html", "utf-8"),
    ),
]


@pytest.mark.parametrize(
    ("answer", "fields"), [row[1:] for row in ANSWERS], ids=[row[0] for row in ANSWERS]
)
def test_answer_is_read(answer, fields):
    assert fetched(Site(answer)) == FetchedPage("http://news.example/a", *fields, PAGE)


NO_PAGES = [
    ("not found", http(status="404 Not Found"), "answered 404"),
    ("forbidden", http(status="403 Forbidden"), "does not allow programs to read this page (403)"),
    (
        "too many",
        http(status="429 Too Many Requests"),
        "does not allow programs to read this page (429)",
    ),
    ("no content", http(status="204 No Content"), "answered 204"),
    ("pdf", http(PAGE, content_type="application/pdf"), "not a page or text"),
    ("picture", http(PAGE, content_type="image/svg+xml"), "not a page or text"),
    ("json", http(PAGE, content_type="application/json"), "not a page or text"),
    ("no type", b"HTTP/1.1 200 OK\r\n\r\n" + PAGE, "not a page or text"),
    ("brotli", http(PAGE, content_encoding="br"), "compressed in a way that cannot be read here"),
    ("zstd", http(PAGE, content_encoding="zstd"), "compressed in a way that cannot be read here"),
    (
        "twice",
        http(gzip.compress(PAGE), content_encoding="gzip, gzip"),
        "compressed in a way that cannot be read here",
    ),
    (
        "not gzip",
        http(PAGE, content_encoding="gzip"),
        "compressed in a way that cannot be read here",
    ),
    (
        "gzip cut",
        http(gzip.compress(PAGE)[:-9], content_encoding="gzip"),
        "ended before it was complete",
    ),
    ("cut", http(PAGE, content_length="900"), "ended before it was complete"),
    ("chunk cut", http(b"900\r\n<p>", transfer_encoding="chunked"), "broke off the connection"),
    ("no http", b"SSH-2.0-OpenSSH_9.2\r\n", "broke off the connection"),
    ("nothing", b"", "broke off the connection"),
    ("many headers", http(**{f"a{n}": "b" for n in range(200)}), "broke off the connection"),
    ("long header", http(a="b" * 100_000), "broke off the connection"),
    ("bad redirect", redirect("http://[::1"), "an address that does not work"),
    ("endless redirect", redirect(""), "broke off the connection"),
]


@pytest.mark.parametrize(
    ("answer", "words"), [row[1:] for row in NO_PAGES], ids=[row[0] for row in NO_PAGES]
)
def test_answer_that_is_no_page_is_refused(answer, words):
    site = Site(answer, b"")

    assert words in refused(site)


@pytest.mark.parametrize("raised", [OSError, UnicodeError], ids=str)
def test_name_that_is_none_is_refused(raised):
    def resolve(_host):
        raise raised

    with pytest.raises(Refusal, match=r"There is no site called “news.example”"):
        fetch("http://news.example/", resolve=resolve, connect=Site().connect)


def bomb(wbits):
    """200 MB of nothing, packed as gzip or zlib."""
    packer, block = zlib.compressobj(9, wbits=wbits), bytes(1_000_000)
    return b"".join([*(packer.compress(block) for _ in range(200)), packer.flush()])


BOMBS = {"gzip": 31, "deflate": 15}


@pytest.mark.parametrize("name", BOMBS)
def test_bomb_stops_early(name):
    site = Site(http(bomb(BOMBS[name]), content_encoding=name))

    tracemalloc.start()
    started = time.monotonic()
    refused(site)
    seconds, (_, peak) = time.monotonic() - started, tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert seconds < 5
    assert peak < 4 * LIMIT


ENDLESS = {
    "page": http(),
    "chunks": http(transfer_encoding="chunked"),
    "empty gzip": http(content_encoding="gzip") + gzip.compress(b"")[:10],
}
PARTS = {
    "page": bytes(65_536),
    "chunks": b"10000\r\n" + bytes(65_536) + b"\r\n",
    "empty gzip": b"\x00\x00\x00\xff\xff" * 13_000,  # stored blocks without a byte in them
}


@pytest.mark.parametrize("name", ENDLESS)
def test_endless_page_stops_at_the_limit(name):
    site = Site(chain([ENDLESS[name]], repeat(PARTS[name], 1000)))

    assert "10 MB" in refused(site)
    assert site.sent < 2 * LIMIT


SLOW = {
    "head": [b"HTTP/1.1 200 OK\r\nA: "],
    "headers": [b"HTTP/1.1 200 OK\r\n"],
    "continued": [b"HTTP/1.1 100 Continue\r\n\r\n"],
    "body": [http()],
    "silence": [b""],
}
DRIPS = {"headers": b"A: b\r\n", "continued": b"HTTP/1.1 100 Continue\r\n\r\n"}


def dripping(name):
    yield from SLOW[name]
    for n in range(100):
        time.sleep(0.02)  # the slowness that is tested
        if name == "silence":
            yield b""
            if n == 30:
                return
        else:
            yield DRIPS.get(name, b"a")


@pytest.mark.parametrize("name", SLOW)
def test_slow_site_stops_in_time(name):
    started = time.monotonic()

    assert "longer than 0.4 seconds" in refused(Site(dripping(name)), seconds=0.4)
    assert time.monotonic() - started < 3


def test_slow_handshake_stops_in_time():
    assert "longer than 0.2 seconds" in refused(
        Site(dripping("silence")), "https://news.example/", seconds=0.2
    )


def test_slow_handshake_stops_in_time_however_long_the_connection_would_wait():
    site = Site(dripping("silence"))

    def connect(*arguments):
        connection = site.connect(*arguments)
        connection.settimeout(None)
        return connection

    with pytest.raises(Refusal, match=r"longer than 0.2 seconds"):
        fetch("https://news.example/", resolve=site.resolve, connect=connect, seconds=0.2)


def test_no_time_at_all_is_refused_like_too_little():
    assert "longer than 0 seconds" in refused(Site(http(PAGE)), seconds=0)


def test_slow_names_stop_in_time():
    def resolve(_host):
        time.sleep(2)  # the slowness that is tested
        return [PUBLIC]

    started = time.monotonic()
    with pytest.raises(Refusal, match=r"longer than 0.2 seconds"):
        fetch("http://news.example/", resolve=resolve, connect=Site().connect, seconds=0.2)
    assert time.monotonic() - started < 1.5


def test_names_are_looked_up_in_a_thread_that_nothing_waits_for():
    threads = []

    def resolve(_host):
        threads.append(current_thread())
        return []

    with pytest.raises(Refusal, match="There is no site called"):
        fetch("http://news.example/", resolve=resolve, connect=Site().connect)
    assert [(thread is current_thread(), thread.daemon) for thread in threads] == [(False, True)]


def test_addresses_that_do_not_answer_share_one_limit_of_time():
    limits = []

    def connect(_address, _port, seconds):
        limits.append(seconds)
        time.sleep(0.1)  # the slowness that is tested
        raise TimeoutError

    site = Site(names={"news.example": ["1.1.1.1", "1.0.0.1"]})
    with pytest.raises(Refusal, match=r"longer than 0.15 seconds"):
        fetch("http://news.example/", resolve=site.resolve, connect=connect, seconds=0.15)
    assert [0 < seconds < limit for seconds, limit in zip(limits, (0.15, 0.06), strict=True)] == [
        True,
        True,
    ]


def test_redirects_share_one_limit_of_time():
    def slowly(answer):
        time.sleep(0.2)  # the slowness that is tested
        yield answer

    site = Site(*(slowly(redirect(f"/{n}")) for n in range(3)), slowly(http(PAGE)))

    assert "longer than 0.5 seconds" in refused(site, seconds=0.5)
