"""Findings are rebuilt, rechecked, gone, back again and dismissed."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from claims.actions import dismiss_finding, log_corrections, publish, reopen_finding, withdraw_claim
from claims.checks import CHECKS, rebuild, recheck
from claims.models import Claim, Finding, FindingInput, Relation
from tests import factories
from tests.checks.cases import figure, join, period, said

pytestmark = pytest.mark.django_db

BY_PARTS = ["parts-make-whole"]


def whole_of(words, *parts):
    """The claims [whole, part, …]."""
    claims = [said(words), *map(said, parts)]
    join("part-of", *((part, claims[0]) for part in claims[1:]))
    return claims


def standing(check="parts-make-whole"):
    """(verdict, working) of each finding that stands."""
    found = Finding.objects.published().filter(check_id=check)
    return list(found.values_list("verdict", "working"))


def everything():
    """All that a reader could see of the findings that stand, apart from when they were found."""
    findings = Finding.objects.published().order_by("fingerprint").prefetch_related("inputs")
    return [
        (
            one.fingerprint,
            one.sentence,
            [(i.claim_id, i.role, i.position) for i in one.inputs.all()],
        )
        for one in findings
    ]


def alter(claim, **fields):
    Claim.objects.filter(pk=claim.pk).update(**fields)
    factories.correction(claim=claim)


def change(claim, words):
    alter(claim, **figure(words))


def take_back(claim):
    alter(claim, state="withdrawn", withdrawn_reason="A hoax.")


def test_finding_goes_when_its_figures_change():
    whole, *_ = whole_of("962", "549", "347", "85")
    rebuild()
    change(whole, "981")

    rebuild()

    assert standing() == [("consistent", "549 + 347 + 85 = 981; printed: 981")]
    gone = Finding.objects.filter(check_id="parts-make-whole", ended_at__isnull=False)
    assert [finding.verdict for finding in gone] == ["inconsistent"]


def test_finding_that_comes_back_is_the_same():
    whole, *_ = whole_of("962", "549", "347", "85")
    rebuild()
    before = Finding.objects.get(check_id="parts-make-whole")
    dismiss_finding(before, reason="The parts overlap.", by=factories.user())
    change(whole, "981")
    rebuild()
    change(whole, "962")

    rebuild()

    after = Finding.objects.get(pk=before.pk)
    assert (after.ended_at, after.found_at, after.dismissed_reason) == (
        None,
        before.found_at,
        "The parts overlap.",
    )


def test_finding_keeps_its_row_when_only_its_words_change():
    whole_of("962", "549", "347", "85")
    rebuild()
    before = list(Finding.objects.order_by("pk").values())
    Finding.objects.update(sentence="Worded in another way.", working="")

    rebuild()

    assert list(Finding.objects.order_by("pk").values()) == before


def test_rebuild_of_one_check_leaves_the_others():
    whole, *_ = whole_of("962", "549", "347", "85")
    rebuild()
    change(whole, "981")

    rebuild([CHECKS["hedge-kept"]])

    assert Finding.objects.filter(ended_at=None).count() == Finding.objects.count() == 4


def test_finding_about_a_group_follows_its_claims():
    measure = factories.measure()
    fields = {"measure": measure, **period("2024 to 2025")}
    first, second, third = (said(words, **fields) for words in ("1,401", "2,301", "1,401"))
    rebuild()
    finding = Finding.objects.get()
    assert [one.claim_id for one in finding.inputs.all()] == [first.pk, second.pk, third.pk]
    take_back(third)

    rebuild()

    assert [one.claim_id for one in Finding.objects.get().inputs.all()] == [first.pk, second.pk]


@pytest.mark.parametrize(
    "change_one",
    [
        lambda claims: change(claims[1], "530"),
        lambda claims: change(claims[0], "981"),
        lambda claims: take_back(claims[1]),
        lambda claims: alter(claims[1], measure=factories.measure()),
        lambda claims: alter(claims[1], measure=claims[2].measure),
        lambda claims: Relation.objects.filter(from_claim=claims[1]).update(state="rejected"),
        lambda claims: Relation.objects.filter(from_claim=claims[1]).delete(),
        lambda claims: join("part-of", (said("66"), claims[0])),
        lambda claims: join("repeats", (claims[1], said("about 549"))),
    ],
)
def test_recheck_finds_what_a_rebuild_would(change_one):
    claims = whole_of("962", "549", "347", "85")
    rivals = {"measure": claims[1].measure, **period("2024 to 2025")}
    for words in ("1,401", "2,301"):
        said(words, **rivals)
    alter(claims[1], **period("2024 to 2025"))
    rebuild()
    change_one(claims)

    recheck(Claim.objects.get(pk=claims[1].pk))
    recheck(claims[0])

    rechecked = everything()
    rebuild()
    assert rechecked == everything()


LEAVES = {
    "a plan that is a fact": ("plan-has-outcome", ["5"], {"status": "plan"}, {"status": "actual"}),
    "a total that is a change": (
        "total-falls",
        ["215", "207"],
        {"period_kind": "cumulative-since"},
        {"form": "change", "direction": "up"},
    ),
}


@pytest.mark.parametrize(("check", "figures", "before", "after"), LEAVES.values(), ids=LEAVES)
def test_finding_goes_when_its_claim_is_asked_no_more(check, figures, before, after):
    measure = factories.measure()
    for day, words in enumerate(figures, 10):
        claim = said(
            words, measure=measure, **period(f"1 January 2025 to {day} July 2025") | before
        )
    rebuild([CHECKS[check]])
    assert len(standing(check)) == 1
    alter(claim, **after)

    recheck(Claim.objects.get(pk=claim.pk))

    assert standing(check) == []


def test_recheck_of_a_deleted_claim_asks_of_no_other():
    rivals = {"measure": factories.measure(), **period("2024 to 2025")}
    for words in ("1,401", "2,301"):
        said(words, **rivals)
    claim = said("5", state="draft", published_at=None, reviewed_by=None)
    Claim.objects.filter(pk=claim.pk).delete()

    recheck(claim)

    assert not Finding.objects.exists()


def test_input_has_the_measure_of_its_claim():
    whole_of("962", "549", "347", "85")
    rebuild()
    one, *_ = inputs = FindingInput.objects.select_related("claim")
    assert [one.measure_id for one in inputs] == [one.claim.measure_id for one in inputs]
    moved = factories.measure()

    alter(one.claim, measure=moved)

    assert set(FindingInput.objects.filter(claim=one.claim).values_list("measure", flat=True)) == {
        moved.pk
    }


def test_publishing_a_claim_asks_the_checks():
    whole, *_ = whole_of("962", "549", "347")
    part = said("85", state="in-review", published_at=None, reviewed_by=None)
    join("part-of", (part, whole))

    publish(part, factories.user())

    assert standing() == [("inconsistent", "549 + 347 + 85 = 981; printed: 962")]


def test_correcting_a_claim_asks_the_checks():
    whole, *_ = whole_of("962", "549", "347", "85")
    claims = Claim.objects.filter(pk=whole.pk)

    with log_corrections(claims, kind="transcription", reason="A slip.", by=factories.user()):
        change(whole, "981")

    assert standing() == [("consistent", "549 + 347 + 85 = 981; printed: 981")]


def test_withdrawing_a_claim_asks_the_checks():
    _, _, _, part = whole_of("962", "549", "347", "85")
    rebuild()

    withdraw_claim(part, kind="withdrawn", reason="A hoax.", by=factories.user())

    assert standing() == [("cannot-tell", "549 + 347 = 896; printed: 962")]
    assert Finding.objects.filter(check_id="parts-make-whole", ended_at=None).count() == 1


def test_finding_about_a_claim_that_left_is_not_published():
    _, part, *_ = whole_of("962", "549", "347", "85")
    rebuild()
    take_back(part)

    assert standing() == []


def test_worklist_is_what_does_not_agree_and_nobody_dismissed():
    whole_of("962", "549", "347", "85")
    rebuild()
    [finding] = Finding.objects.to_review()

    dismiss_finding(finding, reason="The parts overlap.", by=factories.user())

    assert list(Finding.objects.to_review()) == []
    assert list(Finding.objects.published().filter(check_id__in=BY_PARTS)) == [finding]


def test_dismissal_is_logged_and_taken_back():
    whole_of("962", "549", "347", "85")
    rebuild()
    [finding] = Finding.objects.to_review()

    dismiss_finding(finding, reason="The parts overlap.", by=factories.user())
    reopen_finding(finding)

    reasons = finding.events.order_by("pgh_id").values_list("dismissed_reason", flat=True)
    assert list(reasons) == ["The parts overlap.", ""]
    assert list(Finding.objects.to_review()) == [finding]


@pytest.mark.parametrize("reason", ["", "  "])
def test_dismissal_has_a_reason(reason):
    whole_of("962", "549", "347", "85")
    rebuild()

    with pytest.raises(ValidationError, match="Say in one sentence"):
        dismiss_finding(Finding.objects.to_review().get(), reason=reason, by=factories.user())


def test_dismissal_of_a_dismissed_finding_is_refused():
    whole_of("962", "549", "347", "85")
    rebuild()
    finding = Finding.objects.to_review().get()
    dismiss_finding(finding, reason="The parts overlap.", by=factories.user())

    with pytest.raises(ValidationError, match="Another editor"):
        dismiss_finding(finding, reason="They overlap.", by=factories.user())


@pytest.mark.parametrize(
    ("fields", "rule"),
    [
        ({"dismissed_reason": "The parts overlap."}, "finding_dismissed_has_a_reason"),
        ({"verdict": "false"}, "finding_verdict_is_in_code_list"),
    ],
)
def test_finding_rules(fields, rule):
    with pytest.raises(IntegrityError, match=rule):
        Finding.objects.create(
            **{"fingerprint": "k", "check_id": "c", "verdict": "consistent", **fields}
        )


def test_finding_reads_as_its_sentence():
    whole_of("962", "549", "347", "85")
    rebuild()
    finding = Finding.objects.to_review().get()

    assert str(finding) == finding.sentence
    assert str(finding.inputs.first()) == "whole: 962: Officers are to be cut."
