"""The command that says whether what is stored is what would be made now."""

import json

import pytest
from django.core.management import CommandError, call_command

from claims.verification import PARTS
from tests.verification import record

pytestmark = pytest.mark.django_db
NOTHING_DIFFERS = [f"{name}: 0 differences" for name in PARTS]


def lines(capsys, **options):
    capsys.readouterr()
    call_command("verify", **options)
    return capsys.readouterr().out.splitlines()


def test_verify_says_of_each_part_that_nothing_differs(capsys):
    record.build()

    assert lines(capsys) == NOTHING_DIFFERS


def test_verify_ends_with_an_error_if_anything_differs(capsys):
    ids = record.build()
    record.run("UPDATE claims_listing SET hedge = 'about' WHERE claim_id = {repeat}".format(**ids))

    with pytest.raises(CommandError, match=r"^4 differences found\.$"):
        call_command("verify")

    assert capsys.readouterr().out.splitlines() == [
        f"  Claim {ids['repeat']} is in the lists with hedge “about” in place of “none”.",
        "lists: 1 difference",
        "  Lists give 0 as the number of claims with hedge “about”; it should be 1.",
        "  Lists give 1 as the number of claims with hedge “none”; it should be 0.",
        "tallies: 2 differences",
        "search words: 0 differences",
        "findings: 0 differences",
        "anchors: 0 differences",
        "redirects: 0 differences",
        f"  The history has the list row of claim {ids['repeat']} with hedge “none” in place of"
        " “about”.",
        "history: 1 difference",
        "releases: 0 differences",
    ]


def test_verify_repairs(capsys):
    record.run("DELETE FROM claims_listing WHERE claim_id = {repeat}".format(**record.build()))

    printed = lines(capsys, repair=True)

    assert [line for line in printed if line.startswith("lists")] == [
        "lists: 1 difference",
        "lists after the repair: 0 differences",
    ]
    assert lines(capsys) == NOTHING_DIFFERS


def test_verify_says_what_a_repair_left(capsys):
    ids = record.build()
    record.run(
        "UPDATE claims_redirect SET new_path = '/measures/nothing/', undo_data = '{{}}'"
        " WHERE id = {redirect}".format(**ids)
    )

    with pytest.raises(CommandError, match=r"^1 difference found\.$"):
        call_command("verify", repair=True, part="redirects")

    assert capsys.readouterr().out.splitlines()[-1] == "redirects after the repair: 1 difference"


def test_verify_writes_json(capsys):
    ids = record.build()
    record.run("UPDATE claims_measure SET name = 'Officers' WHERE id = {measure}".format(**ids))

    with pytest.raises(CommandError):
        call_command("verify", json=True, part="history")

    assert json.loads(capsys.readouterr().out) == {
        "part": "history",
        "sentence": f"The history has measure {ids['measure']} with name “Officers to go” in place"
        " of “Officers”.",
        "stored": {"name": "Officers to go"},
        "expected": {"name": "Officers"},
    }
