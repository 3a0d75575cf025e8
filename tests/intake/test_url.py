"""Addresses taken apart: what is fetched, in one spelling, and what is refused before that."""

import pytest

from claims.intake.proposal import Refusal
from claims.intake.url import parse_fetch_url

PLAIN = [
    ("http://news.example", "http://news.example/"),
    ("HTTPS://News.Example/A", "https://news.example/A"),
    ("https://news.example./a", "https://news.example/a"),
    ("https://news.example:443/a?b=1#c", "https://news.example/a?b=1"),
    ("http://news.example:443/", "http://news.example:443/"),
    (
        "https://news.example/Größe%20?q=Größe",
        "https://news.example/Gr%C3%B6%C3%9Fe%20?q=Gr%C3%B6%C3%9Fe",
    ),
    ("https://xn--bcher-kva.example/", "https://xn--bcher-kva.example/"),
    ("https://a_b.example/", "https://a_b.example/"),
    ("http://1.1.1.1/", "http://1.1.1.1/"),
    ("http://1.1.1.1./", "http://1.1.1.1/"),
    ("http://[2606:4700::0:1]/", "http://[2606:4700::1]/"),
]

# Each address, and a word of the one line that refuses it.
REFUSED = [
    ("", "begin with"),
    ("news.example", "begin with"),
    ("//news.example/", "begin with"),
    ("file:///etc/passwd", "begin with"),
    ("ftp://news.example/", "begin with"),
    ("gopher://news.example:80/_x", "begin with"),
    ("javascript:alert(1)", "begin with"),
    ("http:news.example", "in full"),
    ("http://", "in full"),
    ("http:///a", "in full"),
    ("http://localhost/", "in full"),
    ("http://intranet/", "in full"),
    ("http://news..example/", "in full"),
    ("http://news.example../", "in full"),
    ("http://-news.example/", "in full"),
    ("http://.example/", "in full"),
    (f"http://{'a' * 64}.example/", "in full"),
    (f"http://{'a.' * 130}example/", "in full"),
    ("http://münchen.example/", "in full"),
    ("http://127。0。0。1/", "in full"),
    ("http://１２７.0.0.1/", "in full"),
    ("http://①②⑦.⓪.⓪.①/", "in full"),
    ("http://news%2eexample/", "in full"),
    ("http://%31%32%37.0.0.1/", "in full"),
    ("http://2130706433/", "in full"),
    ("http://127.1/", "in full"),
    ("http://127.0.1/", "in full"),
    ("http://0177.0.0.1/", "in full"),
    ("http://0x7f.0.0.1/", "in full"),
    ("http://0x7f000001/", "in full"),
    ("http://017700000001/", "in full"),
    ("http://127.0.0.0x1/", "in full"),
    ("http://256.1.1.1/", "in full"),
    ("http://1.1.1.1.1/", "in full"),
    ("http://99999999999/", "in full"),
    ("http://news.123/", "in full"),
    ("http://[::1%25eth0]/", "in full"),
    ("http://[fe80::1%eth0]/", "in full"),
    ("http://[127.0.0.1]/", "not an address"),
    ("http://[v1.news]/", "in full"),
    ("http://[::1/", "not an address"),
    ("http://news.example:x/", "not an address"),
    ("http://news.example:99999/", "not an address"),
    ("http://news.example:8080/", "ports 80 and 443"),
    ("http://news.example:22/", "ports 80 and 443"),
    ("http://news.example:0/", "ports 80 and 443"),
    ("http://user@news.example/", "user name"),
    ("http://user:word@news.example/", "user name"),
    ("http://news.example@127.0.0.1/", "user name"),
    ("http://@news.example/", "user name"),
    ("http://news.example\\@127.0.0.1/", "spaces"),
    ("http://news.example /", "spaces"),
    ("http://news.example/a\r\nHost: x", "spaces"),
    ("http://ne\tws.example/", "spaces"),
    ("http://news.example/\0", "spaces"),
    (f"http://news.example/{'a' * 2000}", "too long"),
]


@pytest.mark.parametrize(("address", "spelling"), PLAIN)
def test_url_has_one_spelling(address, spelling):
    assert parse_fetch_url(address).address == spelling


@pytest.mark.parametrize(("address", "words"), REFUSED)
def test_url_is_refused_in_one_line(address, words):
    with pytest.raises(Refusal) as refusal:
        parse_fetch_url(address)

    assert words in str(refusal.value)
    assert "\n" not in str(refusal.value)
