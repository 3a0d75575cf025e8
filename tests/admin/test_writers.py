"""Eight editors at once, each opening, editing and saving the same records over HTTP.

Every save adds one to the number it found in a field. Where no acknowledged save was lost, the
number at the end is the number of saves that were acknowledged.
"""

import os
import time
from concurrent.futures import ThreadPoolExecutor
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPRedirectHandler, build_opener

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.urls import reverse

from claims.models import Place, Role
from claims.models.versioned import RefuseStaleVersion
from tests import factories

from .pages import sent_by

WRITERS = 8
SECONDS = float(os.environ.get("WRITERS_SECONDS", "4"))


class StayHere(HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


def writer(cookie):
    """An HTTP client that is logged in: `answer(address, data)` gives status and page."""
    opener = build_opener(StayHere)
    opener.addheaders = [("Cookie", cookie)]

    def answer(address, data=None):
        try:
            with opener.open(address, data and urlencode(data, doseq=True).encode()) as response:
                return response.status, response.read().decode()
        except HTTPError as error:
            return error.code, ""

    return answer


def open_edit_save(cookie, pages, until):
    """Raise the number in the field by one, again and again; how often that was acknowledged."""
    saved, answer = [], writer(cookie)
    while time.monotonic() < until:
        for page, field in pages:
            _, form = answer(page)
            sent = sent_by(form)
            status, _ = answer(page, sent | {field: int(sent[field]) + 1})
            assert status in {302, 409}
            saved.append((page, status))
    return saved


def cookies_of(user):
    client = Client()
    client.force_login(user)
    return f"sessionid={client.cookies['sessionid'].value}; csrftoken={'c' * 32}"


def switch(model, state):
    """Take the guard of a table out, or put it in again."""
    trigger = RefuseStaleVersion().get_pgid(model)
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER TABLE {model._meta.db_table} {state} TRIGGER {trigger}")


@pytest.fixture
def unguarded():
    for model in (Place, Role):
        switch(model, "DISABLE")
    yield
    for model in (Place, Role):
        switch(model, "ENABLE")


def lost_saves(live_server):
    """How many acknowledged saves eight writers lost, in a form and in an inline row."""
    cookies = [
        cookies_of(User.objects.create_superuser(f"writer{number}")) for number in range(WRITERS)
    ]
    place = factories.place(code="0")
    role = Role.objects.create(person=factories.speaker(kind="person"), title="0")
    pages = {
        live_server.url + reverse("admin:claims_place_change", args=[place.pk]): "code",
        live_server.url + reverse("admin:claims_speaker_change", args=[role.person_id]): (
            "roles-0-title"
        ),
    }
    until = time.monotonic() + SECONDS

    with ThreadPoolExecutor(WRITERS) as pool:
        runs = pool.map(lambda cookie: open_edit_save(cookie, pages.items(), until), cookies)
        answers = [answer for run in runs for answer in run]

    place.refresh_from_db()
    role.refresh_from_db()
    acknowledged = sum(status == 302 for _, status in answers)
    kept = int(place.code) + int(role.title)
    print(f"{len(answers)} saves, {acknowledged} acknowledged, {acknowledged - kept} lost")
    return acknowledged - kept


@pytest.mark.slow  # several writers work for some seconds
@pytest.mark.django_db(transaction=True)
def test_writers_lose_no_acknowledged_save(live_server):
    assert lost_saves(live_server) == 0


@pytest.mark.slow  # likewise
@pytest.mark.django_db(transaction=True)
def test_writers_lose_saves_with_the_guard_taken_out(live_server, unguarded):
    assert lost_saves(live_server) > 0
