"""Two records become one and two again, or the editor is told why not."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.db.models import F
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.actions import describe_merge, merge_records, public_fields, undo_merge
from claims.models import (
    Claim,
    Correction,
    Listing,
    Measure,
    Place,
    Quotation,
    Redirect,
    Role,
    Speaker,
)
from tests import factories

pytestmark = pytest.mark.django_db


def settle():
    """Run the checks that wait for the end of the transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")


def stored(*models):
    """Every row of these tables, but for versions and for what a merge makes public for good."""
    rows = {model: model.objects.order_by("pk").values() for model in models}
    return {
        model: [
            {name: row[name] for name in row if name not in {"version", "public_since"}}
            for row in found
        ]
        for model, found in rows.items()
    }


def two_speakers():
    kept = factories.speaker(name="Metropolitan Police", slug="met", aliases=["The Met"])
    dropped = factories.speaker(
        name="Met Police", slug="met-police", aliases=["The Met", "Scotland Yard"]
    )
    said = factories.quotation(speaker=dropped, credited_to=dropped, kind="direct")
    for role in ("on_behalf_of", "credited_to"):
        factories.claim(quotation=factories.quotation(**{role: dropped}))
    factories.claim(quotation=said)
    person = factories.speaker(kind="person")
    Role.objects.create(person=person, organisation=dropped, title="Commissioner")
    settle()
    return kept, dropped


def test_merge_of_speakers_moves_everything_that_names_one():
    kept, dropped = two_speakers()
    assert describe_merge(dropped) == "1 role, 3 quotations"

    made = merge_records(kept, dropped, by=None)
    settle()

    kept.refresh_from_db()
    assert describe_merge(kept) == "1 role, 3 quotations"
    assert kept.aliases == ["The Met", "Met Police", "Scotland Yard"]
    assert list(Speaker.objects.filter(slug="met-police")) == []
    assert (made.old_path, made.new_path) == ("/speakers/met-police/", "/speakers/met/")
    assert Listing.objects.filter(speaker=kept).count() == 1


def test_merge_of_measures_moves_claims_shares_and_topics():
    policing, money = factories.topic(), factories.topic()
    kept = factories.measure(topics=[policing])
    dropped = factories.measure(name="Posts cut", topics=[policing, money])
    share = factories.measure(denominator=dropped)
    claim = factories.claim(measure=dropped)
    settle()

    merge_records(kept, dropped, by=None)
    settle()

    share.refresh_from_db()
    claim.refresh_from_db()
    kept.refresh_from_db()
    assert (share.denominator, claim.measure) == (kept, kept)
    assert set(kept.topics.all()) == {policing, money}
    assert kept.aliases == ["Posts cut"]
    assert Listing.objects.get().topics == [policing.pk, money.pk]


def test_merge_of_places_moves_claims_and_parts():
    kept, dropped = factories.place(), factories.place()
    part, claim = factories.place(parent=dropped), factories.claim(place=dropped)
    settle()

    merge_records(kept, dropped, by=None)
    settle()

    part.refresh_from_db()
    claim.refresh_from_db()
    assert (part.parent, claim.place) == (kept, kept)


def test_merge_again_shortens_the_way():
    first, second, third = (factories.place(slug=slug) for slug in ("first", "second", "third"))
    merge_records(second, first, by=None)

    merge_records(third, second, by=None)

    ways = Redirect.objects.values_list("old_path", "new_path")
    assert dict(ways) == {
        "/places/first/": "/places/third/",
        "/places/second/": "/places/third/",
    }


def test_merge_stands_in_the_history():
    kept, dropped = factories.place(), factories.place(name="Soho")
    claim = factories.draft(place=dropped)

    merge_records(kept, dropped, by=None)

    places = claim.events.order_by("pgh_id").values_list("place_id", flat=True)
    assert list(places) == [dropped.pk, kept.pk]
    gone = Place.pgh_event_model.objects.filter(pgh_label="delete")
    assert [event.name for event in gone] == ["Soho"]


TABLES = [Speaker, Measure, Place, Quotation, Role, Claim, Redirect]


def topics():
    return {measure.pk: set(measure.topics.all()) for measure in Measure.objects.all()}


