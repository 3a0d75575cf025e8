"""Every record's form tells a broken rule at its field, in a sentence that says what to do."""

import json
from contextlib import contextmanager

import pytest
from django.db import DatabaseError, connection
from django.urls import reverse
from hypothesis import example, given, settings
from hypothesis import strategies as st

from claims.models import Measure, Place, Redirect, Speaker, Topic
from tests import factories
from tests.admin.pages import errors, typed

pytestmark = pytest.mark.django_db


def change(desk, record, **fields):
    page = reverse(f"admin:claims_{record._meta.model_name}_change", args=[record.pk])
    return desk.post(page, typed(desk.get(page), **fields))


WRONG = [
    (factories.speaker, {"kind": "publication"}, "publication", "Choose a publication"),
    (factories.speaker, {"wikidata_id": "Q0"}, "wikidata_id", "such as Q1060059"),
    (factories.speaker, {"name": ""}, "name", "required"),
    (factories.unit, {"factor": "0"}, "factor", "above zero"),
    (factories.unit, {"factor": "x"}, "factor", "Enter a number"),
    (factories.publication, {"website": "javascript:alert(1)"}, "website", "valid URL"),
    (factories.measure, {"unit": "x"}, "unit", "Select a valid choice"),
    (factories.measure, {"topics": ["x"]}, "topics", "not a valid value"),
]


@pytest.mark.parametrize(("make", "fields", "name", "words"), WRONG)
def test_mistake_is_told_at_its_field(desk, make, fields, name, words):
    response = change(desk, make(), **fields)

    messages = errors(response)
    assert list(messages) == [name]
    assert words in messages[name][0]


@contextmanager
def refused_statements():
    """The statements that the database refuses within the block, with what it says of each."""
    refused = []

    def execute(run, sql, params, many, context):
        try:
            return run(sql, params, many, context)
        except DatabaseError as error:
            refused.append((sql, str(error)))
            raise

    with connection.execute_wrapper(execute):
        yield refused


SAVED = [
    (factories.draft, {}),
    (factories.draft, {"value": "1,800"}),
    (factories.draft, {"period_kind": "interval", "period_start": "2024", "period_end": "2025"}),
    (factories.draft, {"period_kind": "interval", "period_start": "2025", "period_end": "2024"}),
    (factories.draft, {"period_start": "July 2025"}),
    (factories.draft, {"hedge": "between", "value": "12"}),
    (factories.draft, {"said_on": "31 February 2025"}),
    (factories.claim, {"statement": "Officers are cut."}),
    (factories.claim, {"statement": ""}),
    (factories.article, {"published_on": "2025"}),
    (factories.article, {"published_on": "", "accessed_on": "9999-99-99"}),
    (factories.speaker, {"roles-0-since": "2024"}),
    (factories.measure, {"name": ""}),
    (factories.place, {"name": "Somewhere"}),
    (factories.publication, {"website": "x"}),
    (factories.unit, {"factor": "0"}),
]


@pytest.mark.parametrize(("make", "fields"), SAVED)
def test_form_asks_the_database_nothing_that_it_refuses(desk, make, fields):
    record = make()

    with refused_statements() as refused:
        change(desk, record, **fields)

    assert refused == []


DATE_FIELDS = [
    ("claim", "period_start", {"period_kind": "interval"}),
    ("claim", "period_end", {"period_kind": "as-of"}),
    ("claim", "said_on", {}),
    ("article", "published_on", {}),
    ("article", "accessed_on", {"published_on": "1 August 2025"}),
]
DATES = st.dates().flatmap(
    lambda day: st.sampled_from(["%d %B %Y", "%B %Y", "%Y", "%Y-%m-%d", "%d/%m/%Y"]).map(
        day.strftime
    )
)
NEARLY_DATES = st.from_regex(
    r"[0-3]?\d[ /-](\d\d?|[A-Za-z]{3,9})[ /-]\d{1,5}( BC)?", fullmatch=True
)


@pytest.mark.slow  # forms are sent some hundred times
@pytest.mark.parametrize(("model", "name", "fields"), DATE_FIELDS)
def test_date_that_is_not_stored_is_told_at_its_field(desk, model, name, fields):
    page = reverse(f"admin:claims_{model}_add")
    form = typed(desk.get(page), article=factories.article().pk, **fields)
    form |= {"publication": factories.publication().pk, "headline": "Officers are to be cut"}

    @settings(max_examples=25, deadline=None)
    @given(text=DATES | NEARLY_DATES | st.text(max_size=30))
    @example(text="infinity")
    @example(text="0001-01-01")
    @example(text="31 December 9999")
    @example(text="29 February 1900")
    def send(text):
        number = next(factories.numbers)
        # Its own words as well: two quotations of one day and one month read alike otherwise.
        own = {"as_printed": str(number), "url": f"https://news.example/{number}"}
        own["exact"] = f"It is {number}."
        with refused_statements() as refused:
            response = desk.post(page, form | own | {name: text})
        assert refused == []
        assert response.status_code == 302 or list(errors(response)) == [name]

    send()


def test_measure_is_not_its_own_denominator(desk):
    measure = factories.measure()

    response = change(desk, measure, denominator=measure.pk)

    assert errors(response) == {
        "denominator": ["A measure cannot be a share of itself. Choose another."]
    }


