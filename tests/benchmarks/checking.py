"""A draft of 800 words with 20 numbers, as `/check/` answers it."""

import re
from functools import partial
from urllib.parse import urlencode
from urllib.request import urlopen

from django.urls import reverse

from claims.models import Listing

from .programs import PATIENCE, medians

NUMBERS = 20
WORDS = 800
FILLING = "The council met again in the evening and heard from many who had come a long way. "
TOKEN = re.compile(r'name="token" value="([^"]+)"')


def report(site, rounds):
    """A line: the milliseconds of a check."""
    address = f"{site}{reverse('check')}"
    fields = {"text": draft(), "token": TOKEN.search(asked(address))[1]}
    [seconds] = medians(rounds, check=partial(asked, address, urlencode(fields).encode())).values()
    yield f"{'check of a draft':<24} {1000 * seconds:>6.0f}   goal ≤ 300"


def draft():
    """Sentences about figures that are on record, and as many other words as make `WORDS`."""
    rows = Listing.objects.order_by("pk").filter(value__isnull=False)
    claims = rows.values_list("claim__as_printed", "measure__name")[:NUMBERS]
    sentences = [f"Of {name}, {printed} were counted, they said. " for printed, name in claims]
    words = WORDS - sum(len(sentence.split()) for sentence in sentences)
    filling = FILLING * round(words / len(FILLING.split()) / NUMBERS)
    return "\n\n".join(sentence + filling for sentence in sentences)


def asked(address, body=None, _=None):
    """The page of the form, or the answer to what is sent with it; HTTPError unless it is 200."""
    with urlopen(address, body, timeout=PATIENCE) as answer:
        return answer.read().decode()
