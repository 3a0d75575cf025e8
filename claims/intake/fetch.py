"""One page fetched from another site, so that nothing inside this network is reached through it.

A name is resolved once; every answer must be a public address, and the connection goes to one of
those very addresses, so that a name which answers differently the second time is never asked a
second time. Each redirect begins again from the start. Cookies, proxies and stored passwords are
unknown to `http.client`'s response, which reads the answer. What is unpacked is counted as it
comes, and all of it together, names included, has one limit of time.
"""

import io
import socket
import ssl
import time
import zlib
from contextlib import closing
from http.client import HTTPException, HTTPResponse
from queue import Empty, SimpleQueue
from threading import Thread
from typing import NamedTuple
from urllib.parse import urljoin

from .networks import is_public
from .proposal import Refusal
from .url import parse_fetch_url

SECONDS = 15
CONNECT_SECONDS = 5  # for one of several addresses, so that the next has its turn
LIMIT = 10_000_000  # bytes, unpacked
CHUNK = 65_536
REDIRECTS = 3
ADDRESSES = 4  # of one name, that are tried

MOVED = {301, 302, 303, 307, 308}
CLOSED = {401, 402, 403, 429, 451}
KINDS = {"text/html": "html", "text/plain": "text", "message/rfc822": "message"}
AS_IT_IS = {"", "identity"}
PACKED = {"gzip", "x-gzip", "deflate"}
GZIP_OR_ZLIB = 47

REQUEST = """\
GET {path} HTTP/1.1
Host: {authority}
User-Agent: claim-tracker (an editor asked for this page)
Accept: text/html, text/plain, message/rfc822
Accept-Encoding: gzip, deflate
Connection: close

"""
PASTE_INSTEAD = "Open it in your browser and paste the text, or upload the saved page."


class FetchedPage(NamedTuple):
    """What came: `address` after redirects, `kind` as `read` takes it, the bytes unpacked."""

    address: str
    kind: str
    charset: str | None
    raw: bytes


class Deadline:
    def __init__(self, seconds):
        self.end = time.monotonic() + seconds

    def left(self):
        """Seconds; raises TimeoutError when none are left."""
        left = self.end - time.monotonic()
        if left <= 0:
            raise TimeoutError
        return left


class Paced(io.RawIOBase):
    """A socket to be read from until time is up, however slowly it drips."""

    def __init__(self, connection, clock):
        self.connection, self.clock = connection, clock

    def readable(self):
        return True

    def readinto(self, buffer):
        self.connection.settimeout(self.clock.left())
        return self.connection.recv_into(buffer)

    def makefile(self, _mode):
        return io.BufferedReader(self)


def resolve(host):
    """The addresses of `host`, as this machine's resolver answers."""
    return [answer[4][0] for answer in socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)]


def connect(address, port, seconds):
    """A socket to `address`, which is digits, so that nothing is resolved."""
    return socket.create_connection((address, port), timeout=seconds)


def fetch(address, *, resolve=resolve, connect=connect, trust=None, seconds=SECONDS):
    """The Page at `address`; raises Refusal, one line, for whatever is not to be had.

    `resolve(host)` gives addresses, `connect(address, port, seconds)` a socket, `trust` is the
    SSLContext that certificates are checked with.
    """
    clock = Deadline(seconds)
    try:
        for _ in range(REDIRECTS + 1):
            asked = parse_fetch_url(address)
            with closing(_connection(asked, clock, resolve, connect, trust)) as connection:
                response = _response(asked, connection, clock)
                if response.status not in MOVED:
                    return _page(asked, response)
                address = _moved_to(asked, response)
    except TimeoutError:
        raise Refusal(f"The site took longer than {seconds:g} seconds. {PASTE_INSTEAD}") from None
    except ssl.SSLError:
        raise Refusal(f"The site's certificate cannot be trusted. {PASTE_INSTEAD}") from None
    except zlib.error:
        raise Refusal(
            f"The site packs its pages in a way that is not read here. {PASTE_INSTEAD}"
        ) from None
    except (OSError, HTTPException):
        raise Refusal(f"The site broke the connection off. {PASTE_INSTEAD}") from None
    raise Refusal(f"The site sends from page to page without end. {PASTE_INSTEAD}")


