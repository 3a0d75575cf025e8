"""What every record has in common."""

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims.models import Relation
from tests import factories

pytestmark = pytest.mark.django_db


def broken(record, exclude=()):
    """Field to the messages of the constraints that are told at it."""
    with pytest.raises(ValidationError) as refusal:
        record.validate_constraints(exclude=exclude)
    return refusal.value.message_dict


def test_constraint_is_told_at_the_field_that_its_name_begins_with():
    speaker = factories.speaker(kind="person")
    speaker.wikidata_id = "Q0"

    assert broken(speaker) == {"wikidata_id": ["Type the code of the item, such as Q1060059."]}


def test_constraint_is_told_at_the_field_that_its_model_names():
    claim = factories.draft()
    relation = Relation(from_claim=claim, to_claim=claim, kind="repeats", state="confirmed")

    assert broken(relation) == {
        "to_claim": ["A claim cannot be related to itself. Choose another."]
    }


def test_constraint_about_an_excluded_field_is_not_asked():
    place = factories.place()
    place.parent = place

    assert broken(place) == {
        "parent": ["A place cannot be inside itself. Choose the next larger place."]
    }
    place.validate_constraints(exclude={"parent"})


def test_checks_of_a_sound_record_are_asked_together():
    claim = factories.draft()

    with CaptureQueriesContext(connection) as asked:
        claim.validate_constraints(exclude={"state"})

    # One for all the checks, and one for the rule that is about other rows.
    assert sum("COALESCE" in query["sql"] for query in asked) == 2
