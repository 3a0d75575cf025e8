"""A correction of what a claim says: proposed by one editor, confirmed or refused by another."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from claims.actions import confirm_correction, propose_correction, refuse_correction
from claims.models import Claim, Correction, ProposedCorrection
from tests import factories

pytestmark = pytest.mark.django_db

CHANGED_SINCE = (
    r"The record has changed since this correction was proposed\. Refuse it, and propose it again"
    r" if it still applies\."
)
WHY = {"kind": "meaning", "reason": "It was another year.", "reported_by": "A reader"}


def with_changes(record, **changes):
    for name, value in changes.items():
        setattr(record, name, value)
    return record


def propose(*records, by=None):
    return propose_correction(records, **WHY, by=by or factories.user())


def test_proposed_correction_changes_nothing_that_readers_see():
    claim = factories.claim()
    before = Claim.objects.filter(pk=claim.pk).values().get()

    propose(with_changes(claim, value=1800, as_printed="1,800 officers"))

    assert Claim.objects.filter(pk=claim.pk).values().get() == before
    assert not Correction.objects.exists()


CHANGES = [
    ("claim", {"value": 1800}, {"value": ("1,700", "1,800")}),
    ("claim", {"status": "plan"}, {"status": ("reported as fact", "plan")}),
    (
        "quotation",
        {"role_as_printed": "Mayor", "kind": "direct"},
        {
            "role as printed": ("", "Mayor"),
            "how it was said": ("reported speech", "direct quotation"),
        },
    ),
    ("article", {"headline": "Posts go"}, {"headline": ("Posts to go", "Posts go")}),
]


@pytest.mark.parametrize(("noun", "changes", "logged"), CHANGES)
def test_confirmed_correction_is_made_and_logged(noun, changes, logged):
    claim = factories.claim(article=factories.article(headline="Posts to go"))
    record = {"claim": claim, "quotation": claim.quotation, "article": claim.article}[noun]
    editor = factories.user()
    proposal = propose(with_changes(record, **changes), by=editor)
    second = factories.user()

    confirm_correction(proposal, by=second)

    record.refresh_from_db()
    assert {name: getattr(record, name) for name in changes} == changes
    correction = Correction.objects.get()
    pairs = {name: (before, correction.after[name]) for name, before in correction.before.items()}
    assert pairs == logged
    assert (correction.kind, correction.reason, correction.reported_by, correction.made_by) == (
        "meaning",
        "It was another year.",
        "A reader",
        editor,
    )
    assert (proposal.state, proposal.decided_by) == ("confirmed", second)


def test_confirmed_correction_of_printed_words_finds_them_in_the_text():
    claim = factories.claim(article=factories.article(text="It cut 1,800 officers."))
    proposal = propose(with_changes(claim, value=1800, as_printed="1,800 officers"))

    confirm_correction(proposal, by=factories.user())

    claim.refresh_from_db()
    assert (claim.start, claim.end) == (7, 21)


def test_confirmed_correction_of_a_shared_quotation_is_logged_for_each_claim():
    claim = factories.claim()
    factories.claim(quotation=claim.quotation, as_printed="80 officers")
    proposal = propose(claim, with_changes(claim.quotation, role_as_printed="Mayor"))

    confirm_correction(proposal, by=factories.user())

    assert Correction.objects.count() == 2


def test_correction_is_not_confirmed_by_whoever_proposed_it():
    editor, claim = factories.user(), factories.claim()
    proposal = propose(with_changes(claim, value=1800), by=editor)

    with pytest.raises(ValidationError, match="another editor must confirm it"):
        confirm_correction(proposal, by=editor)
    with pytest.raises(IntegrityError, match="is_confirmed_by_another"):
        ProposedCorrection.objects.update(state="confirmed", decided_by=editor)


def test_correction_is_not_confirmed_over_a_later_change():
    claim = factories.claim()
    proposal = propose(with_changes(claim, value=1800))
    Claim.objects.update(internal_note="Looked up.")

    with pytest.raises(ValidationError, match=CHANGED_SINCE):
        confirm_correction(proposal, by=factories.user())
    assert Claim.objects.get().value == 1700


def test_refused_correction_leaves_what_was_there_and_says_why():
    claim = factories.claim()
    proposal = propose(with_changes(claim, value=1800))

    with pytest.raises(ValidationError, match="Say why"):
        refuse_correction(proposal, by=factories.user(), reason=" ")
    refuse_correction(proposal, by=factories.user(), reason="The article says 1,700.")

    assert (proposal.state, proposal.refusal) == ("refused", "The article says 1,700.")
    assert Claim.objects.get().value == 1700
    with pytest.raises(ValidationError, match="already dealt with this correction"):
        confirm_correction(proposal, by=factories.user())


def test_correction_of_a_claim_is_proposed_once_at_a_time():
    claim = factories.claim()
    propose(with_changes(claim, value=1800))

    with pytest.raises(ValidationError, match="is already waiting"):
        propose(with_changes(Claim.objects.get(), value=1900))


def test_correction_that_the_rules_refuse_is_not_proposed():
    claim = factories.claim()

    with pytest.raises(IntegrityError, match="order_of_magnitude_has_no_value"):
        propose(with_changes(claim, hedge="order-of-magnitude"))
