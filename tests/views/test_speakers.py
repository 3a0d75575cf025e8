from datetime import date

import pytest

from claims.models import Role
from tests import factories
from tests.views import reading

pytestmark = pytest.mark.django_db


def test_speaker_counts_are_of_published_claims(client):
    met = factories.speaker(name="Met", slug="met")
    chief = factories.speaker(name="Chief", kind="person")
    factories.speaker(name="Silent")
    factories.claim(speaker=met)
    spoken = factories.quotation(speaker=chief, on_behalf_of=met)
    for printed in ("1", "2"):
        factories.claim(quotation=spoken, as_printed=printed)
        factories.draft(quotation=spoken, as_printed=f"{printed}, a draft")

    listed = client.get("/speakers/").context["page"].rows
    shown = client.get("/speakers/met/").context["speaker"]

    assert [(row.name, row.mentions) for row in listed] == [("Chief", 2), ("Met", 1)]
    assert (shown.mentions, shown.said_for) == (1, 2)


def test_speaker_detail_of_a_person(client):
    met, hidden = factories.speaker(name="Met"), factories.speaker(name="Hidden")
    chief = factories.speaker(kind="person", aliases=["The Chief"], wikidata_id="Q1")
    since = {"since": date(2022, 9, 1), "since_precision": "month"}
    Role.objects.create(person=chief, organisation=met, title="Commissioner", **since)
    Role.objects.create(person=chief, organisation=hidden, title="Adviser")
    quotation = factories.quotation(speaker=chief, on_behalf_of=met)
    factories.claim(quotation=quotation)
    factories.draft(quotation=quotation, as_printed="a draft")

    page = client.get(chief.get_absolute_url())

    assert reading.each(page, "ul", "plain")[:2] == [
        "Adviser, Hidden Commissioner, Met since September 2022",
        "Met 1 claim",
    ]
    assert [role.has_page for role in page.context["roles"]] == [False, True]


def test_speaker_detail_of_an_organisation(client):
    met, chief = factories.speaker(), factories.speaker(kind="person")
    factories.claim(quotation=factories.quotation(speaker=chief, on_behalf_of=met))
    counted = factories.claim(quotation=factories.quotation(credited_to=met))
    factories.draft(quotation=factories.quotation(on_behalf_of=met))
    factories.draft(quotation=chief.quotations.get(), as_printed="a draft")

    context = client.get(met.get_absolute_url()).context

    assert [(person, person.times) for person in context["spoken_by"]] == [(chief, 1)]
    assert list(context["credited"]) == [counted]


def test_speaker_detail_groups_claims_by_measure(client):
    met, often, once = factories.speaker(), factories.measure(), factories.measure()
    days = [f"2025-08-{day:02}" for day in range(1, 8)]
    made = [
        factories.claim(speaker=met, measure=often, article=factories.article(published_on=day))
        for day in days
    ]
    single = factories.claim(speaker=met, measure=once)
    factories.claim(measure=once)
    factories.draft(quotation=single.quotation, measure=once, as_printed="a draft")

    assert client.get(met.get_absolute_url()).context["measures"] == [
        (often, 7, made[:3:-1]),
        (once, 1, [single]),
    ]


def test_speaker_detail_of_drafts_only_is_no_page(client):
    speaker = factories.speaker()
    factories.draft(speaker=speaker)

    assert client.get(speaker.get_absolute_url()).status_code == 404


def test_speaker_list_counts_no_claims_of_whom_others_speak_for(client):
    met, chief = factories.speaker(name="Met"), factories.speaker(name="Chief", kind="person")
    factories.claim(quotation=factories.quotation(speaker=chief, on_behalf_of=met))

    page = client.get("/speakers/")

    assert reading.each(page, "ul", "entries") == ["Chief Person 1 claim Met Organisation"]
