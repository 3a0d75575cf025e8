"""Whatever is asked of a public address, the answer is never an error of ours, and never slow."""

import random
import time
from collections import deque
from urllib.parse import quote

import pytest
from django.urls import reverse

from claims.filters import ClaimFilter
from tests.public import addresses

# Slow: ten thousand requests.
pytestmark = [pytest.mark.django_db, pytest.mark.slow]

BATCHES = 20
REQUESTS_IN_A_BATCH = 500
SECONDS = 2

LONE_SURROGATE = b"\xed\xa0\x80"
VALUES = [
    "",
    " ",
    "0",
    "-1",
    "-0",
    "1700",
    "1,700",
    "1e5",
    "1e400000",
    "-1e400000",
    "1e-400000",
    "NaN",
    "-Infinity",
    "٣",
    "½",
    "0x10",
    "9" * 20,
    "9" * 5000,
    "0." + "9" * 5000,
    "10" + "0" * 30,
    "2025-08-01",
    "2025-02-30",
    "0000-01-01",
    "0001-01-01",
    "9999-12-31",
    "99999-01-01",
    "-2025-01-01",
    "2025-W01",
    "a\x00b",
    "\x00",
    "\u202eabc",
    "é" * 100,
    "\U0001f4a9",
    LONE_SURROGATE,
    b"\xff\xfe",
    b"%",
    "'; DROP TABLE claims_claim; --",
    "<script>alert(1)</script>",
    "{{ 7 * 7 }}",
    "../../etc/passwd",
    "officers",
    '"officers',
    "-officers",
    "officers OR",
    ":* & | ! ( ) <->",
    "a" * 3000,
    "a " * 1100,
    "word" * 15_000,
    "officer-posts-cut",
    "northam-police",
    "up-to",
    "percent-change",
    "-value",
    "-published",
    "relevance",
]
UNKNOWN = [
    "page",
    "offset",
    "limit",
    "format",
    "id",
    "q[]",
    "measure__name",
    "a\x00b",
    "é",
    "utm_x",
]
METHODS = ["get"] * 16 + ["head", "post", "options", "put", "delete"]


def encoded(value):
    return quote(value, safe="") if isinstance(value, str) else quote(value)


def generated(dice, world):
    """One request: a method, an address, and parameters known and unknown, once or often."""
    name = dice.choice([name for name in addresses.NAMES if addresses.ARGUMENTS[name](world)])
    path = reverse(name, args=dice.choice(addresses.ARGUMENTS[name](world)))
    if dice.random() < 0.2:
        parts = path.split("/")
        place = dice.randrange(len(parts))
        parts[place] = encoded(dice.choice(VALUES))
        path = "/" + "/".join(parts).lstrip("/")
    known = [*ClaimFilter.base_filters, "sort", "after", "before", "known_on", "claim", "p", "size"]
    pairs = [
        f"{encoded(dice.choice(known if dice.random() < 0.8 else UNKNOWN))}"
        f"={encoded(dice.choice(VALUES))}"
        for _ in range(dice.choice([0, 1, 1, 1, 2, 3, 40]))
    ]
    return dice.choice(METHODS), f"{path}?{'&'.join(pairs)}"


def answer(client, method, address):
    """The status, and the seconds it took to the last byte."""
    started = time.perf_counter()
    response = getattr(client, method)(address)
    if response.streaming:
        deque(response, maxlen=0)
    return response.status_code, time.perf_counter() - started


@pytest.mark.parametrize("batch", range(BATCHES))
def test_generated_requests_get_an_answer(batch, client):
    client.raise_request_exception = False
    dice = random.Random(batch)
    world = addresses.build()

    for _ in range(REQUESTS_IN_A_BATCH):
        method, address = generated(dice, world)
        status, seconds = answer(client, method, address)
        if seconds > SECONDS:  # a busy machine is slow once, a bad request always
            seconds = min(answer(client, method, address)[1] for _ in range(3))

        assert (address[:500], status < 500, seconds < SECONDS) == (address[:500], True, True)


@pytest.mark.parametrize("name", addresses.NAMES)
def test_every_address_answers(name, client):
    world = addresses.build()

    for arguments in addresses.ARGUMENTS[name](world):
        response = client.get(reverse(name, args=arguments))
        deque(response, maxlen=0)  # a file that is not read to its end stays open

        assert response.status_code == 200
