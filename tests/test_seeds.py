"""The seeds are the articles and claims that they were read from, no more and no less.

`seeds.csv` lists the claims as they were noted down when the articles were read.
"""

import csv
import json
import re
from collections import defaultdict
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from django.apps import apps
from django.core import serializers
from django.db import connection
from django.db.models import F, Q

from claims.known_on import reading_as_known_on
from claims.models import (
    Article,
    Claim,
    Listing,
    Measure,
    Place,
    Publication,
    Quotation,
    Relation,
    Topic,
    Unit,
)
from tests import factories
from tests.views.reading import main

TESTS = Path(__file__).parent
FILES = sorted((TESTS.parent / "seeds").glob("*.jsonl"))

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("seeds")]


def lines():
    """The lines of all files, by model: {"claims.unit": [{"code": "GBP", …}, …], …}."""
    by_model = defaultdict(list)
    for file in FILES:
        for line in file.read_text().splitlines():
            record = json.loads(line)
            assert list(record) == ["model", "fields"]
            by_model[record["model"]].append(record["fields"])
    return by_model


def stored(model):
    """What `lines()` gives, from the database and with every field."""
    records = serializers.serialize(
        "jsonl",
        apps.get_model(model).objects.order_by("pk"),
        use_natural_foreign_keys=True,
        use_natural_primary_keys=True,
    )
    fields = [json.loads(record)["fields"] for record in records.splitlines()]
    for record in fields:
        if "aliases" in record:  # a list is written as a text
            record["aliases"] = json.loads(record["aliases"])
    return fields


@pytest.mark.parametrize("model", lines())
def test_seeds_are_what_is_stored(model):
    expected = lines()[model]

    assert [
        {name: record[name] for name in line}
        for record, line in zip(stored(model), expected, strict=True)
    ] == expected


@pytest.mark.parametrize("model", lines())
def test_seeds_are_valid(model):
    for record in apps.get_model(model).objects.all():
        record.full_clean()


def test_seeds_keep_the_rules_that_wait_for_the_commit():
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")


def test_seeds_are_listed():
    assert (Article.objects.published().count(), Listing.objects.count()) == (15, 74)


def test_seeds_are_as_noted():
    with (TESTS / "seeds.csv").open(newline="") as file:
        _, *noted = csv.reader(file)

    claims = Claim.objects.values_list(
        "pk",
        "quotation__article__headline",
        "quotation__speaker__name",
        "measure__name",
        "as_printed",
        "value",
        "hedge",
        "form",
        "direction",
        "per",
        "baseline_value",
        "place__name",
        "status",
    )
    assert [["" if cell is None else str(cell) for cell in row] for row in claims] == noted


def test_seeds_bounds_are_those_of_the_hedge():
    more_than = Q(hedge="more-than", lower=F("value"), lower_inclusive=False, upper=None)
    up_to = Q(hedge="up-to", upper=F("value"), upper_inclusive=True, lower=None)
    unbounded = Q(hedge__in=["none", "about", "order-of-magnitude"], lower=None, upper=None)

    assert not Claim.objects.exclude(more_than | up_to | unbounded).exists()


def test_seeds_relations():
    relations = Relation.objects.order_by("kind", "to_claim", "from_claim")

    assert list(relations.values_list("from_claim", "kind", "to_claim")) == [
        (54, "baseline-of", 55),
        (3, "derived-from", 2),
        (1, "derived-from", 5),
        (11, "derived-from", 10),
        (14, "derived-from", 15),
        (24, "derived-from", 23),
        (55, "derived-from", 51),
        (71, "derived-from", 65),
        (71, "derived-from", 70),
        (17, "part-of", 4),
        (18, "part-of", 4),
        (8, "part-of", 7),
        (10, "part-of", 13),
        (12, "part-of", 13),
        (20, "part-of", 19),
        (29, "part-of", 27),
        (31, "part-of", 30),
        (47, "part-of", 46),
        (48, "part-of", 46),
        (49, "part-of", 46),
        (52, "part-of", 51),
        (53, "part-of", 51),
        (59, "part-of", 58),
        (65, "part-of", 64),
        (67, "part-of", 66),
        (68, "part-of", 66),
        (69, "part-of", 66),
        (2, "repeats", 10),
        (23, "repeats", 10),
        (3, "repeats", 11),
        (24, "repeats", 11),
        (7, "restates", 27),
        (19, "restates", 27),
        (50, "restates", 46),
        (34, "updates", 35),
        (51, "updates", 46),
        (52, "updates", 47),
        (42, "updates", 49),
    ]


def test_seeds_persons_speak_for_an_organisation():
    said = Quotation.objects.filter(speaker__kind="person").order_by("pk")

    assert list(
        said.values_list(
            "speaker__name", "role_as_printed", "on_behalf_of__name", "article__publication__name"
        )
    ) == [
        (
            "Charlie Whelton",
            "from the civil rights group Liberty",
            "Liberty",
            "West End Extra",
        ),
        ("Sir Mark Rowley", "Commissioner", "Metropolitan Police", "Metropolitan Police news"),
        ("Sir Mark Rowley", "Commissioner", "Metropolitan Police", "Hits Radio"),
        ("Sir Mark Rowley", "Commissioner", "Metropolitan Police", "LBC"),
        ("Sir Mark Rowley", "Commissioner", "Metropolitan Police", "Shropshire Star"),
        (
            "Matt Ward",
            "Deputy Assistant Commissioner",
            "Metropolitan Police",
            "Metropolitan Police news",
        ),
    ]