def two_measures():
    shared, own = factories.topic(), factories.topic()
    kept, dropped = factories.measure(topics=[shared]), factories.measure(topics=[shared, own])
    factories.measure(denominator=dropped)
    factories.claim(measure=dropped)
    return kept, dropped


def two_places():
    kept, dropped = factories.place(), factories.place(parent=factories.place())
    factories.place(parent=dropped)
    factories.claim(place=dropped)
    older = factories.place()
    merge_records(dropped, older, by=None)
    return kept, dropped


def two_speakers_of_one_article(**dropped_fields):
    """Two speakers whose quotations of one article are described alike, and a claim of each."""
    kept, dropped = factories.speaker(), factories.speaker()
    article = factories.article()
    for speaker, fields in ((kept, {}), (dropped, dropped_fields)):
        quotation = factories.quotation(article=article, speaker=speaker, **fields)
        factories.claim(quotation=quotation)
    settle()
    return kept, dropped


def quoted():
    """Of each claim the quotation, its speaker and which utterance it is."""
    claims = Claim.objects.order_by("pk")
    return list(claims.values_list("quotation", "quotation__speaker", "quotation__utterance"))


def test_merge_of_speakers_makes_one_quotation_of_one_utterance():
    kept, dropped = two_speakers_of_one_article()
    staying = Quotation.objects.get(speaker=kept)

    merge_records(kept, dropped, by=None)
    settle()

    assert quoted() == 2 * [(staying.pk, kept.pk, 1)]
    assert list(Quotation.objects.all()) == [staying]


def test_merge_of_speakers_keeps_two_utterances_apart():
    kept, dropped = two_speakers_of_one_article(role_as_printed="a spokesman")
    first, second = Quotation.objects.order_by("pk")

    merge_records(kept, dropped, by=None)
    settle()

    assert quoted() == [(first.pk, kept.pk, 1), (second.pk, kept.pk, 2)]


def one_number_twice():
    kept, dropped = two_speakers_of_one_article()
    measure = factories.measure()
    for quotation in Quotation.objects.all():
        factories.draft(quotation=quotation, measure=measure, as_printed="80")
    return kept, dropped


def test_merge_of_speakers_keeps_a_number_that_was_entered_twice():
    kept, dropped = one_number_twice()

    merge_records(kept, dropped, by=None)
    settle()

    assert sorted(Quotation.objects.values_list("speaker", "utterance")) == [
        (kept.pk, 1),
        (kept.pk, 2),
    ]
    assert Claim.objects.filter(as_printed="80").count() == 2


def credited_to_each_other():
    kept, dropped = factories.speaker(), factories.speaker()
    article = factories.article()
    for speaker, credited in ((kept, dropped), (dropped, kept), (kept, kept), (dropped, dropped)):
        quotation = factories.quotation(article=article, speaker=speaker, credited_to=credited)
        factories.claim(quotation=quotation)
    return kept, dropped


def two_utterances_of_one_article():
    return two_speakers_of_one_article(role_as_printed="a spokesman")


@pytest.mark.parametrize(
    "make",
    [
        two_speakers,
        two_speakers_of_one_article,
        two_utterances_of_one_article,
        one_number_twice,
        credited_to_each_other,
        two_measures,
        two_places,
    ],
)
def test_merge_undone_leaves_everything_as_it_was(make):
    kept, dropped = make()
    settle()
    before = stored(*TABLES), topics()

    restored = undo_merge(merge_records(kept, dropped, by=None))
    settle()

    assert restored == dropped
    assert (stored(*TABLES), topics()) == before


def test_merge_undone_keeps_what_came_since():
    kept, dropped = two_speakers()
    made = merge_records(kept, dropped, by=None)
    since = factories.quotation(speaker=kept)
    Speaker.objects.filter(pk=kept.pk).update(
        description="The police of London.", aliases=["The Met", "Met Police", "The Yard"]
    )

    undo_merge(made)

    since.refresh_from_db()
    kept.refresh_from_db()
    assert since.speaker == kept
    assert (kept.description, kept.aliases) == ("The police of London.", ["The Met", "The Yard"])


def change_what_moved(kept):
    Quotation.objects.filter(credited_to=F("speaker")).update(role_as_printed="Chief")


