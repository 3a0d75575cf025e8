"""An address taken apart into the host, port and path that a page is fetched from."""

import re
from ipaddress import AddressValueError, IPv4Address, IPv6Address
from typing import NamedTuple
from urllib.parse import quote, urlsplit

from .proposal import Refusal

PORTS = {"http": 80, "https": 443}
# Must match "news.example", "xn--bcher-kva.example", "a_b.example"; must not match "intranet",
# "a..example", "-a.example", "münchen.example".
NAME = re.compile(
    r"(?=.{1,253}\Z)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
)
# Must match what some programs read as a number of a machine: "127.1", "2130706433", "0x7f.1".
NUMBER = re.compile(r"(?:.*\.)?(?:\d+|0x[0-9a-f]*)")
# Must match blanks, control characters and backslashes, which programs read in different ways.
UNSAFE_CHARACTERS = re.compile(r"[\s\x00-\x20\x7f-\x9f\\]")
LONGEST = 2000


class FetchUrl(NamedTuple):
    """Where to ask, and for what: `host` in lower case, without brackets; `path` with its query."""

    scheme: str
    host: str
    port: int
    path: str
    is_ip_address: bool

    @property
    def authority(self) -> str:
        """The host as the request names it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def address(self) -> str:
        return f"{self.scheme}://{self.authority}{self.path}"


def parse_fetch_url(address: str) -> FetchUrl:
    """The FetchUrl of `address`; raises Refusal for whatever is no plain address of a page."""
    if len(address) > LONGEST or UNSAFE_CHARACTERS.search(address):
        raise Refusal("This address is too long or has spaces in it. Copy it from the browser.")
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise Refusal("This is not an address. Copy it from the browser.") from None
    if parts.scheme not in PORTS:
        raise Refusal("Only addresses that begin with http:// or https:// can be fetched.")
    if "@" in parts.netloc:
        raise Refusal("This address has a user name in it. Remove it, or paste the text.")
    if port not in {None, *PORTS.values()}:
        raise Refusal("Pages can be fetched only from ports 80 and 443. Paste the text instead.")
    host, is_ip_address = _host(host, bracketed="[" in parts.netloc)
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~")
    query = quote(parts.query, safe="/%:@!$&'()*+,;=~?")
    path = f"{path}?{query}" if query else path
    return FetchUrl(parts.scheme, host, port or PORTS[parts.scheme], path, is_ip_address)


def _host(host: str, bracketed: bool) -> tuple[str, bool]:
    """The host as it is connected to, and whether it is an IP address and no name."""
    host = host.removesuffix(".")
    try:
        if bracketed:
            ip_address = IPv6Address(host)
            if ip_address.scope_id is None:
                return str(ip_address), True
        elif NUMBER.fullmatch(host):
            return str(IPv4Address(host)), True
        elif NAME.fullmatch(host):
            return host, False
    except AddressValueError:
        pass
    raise Refusal(
        "The name of the site must be written in full and in plain letters, as in"
        " https://www.example.org. Copy the address from the browser."
    )
