import pytest
from django.utils import timezone

from claims.checks import CHECKS
from claims.models import Claim
from tests import factories
from tests.checks.cases import asked, period, said

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("when", "status", "verdicts"),
    [
        ("2019 to 2020", "plan", ["cannot-tell"]),
        ("as of 1 May 2020", "target", ["cannot-tell"]),
        ("2019 to 2020", "forecast", ["cannot-tell"]),
        ("2019 to 2020", "proposal", []),
        ("2019 to 2020", "actual", []),
        ("2019 to 2999", "plan", []),
        ("since 2019", "plan", []),
        ("", "plan", []),
    ],
)
def test_plan_has_outcome(when, status, verdicts):
    said("80", status=status, **period(when))

    assert asked("plan-has-outcome") == verdicts


def test_plan_is_due_when_its_year_is_over():
    said("80", status="plan", **period(f"2019 to {timezone.localdate().year}"))

    assert asked("plan-has-outcome") == []


def test_plan_of_several_papers_is_one():
    measure = factories.measure()
    plan = {"measure": measure, "status": "plan", **period("2019 to 2020")}
    first, second = said("80", **plan), said("up to 80", **plan)

    [answer] = CHECKS["plan-has-outcome"].answers_about(Claim.objects.published())
    assert [claim.pk for claim in answer.inputs["plan"]] == [first.pk, second.pk]


def test_plan_with_an_outcome():
    measure = factories.measure()
    plan = {"measure": measure, "status": "plan", **period("2019 to 2020")}
    first, _ = said("80", **plan), said("up to 80", **plan)
    factories.relation(kind="outcome-of", from_claim=said("75"), to_claim=first)

    assert asked("plan-has-outcome") == []
