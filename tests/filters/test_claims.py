"""The query string: what it may hold, what it finds, what it says and where it leads."""

from datetime import date

import pytest
from django.http import QueryDict

from claims.actions import merge_records
from claims.filters import ClaimFilter, InvalidQuery
from claims.filters.base import UNKNOWN_PARAMETER
from claims.models import Redirect
from tests import factories

pytestmark = pytest.mark.django_db


def ask(query=""):
    return ClaimFilter.from_query(QueryDict(query))


def printed_words(query=""):
    """What was printed of the claims of a first page, in its order."""
    return [claim.as_printed for claim in ask(query).page_claims]


def problems(query, **options):
    with pytest.raises(InvalidQuery) as bad:
        ClaimFilter.from_query(QueryDict(query), **options)
    return bad.value.problems


# --- what is refused ---

DATE = "This must be a date, such as 2025, 2025-07 or 2025-07-04."
NUMBER = "This must be a number in digits, such as 1700 or 0.5."
PLACE = "This page of the list no longer exists. Start from the first page."

REFUSED = [
    ("colour=red", [("colour", UNKNOWN_PARAMETER)]),
    ("colour=", [("colour", UNKNOWN_PARAMETER)]),
    ("page=1000000000000000000000000000000", [("page", UNKNOWN_PARAMETER)]),
    ("Measure=x&%00=1", [("Measure", UNKNOWN_PARAMETER), (r"\x00", UNKNOWN_PARAMETER)]),
    ("q=a&q=b", [("q", "Give this only once.")]),
    ("sort=said&sort=said", [("sort", "Give this only once.")]),
    ("q=%00", [("q", "This has a character that cannot be read.")]),
    ("q=%ED%A0%80", [("q", "This has a character that cannot be read.")]),
    ("q=%FF", [("q", "This has a character that cannot be read.")]),
    ("q=" + "a" * 201, [("q", "This must not be longer than 200 characters.")]),
    ("q=" + "a" * 60_000, [("q", "This must not be longer than 200 characters.")]),
    ("q=" + "+".join("a" * 21), [("q", "Search for at most 20 words.")]),
    ("value_min=NaN", [("value_min", NUMBER)]),
    ("value_min=Infinity", [("value_min", NUMBER)]),
    ("value_min=1e400000", [("value_min", NUMBER)]),
    ("value_min=1_000", [("value_min", NUMBER)]),
    ("value_min=1,70", [("value_min", NUMBER)]),
    ("value_min=%D9%A1", [("value_min", NUMBER)]),
    ("value_min=" + "1" * 5000, [("value_min", "This must not be longer than 40 characters.")]),
    (
        "value_min=" + "1" * 16,
        [
            (
                "value_min",
                "This number is too long. At most 15 digits before the point and 9 after it.",
            )
        ],
    ),
    ("value_min=2&value_max=1", [("value_max", "This must not be less than value_min.")]),
    ("said_from=yesterday", [("said_from", DATE)]),
    ("said_from=2025-7", [("said_from", DATE)]),
    ("said_from=99999", [("said_from", DATE)]),
    ("said_from=0000", [("said_from", "The year must be from 1600 to 2199.")]),
    ("said_from=0000-00-00", [("said_from", "The year must be from 1600 to 2199.")]),
    ("said_from=2025-02-30", [("said_from", "There is no such date.")]),
    ("said_from=2025-00", [("said_from", "There is no such date.")]),
    ("said_from=2025-13", [("said_from", "There is no such date.")]),
    (
        "said_from=2025-08&said_to=2025-07",
        [("said_to", "This must not be earlier than said_from.")],
    ),
    (
        "published_from=2025&published_to=2024",
        [("published_to", "This must not be earlier than published_from.")],
    ),
    (
        "sort=size",
        [
            (
                "sort",
                "This must be one of -said, said, -published, published, -value, value"
                " or relevance.",
            )
        ],
    ),
    (
        "sort=relevance",
        [("sort", "Sorting by relevance needs search words (q).")],
    ),
    ("year=0", [("year", "Nothing on record has the code “0”.")]),
    ("year=99999", [("year", "Nothing on record has the code “99999”.")]),
    ("hedge=maybe", [("hedge", "Nothing on record has the code “maybe”.")]),
    ("speaker=nobody", [("speaker", "Nothing on record has the code “nobody”.")]),
    ("speaker=a'b", [("speaker", "“a'b” is not a code of this record.")]),
    ("speaker=" + "a" * 201, [("speaker", f"“{'a' * 40}” is not a code of this record.")]),
    (
        "&".join(f"year={year}" for year in range(1990, 2011)),
        [("year", "Give at most 20 values.")],
    ),
    (
        "after=2025-07-31~1&before=2025-07-31~1",
        [("before", "Give either before or after, not both.")],
    ),
    ("after=2025-07-31", [("after", PLACE)]),
    ("after=2025-07-32~1", [("after", PLACE)]),
    ("after=5~1", [("after", PLACE)]),
    ("after=2025-07-31~" + "1" * 19, [("after", PLACE)]),
    ("sort=value&after=2025-07-31~1", [("after", PLACE)]),
    ("sort=value&after=1.0000000001~1", [("after", PLACE)]),
    ("q=a&before=0.5~1", [("before", PLACE)]),
]


