"""Rules that several records have, and how they are asked of a record in a form."""

from contextlib import suppress
from datetime import date

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from claims.models import Claim
from tests import factories

pytestmark = pytest.mark.django_db

RECORDS = [model for model in apps.get_app_config("claims").get_models() if model._meta.constraints]


@pytest.mark.parametrize("model", RECORDS)
def test_every_rule_can_be_asked_of_an_empty_record(model, caplog):
    with suppress(ValidationError):
        model().validate_constraints()

    assert caplog.messages == []


@pytest.mark.parametrize(
    ("start", "precision"),
    [
        (None, "day"),
        (None, "month"),
        (None, "year"),
        (date(2025, 7, 1), ""),
        (date(2025, 7, 2), "month"),
        (date(2025, 2, 1), "year"),
    ],
)
def test_date_and_its_precision_come_together(start, precision):
    claim = factories.draft(period_kind="interval")
    claim.period_start, claim.period_start_precision = start, precision

    with pytest.raises(ValidationError) as told:
        claim.validate_constraints()
    with pytest.raises(IntegrityError, match="has_a_precision"), transaction.atomic():
        Claim.objects.filter(pk=claim.pk).update(
            period_start=start, period_start_precision=precision
        )

    assert told.value.message_dict == {
        "period_start": ["Give a day, a month or a year, and how much of the date is known."]
    }
