"""Records that readers have seen keep their addresses; a merged address is not given again."""

import pytest
from django.db import DatabaseError, connection, transaction

from claims.actions import log_record_correction
from claims.models import Correction, Listing, Measure, Redirect, Unit
from claims.models.named import PUBLIC_FIELDS
from tests import factories

pytestmark = pytest.mark.django_db

ADDRESSED = ["measure", "place", "publication", "speaker", "topic"]


def commit():
    """Run the checks that wait for the end of the transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")


def public(kind):
    """A record of that kind which a withdrawn claim once named."""
    record = getattr(factories, kind)()
    type(record).objects.filter(pk=record.pk).update(public_since=factories.PUBLISHED_AT)
    commit()
    return record


def delete(record):
    with transaction.atomic():
        type(record).objects.filter(pk=record.pk).delete()
        commit()


@pytest.mark.parametrize("kind", [*ADDRESSED, "unit"])
def test_public_record_is_never_deleted(kind):
    record = public(kind)

    with pytest.raises(DatabaseError, match=r"cannot be deleted|Cannot delete"):
        delete(record)


@pytest.mark.parametrize("kind", [*ADDRESSED, "unit"])
def test_record_of_drafts_is_deleted(kind):
    record = getattr(factories, kind)()

    delete(record)

    assert not type(record).objects.filter(pk=record.pk).exists()


@pytest.mark.parametrize("kind", ADDRESSED)
def test_public_address_stays(kind):
    record = public(kind)

    with pytest.raises(DatabaseError, match="Readers know this address"):
        type(record).objects.filter(pk=record.pk).update(slug="another")


@pytest.mark.parametrize("kind", ADDRESSED)
def test_address_of_a_draft_is_changed(kind):
    record = getattr(factories, kind)()

    assert type(record).objects.filter(pk=record.pk).update(slug="another") == 1


@pytest.mark.parametrize("kind", ADDRESSED)
def test_merged_address_is_not_given_again(kind):
    record = getattr(factories, kind)()
    old_path = record.get_absolute_url().replace(record.slug, "merged-away")
    Redirect.objects.create(kind="merged", old_path=old_path, new_path=record.get_absolute_url())

    with pytest.raises(DatabaseError, match="“merged-away” leads to another record"):
        getattr(factories, kind)(slug="merged-away")


def test_public_since_is_never_taken_back():
    record = public("measure")
    version = Measure.objects.get().version

    Measure.objects.filter(pk=record.pk).update(public_since=None)

    assert Measure.objects.get().public_since == factories.PUBLISHED_AT
    assert Measure.objects.get().version == version


def claim_of_each_kind():
    """A published claim, and the record of each kind that it is printed with."""
    topic, unit, measure = factories.topic(), factories.unit(), factories.measure()
    measure.topics.add(topic)
    place, speaker = factories.place(), factories.speaker()
    claim = factories.claim(measure=measure, unit=unit, place=place, speaker=speaker)
    factories.claim()
    commit()
    records = [measure, place, claim.article.publication, speaker, topic, unit]
    return claim, {record._meta.model_name: record for record in records}


def another_value(record, name):
    field = record._meta.get_field(name)
    if name == "denominator":
        return factories.measure()
    if field.is_relation:
        return factories.unit()
    if field.choices:
        return next(code for code, _ in field.choices if code != getattr(record, name))
    return {"factor": 12, "symbol_first": True}.get(name, "other")


CHANGES = [(kind, name) for kind, names in PUBLIC_FIELDS.items() for name in names]
# A speaker of another kind has or loses a publication, so it is changed to a document.
KINDS = {("speaker", "kind"): "document"}


def change(record, kind, name):
    value = KINDS.get((kind, name)) or another_value(record, name)
    type(record).objects.filter(pk=record.pk).update(**{name: value})


@pytest.mark.parametrize(("kind", "name"), CHANGES)
def test_public_record_changes_only_with_a_correction(kind, name):
    _, records = claim_of_each_kind()
    change(records[kind], kind, name)

    with pytest.raises(DatabaseError, match="changed only with a correction"):
        commit()


@pytest.mark.parametrize(("kind", "name"), CHANGES)
def test_record_of_drafts_changes_freely(kind, name):
    change(getattr(factories, kind)(), kind, name)

    commit()

    assert not Correction.objects.exists()


@pytest.mark.parametrize(("kind", "name"), CHANGES)
def test_correction_of_a_record_counts_for_each_claim_that_is_printed_with_it(kind, name):
    claim, records = claim_of_each_kind()
    factories.draft(measure=records["measure"], place=records["place"])

    with log_record_correction(records[kind], kind="typo", reason="Misspelt.", by=None):
        change(records[kind], kind, name)

    commit()
    logged = Correction.objects.get()
    assert (logged.record_kind, logged.record_id) == (kind, records[kind].pk)
    assert list(logged.claims.all()) == [claim]
    assert dict(Listing.objects.values_list("claim", "revision"))[claim.pk] == 2
    assert sorted(Listing.objects.values_list("revision", flat=True)) == [1, 2]


def test_share_is_printed_with_what_it_is_a_share_of():
    whole = factories.measure()
    share = factories.claim(measure=factories.measure(denominator=whole))
    factories.claim(measure=whole)
    commit()

    with log_record_correction(whole, kind="typo", reason="Misspelt.", by=None):
        Measure.objects.filter(pk=whole.pk).update(name="Officers")

    assert Correction.objects.get().claims.count() == 2
    assert share.corrections.count() == 1


def test_claim_without_a_unit_is_printed_with_that_of_its_measure():
    officers, posts = factories.unit(), factories.unit()
    measure = factories.measure(unit=officers)
    claim = factories.claim(measure=measure)
    factories.claim(measure=measure, unit=posts)
    commit()

    with log_record_correction(officers, kind="typo", reason="Misspelt.", by=None):
        Unit.objects.filter(pk=officers.pk).update(plural="police officers")

    assert list(Correction.objects.get().claims.all()) == [claim]


def test_claim_changes_only_with_a_correction_of_its_own():
    claim, records = claim_of_each_kind()

    with log_record_correction(records["measure"], kind="typo", reason="Misspelt.", by=None):
        Measure.objects.filter(pk=records["measure"].pk).update(name="Officers")
        type(claim).objects.filter(pk=claim.pk).update(value=1800)

    with pytest.raises(DatabaseError, match="only together with a correction"):
        commit()
