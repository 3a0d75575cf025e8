"""The record as it was known on an earlier day."""

from datetime import timedelta

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, transaction
from django.db.models import Sum
from django.utils import timezone

from claims import known_on
from claims.actions import log_corrections, merge_records, withdraw_claim
from claims.models import Claim, Finding, FindingInput, Listing, Measure, Relation, Tally
from tests import factories
from tests.history import pass_days
from tests.public import addresses
from tests.views.reading import main

pytestmark = pytest.mark.django_db

# Tables that no page of a past day reads.
OF_NOW = {
    "claims_alert",
    "claims_decision",
    "claims_logo",
    "claims_maintenancerun",
    "claims_pageversion",
    "claims_ratecount",
    "claims_report",
    "claims_searchword",
    "claims_site",
    "claims_subscription",
    "claims_unfoundsearch",
    "pghistory_context",
}
# A date by which a plan is to be carried out, without which only its words are listed.
DUE = {
    "period_kind": "as-of",
    "period_start": "2025-09-01",
    "period_start_precision": "day",
}
COLUMNS = """
SELECT table_name, column_name, udt_name FROM information_schema.columns
WHERE table_schema = %s AND table_name = ANY (%s) ORDER BY 1, 2
"""


def ago(days):
    return timezone.now().date() - timedelta(days=days)


def text(days):
    return ago(days).isoformat()


def rows(model):
    """Every row of a table as the record is read now, columns that are generated included.

    What is tallied is one number, in however many rows it is kept.
    """
    if model is Tally:
        tallied = Tally.objects.values_list("column", "value").annotate(n=Sum("count"))
        return sorted(tallied.filter(n__gt=0))
    return list(model.objects.order_by("pk").values())


