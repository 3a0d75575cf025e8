"""What each measure is about: made of published claims alone, and made anew when they change."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims.actions import withdraw_claim
from claims.matching import annotate_text, annotations, profiles
from claims.matching.profiles import ProfileCache
from claims.models import Measure
from tests import factories

pytestmark = pytest.mark.django_db


def measures():
    return Measure.objects.published().with_versions().select_related("unit")


def profile(measure, cache=None):
    return (cache or ProfileCache()).of(measures()).by_measure[measure.pk]


@pytest.fixture
def goats():
    goat = factories.unit(code="goat", singular="goat", plural="goats", dimension="number")
    measure = factories.measure(
        name="Goats in 2024", slug="goats", definition="Kept on farms.", unit=goat
    )
    factories.claim(
        measure=measure,
        value=14,
        as_printed="14 kids",
        statement="Goats were grazing.",
        article=factories.article(headline="Hill farmers rejoice"),
        speaker=factories.speaker(name="Leck Council", kind="organisation"),
        place=factories.place(name="Upton"),
    )
    return measure


def test_short_profile_is_of_names_and_statements_and_the_long_one_of_all(goats):
    goats_profile = profile(goats)

    assert dict(goats_profile.short) == {"goat": 2, "2024": 1, "graze": 1}
    assert goats_profile.long >= {
        *("goat", "kept", "farm", "kid", "graze", "hill", "farmer", "rejoic"),
        *("leck", "council", "upton"),
    }
    assert goats_profile.unit == {"goat"}
    assert goats_profile.years_of_name == {2024}


def test_statement_counts_once_however_often_it_is_printed(goats):
    factories.claim(measure=goats, value=15, statement="Goats were grazing.")

    assert profile(goats).short["graze"] == 1


def test_profile_is_kept_until_a_claim_of_the_measure_changes(goats):
    cache = ProfileCache()
    before = profile(goats, cache)

    with CaptureQueriesContext(connection) as queries:
        assert profile(goats, cache) is before
    assert len(queries) == 1


@pytest.mark.parametrize(
    "change",
    [
        lambda goats: factories.claim(measure=goats, value=3, statement="Sheep too."),
        lambda goats: Measure.objects.filter(pk=goats.pk).update(aliases=["sheep"]),
    ],
    ids=["published", "other name"],
)
def test_profile_is_made_anew_when_the_measure_changes(goats, change):
    cache = ProfileCache()
    before = profile(goats, cache)

    change(goats)

    assert "sheep" not in before.long
    assert "sheep" in profile(goats, cache).long


def test_words_of_a_withdrawn_claim_are_forgotten(goats):
    cache = ProfileCache()
    sheep = factories.claim(measure=goats, value=3, statement="Sheep too.")
    before = profile(goats, cache)

    withdraw_claim(sheep, kind="withdrawn", reason="Entered twice.", by=factories.user())

    assert ("sheep" in before.long, "sheep" in profile(goats, cache).long) == (True, False)


def test_draft_and_claim_in_review_change_no_profile(goats):
    cache = ProfileCache()
    before = cache.of(measures())

    factories.draft(measure=goats, value=3, statement="Sheep too.")
    factories.draft(measure=factories.measure(name="Sheep", slug="sheep"), statement="Sheep.")
    factories.claim(
        measure=goats, value=4, statement="Sheep.", state="in-review", published_at=None
    )

    assert cache.of(measures()) is before


def test_rare_word_says_more(goats):
    factories.claim(measure=factories.measure(name="Goats sold", slug="sold"), statement="Sold.")

    profiles = ProfileCache().of(measures())

    assert profiles.rarity("graze") > profiles.rarity("goat")


def test_prepared_profiles_are_not_made_again_for_a_text(monkeypatch):
    monkeypatch.setattr(profiles, "PROFILES", ProfileCache())
    monkeypatch.setattr(annotations, "PROFILES", profiles.PROFILES)
    factories.claim(measure=factories.measure(name="Swans counted"))

    profiles.prepare_profiles()
    with CaptureQueriesContext(connection) as queries:
        annotate_text("There are 12 swans.")

    assert not [query for query in queries if "statements.stems" in query["sql"]]
