from decimal import Decimal

import pgtrigger
import pytest
from django.core.exceptions import ValidationError

from claims.models import Decision, Listing, Tally
from claims.models.fields import ExactDecimalField, normalise_url


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("HTTP://News.Example:80", "http://news.example/"),
        ("https://news.example:8443/a?utm_source=x&id=7#top", "https://news.example:8443/a?id=7"),
        ("https://news.example:port/", "https://news.example:port/"),
        ("https://[news.example/", "https://[news.example/"),
        ("/a/story", "/a/story"),
    ],
)
def test_address_is_stored_in_one_spelling(typed, stored):
    assert normalise_url(typed) == stored


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (0.5, "Give the number as digits, not as a binary fraction."),
        ("some", "Type the number in digits, such as 1700 or 0.5."),
        ([1], "Type the number in digits, such as 1700 or 0.5."),
        (Decimal("NaN"), "Type the number in digits, such as 1700 or 0.5."),
        (Decimal("Infinity"), "Type the number in digits, such as 1700 or 0.5."),
    ],
)
def test_number_that_is_not_exact_is_refused(value, message):
    with pytest.raises(ValidationError) as refusal:
        ExactDecimalField().to_python(value)

    assert refusal.value.messages == [message]


@pytest.mark.django_db
def test_every_trigger_is_installed_as_its_model_declares_it():
    statuses = {
        trigger.get_pgid(model): trigger.get_installation_status(model)[0]
        for model, trigger in pgtrigger.registered()
    }

    assert statuses == dict.fromkeys(statuses, "INSTALLED")


@pytest.mark.parametrize(
    ("record", "name"),
    [
        (Listing(claim_id=7), "claim 7"),
        (Tally(column="form", value="level"), "form level"),
        (Decision(as_printed="80 officers", kind="dismissed"), "80 officers: dismissed"),
    ],
)
def test_record_is_named_by_what_tells_it_apart(record, name):
    assert str(record).lower() == name