def settle():
    """Run the checks that wait for the end of the transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")


def columns(schema):
    tables = {
        model._meta.db_table
        for model in apps.get_app_config("claims").get_models(include_auto_created=True)
        if not hasattr(model, "pgh_tracked_model") and model._meta.managed
    }
    with connection.cursor() as cursor:
        cursor.execute(COLUMNS, [schema, sorted(tables - OF_NOW)])
        return cursor.fetchall()


def test_every_table_is_known_with_all_its_columns():
    assert columns("known_on") == columns("public")


def test_past_list_has_the_columns_of_the_list():
    with connection.cursor() as cursor:
        listed, past = (
            [column.name for column in connection.introspection.get_table_description(cursor, of)]
            for of in ("claims_listing", "claims_pastlisting")
        )

    assert past == ["since", "until", *listed]


def test_nothing_changed_is_known_as_it_is():
    addresses.build()
    pass_days(3)
    # What the checks find is today's reading, and no part of any past day.
    models = [
        model
        for model in apps.get_app_config("claims").get_models(include_auto_created=True)
        if not hasattr(model, "pgh_tracked_model") and model._meta.db_table not in OF_NOW
    ]
    now = {model: rows(model) for model in models}

    with known_on.reading_as_known_on(ago(3)):
        then = {model: rows(model) for model in models}
    with known_on.reading_as_known_on(ago(4)):
        before = {model: rows(model) for model in models}

    assert then == now | {Finding: [], FindingInput: []}
    assert len(now[Listing]) == 2
    assert before == {model: [] for model in models}


def test_past_is_only_read():
    claim = factories.claim()

    with known_on.reading_as_known_on(ago(1)), pytest.raises(DatabaseError):
        Claim.objects.filter(pk=claim.pk).update(statement="Another one.")


def test_present_is_back_afterwards():
    factories.claim()
    with known_on.reading_as_known_on(ago(1)):
        assert not Claim.objects.exists()

    factories.claim()

    assert Claim.objects.count() == 2


@pytest.fixture
def world():
    """Two claims, recorded ten days ago."""
    built = addresses.build()
    factories.draft(
        quotation=built.claim.quotation, measure=built.measure, value=80, start=1, end=2
    )
    settle()
    pass_days(10)
    return built


def change_everything(world):
    """Correct, withdraw, rename, merge, move to another topic, publish and delete."""
    editor = factories.user()
    claim = world.claim
    with log_corrections(
        Claim.objects.filter(pk=claim.pk), kind="typo", reason="Mistyped.", by=editor
    ):
        Claim.objects.filter(pk=claim.pk).update(
            as_printed="17,000 officers", value=17000, statement="Many officers are to be cut."
        )
    repeat = Claim.objects.exclude(pk=claim.pk).published().first()
    withdraw_claim(repeat, kind="withdrawn", reason="Not said.", by=editor)
    factories.claim(quotation=claim.quotation, measure=claim.measure, start=5, end=9, value=99)
    merge_records(factories.speaker(name="Ada Brooke", kind="person"), world.speaker, editor)
    merge_records(
        factories.measure(name="Officers lost", slug="officers-lost"), claim.measure, editor
    )
    Relation.objects.all().delete()
    factories.topic(name="Budgets").measures.add(Measure.objects.get(slug="officers-lost"))
    draft = Claim.objects.get(state="draft")
    draft.delete()
    settle()


PAGES = [
    "/claims/?known_on={day}",
    "/claims/?known_on={day}&q=1,700+officers&hedge=more-than",
    "/claims/?known_on={day}&measure=officer-posts-cut&speaker=ada-brook&topic=policing",
    "/claims/?known_on={day}&sort=-value&year=2025",
    "/measures/officer-posts-cut/?known_on={day}",
    "/measures/officers-lost/?known_on={day}",
    "/claims/{claim}/?known_on={day}",
    "/claims/{later}/?known_on={day}",
    "/plans/?known_on={day}",
    "/plans/?known_on={day}&organisation=northam-police",
]


def masked(content, days):
    """The page without its day: in the test time passes, and the day lies further back."""
    day = ago(days)
    words = content.decode().replace(day.isoformat(), "DAY")
    return words.replace(f"{day.day} {day:%B %Y}", "DAY")


def answers(client, world, days):
    later = world.claim.pk + 1000
    paths = [page.format(day=text(days), claim=world.claim.pk, later=later) for page in PAGES]
    found = [client.get(path) for path in paths]
    return [(answer.status_code, masked(answer.content, days)) for answer in found]


@pytest.mark.parametrize("days", [9, 20])
def test_answers_for_a_past_day_never_change(world, client, days):
    before = answers(client, world, days)

    change_everything(world)
    pass_days(5)
    after = answers(client, world, days + 5)

    assert after == before


def test_claim_reads_as_it_did(world, client):
    change_everything(world)
    pass_days(5)

    then = main(client.get(f"/claims/{world.claim.pk}/?known_on={text(6)}"))
    now = main(client.get(f"/claims/{world.claim.pk}/"))

    assert ("17,000" in then, "17,000" in now) == (False, True)
    assert "Officers are to be cut." in then
    assert "The record as it stood on" in then


def test_list_of_then_has_what_was_published_then(world, client):
    change_everything(world)
    pass_days(5)

    found = [
        sorted(claim.as_printed for claim in client.get(path).context["filter"].page_claims)
        for path in (f"/claims/?known_on={text(6)}", f"/claims/?known_on={text(4)}", "/claims/")
    ]

    assert found == [
        ["1,700 officers", "more than 1,700 officers"],
        ["1,700 officers", "17,000 officers"],
        ["1,700 officers", "17,000 officers"],
    ]


def test_draft_of_then_is_absent_although_published_now(client):
    draft = factories.draft(state="in-review")
    pass_days(3)
    Claim.objects.filter(pk=draft.pk).update(
        state="published", reviewed_by=factories.user(), published_at=timezone.now()
    )

    assert client.get(f"/claims/{draft.pk}/?known_on={text(2)}").status_code == 404
    assert "No claims" in main(client.get(f"/claims/?known_on={text(2)}"))
    assert client.get(f"/claims/{draft.pk}/").status_code == 200


def test_claim_of_a_paper_dated_later_was_not_printed_by_then(client):
    factories.claim(article=factories.article(published_on=ago(-9)))
    pass_days(2)

    assert "No claims" in main(client.get(f"/claims/?known_on={text(1)}"))


def test_empty_past_points_to_what_was_printed_by_then(client):
    factories.claim()

    page = client.get("/claims/?measure=measure-1&known_on=2025-09-01").content.decode()

    assert "had been recorded by the end of 1 September 2025" in page
    assert 'href="/claims/?measure=measure-1&amp;published_to=2025-09-01"' in page
    assert 'href="/claims/?measure=measure-1"' in page


def test_page_of_nothing_then_says_so_whatever_is_there_now(client):
    measure = factories.claim().measure

    there, nowhere = (
        client.get(f"/measures/{slug}/?known_on=2025-09-01") for slug in (measure.slug, "nothing")
    )

    assert (there.status_code, nowhere.status_code) == (404, 404)
    assert "By the end of 1 September 2025 (UTC) this page did not exist." in main(there)
    assert main(there) == main(nowhere)


def test_plan_reads_as_it_did(client):
    police = factories.speaker(name="Northam Police", slug="northam-police")
    plan = factories.claim(speaker=police, status="plan", statement="Many are to go.", **DUE)
    pass_days(3)
    with log_corrections(Claim.objects.all(), kind="typo", reason="Mistyped.", by=factories.user()):
        Claim.objects.update(statement="Few are to go.")
    outcome = factories.claim(measure=plan.measure, as_printed="1,500 officers")
    factories.relation(from_claim=outcome, to_claim=plan, kind="outcome-of")
    path = f"/plans/?organisation=northam-police&known_on={text(2)}"

    then, now = main(client.get(path)), main(client.get("/plans/"))

    assert "The record as it stood on" in then
    assert ("Many are to go." in then, "Many are to go." in now) == (True, False)
    assert ("Reported since nothing on record" in then, "1,500 officers" in now) == (True, True)


def test_plans_keep_the_day(client, monkeypatch):
    monkeypatch.setattr("claims.views.plans.PLANS", 1)
    police = factories.speaker(slug="northam-police")
    plan = [factories.claim(speaker=police, status="plan", **DUE) for _ in range(2)][-1]
    day = f"{timezone.now():%Y-%m-%d}"
    query = f"known_on={day}&amp;organisation=northam-police"

    page = client.get(f"/plans/?known_on={day}").content.decode()
    theirs = client.get(f"/plans/?known_on={day}&organisation=northam-police").content.decode()

    assert page.count(f'href="?{query}"') == 2
    assert f'href="/claims/{plan.pk}/?known_on={day}"' in page
    assert f'href="/plans/?known_on={day}&amp;after=' in page
    assert f'href="/plans/?{query}&amp;after=' in theirs
    assert f'href="?known_on={day}">' in theirs
    assert 'href="?organisation=northam-police">See it as it is now' in theirs
    assert 'name="organisation" value="northam-police"' in theirs


def test_plans_of_an_organisation_recorded_later_are_not_there(client):
    factories.claim(speaker=factories.speaker(slug="northam-police"), status="plan")

    there, nowhere = (
        client.get(f"/plans/?organisation={slug}&known_on=2025-09-01")
        for slug in ("northam-police", "nothing")
    )

    assert (there.status_code, nowhere.status_code) == (404, 404)
    assert main(there) == main(nowhere)


def test_links_keep_the_day(world, client):
    day = text(9)

    page = client.get(f"/measures/officer-posts-cut/?known_on={day}").content.decode()

    assert f'href="/claims/{world.claim.pk}/?known_on={day}"' in page
    assert f'href="/claims/?measure=officer-posts-cut&amp;known_on={day}"' in page
    assert 'href="/measures/officer-posts-cut/">See it as it is now' in page
    assert f'name="known_on" type="date" value="{day}"' in page


@pytest.mark.parametrize(
    ("day", "message"),
    [
        ("2025-09", "This must be a day, such as 2025-07-04."),
        ("2025-02-30", "There is no such date."),
        ("yesterday", "This must be a date, such as"),
        ("2199-01-01", "This day has not come yet."),
        ("2025-09-01&known_on=2025-09-02", "more than once"),
    ],
)
@pytest.mark.parametrize("path", ["/claims/", "/measures/x/", "/claims/1/", "/plans/"])
def test_day_that_cannot_be_read_is_named(client, path, day, message):
    response = client.get(f"{path}?known_on={day}")

    assert response.status_code == 400
    assert "known_on" in main(response)


def test_feed_has_no_past(client):
    assert client.get("/claims/feed/?known_on=2025-09-01").status_code == 400


@pytest.mark.django_db(transaction=True)
def test_csv_of_then(client):
    claim = factories.claim()
    with transaction.atomic():
        pass_days(3)
    with log_corrections(Claim.objects.all(), kind="typo", reason="Mistyped.", by=factories.user()):
        Claim.objects.update(statement="Another sentence.")

    response = client.get(f"/claims.csv?known_on={text(2)}")

    [row] = b"".join(response).decode().splitlines()[1:]
    assert response.headers["X-Rows"] == "1"
    assert f"claims-as-known-on-{text(2)}.csv" in response.headers["Content-Disposition"]
    assert f"{claim.pk}," in row
    assert "Officers are to be cut." in row
