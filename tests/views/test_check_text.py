import html
import re
from random import Random
from string import ascii_lowercase

import pytest
from django.urls import reverse
from django.utils import timezone

from claims import rate_limits
from claims.forms import CheckForm, ReportForm
from claims.views.check_text import BUSY, READING
from tests import factories
from tests.views.reading import each, main

pytestmark = pytest.mark.django_db

ADDRESS = "/check/"
LETTERS = Random(1)
DRAFT = "Of officer posts, about 1,700 officers are cut."


def send(client, text=DRAFT, **fields):
    return client.post(ADDRESS, {"text": text, "token": CheckForm.new_token(), **fields})


def test_draft_is_answered_number_by_number(client):
    officer = factories.unit(code="officer", dimension="number")
    posts = factories.measure(name="Officer posts cut", slug="posts-cut", unit=officer)
    claim = factories.claim(measure=posts, unit=officer)

    response = send(client)

    page = response.content.decode()
    assert response.status_code == 200
    assert "Nothing stands out in 1 number" in main(response)
    assert each(response, "a", "marked") == ["about 1,700 note 1"]
    assert f'href="{claim.get_absolute_url()}"' in page
    assert 'id="note-1"' in page
    assert "Your text has “about” and the earliest mention on record does not." in main(response)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Nothing is counted here.", "No numbers found in this text"),
        ("It has 23 chairs.", "1 number, not on record"),
    ],
)
def test_answer_is_honest_of_what_is_not_there(client, text, words):
    assert words in main(send(client, text))


def test_pasted_html_is_read_as_what_it_shows(client):
    draft = (
        "<div><style>p{width:7px}</style><p>They have <b>23</b>&nbsp;chairs.</p><p>Late</p></div>"
    )

    response = send(client, draft)

    assert each(response, "a", "marked") == ["23 note 1"]
    assert "They have 23 note 1 chairs. Late" in main(response)
    assert draft in html.unescape(response.content.decode())


def test_html_without_text_is_refused(client):
    response = send(client, "<p></p>")

    assert response.status_code == 422
    assert "Your text was not checked." in main(response)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"text": ""}, "paste your text"),
        ({"text": " \n "}, "paste your text"),
        ({"text": "word " * 20_001}, "Your text has 20,001 words"),
        ({"text": "x" * 200_001}, "200,001 characters"),
        ({"text": "12 \x00 34"}, "Null characters are not allowed."),
        ({"token": ""}, "This form has expired."),
        ({"token": ReportForm.new_token()}, "This form has expired."),
        ({"website": "https://spam.example"}, "Leave this field empty."),
    ],
)
def test_draft_is_refused_with_everything_pasted(client, fields, message):
    response = send(client, **fields)

    assert response.status_code == 422
    assert message in main(response)
    assert fields.get("text", DRAFT) in response.content.decode()


def test_text_far_too_long_is_not_read(client):
    response = send(client, "x" * 2_500_000)

    assert response.status_code == 413
    assert "Your text is too long" in main(response)


@pytest.mark.parametrize("method", ["get", "post"])
def test_answer_is_kept_nowhere(client, method, caplog, django_assert_max_num_queries):
    with caplog.at_level("DEBUG"):
        response = send(client) if method == "post" else client.get(ADDRESS)

    assert response.headers["Cache-Control"] == "no-store"
    assert not response.cookies
    assert "officer posts" not in caplog.text


def test_error_report_leaves_the_text_out(client, monkeypatch, mailoutbox, settings):
    settings.ADMINS = [("Editor", "editor@example.org")]
    settings.DEBUG = False
    monkeypatch.setattr("claims.views.check_text.annotate_text", lambda text: 1 / 0)
    client.raise_request_exception = False

    assert send(client, "A secret of 12 words.").status_code == 500

    assert ["secret" in mail.body for mail in mailoutbox] == [False]


@pytest.mark.parametrize("setting", ["CHECKS_PER_CLIENT", "CHECKS_IN_ALL"])
def test_check_past_the_limit_says_when_to_come_back(client, settings, setting):
    setattr(settings, setting, 1)
    send(client)

    response = send(client)

    assert response.status_code == 429
    assert f"Try again after {rate_limits.RateLimit('checks').ends:%H:%M} UTC" in main(response)
    assert 0 < int(response.headers["Retry-After"]) <= 3600
    assert f"<code>{response.headers['X-Request-ID']}</code>" in response.content.decode()
    assert DRAFT in response.content.decode()


def test_text_is_put_off_while_others_are_read(client):
    with READING:
        response = send(client)

    assert response.status_code == 503
    assert BUSY in main(response)
    assert DRAFT in response.content.decode()
    assert [send(client).status_code for _ in range(2)] == [200] * 2  # the place is given back


def test_next_hour_begins_anew(client, settings, monkeypatch):
    settings.CHECKS_PER_CLIENT = 1
    send(client)
    later = timezone.now() + rate_limits.HOUR
    monkeypatch.setattr(rate_limits.timezone, "now", lambda: later)

    assert send(client).status_code == 200


@pytest.mark.parametrize(
    "text",
    [
        "\ud800 12".encode("utf-8", "surrogatepass").decode("utf-8", "replace"),
        "<script>alert(1)</script> 12",
        "1 " * 19_000,
        "12\u202e34 ½ ٣ 1e400000 " + "9" * 5000,
        "%s %(x)s {{ 7 }} 5 per cent",
        pytest.param("from 1 to 2 " * 3000, marks=pytest.mark.slow),  # as many numbers as fit in
        "(" * 300 + "5: 3, 2 " * 100,
        pytest.param("1/" * 20_000, marks=pytest.mark.slow),  # likewise
        "<p>" * 20_000 + "5 cows</p>",
        "<p " * 19_000 + "5 cows</p>",
        "In Leck Upton Hale " * 4900 + "5 cows came.",
        " ".join("".join(LETTERS.choices(ascii_lowercase, k=8)).title() for _ in range(19_900)),
    ],
    ids=[
        *("surrogate", "script", "many", "strange", "formats", "repeated", "brackets"),
        *("slashes", "nested tags", "open tags", "names", "many names"),
    ],
)
def test_hostile_text_gets_an_answer(client, text):
    factories.claim()

    response = send(client, text)

    assert response.status_code == 200
    assert b"<script>alert" not in response.content


def test_what_is_not_published_changes_no_byte(client):
    officer = factories.unit(code="officer", dimension="number")
    posts = factories.measure(name="Officer posts cut", slug="posts-cut", unit=officer)
    leck = factories.speaker(name="Leck Police", kind="organisation")
    factories.claim(measure=posts, unit=officer, speaker=leck)
    text = (
        f"{DRAFT} Leck Police cut 1,700 officers in Upton. Hale Police has 12 zebras, 1,700 of them"
        " officers. Brook cut 1,400 officers."
    )
    token = CheckForm.new_token()
    before = send(client, text, token=token)

    factories.draft(measure=posts, unit=officer, value=1400, statement="Zebras of Upton are cut.")
    factories.draft(measure=factories.measure(name="Hale zebras", slug="zebras"), value=12)
    factories.speaker(name="Hale Police", aliases=["Leck Police"], kind="organisation")
    factories.speaker(name="Ana Brook", kind="person")
    factories.place(name="Upton")
    after = send(client, text, token=token)

    reopened = re.compile(rb'name="token" value="[^"]+"')
    assert reopened.sub(b"", after.content) == reopened.sub(b"", before.content)


def test_check_is_linked_from_everywhere(client):
    assert client.get("/").content.decode().count(f'href="{reverse("check")}"') == 2
