"""What readers ask of a claim: only what an editor has looked for and the article does not say."""

import pytest

from claims.models import Claim
from claims.models.claim_queryset import CONTEXT_QUESTIONS
from tests import factories

pytestmark = pytest.mark.django_db

CHANGE = {"form": "change", "direction": "up"}
NO_PERIOD = {"period_kind": "not-stated"}
# The kind of the measure, the claim, what records that the article does not say, and the value.
ASKED = {
    "out of how many?": (
        "share",
        {"form": "share"},
        {"not_stated": ["population"]},
        {"population": "officers"},
    ),
    "compared with what?": (
        "index",
        CHANGE,
        {"baseline_kind": "not-stated"},
        {"baseline_kind": "target"},
    ),
    "per what?": ("rate", {"form": "rate"}, {"not_stated": ["per"]}, {"per": "week"}),
    "since when?": (
        "index",
        {"period_kind": "to-date"},
        {"not_stated": ["period-start"]},
        {"period_start": "2024-01-01", "period_start_precision": "year"},
    ),
    "over what period?": ("flow", {}, NO_PERIOD, {"period_kind": "rolling"}),
    "on what date?": ("stock", {}, NO_PERIOD, {"period_kind": "as-of"}),
    "by when?": ("index", {"status": "plan"}, NO_PERIOD, {"period_kind": "as-of"}),
}


def made(kind, **fields):
    claim = factories.claim(measure=factories.measure(kind=kind), **fields)
    return Claim.objects.with_open_questions().get(pk=claim.pk)


@pytest.mark.parametrize("question", ASKED)
def test_question_is_asked_once_an_editor_has_looked_in_vain(question):
    kind, fields, looked_in_vain, value = ASKED[question]

    claims = [made(kind, **fields | more) for more in ({}, looked_in_vain, value)]

    assert [claim.open_questions for claim in claims] == [[], [question], []]
    assert list(Claim.objects.without_context()) == [claims[0]]


@pytest.mark.parametrize(
    ("credited", "not_stated", "asked", "is_looked_for"),
    [
        (False, [], [], False),
        (False, ["credited-to"], ["according to whom?"], True),
        (True, [], [], True),
        (True, ["credited-to"], [], True),
    ],
)
def test_source_of_the_papers_own_figure(credited, not_stated, asked, is_looked_for):
    source = factories.speaker() if credited else None
    quotation = factories.quotation(kind="narration", credited_to=source)

    claim = made("index", quotation=quotation, not_stated=not_stated)

    assert claim.open_questions == asked
    assert Claim.objects.without_context().exists() != is_looked_for


def test_word_instead_of_a_number_is_a_question_by_itself():
    claim = made("index", hedge="order-of-magnitude", value=None, as_printed="dozens")

    assert claim.open_questions == ["how many exactly?"]


def test_running_total_of_no_period_is_asked_since_when():
    assert made("cumulative").open_questions == []
    assert made("cumulative", **NO_PERIOD).open_questions == ["since when?"]


def test_change_from_a_printed_figure_is_not_asked_what_it_is_compared_with():
    claim = made("index", **CHANGE, baseline_kind="not-stated", baseline_value=349)

    assert claim.open_questions == []


def test_every_question_is_tested():
    others = {"how many exactly?", "according to whom?"}

    assert {*ASKED, *others} == set(CONTEXT_QUESTIONS)
