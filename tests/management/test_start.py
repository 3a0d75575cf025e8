"""The command that prepares a newsroom's own record."""

import re

import pytest
from django.contrib.auth.models import User

from claims.management.commands.demo import load_seeds
from claims.management.commands.start import create_administrator, load_what_any_newsroom_needs
from claims.models import Article, Place, Topic, Unit
from tests import factories

from .test_demo import manage


@pytest.mark.slow  # starts a database twice, in a folder of its own
def test_start_prepares_a_record_once(tmp_path):
    first, second = (
        manage("start", "--data", str(tmp_path), "--administrator", "rose") for _ in range(2)
    )

    assert (first.returncode, second.returncode) == (0, 0)
    assert re.search(r"Administrator: rose   Password: \S{16}   \(shown this once\)", first.stdout)
    assert "Password" not in second.stdout
    assert "manage.py doctor" in second.stdout


@pytest.mark.django_db
def test_start_loads_units_topics_and_places_and_no_claims():
    load_what_any_newsroom_needs()

    assert Unit.objects.get(code="GBP").symbol == "£"
    assert Topic.objects.filter(name="Health").exists()
    assert Place.objects.get(slug="wales").parent == Place.objects.get(slug="united-kingdom")
    assert not Article.objects.exists()


@pytest.mark.django_db
def test_start_brings_nothing_back_that_an_editor_removed():
    load_what_any_newsroom_needs()
    Topic.objects.filter(name="Sport").delete()

    load_what_any_newsroom_needs()
    load_seeds()

    assert not Topic.objects.filter(name="Sport").exists()
    assert not Article.objects.exists()


@pytest.mark.django_db
def test_start_makes_an_administrator_who_can_log_in(client):
    password = create_administrator("rose", "rose@news.example")

    user = User.objects.get()
    client.force_login(user)
    assert client.get("/admin/claims/claim/").status_code == 200
    assert user.check_password(password)
    assert user.email == "rose@news.example"
    assert create_administrator("jack", "") is None


@pytest.mark.django_db
def test_start_makes_another_where_the_only_one_has_left():
    factories.user(is_superuser=True, is_active=False)

    assert create_administrator("rose", "") is not None


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("/", "No claims have been published yet"),
        ("/claims/", "No claims"),
        ("/measures/", "No measures"),
        ("/topics/", "No topics"),
    ],
)
def test_start_leaves_pages_that_say_that_nothing_is_there_yet(client, address, sentence):
    load_what_any_newsroom_needs()

    page = client.get(address)

    assert page.status_code == 200
    assert sentence in page.content.decode()
