"""Rules that several records have, and how they are asked of a record in a form."""

from contextlib import nullcontext, suppress
from datetime import date

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from claims.models import Claim
from claims.models.constraints import RUNS_AS_FORMULA, refuse_formula
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


BEGINNINGS = {
    "formulas": "=1+1 @sum \tx \rx \nx ＝1 ＠x ＋x －x +x -x - + -(1) +(44) --1 -=1",
    "words": "1=1 '=1 £5 −20 −x ½ -20% +44 -£5m +€2 －1 ＋￥5 about–x “-x”",
}


@pytest.mark.parametrize(
    ("words", "runs"),
    [
        *((words, True) for words in BEGINNINGS["formulas"].split(" ")),
        *((words, False) for words in BEGINNINGS["words"].split(" ")),
    ],
)
def test_no_text_begins_as_a_formula(words, runs):
    claim = factories.draft()
    claim.statement = words

    with pytest.raises(ValidationError) if runs else nullcontext() as told:
        claim.validate_constraints()
    with (
        pytest.raises(IntegrityError, match="starts_no") if runs else nullcontext(),
        transaction.atomic(),
    ):
        Claim.objects.filter(pk=claim.pk).update(statement=words)
    with pytest.raises(ValidationError) if runs else nullcontext():
        refuse_formula(words)

    if runs:
        assert told.value.message_dict == {"statement": [RUNS_AS_FORMULA]}