@pytest.mark.parametrize(("query", "expected"), REFUSED, ids=[query[:40] for query, _ in REFUSED])
def test_filter_names_what_it_refuses(query, expected):
    assert problems(query) == expected


@pytest.mark.parametrize("query", ["", "q=&measure=&value_min=&said_from=&sort=&after="])
def test_filter_of_nothing_finds_everything(query):
    factories.claim()

    assert printed_words(query) == ["1,700 officers"]


def test_filter_refuses_what_a_format_has_no_use_for():
    assert problems("after=2025-07-31~1", refused=["after"]) == [("after", UNKNOWN_PARAMETER)]


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("measure", lambda: factories.draft().measure.slug),
        ("speaker", lambda: factories.draft().quotation.speaker.slug),
        ("publication", lambda: factories.draft().quotation.article.publication.slug),
        ("place", lambda: factories.draft(place=factories.place()).place.slug),
        ("unit", lambda: factories.draft(unit=factories.unit()).unit.code),
        ("topic", lambda: draft_topic().slug),
    ],
)
def test_filter_tells_nothing_of_what_only_drafts_name(name, make):
    code = make()

    assert problems(f"{name}={code}") == [(name, f"Nothing on record has the code “{code}”.")]


def draft_topic():
    topic = factories.topic()
    factories.draft(measure=factories.measure(topics=[topic]))
    return topic


def test_filter_keeps_the_address_of_what_was_withdrawn():
    measure = factories.claim(state="withdrawn", withdrawn_reason="Why.").measure

    assert printed_words(f"measure={measure.slug}") == []


def test_filter_follows_a_record_that_was_merged_into_another():
    remaining, dropped = factories.speaker(slug="kept"), factories.speaker(slug="dropped")
    factories.claim(speaker=remaining)
    factories.claim(speaker=dropped)
    merge_records(remaining, dropped, by=None)

    claims = ask("speaker=dropped&speaker=kept")

    assert (claims.total, claims.address()) == (2, "/claims/?speaker=kept")


@pytest.mark.parametrize("old", ["/speakers/old/", "/places/old/"])
def test_filter_follows_no_one_into_a_draft(old):
    draft = factories.draft().quotation.speaker
    Redirect.objects.create(kind="merged", old_path=old, new_path=draft.get_absolute_url())

    assert problems("speaker=old") == [("speaker", "Nothing on record has the code “old”.")]


# --- what is found ---


