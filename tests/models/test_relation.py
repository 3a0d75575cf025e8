"""What can never be false of a relation."""

from itertools import pairwise
from threading import Event, Thread

import pytest
from django.db import IntegrityError, connection, transaction

from claims.models import Claim, Relation
from tests import factories

RULE = "This would make a claim part of itself"


def part_of(part, whole, **fields):
    return factories.relation(kind="part-of", from_claim=part, to_claim=whole, **fields)


@pytest.mark.django_db
@pytest.mark.parametrize("length", [2, 3, 5])
def test_part_is_never_the_whole_of_its_whole(length):
    claims = [factories.claim() for _ in range(length)]
    for part, whole in pairwise(claims):
        part_of(part, whole)

    with pytest.raises(IntegrityError, match=RULE):
        part_of(claims[-1], claims[0])


@pytest.mark.django_db
def test_part_may_have_several_wholes_that_meet():
    part, left, right, top = (factories.claim() for _ in range(4))

    for pair in [(part, left), (part, right), (left, top), (right, top), (part, top)]:
        part_of(*pair)

    assert Relation.objects.count() == 5


@pytest.mark.django_db
def test_circle_is_refused_of_a_relation_that_becomes_a_part():
    part, whole = factories.claim(), factories.claim()
    part_of(part, whole)
    rejected = part_of(whole, part, state="rejected")

    with pytest.raises(IntegrityError, match=RULE), transaction.atomic():
        Relation.objects.filter(pk=rejected.pk).update(state="suggested")
    updates = factories.relation(kind="updates", from_claim=whole, to_claim=part)
    Relation.objects.filter(pk=rejected.pk).delete()
    with pytest.raises(IntegrityError, match=RULE):
        Relation.objects.filter(pk=updates.pk).update(kind="part-of")


@pytest.mark.django_db(transaction=True)
def test_circle_is_refused_to_two_who_close_it_at_once():
    part, whole = factories.claim(), factories.claim()
    refused, ready = [], Event()

    def close():
        try:
            with transaction.atomic():
                ready.set()
                part_of(whole, part)
        except IntegrityError as error:
            refused.append(str(error))
        finally:
            connection.close()

    writer = Thread(target=close)
    with transaction.atomic():
        part_of(part, whole)
        writer.start()
        ready.wait(10)
        writer.join(0.5)  # it waits for this transaction, or it has been let through
    writer.join(10)

    assert ([RULE in words for words in refused], Relation.objects.count()) == ([True], 1)


@pytest.mark.parametrize(
    ("kind", "forwards", "backwards"),
    [
        ("repeats", "This repeats", "Repeated by"),
        ("restates", "This restates", "Restated by"),
        ("updates", "This updates", "Updated by"),
        ("corrects", "This corrects", "Corrected by"),
        ("contradicts", "This contradicts", "Contradicted by"),
        ("part-of", "This is part of", "Includes"),
        ("baseline-of", "This is the baseline of", "Compared with"),
        ("derived-from", "This is derived from", "Basis for"),
        ("outcome-of", "This is the outcome of", "Outcome"),
    ],
)
def test_relation_label_from(kind, forwards, backwards):
    relation = Relation(kind=kind, from_claim_id=1, to_claim_id=2)

    labels = [relation.label_from(Claim(pk=pk)) for pk in (1, 2)]

    assert labels == [forwards, backwards]
