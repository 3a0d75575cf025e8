import json

import pytest
from django.core.management import call_command

from claims.actions import dismiss_finding
from claims.models import Finding, Relation
from tests import factories
from tests.checks.cases import join, said

pytestmark = pytest.mark.django_db


def lines(capsys, **options):
    call_command("check_claims", **options)
    return capsys.readouterr().out.splitlines()


def lost_hedge():
    measure = factories.measure()
    source, repeat = said("up to 80", measure=measure), said("80", measure=measure)
    join("repeats", (repeat, source))
    return source, repeat


def test_check_claims_writes_json(capsys):
    source, repeat = lost_hedge()

    [line] = lines(capsys, json=True)
    found = json.loads(line)
    finding = Finding.objects.get()
    assert found == {
        "check": "hedge-kept",
        "verdict": "inconsistent",
        "claims": [["repeat", repeat.pk], ["source", source.pk]],
        "working": "up to 80 → 80",
        "sentence": finding.sentence,
        "found_at": finding.found_at.isoformat(),
        "dismissed_reason": "",
    }


def test_check_claims_counts_and_tells(capsys):
    lost_hedge()
    call_command("check_claims")
    dismiss_finding(Finding.objects.get(), reason="Said so later.", by=factories.user())
    capsys.readouterr()

    counts, told = lines(capsys)[:17], lines(capsys)[17:]
    assert [line for line in counts if line.split()[0] != "0"] == [
        "     1  hedge-kept: Does the repeat keep the source’s hedge?"
    ]
    assert told[:2] == ["", "A hedge in a repeat"]
    assert told[-1].endswith("(dismissed: Said so later.)")


def test_check_claims_suggests_relations_first(capsys):
    measure = factories.measure()
    for _ in range(2):
        said("80", measure=measure)

    call_command("check_claims", relations=True)

    assert capsys.readouterr().err.splitlines()[0] == "1 relation suggested"
    assert list(Relation.objects.values_list("kind", "basis", "state")) == [
        ("repeats", "computed", "suggested")
    ]
