from claims.checks import CHECKS

# Addresses and findings name them: an id is for ever.
IDS = [
    "part-within-whole",
    "parts-make-whole",
    "share-agrees",
    "possible-percentage",
    "change-agrees",
    "multiple-agrees",
    "percent-or-points",
    "one-base",
    "rivals-agree",
    "digits-slipped",
    "total-falls",
    "total-jumps",
    "hedge-kept",
    "exact-from-rounded",
    "same-terms",
    "words-and-bounds",
    "plan-has-outcome",
]


def test_checks_keep_their_ids_and_their_order():
    assert list(CHECKS) == IDS


def test_each_check_asks_a_question():
    assert [check.id for check in CHECKS.values() if not check.question.endswith("?")] == []
