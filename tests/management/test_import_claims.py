"""The command that reads claims from a file: what it prints, writes and stores."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from claims.imports.template import EXAMPLE
from claims.models import Claim
from tests import factories
from tests.imports.cases import as_csv, make_named

pytestmark = pytest.mark.django_db


@pytest.fixture
def file(tmp_path):
    make_named()
    return tmp_path / "claims.csv"


def run(*arguments):
    """What is printed, and with what the command ends."""
    written, refusal = StringIO(), ""
    try:
        call_command("import_claims", *map(str, arguments), stdout=written)
    except CommandError as error:
        refusal = str(error)
    return written.getvalue(), refusal


def test_file_becomes_drafts_of_the_account_that_is_named(file):
    user = factories.user()
    file.write_bytes(as_csv(EXAMPLE))

    tried = run(file, "--dry-run")
    stored = run(file, "--by", user.username)

    assert tried[0] == "1 draft would be added. 0 rows on record already, unchanged.\n"
    assert stored == ("1 draft was added. 0 rows on record already, unchanged.\n", "")
    assert Claim.objects.get().entered_by == user


def test_what_is_wrong_is_printed_and_written(file, tmp_path):
    report = tmp_path / "report.csv"
    file.write_bytes(as_csv(EXAMPLE | {"hedge": "abuot", "headline": ""}))

    assert run(file, "--report", report) == (
        "row 2, hedge: “abuot”: This is not one of the codes. Nearest: about\n"
        "row 2, headline: This is needed.\n",
        "Nothing has been added: 2 problems.",
    )
    assert report.read_text().splitlines()[1:] == [
        "2,hedge,abuot,This is not one of the codes.,about",
        "2,headline,,This is needed.,",
    ]
    assert Claim.objects.count() == 0


def test_template_is_written_once_and_can_be_read(file):
    template = file.with_suffix(".xlsx")

    written = run(template, "--template")
    again = run(template, "--template")
    read = run(template)

    assert written == ("", "")
    assert again[1] == f"{template}: File exists."
    assert read[0] == "0 drafts were added. 0 rows on record already, unchanged.\n"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--by", "nobody"], "There is no account “nobody”."),
        ([], "The file is empty."),
    ],
)
def test_what_cannot_be_done_is_told(file, arguments, words):
    file.write_bytes(b"")

    assert run(file, *arguments) == ("", words)
