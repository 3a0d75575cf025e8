import pytest
from django.contrib.auth.models import User
from django.test import Client


def editor(name):
    return User.objects.create(username=name, is_staff=True, is_superuser=True)


@pytest.fixture
def author(db):
    return editor("author")


@pytest.fixture
def desk(author):
    """The admin as the author of claims sees it."""
    client = Client()
    client.force_login(author)
    return client


@pytest.fixture
def second_desk(db):
    """The admin as another editor sees it, who reviews what the author entered."""
    client = Client()
    client.force_login(editor("reviewer"))
    return client
