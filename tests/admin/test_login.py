"""Logging in: throttled, silent about who exists, with a session of its own."""

import re

import pytest
from django.conf import settings as project
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

pytestmark = pytest.mark.django_db

LOGIN = reverse("admin:login")
RIGHT = "mulberry-street-9"


@pytest.fixture(autouse=True)
def _quickly(settings):
    """Fewer attempts, and passwords that are quick to check."""
    settings.AXES_FAILURE_LIMIT = 3
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def editor():
    return User.objects.create_user("rose", password=RIGHT, is_staff=True)


def log_in(client, name="rose", password=RIGHT, **request):
    return client.post(LOGIN, {"username": name, "password": password, "next": "/"}, **request)


def lock_out(client, name="rose", **request):
    for _ in range(project.AXES_FAILURE_LIMIT):
        response = log_in(client, name, "wrong", **request)
    return response


def page(response, *names):
    """The page without what differs in every answer."""
    text = re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", response.content.decode())
    for name in (*names, response.headers["X-Request-ID"]):
        text = text.replace(name, "")
    return response.status_code, text


def test_login_is_locked_after_too_many_attempts(client, editor):
    response = lock_out(client)

    assert response.status_code == 429
    assert f"<code>{response.headers['X-Request-ID']}</code>" in response.content.decode()
    assert "Wait 15 minutes without another attempt" in " ".join(response.content.decode().split())
    assert log_in(client).status_code == 429


def test_login_right_before_the_limit(client, editor):
    for _ in range(project.AXES_FAILURE_LIMIT - 1):
        log_in(client, password="wrong")

    assert log_in(client).status_code == 302


def test_login_from_another_address_is_open(client, editor):
    lock_out(client)

    assert log_in(Client(), REMOTE_ADDR="192.0.2.7").status_code == 302


def test_login_of_another_name_is_open(client, editor):
    User.objects.create_user("jack", password=RIGHT, is_staff=True)
    lock_out(client)

    assert log_in(client, "jack").status_code == 302


def test_login_opens_again_after_the_wait(client, editor, settings):
    lock_out(client)
    settings.AXES_COOLOFF_TIME = 0.0000001

    assert log_in(client).status_code == 302


@pytest.mark.parametrize("setting", ["LOGINS_PER_CLIENT", "LOGINS_PER_NAME"])
def test_login_is_locked_for_the_address_and_for_the_name(editor, settings, setting):
    setattr(settings, setting, 4)
    for n in range(4):
        name, address = (
            (f"rose{n}", "192.0.2.1") if "CLIENT" in setting else ("rose", f"192.0.2.{n}")
        )
        log_in(Client(), name, "wrong", REMOTE_ADDR=address)

    response = log_in(Client(), REMOTE_ADDR="192.0.2.1")

    assert response.status_code == 429
    assert "Log in after" in response.content.decode()
    other = "192.0.2.77" if "CLIENT" in setting else "192.0.2.1"
    User.objects.create_user("jack", password=RIGHT, is_staff=True)
    name = "rose" if "CLIENT" in setting else "jack"
    assert log_in(Client(), name, REMOTE_ADDR=other).status_code == 302


def test_login_right_is_not_counted(editor, settings):
    settings.LOGINS_PER_CLIENT = 2

    assert [log_in(Client()).status_code for _ in range(4)] == [302] * 4


def test_login_behind_a_proxy_counts_each_client_apart(client, editor, settings):
    settings.PROXY_COUNT = 1
    lock_out(client, headers={"X-Forwarded-For": "192.0.2.7"})

    assert log_in(client, headers={"X-Forwarded-For": "192.0.2.8"}).status_code == 302
    made_up = {"X-Forwarded-For": "198.51.100.1, 192.0.2.7"}
    assert log_in(Client(), headers=made_up).status_code == 429


def test_login_does_not_tell_who_exists(editor):
    User.objects.create_user("reader", password=RIGHT)
    User.objects.create_user("gone", password=RIGHT, is_staff=True, is_active=False)
    names = {"rose": "wrong", "nobody": "wrong", "reader": RIGHT, "gone": RIGHT}

    refused = {page(log_in(Client(), name, given), name) for name, given in names.items()}
    locked = {page(lock_out(Client(), name), name) for name in names}

    assert len(refused) == 1
    assert {status for status, _ in refused} == {200}
    assert len(locked) == 1


@pytest.mark.parametrize(
    "sent",
    [
        {"name": "r" * 5000},
        {"name": "rose\0"},
        {"password": "p" * 5000},
        {"headers": {"User-Agent": "u" * 5000, "Accept": "a" * 5000}},
        {"QUERY_STRING": "next=" + "n" * 5000},
    ],
)
def test_login_strange_attempts_are_no_error(client, editor, sent):
    assert log_in(client, **{"password": "wrong", **sent}).status_code == 200


def test_session_key_changes_at_login(client, editor):
    session = client.session
    session["kept"] = "from before"
    session.save()
    client.cookies[project.SESSION_COOKIE_NAME] = before = session.session_key

    log_in(client)

    after = client.cookies[project.SESSION_COOKIE_NAME].value
    assert after != before
    assert Client(headers={"Cookie": f"sessionid={before}"}).get("/admin/").status_code == 302


def test_session_ends_at_logout(client, editor):
    log_in(client)
    key = client.cookies[project.SESSION_COOKIE_NAME].value

    client.post(reverse("admin:logout"))

    assert Client(headers={"Cookie": f"sessionid={key}"}).get("/admin/").status_code == 302