def test_place_does_not_lie_in_itself(desk):
    place = factories.place()

    response = change(desk, place, parent=place.pk)

    assert errors(response) == {
        "parent": ["A place cannot be inside itself. Choose the next larger place."]
    }


def test_redirect_to_itself_is_refused_at_its_field(desk):
    data = {"kind": "split", "old_path": "/claims/1/", "new_path": "/claims/1/"}

    response = desk.post(reverse("admin:claims_redirect_add"), data)

    assert errors(response) == {"new_path": ["The old and the new address must differ."]}


def test_form_refused_by_the_database_alone_comes_back_as_typed(desk):
    place = factories.place(name="Westminster")
    with connection.cursor() as cursor:
        cursor.execute(
            "SET CONSTRAINTS ALL IMMEDIATE;"
            " ALTER TABLE claims_place ADD CONSTRAINT place_is_real CHECK (name <> 'Atlantis')"
        )

    response = change(desk, place, name="Atlantis", code="A1")

    assert response.status_code == 200
    assert "place_is_real" in errors(response)["__all__"][0]
    assert (typed(response)["name"], typed(response)["code"]) == ("Atlantis", "A1")
    assert Place.objects.get().name == "Westminster"


def test_role_is_refused_at_its_field(desk):
    page = reverse("admin:claims_speaker_add")
    data = typed(desk.get(page), name="Ada Example", kind="person")
    data |= {"roles-TOTAL_FORMS": "1", "roles-0-title": "Mayor"}
    data |= {"roles-0-since": "2025", "roles-0-until": "July 2024"}

    response = desk.post(page, data)

    [formset] = response.context["inline_admin_formsets"]
    assert formset.formset.errors == [{"until": ["A role must not end before it starts."]}]


def test_role_is_stored_with_its_precision(desk):
    page = reverse("admin:claims_speaker_add")
    data = typed(desk.get(page), name="Ada Example", kind="person")
    data |= {"roles-TOTAL_FORMS": "1", "roles-0-title": "Mayor", "roles-0-since": "May 2024"}

    response = desk.post(page, data)

    assert response.status_code == 302, errors(response)
    role = Speaker.objects.get().roles.get()
    assert (str(role.since), role.since_precision) == ("2024-05-01", "month")


@pytest.mark.parametrize(
    ("number", "message"),
    [
        (None, "A claim cannot be related to itself. Choose another."),
        ("x", "Select a valid choice. That choice is not one of the available choices."),
    ],
)
def test_relation_is_refused_at_its_field(desk, number, message):
    claim = factories.draft()
    page = reverse("admin:claims_claim_change", args=[claim.pk])
    data = typed(desk.get(page)) | {"relations_from-TOTAL_FORMS": "1"}
    data |= {"relations_from-0-kind": "repeats", "relations_from-0-to_claim": number or claim.pk}

    response = desk.post(page, data | {"relations_from-0-state": "confirmed"})

    errors = [inline.formset.errors for inline in response.context["inline_admin_formsets"]]
    assert errors == [[{"to_claim": [message]}], []]


ADDED = [
    (Place, {"name": "West End"}),
    (Topic, {"name": "West End"}),
    (Measure, {"name": "West End", "definition": "What is counted.", "kind": "stock"}),
]


@pytest.mark.parametrize(("model", "fields"), ADDED)
def test_address_is_made_from_the_name_and_stays(desk, model, fields):
    factories_of = {Place: factories.place, Topic: factories.topic, Measure: factories.measure}
    factories_of[model](slug="west-end")
    page = reverse(f"admin:claims_{model._meta.model_name}_add")

    response = desk.post(page, typed(desk.get(page), **fields))

    assert response.status_code == 302, errors(response)
    added = model.objects.latest("pk")
    assert added.slug == "west-end-2"
    change(desk, added, name="Another name", slug="another")
    assert model.objects.latest("pk").slug == "west-end-2"


def test_address_that_was_merged_away_is_given_to_no_new_record(desk):
    old, new = "/places/soho/", factories.place().get_absolute_url()
    Redirect.objects.create(kind="merged", old_path=old, new_path=new)
    page = reverse("admin:claims_place_add")

    refused = desk.post(page, typed(desk.get(page), name="Soho", slug="soho"))
    desk.post(page, typed(desk.get(page), name="Soho"))

    message = "This address leads to another record. Choose a new one."
    assert errors(refused) == {"slug": [message]}
    assert Place.objects.latest("pk").slug == "soho-2"


def test_record_added_in_passing_is_chosen_in_the_form(desk):
    page = reverse("admin:claims_speaker_add") + "?_popup=1"

    response = desk.post(page, typed(desk.get(page), name="Ada", kind="person", _popup="1"))

    assert response.status_code == 200
    speaker = Speaker.objects.get()
    assert json.loads(response.context["popup_response_data"]) == {
        "value": str(speaker.pk),
        "obj": "Ada",
    }


@pytest.mark.parametrize("noun", ["article", "speaker", "on_behalf_of", "credited_to"])
def test_claim_form_finds_records_by_their_words(desk, noun):
    record = factories.speaker(name="Ada Example")
    if noun == "article":
        record = factories.article(headline="Ada Example speaks")

    answer = desk.get(
        reverse("admin:autocomplete"),
        {"term": "ada", "app_label": "claims", "model_name": "quotation", "field_name": noun},
    )

    assert answer.json()["results"] == [{"id": str(record.pk), "text": str(record)}]
