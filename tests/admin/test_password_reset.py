"""A forgotten password: reset by mail, limited, silent about who has an account."""

import re

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from tests.admin.pages import sent_by

pytestmark = pytest.mark.django_db

PAGE = reverse("admin_password_reset")
PASSWORD = "mulberry-street-9"


@pytest.fixture(autouse=True)
def _quickly(settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def editor():
    return User.objects.create_user("rose", "rose@example.org", "forgotten-1", is_staff=True)


def test_password_is_reset_by_the_link_in_the_mail(client, editor, mailoutbox):
    assert PAGE in client.get(reverse("admin:login")).content.decode()
    client.post(PAGE, {"email": "rose@example.org"})
    link = re.search(r"http://testserver(\S+)", mailoutbox[0].body)[1]

    form = client.get(link, follow=True)
    new = {"new_password1": PASSWORD, "new_password2": PASSWORD}
    client.post(form.request["PATH_INFO"], sent_by(form.content.decode()) | new)

    assert mailoutbox[0].to == ["rose@example.org"]
    assert "Your user name is rose." in mailoutbox[0].body
    editor.refresh_from_db()
    assert editor.check_password(PASSWORD)
    assert "_auth_user_id" not in client.session
    assert "new_password1" not in Client().get(link, follow=True).content.decode()


def test_reset_is_answered_alike_for_an_unknown_address(client, editor, mailoutbox):
    answers = [
        client.post(PAGE, {"email": address})
        for address in ("rose@example.org", "nobody@example.org")
    ]

    assert len({(answer.status_code, answer["Location"]) for answer in answers}) == 1
    assert len(mailoutbox) == 1


def test_reset_is_looked_up_and_sent_after_the_answer(rf, editor, mailoutbox, monkeypatch):
    """So that the time to the answer tells nothing."""
    sent_at_answer = []
    client = Client()
    client.handler.load_middleware()
    real = client.handler.get_response
    monkeypatch.setattr(
        client.handler,
        "get_response",
        lambda request: (real(request), sent_at_answer.append(len(mailoutbox)))[0],
    )

    client.post(PAGE, {"email": "rose@example.org"})

    assert (sent_at_answer, len(mailoutbox)) == ([0], 1)


@pytest.mark.parametrize("setting", ["PASSWORD_RESETS_PER_CLIENT", "PASSWORD_RESETS_IN_ALL"])
def test_reset_past_the_limit_is_refused(client, editor, mailoutbox, settings, setting):
    setattr(settings, setting, 1)
    client.post(PAGE, {"email": "rose@example.org"})

    refused = client.post(PAGE, {"email": "rose@example.org"})

    assert refused.status_code == 429
    assert "Too many resets have been requested. Try again after" in refused.content.decode()
    assert len(mailoutbox) == 1
