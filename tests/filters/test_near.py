"""What comes near a search is shown apart, and says what differs; it is in no count."""

from urllib.parse import urlencode

import pytest
from django.http import QueryDict

from claims.checks import rebuild
from claims.filters import ClaimFilter
from tests import factories
from tests.checks.cases import join, said

pytestmark = pytest.mark.django_db


def search(words, **parameters):
    return ClaimFilter.from_query(QueryDict(urlencode({"q": words, **parameters})))


def near(words, **parameters):
    """What was printed of each near claim, and what differs."""
    return [
        (claim.as_printed, row.differs) for claim, row in search(words, **parameters).near_claims
    ]


@pytest.fixture
def record():
    """Two figures of faces, money, a share, and claims of officers beside which one is rare."""
    shared = {"quotation": factories.quotation(), "measure": factories.measure(name="Scans")}
    faces = {"unit": factories.unit(code="face", singular="face", plural="faces")}
    money = {"form": "money", "unit": factories.unit(code="GBP", dimension="money-GBP")}
    for n, fields in enumerate(
        [
            {"as_printed": "3,147,436 faces", "value": 3_147_436, **faces},
            {"as_printed": "528 faces", "value": 528, **faces},
            {"as_printed": "£450m", "value": 450_000_000, **money},
            {"as_printed": "51 per cent", "value": 51, "form": "share"},
            {"as_printed": "80 herons", "value": 80, "statement": "Herons nest at Rowley."},
        ]
    ):
        factories.claim(**{**shared, "statement": "Seen.", "start": n, "end": n + 1, **fields})


NEAR = [
    ("3.1 million faces", [("3,147,436 faces", "3,147,436, which rounds to 3.1 million")]),
    ("520 faces", [("528 faces", "528, not 520")]),
    ("£0.5bn", [("£450m", "450,000,000, which rounds to £0.5bn")]),
    ("£460m", [("£450m", "450,000,000, not £460m")]),
    ("herons swimming", [("80 herons", "Without “swimming”")]),
    ("hernos", [("80 herons", "")]),
    ("Rowly", [("80 herons", "")]),
    ("90 herons", [("80 herons", "80, not 90")]),
    ("800 herons", [("80 herons", "Not 800")]),
    ("80 times a week", [("80 herons", "80, not 80 times a week")]),
    ("one in two", [("51 per cent", "51, which rounds to one in two")]),
    ("Herons in June 2025", [("80 herons", "Not of June 2025")]),
    ("Herons in April", [("80 herons", "Not of April")]),
    # Another kind of number, too far, another word: nothing on record is near.
    ("£80", []),
    ("50 unicorns", []),
    ("£520", []),
    ("700", []),
    ("unicorns", []),
    ("Hero", []),
    # All of it is on record, or an exact meaning is meant.
    ("528 faces", []),
    ('"520 faces"', []),
    ("herons -nest", []),
]


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize(("words", "expected"), NEAR)
def test_near_claims_say_what_differs(words, expected):
    assert near(words) == expected


@pytest.mark.usefixtures("record")
def test_near_claims_are_in_no_count():
    claims = search("520 faces")

    assert (claims.total, claims.page_claims, len(claims.near_claims)) == (0, [], 1)
    assert not any(claims.facet_counts.values())


@pytest.mark.usefixtures("record")
def test_near_claims_obey_the_other_filters():
    assert near("520 faces", form="money") == []
    assert near("520 faces", known_on="2025-08-03") == []


def test_near_claims_are_left_out_where_enough_have_all():
    shared = {"quotation": factories.quotation(), "measure": factories.measure()}
    for start in range(6):
        fields = {"start": start, "end": start + 1, "value": 80 + start // 5}
        factories.claim(**shared, as_printed=f"{80 + start // 5} herons", **fields)

    assert (search("80 herons").total, near("80 herons")) == (5, [])
    assert (search("81 herons").total, len(near("81 herons"))) == (1, 5)


def test_near_claim_may_be_what_the_site_worked_out():
    whole = said("962", as_printed="962 arrests")
    for value in ("549", "347", "85"):
        part = said(value, as_printed=f"{value} arrests", quotation=whole.quotation)
        join("part-of", (part, whole))
    rebuild()

    [(printed, differs)] = near("981")

    assert printed == "962 arrests"
    assert differs.startswith("Not printed; worked out by this site: ")


@pytest.mark.parametrize(("words", "is_near"), [("one in 200", True), ("one in 100", False)])
def test_share_may_be_near_to_what_the_site_worked_out(words, is_near):
    whole = said("2077", as_printed="2,077 alerts")
    join("part-of", (said("10", as_printed="10 alerts", quotation=whole.quotation), whole))
    rebuild()

    worked_out = "Not printed; worked out by this site: 10 ≤ 2,077; 0.48%"
    assert near(words) == ([("10 alerts", worked_out)] if is_near else [])
