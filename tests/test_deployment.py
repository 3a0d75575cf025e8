"""What the guides say of the site is so, and everything that can be set is in them."""

import ast
import re
from configparser import RawConfigParser
from pathlib import Path

import pytest
from django.conf import settings

FOLDER = Path(settings.BASE_DIR, "tracker/deployment")
SETTINGS = Path(settings.BASE_DIR, "tracker/settings.py")
GUIDES = [*sorted(FOLDER.glob("*.md")), Path(settings.BASE_DIR, "README.md")]
UNITS = sorted(FOLDER.glob("*.service"))
# Every service is as fenced in as the site.
FENCES = (FOLDER / "claim-tracker.service").read_text().partition("CapabilityBounding")[2]


def variables_that_are_read():
    """The first argument of `env.str("NAME", …)` and `required("NAME", …)` in the settings."""
    for node in ast.walk(ast.parse(SETTINGS.read_text())):
        match node:
            case ast.Call(args=[ast.Constant(value=name), *_]) if is_reader(node.func):
                yield name


def is_reader(function):
    return bool(re.fullmatch(r"env\.\w+|required", ast.unparse(function)))


def variables_of_the_guide():
    rows = re.findall(r"^\| (`.*?`) \|", (FOLDER / "settings.md").read_text(), re.MULTILINE)
    return [name for row in rows for name in re.findall(r"`(\w+)`", row)]


def test_every_setting_is_in_the_guide_once():
    assert sorted(variables_of_the_guide()) == sorted(set(variables_that_are_read()))


def test_example_sets_what_there_is():
    lines = (FOLDER / "environment.example").read_text().splitlines()
    names = {line.partition("=")[0] for line in lines if not line.startswith("#")}

    assert names - set(variables_of_the_guide()) == set()
    assert {"SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL"} <= names


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
def test_links_of_guides_lead_to_files(guide):
    links = re.findall(r"\]\((?!https?:)([^)#]+)", guide.read_text())

    assert [link for link in links if not (guide.parent / link).exists()] == []


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
def test_commands_of_guides_exist(guide):
    commands = Path(settings.BASE_DIR, "claims/management/commands")
    known = {path.stem for path in commands.glob("*.py")}
    named = set(re.findall(r"\bmanage(?:\.py)? ([a-z_]+)\b", guide.read_text()))

    assert named - known <= {"migrate", "collectstatic", "addstatictoken"}


@pytest.mark.parametrize("path", UNITS, ids=lambda path: path.stem)
def test_services_are_fenced_in_alike(path):
    unit = RawConfigParser(strict=False)
    unit.optionxform = str
    unit.read_string(path.read_text())

    assert unit["Service"]["User"] == "claim-tracker"
    assert unit["Service"]["EnvironmentFile"] == "/etc/claim-tracker.env"
    assert FENCES.partition("[Install]")[0].strip() in path.read_text()


def test_proxies_keep_no_query_and_name_the_client():
    nginx = (FOLDER / "nginx.conf").read_text()

    assert "without_query;" in nginx
    [form] = re.findall(r"log_format without_query '(.*)';", nginx)
    assert set(re.findall(r"\$\w+", form)).isdisjoint({"$request", "$request_uri", "$args"})
    assert re.findall(r"error_log .* (\w+);", nginx) == ["crit"]
    assert "X-Forwarded-For $remote_addr" in nginx
    # Caddy sets it by itself, unless it is told to trust whoever asks.
    assert "trusted_proxies" not in (FOLDER / "Caddyfile").read_text()
