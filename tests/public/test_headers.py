"""What every public answer says to the browser, and what it never leaves there."""

from collections import deque

import pytest
from django.urls import reverse

from claims.views.chart_files import HASH
from tests.public import addresses

pytestmark = pytest.mark.django_db

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; base-uri 'none'; connect-src 'self'; font-src 'self';"
        " form-action 'self'; frame-ancestors 'none'; img-src 'self' data:; script-src 'self';"
        " style-src 'self'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": (
        "camera=(), fullscreen=(), geolocation=(), microphone=(), payment=(), usb=()"
    ),
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
PICTURE = {
    "Content-Security-Policy": HEADERS["Content-Security-Policy"] + f" 'sha256-{HASH}'",
    "Cross-Origin-Resource-Policy": "cross-origin",
}
FRAME = {
    "Content-Security-Policy": HEADERS["Content-Security-Policy"].replace(
        "frame-ancestors 'none'", "frame-ancestors *"
    ),
    "Cross-Origin-Resource-Policy": "cross-origin",
    "X-Frame-Options": None,
}
FILE = {"Cross-Origin-Resource-Policy": "cross-origin"}
# Addresses that other sites may show as a part of theirs, and what differs there.
SHOWN_ELSEWHERE = dict.fromkeys(addresses.DATA, FILE) | {
    "claim-chart-svg": PICTURE,
    "claim-chart-png": PICTURE,
    "claim-chart-embed": FRAME,
    "measure-svg": PICTURE,
    "measure-png": PICTURE,
    "measure-embed": FRAME,
    "claim-embed": FRAME,
    **dict.fromkeys(["card", "claim-card", "measure-card"], FILE),
    "logo": {"Content-Security-Policy": "default-src 'none'; sandbox"},
}


def directives(policy):
    return sorted(part.strip() for part in policy.split(";"))


@pytest.fixture(scope="module")
def world(shared_records):
    with shared_records():
        yield addresses.build()


@pytest.mark.parametrize("name", addresses.NAMES)
def test_reader_gets_safe_headers_and_no_cookie(name, client, world):
    for arguments in addresses.ARGUMENTS[name](world):
        response = client.get(reverse(name, args=arguments))
        deque(response, maxlen=0)  # a file that is not read to its end stays open

        headers = {header: response.headers.get(header) for header in HEADERS}
        headers["Content-Security-Policy"] = "; ".join(
            directives(headers["Content-Security-Policy"])
        )
        expected = HEADERS | SHOWN_ELSEWHERE.get(name, {})
        expected["Content-Security-Policy"] = "; ".join(
            directives(expected["Content-Security-Policy"])
        )
        assert headers == expected
        assert not response.cookies
        assert "Cookie" not in response.headers.get("Vary", "")


def test_reader_of_nothing_gets_the_same_headers(client):
    response = client.get("/nothing/")

    assert response.status_code == 404
    assert "Content-Security-Policy" in response.headers
    assert not response.cookies