@pytest.fixture
def record():
    """Three published claims that differ in everything, and a draft like the first."""
    topic = factories.topic(name="Policing", slug="policing")
    first = {
        "as_printed": "up to 80 officers",
        "measure": factories.measure(name="Team size", slug="team", topics=[topic]),
        "place": factories.place(name="London", slug="london"),
        "unit": factories.unit(code="officer", plural="officers"),
        "value": 80,
        "upper": 80,
        "upper_inclusive": True,
        "hedge": "up-to",
        "status": "plan",
        "quotation": factories.quotation(
            speaker=factories.speaker(name="Metropolitan Police", slug="met"),
            article=factories.article(
                publication=factories.publication(name="Gazette", slug="gazette"),
                published_on=date(2025, 8, 1),
            ),
            said_on=date(2025, 7, 31),
            said_precision="day",
        ),
    }
    factories.claim(**first)
    factories.draft(**first | {"as_printed": "up to 81 officers"})
    factories.claim(
        as_printed="£260 million",
        value=260_000_000,
        form="money",
        article=factories.article(published_on=date(2024, 12, 10)),
        speaker=factories.speaker(name="Liberty", slug="liberty"),
    )
    factories.claim(
        as_printed="dozens",
        value=None,
        hedge="order-of-magnitude",
        article=factories.article(published_on=date(2023, 1, 1), published_precision="year"),
    )


FINDS = [
    ("measure=team", ["up to 80 officers"]),
    ("speaker=met", ["up to 80 officers"]),
    ("speaker=met&speaker=liberty", ["up to 80 officers", "£260 million"]),
    ("speaker=met&speaker=met", ["up to 80 officers"]),
    ("speaker=met&form=money", []),
    ("publication=gazette", ["up to 80 officers"]),
    ("topic=policing", ["up to 80 officers"]),
    ("place=london", ["up to 80 officers"]),
    ("unit=officer", ["up to 80 officers"]),
    ("form=level", ["up to 80 officers", "dozens"]),
    ("hedge=up-to&hedge=order-of-magnitude", ["up to 80 officers", "dozens"]),
    ("status=plan", ["up to 80 officers"]),
    ("year=2023&year=2024", ["£260 million", "dozens"]),
    ("value_min=80", ["up to 80 officers", "£260 million"]),
    ("value_min=80.1", ["£260 million"]),
    ("value_max=260,000,000", ["up to 80 officers", "£260 million"]),
    ("value_max=−1", []),
    ("said_from=2025-07-31", ["up to 80 officers"]),
    ("said_from=2025-08", []),
    ("said_to=2024-12", ["£260 million", "dozens"]),
    ("said_to=2024-12-09", ["dozens"]),
    # What is dated 2023 may have been said on any day of it.
    ("said_to=2023-06", ["dozens"]),
    ("said_to=2022-12", []),
    ("said_from=2023-06&said_to=2023-06", ["dozens"]),
    ("said_from=2024&said_to=2024-12-09", []),
    ("published_from=2023-12-31&published_to=2024", ["£260 million", "dozens"]),
    ("published_from=2025-08", ["up to 80 officers"]),
    ("published_to=2023", ["dozens"]),
    ("sort=said", ["dozens", "£260 million", "up to 80 officers"]),
    ("sort=-said", ["up to 80 officers", "£260 million", "dozens"]),
    ("sort=published", ["dozens", "£260 million", "up to 80 officers"]),
    ("sort=-published", ["up to 80 officers", "£260 million", "dozens"]),
    ("sort=value", ["up to 80 officers", "£260 million", "dozens"]),
    ("sort=-value", ["£260 million", "up to 80 officers", "dozens"]),
    ("q=officers&sort=relevance", ["up to 80 officers", "dozens", "£260 million"]),
    # The box was emptied, and the form still names the order of the search before.
    ("q=&sort=relevance", ["up to 80 officers", "£260 million", "dozens"]),
]


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize(("query", "expected"), FINDS)
def test_filter_finds(query, expected):
    assert printed_words(query) == expected


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize("query", [query for query, _ in FINDS])
def test_filter_counts_what_it_finds(query):
    claims = ask(query)

    assert claims.total == len(claims.page_claims)