def delete_what_moved(kept):
    Role.objects.all().delete()


def merge_the_kept_one(kept):
    merge_records(factories.speaker(), kept, by=None)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (
            change_what_moved,
            "Met.*: direct quotation”, a quotation that was moved, has since been changed",
        ),
        (delete_what_moved, r"A role that was moved, number \d+, has since been deleted"),
        (
            merge_the_kept_one,
            r"The record that it was merged into has since been merged or deleted\.",
        ),
    ],
)
def test_merge_is_not_undone_once_something_changed(change, told):
    kept, dropped = two_speakers()
    made = merge_records(kept, dropped, by=None)
    change(kept)
    before = stored(*TABLES)

    with pytest.raises(ValidationError, match=told):
        undo_merge(made)

    assert stored(*TABLES) == before


def part_of_the_other():
    whole = factories.place(name="London")
    middle = factories.place(parent=whole)
    return factories.place(name="Soho", parent=middle), whole


def share_of_the_other():
    whole = factories.measure(name="Officers")
    return whole, factories.measure(name="Share of officers", denominator=whole)


def voice_of_a_paper():
    paper = factories.publication()
    voice = factories.speaker(name="Gazette", kind="publication", publication=paper)
    return factories.speaker(), voice


def two_claims_of_one_quotation():
    kept, dropped = factories.measure(), factories.measure()
    quotation = factories.quotation()
    for measure in (kept, dropped):
        factories.draft(quotation=quotation, measure=measure)
    return kept, dropped


def address_of_another():
    kept, dropped = factories.place(), factories.place(slug="soho")
    Redirect.objects.create(kind="split", old_path="/places/soho/", new_path="/places/london/")
    return kept, dropped


def one_record():
    place = factories.place()
    return place, place


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (part_of_the_other, r"“Soho” is part of “London”, so they cannot be merged\."),
        (
            share_of_the_other,
            r"“Share of officers” is part of “Officers”, so they cannot be merged\.",
        ),
        (voice_of_a_paper, "“Gazette” is the voice of a publication"),
        (two_claims_of_one_quotation, r"“1,700 officers: .*” \(number \d+\) and .* the same claim"),
        (address_of_another, r"/places/soho/ already leads to another record\."),
        (one_record, "Choose two records"),
    ],
)
def test_merge_is_refused(make, told):
    kept, dropped = make()
    before = stored(*TABLES)

    with pytest.raises(ValidationError, match=told):
        merge_records(kept, dropped, by=None)

    assert stored(*TABLES) == before


def test_redirect_that_is_of_no_merge_is_not_undone():
    made = Redirect.objects.create(kind="split", old_path="/claims/1/", new_path="/claims/2/")

    with pytest.raises(ValidationError, match=r"This redirect did not come from a merge\."):
        undo_merge(made)


def logged(kind):
    """Of each entry of the log its record, before, after, and (claim, fields) of each claim."""
    return [
        (
            (entry.record_kind, entry.record_id, entry.record_name, entry.record_path),
            (entry.before["name"], entry.after["name"], entry.reason, entry.made_by),
            list(entry.corrected_claims.order_by("claim").values_list("claim", "fields")),
        )
        for entry in Correction.objects.filter(kind=kind)
    ]


def test_merge_and_its_undoing_are_public_events():
    kept, dropped = two_speakers()
    said_for, credited, said = Claim.objects.order_by("pk")
    editor, record = factories.user(), ("speaker", kept.pk, kept.name, "/speakers/met/")
    claims = [
        (said_for.pk, ["on behalf of"]),
        (credited.pk, ["counted by"]),
        (said.pk, ["speaker", "counted by"]),
    ]

    made = merge_records(kept, dropped, by=editor, reason="They are one force.")
    settle()
    merged = Listing.objects.order_by("pk").values_list("revision", flat=True)
    assert list(merged) == [2, 2, 2]
    undo_merge(made, by=editor)
    settle()

    assert logged("merged") == [
        (record, ("Met Police", "Metropolitan Police", "They are one force.", editor), claims)
    ]
    assert logged("separated") == [
        (
            record,
            ("Metropolitan Police", "Met Police", "They are two speakers after all.", editor),
            claims,
        )
    ]
    assert list(merged.all()) == [3, 3, 3]


