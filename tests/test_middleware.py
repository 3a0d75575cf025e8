"""The address of a client is what the known proxies say, never what the client says."""

import pytest
from django.http import HttpResponse

from tracker.middleware import client_address

PROXY = "10.0.0.1"


@pytest.mark.parametrize(
    ("proxies", "forwarded", "address"),
    [
        (0, None, PROXY),
        (0, "192.0.2.7", PROXY),
        (1, "192.0.2.7", "192.0.2.7"),
        (1, "203.0.113.9, 192.0.2.7", "192.0.2.7"),
        (2, "203.0.113.9,192.0.2.7,10.0.0.2", "192.0.2.7"),
        (2, "192.0.2.7", PROXY),
        (1, "2001:db8::7", "2001:db8::7"),
        (1, None, PROXY),
        (1, "unknown", PROXY),
        (1, "192.0.2.7, ", PROXY),
        (1, "9" * 5000, PROXY),
    ],
)
def test_client_address(rf, settings, proxies, forwarded, address):
    settings.PROXY_COUNT = proxies
    headers = {"X-Forwarded-For": forwarded} if forwarded else {}
    request = rf.get("/", headers=headers, REMOTE_ADDR=PROXY)

    client_address(lambda _: HttpResponse())(request)

    assert request.META["REMOTE_ADDR"] == address
