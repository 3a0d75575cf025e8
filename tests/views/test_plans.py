from datetime import date

import pytest

from claims.checks import rebuild
from tests import factories
from tests.views import reading

pytestmark = pytest.mark.django_db


@pytest.fixture
def police():
    return factories.speaker(name="Northam Police", slug="northam-police")


def plan(day=1, **fields):
    article = factories.article(published_on=date(2025, 8, day))
    roles = {name: fields.pop(name) for name in ("on_behalf_of", "credited_to") if name in fields}
    speaker = fields.pop("speaker", None) or factories.speaker()
    quotation = factories.quotation(article=article, speaker=speaker, **roles)
    return factories.claim(**{"status": "plan", "quotation": quotation} | fields)


def test_plans_stand_with_what_was_reported_later(client, police):
    due = {
        "period_kind": "interval",
        "period_end": date(2025, 9, 1),
        "period_end_precision": "month",
    }
    made = plan(speaker=police, **due)
    outcome = factories.claim(measure=made.measure, value=1500, as_printed="1,500 officers")
    factories.relation(from_claim=outcome, to_claim=made, kind="outcome-of")

    page = client.get("/plans/")

    [shown] = page.context["plans"]
    assert (shown.claim, shown.organisation, shown.outcomes) == (made, police, [outcome])
    assert "Due September 2025 Reported since 1,500 officers" in reading.main(page)


def test_plan_whose_day_has_passed_asks_for_its_outcome(client, police):
    plan(
        speaker=police,
        period_kind="as-of",
        period_start=date(2025, 1, 1),
        period_start_precision="year",
    )
    rebuild()

    assert "Due 2025 Reported since nothing on record" in reading.main(client.get("/plans/"))
    assert client.get("/plans/").context["plans"][0].question.startswith("due by the end of 2025")


def test_plans_of_which_nothing_is_known_are_summed_up(client, police):
    for day in (1, 2):
        plan(day, speaker=police, as_printed=f"{day} officers", value=day)

    page = client.get("/plans/")

    assert page.context["plans"] == []
    assert reading.each(page, "section", "other-plans") == [
        "No date given, no outcome on record 2 plans on this page have no date and no outcome on"
        " record. 2 officers: Northam Police, 2 August 2025"
        " 1 officers: Northam Police, 1 August 2025"
    ]


def shown_plans(page):
    """The plans of a page, those that are told in full first."""
    return [*page.context["plans"], *page.context["other_plans"]]


WHOSE = [
    ("the one it was said for", {"on_behalf_of": "police", "speaker": "person"}, True),
    ("an organisation that said it", {"speaker": "police"}, True),
    ("the one credited with it", {"credited_to": "police", "speaker": "person"}, True),
    ("nobody, where a person said it", {"speaker": "person"}, False),
]


@pytest.mark.parametrize(
    ("who", "is_theirs"), [row[1:] for row in WHOSE], ids=[r[0] for r in WHOSE]
)
def test_plans_belong_to_organisations(client, police, who, is_theirs):
    known = {"police": police, "person": factories.speaker(kind="person", slug="ada-brook")}
    made = plan(**{role: known[name] for role, name in who.items()})

    page = client.get("/plans/")
    theirs = client.get("/plans/?organisation=northam-police")

    assert shown_plans(page)[0].claim == made
    assert page.context["organisations"] == [(police, 1)] * is_theirs
    if is_theirs:
        assert [row.claim for row in shown_plans(theirs)] == [made]


@pytest.mark.parametrize("is_there", [True, False])
def test_page_tells_plans_of_nobody_from_no_plans(client, is_there):
    if is_there:
        plan(speaker=factories.speaker(kind="person", slug="ada-brook"))

    page = client.get("/plans/").content.decode()

    assert ("No organisation is named for these plans." in page) == is_there
    assert ("No plans on record here." in page) == (not is_there)


@pytest.mark.parametrize("status", ["actual", "estimate", "allegation", "proposal", "conditional"])
def test_plans_hold_nothing_else(client, status):
    plan(status=status)

    assert shown_plans(client.get("/plans/")) == []


@pytest.mark.parametrize("code", ["ada-brook", "nobody", "%00", "a b"])
def test_plans_of_a_person_or_of_nobody_are_refused(client, code):
    plan(speaker=factories.speaker(kind="person", slug="ada-brook"))

    assert client.get(f"/plans/?organisation={code}").status_code == 400


def test_plans_come_in_pages_of_one_organisation(client, police, monkeypatch):
    monkeypatch.setattr("claims.views.plans.PLANS", 1)
    first, last = plan(1, speaker=police), plan(2, speaker=police)
    plan(3)

    page = client.get("/plans/?organisation=northam-police")

    assert [row.claim for row in shown_plans(page)] == [last]
    following = f"/plans/?organisation=northam-police&after={page.context['page'].next}"
    assert [row.claim for row in shown_plans(client.get(following))] == [first]
