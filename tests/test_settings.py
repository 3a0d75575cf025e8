"""Production assumes nothing, and says what it lacks."""

from importlib.util import find_spec

import pytest

from tests.management.test_demo import manage

STRICT = {"PRODUCTION": "1"}
KEY = {"SECRET_KEY": "a-key-of-fifty-characters-that-only-these-tests-use-1234567890"}
HOSTS = {"ALLOWED_HOSTS": "claims.example.org"}


@pytest.mark.parametrize(
    ("environment", "message"),
    [
        (
            STRICT,
            "Set SECRET_KEY before starting the site, for example to 50 random characters.\n",
        ),
        (
            STRICT | HOSTS,
            "Set SECRET_KEY before starting the site, for example to 50 random characters.\n",
        ),
        (KEY, "Set ALLOWED_HOSTS before starting the site, for example to claims.example.org.\n"),
        (
            STRICT | KEY,
            "Set ALLOWED_HOSTS before starting the site, for example to claims.example.org.\n",
        ),
    ],
)
def test_production_refuses_to_start(environment, message):
    ended = manage("check", **environment)

    assert (ended.returncode, ended.stderr) == (1, message)


def test_production_passes_the_deployment_check():
    ended = manage("check", "--deploy", "--fail-level", "WARNING", **KEY, **HOSTS)

    assert (ended.returncode, ended.stderr) == (0, "")


def test_local_start_needs_nothing():
    ended = manage("check")

    assert (ended.returncode, ended.stderr) == (0, "")


def test_only_psycopg2_is_installed():
    """With psycopg 3 about, Django prefers it, and exports lose COPY through psycopg2."""
    assert find_spec("psycopg") is None


def test_format_of_the_log_is_one_of_two():
    ended = manage("check", LOG_FORMAT="xml")

    assert "Must be one of: plain, json" in ended.stderr


def test_empty_data_dir_is_the_default_one(settings):
    ended = manage("diffsettings", DATA_DIR="")

    assert f"DATA_DIR = {settings.BASE_DIR / 'var'!r}" in ended.stdout


def test_cookies_of_production_are_of_its_host_alone():
    ended = manage("diffsettings", **STRICT, **KEY, **HOSTS)

    cookies = {line for line in ended.stdout.splitlines() if "_COOKIE_" in line}
    assert {
        "SESSION_COOKIE_NAME = '__Host-sessionid'",
        "SESSION_COOKIE_SECURE = True",
        "CSRF_COOKIE_NAME = '__Host-csrftoken'",
        "CSRF_COOKIE_SECURE = True",
    } <= cookies


def test_production_is_read_by_https_alone():
    ended = manage("diffsettings", **STRICT, **KEY, **HOSTS)

    assert {
        "SECURE_SSL_REDIRECT = True",
        "SECURE_HSTS_SECONDS = 63072000",
        "SECURE_HSTS_INCLUDE_SUBDOMAINS = True",
        "SECURE_HSTS_PRELOAD = True",
    } <= {line.partition("  #")[0] for line in ended.stdout.splitlines()}
