"""One page fetched from another site, so that nothing inside this network is reached through it.

A name is resolved once; every answer must be a public address, and the connection goes to one of
those very addresses, so that a name which answers differently the second time is never asked a
second time. Each redirect begins again from the start. Cookies, proxies and stored passwords are
unknown to `http.client`'s response, which reads the answer. What is unpacked is counted as it
comes, and all of it together, names included, has one limit of time.

urllib3 does not replace this: its time-out begins anew with every byte that drips in; its unpacking
takes a page that broke off for a whole one, and counts nothing of what unpacks to nothing.
"""

import io
import socket
import ssl
import time
import zlib
from collections.abc import Callable
from contextlib import closing
from http.client import HTTPException, HTTPResponse
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urljoin

from .networks import is_public
from .proposal import Refusal
from .url import FetchUrl, parse_fetch_url

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

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
POST = """\
POST {path} HTTP/1.1
Host: {authority}
User-Agent: claim-tracker
Content-Length: {length}
Connection: close
{headers}
"""
PASTE_INSTEAD = "Open it in your browser and paste the text, or upload the saved page."

Resolve = Callable[[str], list[str]]
Connect = Callable[[str, int, float], socket.socket]


class FetchedPage(NamedTuple):
    """What came, unpacked: `address` after redirects, `kind` as `read_article` takes it."""

    address: str
    kind: str
    charset: str | None
    raw: bytes


class Deadline:
    def __init__(self, seconds: float):
        self.end = time.monotonic() + seconds

    def seconds_left(self) -> float:
        """How many seconds are left; raises TimeoutError when none are."""
        seconds = self.end - time.monotonic()
        if seconds <= 0:
            raise TimeoutError
        return seconds


class TimedReader(io.RawIOBase):
    """A socket to be read from until time is up, however slowly it drips."""

    def __init__(self, connection: socket.socket, deadline: Deadline):
        self.connection, self.deadline = connection, deadline

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        self.connection.settimeout(self.deadline.seconds_left())
        return self.connection.recv_into(buffer)

    def makefile(self, _mode: str) -> io.BufferedReader:
        return io.BufferedReader(self)


def resolve(host: str) -> list[str]:
    """The addresses of `host`, as this machine's resolver answers."""
    return [str(answer[4][0]) for answer in socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)]


def connect(address: str, port: int, seconds: float) -> socket.socket:
    """A socket to `address`, which is digits, so that nothing is resolved."""
    return socket.create_connection((address, port), timeout=seconds)


def fetch(
    address: str,
    *,
    resolve: Resolve = resolve,
    connect: Connect = connect,
    trust: ssl.SSLContext | None = None,
    seconds: float = SECONDS,
) -> FetchedPage:
    """The page at `address`; raises Refusal, one line, for whatever is not to be had.

    `resolve(host)` gives addresses, `connect(address, port, seconds)` a socket, `trust` is the
    SSLContext that certificates are checked with.
    """
    deadline = Deadline(seconds)
    try:
        for _ in range(REDIRECTS + 1):
            url = parse_fetch_url(address)
            with closing(_connection(url, deadline, resolve, connect, trust)) as connection:
                request = REQUEST.format(path=url.path, authority=url.authority)
                response = _response(connection, deadline, request.encode("ascii"))
                if response.status not in MOVED:
                    return _page(url, response)
                address = _moved_to(url, response)
    except TimeoutError:
        raise Refusal(f"The site took longer than {seconds:g} seconds. {PASTE_INSTEAD}") from None
    except ssl.SSLError:
        raise Refusal(f"The site’s certificate is not valid. {PASTE_INSTEAD}") from None
    except zlib.error:
        raise Refusal(
            f"The page is compressed in a way that cannot be read here. {PASTE_INSTEAD}"
        ) from None
    except (OSError, HTTPException):
        raise Refusal(f"The site broke off the connection. {PASTE_INSTEAD}") from None
    raise Refusal(f"The site keeps redirecting. {PASTE_INSTEAD}")


def post(
    address: str,
    body: bytes,
    headers: dict[str, str],
    *,
    resolve: Resolve = resolve,
    connect: Connect = connect,
    trust: ssl.SSLContext | None = None,
    seconds: float = SECONDS,
) -> int:
    """Send `body` to `address`; the status of the answer, of which nothing else is read.

    No redirect is followed. Raises Refusal for what is no public address, OSError where nothing
    answers in time.
    """
    deadline, url = Deadline(seconds), parse_fetch_url(address)
    head = POST.format(
        path=url.path,
        authority=url.authority,
        length=len(body),
        headers="".join(f"{name}: {value}\n" for name, value in headers.items()),
    )
    try:
        with closing(_connection(url, deadline, resolve, connect, trust)) as connection:
            return _response(connection, deadline, head.encode("ascii"), body).status
    except HTTPException as error:
        raise ConnectionError(f"{url.host} gave no answer of HTTP") from error


