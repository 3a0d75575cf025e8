"""The command that an operator runs each day."""

from datetime import timedelta

import pytest
from axes.models import AccessFailureLog, AccessLog
from django.contrib.sessions.models import Session
from django.core.management import CommandError, call_command
from django.utils import timezone

from claims.models import MaintenanceRun, RateCount, Tally
from tests import factories

pytestmark = pytest.mark.django_db

NOW = timezone.now()
AGES = [timedelta(minutes=5), timedelta(days=100)]


def test_housekeeping_removes_what_is_over():
    for age in AGES:
        Session.objects.create(session_key=f"{age}", expire_date=NOW + timedelta(days=50) - age)
        RateCount.objects.create(key=f"{age}", window_start=NOW - age, number=1)
        for model in (AccessLog, AccessFailureLog):
            log = model.objects.create(username="rose")
            model.objects.filter(pk=log.pk).update(attempt_time=NOW - age)

    for _ in range(2):  # the second time there is nothing left to do
        call_command("housekeeping")

        counted = (Session, RateCount, AccessLog, AccessFailureLog)
        assert [model.objects.count() for model in counted] == [1, 1, 1, 1]
        assert RateCount.objects.get().window_start == NOW - AGES[0]
        runs = MaintenanceRun.objects.order_by("task").values_list("task", flat=True)
        assert list(runs) == ["alerts", "housekeeping"]


def test_housekeeping_says_which_number_of_a_list_is_wrong():
    factories.claim()
    Tally.objects.filter(column="hedge").update(count=7)

    with pytest.raises(CommandError, match=r"(?s)Lists give 7 as .*verify --repair$"):
        call_command("housekeeping")