def test_merge_of_what_readers_have_not_seen_is_no_public_event():
    kept, dropped = factories.speaker(), factories.speaker()
    factories.claim(speaker=kept)
    factories.draft(speaker=dropped)
    settle()

    undo_merge(merge_records(kept, dropped, by=None))
    settle()

    assert not Correction.objects.exists()


def test_merge_of_a_record_that_claims_have_left_keeps_its_address_alive():
    kept, dropped = factories.place(), factories.place()
    Place.objects.filter(pk=dropped.pk).update(public_since=factories.PUBLISHED_AT)

    merge_records(kept, dropped, by=None)
    settle()

    assert Place.objects.public().get() == kept
    assert [claims for *_, claims in logged("merged")] == [[]]


def test_merge_of_measures_in_two_units_is_refused():
    kept, dropped = factories.measure(unit=factories.unit()), factories.measure()
    factories.claim(measure=dropped)

    with pytest.raises(ValidationError, match=r"is counted in officers and .* in no unit"):
        merge_records(kept, dropped, by=None)


def names_in_public():
    """What readers see of each claim that names a record which may be merged."""
    claims = Claim.objects.public().select_related(
        "measure", "place", "quotation__speaker", "quotation__on_behalf_of"
    )
    return {claim.pk: public_fields(claim) for claim in claims}


def told(before):
    """What the log says that readers see now, of claims that read as `before`."""
    fields = {pk: dict(claim_fields) for pk, claim_fields in before.items()}
    for entry in Correction.objects.order_by("pk"):
        for corrected in entry.corrected_claims.all():
            for name in corrected.fields:
                assert fields[corrected.claim_id][name] == entry.before["name"]
                fields[corrected.claim_id][name] = entry.after["name"]
    return fields


STEPS = st.lists(
    st.tuples(st.sampled_from("mmu"), st.integers(0, 11), st.integers(0, 11)), max_size=6
)


@pytest.mark.slow  # many merges of a record of its own
@settings(max_examples=25, deadline=None)
@given(steps=STEPS, named=st.lists(st.tuples(*[st.integers(0, 3)] * 5), min_size=1, max_size=6))
def test_log_tells_what_merges_and_their_undoing_changed(steps, named):
    with transaction.atomic():
        speakers = [factories.speaker() for _ in range(4)]
        places = [factories.place() for _ in range(4)]
        measures = [factories.measure() for _ in range(4)]
        articles = [factories.article() for _ in range(2)]
        for n, (speaker, behalf, credited, place, measure) in enumerate(named):
            quotation, _ = Quotation.objects.get_or_create(
                article=articles[n % 2],
                speaker=speakers[speaker],
                credited_to=speakers[credited],
                kind="indirect",
                defaults={"on_behalf_of": speakers[behalf]},
            )
            factories.claim(
                quotation=quotation,
                place=places[place],
                measure=measures[measure],
                as_printed=f"{n} officers",
            )
        settle()
        first, rows, made = names_in_public(), [], []
        for step, one, another in steps:
            kind = [speakers, places, measures][one % 3]
            kept, dropped = kind[one // 3], kind[another // 3]
            try:
                with transaction.atomic():
                    if step == "u" and made:
                        undo_merge(made[-1])
                        settle()
                        made.pop()
                        assert stored(*TABLES) == rows.pop()
                    elif step == "m":
                        rows.append(stored(*TABLES))
                        made.append(merge_records(kept, dropped, by=None))
                        settle()
            except ValidationError:
                rows.pop()

        assert told(first) == names_in_public()
        assert list(Listing.objects.order_by("pk").values_list("revision", flat=True)) == [
            1 + claim.corrections.count() for claim in Claim.objects.published().order_by("pk")
        ]
        transaction.set_rollback(True)


def test_merge_passes_on_an_error_that_is_no_collision():
    kept, dropped = two_speakers()
    rule = f"CHECK (speaker_id <> {kept.pk})"
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER TABLE claims_quotation ADD CONSTRAINT another {rule}")

    with pytest.raises(IntegrityError, match="another"), transaction.atomic():
        merge_records(kept, dropped, by=None)