def _connection(asked, clock, resolve, connect, trust):
    """A socket to the site, encrypted where the address says so."""
    connection = _first_to_answer(asked, clock, _addresses(asked, clock, resolve), connect)
    if asked.scheme == "http":
        return connection
    connection.settimeout(clock.left())
    try:
        trust = trust or ssl.create_default_context()
        return trust.wrap_socket(connection, server_hostname=asked.host)
    except BaseException:
        connection.close()
        raise


def _addresses(asked, clock, resolve):
    """The site's addresses, all of them public."""
    answers = [asked.host] if asked.is_number else _resolved(asked.host, clock, resolve)
    if not answers:
        raise Refusal(f"There is no site “{asked.host}”: copy the address from the browser.")
    if not all(map(is_public, answers)):
        raise Refusal(f"“{asked.host}” is not a public site, so it is not fetched. {PASTE_INSTEAD}")
    return answers


def _resolved(host, clock, resolve):
    """What `resolve` answers in time; asked in a thread, because it cannot be interrupted."""
    answers = SimpleQueue()

    def ask():
        try:
            answers.put(resolve(host))
        except (OSError, UnicodeError):
            answers.put([])

    Thread(target=ask, daemon=True).start()
    try:
        return answers.get(timeout=clock.left())
    except Empty:
        raise TimeoutError from None


def _first_to_answer(asked, clock, addresses, connect):
    for address in dict.fromkeys(addresses[:ADDRESSES]):
        try:
            return connect(address, asked.port, min(clock.left(), CONNECT_SECONDS))
        except OSError:
            clock.left()
    raise Refusal(f"“{asked.host}” does not answer. {PASTE_INSTEAD}")


def _response(asked, connection, clock):
    request = REQUEST.format(path=asked.path, authority=asked.authority)
    connection.settimeout(clock.left())
    connection.sendall(request.replace("\n", "\r\n").encode("ascii"))
    response = HTTPResponse(Paced(connection, clock), method="GET")
    response.begin()
    return response


def _moved_to(asked, response):
    try:
        return urljoin(asked.address, response.headers.get("Location", ""))
    except ValueError:
        raise Refusal(f"The site sends to an address that is none. {PASTE_INSTEAD}") from None


def _page(asked, response):
    if response.status in CLOSED:
        raise Refusal(
            f"The site gives this page to no program ({response.status}). {PASTE_INSTEAD}"
        )
    if response.status != 200:
        raise Refusal(f"The site answers {response.status} instead of the page. {PASTE_INSTEAD}")
    stated = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    if stated not in KINDS:
        raise Refusal("This is no page or text that can be read. Paste its text instead.")
    charset = response.headers.get_content_charset()
    return FetchedPage(asked.address, KINDS[stated], charset, _body(response))


def _body(response):
    """The bytes of the answer, unpacked; raises Refusal as soon as they are too many."""
    packed = response.headers.get("Content-Encoding", "").strip().lower()
    if packed not in AS_IT_IS | PACKED:
        raise zlib.error
    unpacker = zlib.decompressobj(GZIP_OR_ZLIB) if packed in PACKED else None
    body, taken = bytearray(), 0
    while chunk := response.read(CHUNK):
        taken += len(chunk)
        body += unpacker.decompress(chunk, LIMIT + 1 - len(body)) if unpacker else chunk
        if max(taken, len(body)) > LIMIT:
            raise Refusal(f"This page has more than {LIMIT // 10**6} MB. Paste its text instead.")
    if response.length or (unpacker and not unpacker.eof):
        raise Refusal(f"The page broke off before its end. {PASTE_INSTEAD}")
    return bytes(body)
