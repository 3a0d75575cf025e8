"""The findings on the real record: each that is expected, and no other."""

import pytest
from django.core.management import call_command

from claims.checks import CHECKS, rebuild
from claims.models import Finding

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("seeds")]

# (verdict, [(role, claim), …]) by check.
EXPECTED = {
    "part-within-whole": [
        *(
            ("consistent", [("part", part), ("whole", whole)])
            for part, whole in [
                *[(8, 7), (10, 13), (12, 13), (17, 4), (18, 4), (20, 19), (29, 27), (31, 30)],
                *[(47, 46), (48, 46), (49, 46), (52, 51), (53, 51), (59, 58), (65, 64)],
                *[(67, 66), (68, 66), (69, 66)],
            ]
        ),
        # 773 of 1,035, which the 1,000 that they are printed as part of restate.
        ("consistent", [("part", 8), ("whole", 27), ("restated", 7)]),
        ("consistent", [("part", 20), ("whole", 27), ("restated", 19)]),
    ],
    "parts-make-whole": [
        ("consistent", [("whole", 4), ("part", 17), ("part", 18)]),
        ("consistent", [("whole", 13), ("part", 10), ("part", 12)]),
        # The arrests by camera, 49, are among those of both days.
        ("consistent", [("whole", 46), ("part", 47), ("part", 48)]),
        ("consistent", [("whole", 51), ("part", 52), ("part", 53)]),
        ("inconsistent", [("whole", 66), ("part", 67), ("part", 68), ("part", 69)]),
    ],
    "share-agrees": [
        ("consistent-if-rounded", [("printed", 71), ("part", 65), ("whole", 70)]),
    ],
    "possible-percentage": [],
    "change-agrees": [
        ("consistent-if-rounded", [("printed", 55), ("after", 51), ("before", 54)]),
    ],
    "multiple-agrees": [
        ("inconsistent", [("printed", 1), ("after", 5)]),
        ("consistent", [("printed", 14), ("after", 15)]),
    ],
    "percent-or-points": [],
    "one-base": [
        (
            "consistent-if-rounded",
            [("percentage", 3), ("added", 2), ("source", 11), ("source", 10)],
        ),
        ("cannot-tell", [("percentage", 11), ("added", 10)]),
        (
            "consistent-if-rounded",
            [("percentage", 24), ("added", 23), ("source", 11), ("source", 10)],
        ),
    ],
    "rivals-agree": [],
    "digits-slipped": [],
    "total-falls": [],
    "total-jumps": [("cannot-tell", [("later", 41), ("earlier", 72)])],
    "hedge-kept": [
        ("inconsistent", [("repeat", 2), ("source", 10)]),
        ("inconsistent", [("repeat", 3), ("source", 11)]),
        ("inconsistent", [("repeat", 23), ("source", 10)]),
        ("inconsistent", [("repeat", 24), ("source", 11)]),
    ],
    "exact-from-rounded": [],
    # "officers and staff" in one, "officers, staff and PCSOs" in the other.
    "same-terms": [("cannot-tell", [("population", 4), ("population", 33)])],
    "words-and-bounds": [],
    "plan-has-outcome": [],
}

WORKINGS = {
    (66, 67, 68, 69): "549 + 347 + 85 = 981; printed: 962",
    (4, 17, 18): "1,400 + 300 = 1,700; printed: 1,700",
    (8, 7): "773 ≤ 1,000; 77.3%",
    (8, 27, 7): "773 ≤ 1,035; 74.7%",
    (71, 65, 70): "10 ÷ 3,147,436 = 0.00032%",
    (55, 51, 54): "from 349 to 528 is a rise of 51.3 per cent",
    (1, 5): "5 ÷ 2 = 2.5",
    (14, 15): "up to 10 ÷ 4 = at most 2.5",
    (3, 2, 11, 10): "80 ÷ 50% = 160",
    (11, 10): "up to 80 ÷ more than 50% = less than 160",
    (41, 72): "215 in 198 days, then 485 in 54 days: 8.3 times the earlier pace",
    (2, 10): "up to 80 → 80",
}


@pytest.fixture(scope="module")
def _found(seeds, django_db_blocker):
    with django_db_blocker.unblock():
        rebuild()


@pytest.mark.usefixtures("_found")
@pytest.mark.parametrize("check", CHECKS)
def test_seeds_findings(check):
    findings = Finding.objects.published().filter(check_id=check).prefetch_related("inputs")

    found = [
        (finding.verdict, [(one.role, one.claim_id) for one in finding.inputs.all()])
        for finding in findings
    ]
    assert sorted(found, key=lambda row: row[1]) == sorted(EXPECTED[check], key=lambda row: row[1])


@pytest.mark.usefixtures("_found")
def test_seeds_workings():
    findings = Finding.objects.prefetch_related("inputs")

    workings = {
        tuple(one.claim_id for one in finding.inputs.all()): finding.working for finding in findings
    }
    assert {claims: workings[claims] for claims in WORKINGS} == WORKINGS


@pytest.mark.usefixtures("_found")
def test_seeds_findings_asked_again_are_the_same():
    before = list(Finding.objects.order_by("pk").values())

    rebuild()

    assert list(Finding.objects.order_by("pk").values()) == before


def test_seeds_findings_are_printed(capsys):
    call_command("check_claims", check="parts-make-whole")

    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "     5  parts-make-whole: Do the parts add up to the whole?"
    assert [line for line in lines if "inconsistent" in line] == [
        "  inconsistent: “549”, “347” and “85” are parts of “962 arrests” (Metropolitan Police in"
        " The Register, as reproduced by Cyber Swiss Guards, November 2025); they add up to 981,"
        " not 962."
    ]
