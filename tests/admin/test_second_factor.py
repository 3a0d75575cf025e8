"""The second factor of whoever can publish: set up, asked for, limited, recovered from."""

import re

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse
from django.utils.http import urlencode
from django_otp.oath import totp
from django_otp.plugins.otp_static.models import StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

from claims.models import Site
from tests import factories

pytestmark = pytest.mark.django_db

PAGE = reverse("admin_second_factor")
INDEX = reverse("admin:index")


@pytest.fixture(autouse=True)
def _demanded(settings):
    settings.SECOND_FACTOR_TO_PUBLISH = True
    settings.OTP_TOTP_THROTTLE_FACTOR = 0
    settings.OTP_STATIC_THROTTLE_FACTOR = 0


def code_of(user):
    """The code that the user's app shows now."""
    device = TOTPDevice.objects.get(user=user)
    TOTPDevice.objects.update(last_t=-1)
    return f"{totp(device.bin_key):06}"


def set_up(client, user):
    """Set an app up, as whoever has just logged in; the recovery codes that are shown."""
    client.force_login(user)
    client.get(PAGE)
    return client.post(PAGE, {"code": code_of(user)}).context["codes"]


@pytest.mark.parametrize("page", [INDEX, reverse("admin:claims_claim_changelist")], ids=str)
def test_admin_is_closed_to_a_publisher_without_the_code(client, author, page):
    client.force_login(author)

    asked = client.get(f"{page}?q=x")
    posted = client.post(page)

    assert asked["Location"] == f"{PAGE}?{urlencode({'next': f'{page}?q=x'})}"
    assert posted.status_code == 302


def test_page_of_the_code_leaves_what_was_typed_to_the_page_after_it(client, author):
    client.force_login(author)
    asking = client.get(PAGE)
    set_up(client, author)

    pages = [page.content.decode() for page in (asking, client.get(INDEX))]

    assert ["unsent_forms.js" in page for page in pages] == [False, True]


def test_admin_is_open_to_whoever_cannot_publish(client):
    user = factories.user(is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename="view_claim"))
    client.force_login(user)

    assert client.get(INDEX).status_code == 200


def test_admin_is_open_to_a_publisher_where_nothing_is_demanded(client, author, settings):
    settings.SECOND_FACTOR_TO_PUBLISH = False
    client.force_login(author)

    assert client.get(INDEX).status_code == 200


def test_set_up_shows_the_secret_and_then_the_recovery_codes_once(client, author):
    client.force_login(author)

    page = client.get(PAGE)
    answer = client.post(PAGE, {"code": code_of(author)})

    assert re.search(r"<svg[^>]*>.*</svg>", page.content.decode(), re.DOTALL)
    assert page.context["secret"] in page.content.decode()
    assert "style=" not in page.content.decode()
    codes = answer.context["codes"]
    assert sorted(codes) == sorted(StaticToken.objects.values_list("token", flat=True))
    assert len(codes) == 10
    assert client.get(INDEX).status_code == 200
    assert codes[0] not in client.get(PAGE).content.decode()


def test_codes_bear_the_name_of_the_site(client, author):
    Site.objects.create(name="The Harbour Gazette")
    client.force_login(author)

    client.get(PAGE)

    address = TOTPDevice.objects.get(user=author).config_url
    assert address.startswith("otpauth://totp/The%20Harbour%20Gazette%3A")
    assert "&issuer=The%20Harbour%20Gazette" in address


def test_code_is_asked_for_at_each_log_in(client, author):
    set_up(client, author)
    client.logout()
    client.force_login(author)

    closed = client.get(INDEX)
    answer = client.post(f"{PAGE}?next=/admin/claims/claim/", {"code": code_of(author)})

    assert closed.status_code == 302
    assert answer["Location"] == "/admin/claims/claim/"
    assert client.get(INDEX).status_code == 200


def test_recovery_code_lets_in_once(client, author):
    code = set_up(client, author)[0]

    statuses = []
    for _ in range(2):
        client.logout()
        client.force_login(author)
        client.post(PAGE, {"code": code.upper()})
        statuses.append(client.get(INDEX).status_code)

    assert statuses == [200, 302]


def test_secret_is_not_shown_again_to_whoever_has_the_password_only(client, author):
    set_up(client, author)
    client.logout()
    client.force_login(author)

    page = client.get(PAGE)

    assert "secret" not in page.context
    assert TOTPDevice.objects.count() == 1


@pytest.mark.parametrize("is_set_up", [True, False])
def test_codes_cannot_be_guessed_without_end(client, author, settings, is_set_up):
    settings.LOGINS_PER_NAME = 2
    client.force_login(author)
    client.get(PAGE)
    if is_set_up:
        set_up(client, author)
        client.logout()
        client.force_login(author)

    told = [client.post(PAGE, {"code": "x"}).context["form"].errors["code"][0] for _ in range(2)]
    client.post(PAGE, {"code": code_of(author)})

    assert told[0] == "This code does not match. Wait for the next one and type that."
    assert told[1].startswith("Too many wrong codes. Try again after ")
    assert client.get(INDEX).status_code == 302


@pytest.mark.parametrize("address", ["https://elsewhere.example/", "//elsewhere.example", ""])
def test_code_leads_to_no_other_site(client, author, address):
    set_up(client, author)
    client.logout()
    client.force_login(author)

    answer = client.post(f"{PAGE}?next={address}", {"code": code_of(author)})

    assert answer["Location"] == INDEX


def test_code_is_asked_of_whoever_is_logged_in_only(client):
    assert client.get(PAGE)["Location"].startswith(reverse("admin:login"))