def _connection(
    url: FetchUrl,
    deadline: Deadline,
    resolve: Resolve,
    connect: Connect,
    trust: ssl.SSLContext | None,
) -> socket.socket:
    """A socket to the site, encrypted where the address says so."""
    connection = _first_to_answer(url, deadline, _addresses(url, deadline, resolve), connect)
    if url.scheme == "http":
        return connection
    connection.settimeout(deadline.seconds_left())
    try:
        trust = trust or ssl.create_default_context()
        return trust.wrap_socket(connection, server_hostname=url.host)
    except BaseException:
        connection.close()
        raise


def _addresses(url: FetchUrl, deadline: Deadline, resolve: Resolve) -> list[str]:
    """The site's addresses, all of them public."""
    answers = [url.host] if url.is_ip_address else _resolved(url.host, deadline, resolve)
    if not answers:
        raise Refusal(f"There is no site called “{url.host}”. Copy the address from the browser.")
    if not all(map(is_public, answers)):
        raise Refusal(
            f"“{url.host}” is not a public site, so it cannot be fetched. {PASTE_INSTEAD}"
        )
    return answers


def _resolved(host: str, deadline: Deadline, resolve: Resolve) -> list[str]:
    """What `resolve` answers in time; asked in a thread, because it cannot be interrupted."""
    answers: SimpleQueue[list[str]] = SimpleQueue()

    def ask() -> None:
        try:
            answers.put(resolve(host))
        except (OSError, UnicodeError):
            answers.put([])

    Thread(target=ask, daemon=True).start()
    try:
        return answers.get(timeout=deadline.seconds_left())
    except Empty:
        raise TimeoutError from None


def _first_to_answer(
    url: FetchUrl, deadline: Deadline, addresses: list[str], connect: Connect
) -> socket.socket:
    for address in dict.fromkeys(addresses[:ADDRESSES]):
        try:
            return connect(address, url.port, min(deadline.seconds_left(), CONNECT_SECONDS))
        except OSError:
            deadline.seconds_left()
    raise Refusal(f"“{url.host}” does not answer. {PASTE_INSTEAD}")


def _response(
    connection: socket.socket, deadline: Deadline, head: bytes, body: bytes = b""
) -> HTTPResponse:
    connection.settimeout(deadline.seconds_left())
    connection.sendall(head.replace(b"\n", b"\r\n") + body)
    # It asks a socket for nothing but `makefile`.
    response = HTTPResponse(TimedReader(connection, deadline), method="GET")  # type: ignore[arg-type]
    response.begin()
    return response


def _moved_to(url: FetchUrl, response: HTTPResponse) -> str:
    try:
        return urljoin(url.address, response.headers.get("Location", ""))
    except ValueError:
        raise Refusal(
            f"The site redirects to an address that does not work. {PASTE_INSTEAD}"
        ) from None


def _page(url: FetchUrl, response: HTTPResponse) -> FetchedPage:
    if response.status in CLOSED:
        raise Refusal(
            f"The site does not allow programs to read this page ({response.status})."
            f" {PASTE_INSTEAD}"
        )
    if response.status != 200:
        raise Refusal(
            f"The site answered {response.status} instead of sending the page. {PASTE_INSTEAD}"
        )
    content_type = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    if content_type not in KINDS:
        raise Refusal("This is not a page or text that can be read. Paste its text instead.")
    charset = response.headers.get_content_charset()
    return FetchedPage(url.address, KINDS[content_type], charset, _body(response))


def _body(response: HTTPResponse) -> bytes:
    """The bytes of the answer, unpacked; raises Refusal as soon as they are too many."""
    encoding = response.headers.get("Content-Encoding", "").strip().lower()
    if encoding not in AS_IT_IS | PACKED:
        raise zlib.error
    unpacker = zlib.decompressobj(GZIP_OR_ZLIB) if encoding in PACKED else None
    body, received = bytearray(), 0
    while chunk := response.read(CHUNK):
        received += len(chunk)
        body += unpacker.decompress(chunk, LIMIT + 1 - len(body)) if unpacker else chunk
        if max(received, len(body)) > LIMIT:
            raise Refusal(f"This page is larger than {LIMIT // 10**6} MB. Paste its text instead.")
    if response.length or (unpacker and not unpacker.eof):
        raise Refusal(f"The page ended before it was complete. {PASTE_INSTEAD}")
    return bytes(body)
