import pytest
from django.core.exceptions import ValidationError

from claims.actions import confirm_relation, reject_relation
from claims.checks import rebuild
from claims.models import Finding, Relation
from tests import factories
from tests.checks.cases import said

pytestmark = pytest.mark.django_db


def suggested():
    return factories.relation(
        from_claim=said("80"), to_claim=said("up to 80"), basis="computed", state="suggested"
    )


def test_confirming_a_relation_asks_the_checks():
    relation = suggested()
    rebuild()
    assert not Finding.objects.exists()

    confirm_relation(relation)

    assert [finding.check_id for finding in Finding.objects.to_review()] == ["hedge-kept"]
    assert Relation.objects.get().basis == "computed"


def test_rejecting_a_relation_asks_the_checks():
    relation = suggested()
    confirm_relation(relation)

    reject_relation(Relation.objects.get())

    assert list(Finding.objects.to_review()) == []
    assert Relation.objects.get().state == "rejected"


@pytest.mark.parametrize(
    ("decide", "words"), [(confirm_relation, "confirmed"), (reject_relation, "rejected")]
)
def test_relation_is_decided_on_once(decide, words):
    relation = suggested()
    decide(relation)

    with pytest.raises(
        ValidationError, match=rf"Another editor has already {words} this relation\."
    ):
        decide(Relation.objects.get())