def test_seeds_said_on_is_the_day_of_printing_for_narration_and_press_releases():
    dated_by_printing = Q(kind="narration") | Q(article__publication__kind="press-office")
    printed_then = Q(
        said_on=F("article__published_on"), said_precision=F("article__published_precision")
    )

    assert not Quotation.objects.filter(dated_by_printing & ~printed_then).exists()
    assert list(
        Quotation.objects.exclude(dated_by_printing | Q(said_on=None)).values_list(
            "claims", "said_on", "said_precision"
        )
    ) == [(7, date(2025, 7, 1), "month")]


def test_seeds_have_nothing_that_no_claim_uses():
    assert not Measure.objects.difference(Measure.objects.published()).exists()
    assert not Topic.objects.difference(Topic.objects.published()).exists()
    assert not Place.objects.difference(Place.objects.published()).exists()
    assert not Publication.objects.difference(Publication.objects.published()).exists()
    unused = Unit.objects.filter(claims=None).order_by("code").values_list("code", flat=True)
    # What any newspaper counts in.
    assert list(unused) == ["EUR", "USD", "hour", "percentage-point", "week"]


PUBLISHED = datetime(2025, 12, 1, 9, tzinfo=UTC)
DAYS = [date(2025, 9, 1), date(2025, 11, 30), date(2025, 12, 1), date(2025, 12, 2)]


@pytest.mark.parametrize("day", [*DAYS, datetime.now(UTC).date()])
def test_seeds_are_known_since_their_pages_say_they_were_published(day):
    said = set(Claim.objects.filter(published_at__date__lte=day).values_list("pk", flat=True))
    confirmed = {"state": "confirmed", "from_claim__in": said, "to_claim__in": said}
    relations = set(Relation.objects.filter(**confirmed).values_list("pk", flat=True))

    with reading_as_known_on(day):
        listed = set(Listing.objects.values_list("pk", flat=True))
        shown = set(Claim.objects.published().for_display().values_list("pk", flat=True))
        related = set(Relation.objects.filter(state="confirmed").values_list("pk", flat=True))
        counts = Article.objects.published().count(), Measure.objects.published().count()

    assert (listed, shown, related) == (said, said, relations)
    assert counts == ((15, Measure.objects.count()) if said else (0, 0))


@pytest.mark.parametrize("day", DAYS)
def test_seeds_read_on_a_past_day_as_their_pages_say(client, day):
    claim = Claim.objects.earliest("pk")
    is_known = day >= PUBLISHED.date()

    page = client.get("/claims/", {"known_on": day.isoformat()})
    status = client.get(claim.get_absolute_url(), {"known_on": day.isoformat()}).status_code

    assert page.context["filter"].total == (74 if is_known else 0)
    assert status == (200 if is_known else 404)
    assert "1 December 2025" in main(client.get(claim.get_absolute_url()))


PUBLISHED_ON = re.compile(r'datetime="([\d-]+)">[^<]*</time>\s*<p>Published on this site\.')


def load_claims_published_since():
    """Six claims from a later load, published at even distances between the seeds and now."""
    now = datetime.now(UTC)
    for sixth in range(1, 7):
        factories.claim(published_at=PUBLISHED + (now - PUBLISHED) * sixth / 7)
    with connection.cursor() as cursor:
        cursor.execute("SELECT claims_date_history(transaction_timestamp())")


@pytest.mark.slow  # reads the page of each claim and asks of each day since the first of them
def test_every_day_knows_the_claims_whose_pages_say_published_by_then(client):
    load_claims_published_since()
    pages = [client.get(claim.get_absolute_url()) for claim in Claim.objects.published()]
    published_on = [PUBLISHED_ON.search(page.content.decode())[1] for page in pages]
    days_since = (datetime.now(UTC).date() - PUBLISHED.date()).days
    days = [PUBLISHED.date() + timedelta(days=n) for n in range(-1, days_since + 1)]

    known = {}
    for day in days:
        with reading_as_known_on(day):
            known[day] = (Listing.objects.count(), Claim.objects.published().count())

    said = {day: sum(since <= day.isoformat() for since in published_on) for day in days}
    assert known == {day: (count, count) for day, count in said.items()}
    assert (said[days[0]], said[days[1]], said[days[-1]]) == (0, 74, 80)


def test_readme_shows_a_day_of_which_something_is_known(client):
    [query] = re.findall(r"`\?(known_on=[\d-]+)`", (TESTS.parent / "README.md").read_text())

    assert client.get(f"/claims/?{query}").context["filter"].total == 74


def test_history_of_a_later_load_is_dated_and_of_nothing_else():
    draft = factories.draft(state="in-review")
    Claim.objects.filter(pk=draft.pk).update(state="published", reviewed_by=factories.user())
    with connection.cursor() as cursor:
        cursor.execute("SELECT claims_date_history(transaction_timestamp())")

    with reading_as_known_on(date(2025, 12, 1)):
        assert Claim.objects.count() == Listing.objects.count() == 74
