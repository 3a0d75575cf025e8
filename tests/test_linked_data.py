from datetime import date
from decimal import Decimal

import pytest

from claims import linked_data
from claims.models import (
    Article,
    Claim,
    Measure,
    Place,
    Publication,
    Quotation,
    Speaker,
    Unit,
)

ADDRESS = "https://claims.example/claims/7/"
MET = Speaker(name="Metropolitan Police", kind="organisation")


def claim(**fields):
    article = Article(
        headline="Posts to go",
        url="https://news.example/7",
        published_on=date(2025, 8, 1),
        published_precision="month",
        publication=Publication(name="West End Gazette"),
    )
    said = {"article": article, "speaker": Speaker(name="Ann Example", kind="person")}
    said |= {"on_behalf_of": MET, "said_on": date(2025, 7, 31), "said_precision": "day"}
    defaults = {
        "pk": 7,
        "as_printed": "up to 80 officers",
        "statement": "Officers are to be added.",
        "quotation": Quotation(**said),
        "measure": Measure(name="Officers added", definition="Officers newly added."),
        "value": Decimal(80),
        "upper": Decimal(80),
        "unit": Unit(plural="officers"),
        "place": Place(name="West End"),
        "period_end": date(2025, 1, 1),
        "period_end_precision": "year",
    }
    return Claim(**defaults | fields)


def test_linked_data():
    person = {"@type": "Person", "name": "Ann Example"}

    assert linked_data.claim_json_ld(claim(), ADDRESS) == {
        "@context": "https://schema.org",
        "@graph": [
            {
                "@type": "Claim",
                "@id": ADDRESS,
                "url": ADDRESS,
                "identifier": "7",
                "name": "up to 80 officers",
                "text": "Officers are to be added.",
                "author": person,
                "appearance": {"@id": f"{ADDRESS}#quotation"},
                "about": {"@id": f"{ADDRESS}#observation"},
            },
            {
                "@type": "Quotation",
                "@id": f"{ADDRESS}#quotation",
                "text": "up to 80 officers",
                "creator": person,
                "sourceOrganization": {"@type": "Organization", "name": "Metropolitan Police"},
                "dateCreated": "2025-07-31",
                "isPartOf": {
                    "@type": "NewsArticle",
                    "headline": "Posts to go",
                    "url": "https://news.example/7",
                    "datePublished": "2025-08",
                    "publisher": {"@type": "Organization", "name": "West End Gazette"},
                },
            },
            {
                "@type": "Observation",
                "@id": f"{ADDRESS}#observation",
                "name": "Officers added",
                "measuredProperty": {
                    "@type": "StatisticalVariable",
                    "name": "Officers added",
                    "description": "Officers newly added.",
                },
                "observationAbout": {"@type": "Place", "name": "West End"},
                "observationDate": "2025",
                "value": {
                    "@type": "QuantitativeValue",
                    "value": "80",
                    "maxValue": "80",
                    "unitText": "officers",
                    "description": "up to 80 officers",
                },
            },
        ],
    }


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Decimal(0), "0"),
        (Decimal("1E+3"), "1000"),
        (Decimal("0.000000001"), "0.000000001"),
        (None, None),
    ],
)
def test_linked_data_has_every_digit(value, expected):
    observation = linked_data.claim_json_ld(claim(value=value, upper=None), ADDRESS)["@graph"][2]

    assert observation["value"].get("value") == expected


def test_linked_data_leaves_out_what_is_not_stated():
    bare = claim(place=None, unit=None, period_end=None, period_end_precision="")

    observation = linked_data.claim_json_ld(bare, ADDRESS)["@graph"][2]
    assert sorted(observation) == ["@id", "@type", "measuredProperty", "name", "value"]
