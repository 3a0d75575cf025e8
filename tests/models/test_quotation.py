from datetime import date

import pytest
from django.db import IntegrityError

from claims.models import Article, Claim, Quotation, Speaker
from tests import factories

pytestmark = pytest.mark.django_db

MET = Speaker(name="Metropolitan Police", kind="organisation")
LIBERTY = Speaker(name="Liberty", kind="organisation")
MAYOR = Speaker(name="Ann Example", kind="person")
PAPER = Speaker(name="West End Gazette", kind="publication")


@pytest.mark.parametrize("credited", [True, False])
def test_quotation_is_entered_once(credited):
    source = factories.speaker() if credited else None
    quotation = factories.quotation(kind="narration", credited_to=source)

    with pytest.raises(IntegrityError, match="is_entered_once"):
        factories.quotation(
            kind="narration",
            article=quotation.article,
            speaker=quotation.speaker,
            credited_to=source,
        )


def test_quotations_of_one_narration_are_credited_to_several_sources():
    first = factories.quotation(kind="narration", credited_to=factories.speaker())
    narration = {"kind": "narration", "article": first.article, "speaker": first.speaker}
    quotations = [
        first,
        factories.quotation(**narration, credited_to=factories.speaker()),
        factories.quotation(**narration),
        factories.quotation(**narration, utterance=2),
    ]

    keys = [quotation.natural_key() for quotation in quotations]

    assert [Quotation.objects.get_by_natural_key(*key) for key in keys] == quotations


def test_claim_is_found_by_the_utterance_that_it_stands_in():
    first = factories.quotation()
    second = factories.quotation(article=first.article, speaker=first.speaker, utterance=2)
    measure = factories.measure()
    claims = [factories.claim(quotation=each, measure=measure) for each in (first, second)]

    keys = [claim.natural_key() for claim in claims]

    assert [Claim.objects.get_by_natural_key(*key) for key in keys] == claims


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"speaker": MET}, "Metropolitan Police"),
        ({"speaker": MAYOR, "role_as_printed": "Mayor"}, "Ann Example, Mayor"),
        (
            {"speaker": MAYOR, "role_as_printed": "Commissioner", "on_behalf_of": MET},
            "Ann Example, Commissioner, for the Metropolitan Police",
        ),
        ({"speaker": MAYOR, "on_behalf_of": LIBERTY}, "Ann Example, for Liberty"),
        (
            {"speaker": MAYOR, "role_as_printed": "of the group Liberty", "on_behalf_of": LIBERTY},
            "Ann Example, of the group Liberty",
        ),
        ({"speaker": PAPER, "kind": "narration"}, "West End Gazette, in its own voice"),
        ({}, "nobody yet"),
    ],
)
def test_quotation_attribution(fields, expected):
    assert Quotation(**{"kind": "indirect"} | fields).attribution == expected


@pytest.mark.parametrize(
    ("said_on", "precision", "expected"),
    [
        (date(2025, 8, 1), "month", True),
        (date(2025, 8, 1), "day", False),
        (date(2025, 7, 1), "month", False),
        (None, "", False),
    ],
)
def test_quotation_is_said_when_printed(said_on, precision, expected):
    article = Article(published_on=date(2025, 8, 1), published_precision="month")
    quotation = Quotation(article=article, said_on=said_on, said_precision=precision)

    assert quotation.is_said_when_printed is expected
