"""The engine at the command line: a table or JSON, without a database, and clear refusals."""

import io
import json

import pytest
from django.core.management import CommandError, call_command

from tests import factories

TEXT = "The trust hired more than 30 nurses at £31,200 a year in 2024, Rosa Marlow said.\n"


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def output(*arguments):
    written = io.StringIO()
    call_command("suggest", *arguments, stdout=written)
    return written.getvalue()


def test_suggest_prints_a_table_of_the_quantities(article):
    assert output(article).splitlines() == [
        "printed         value  unit          form       status  measures       said by",
        "more than 30    30     nurse         change up  actual  nurses, trust  Rosa Marlow",
        "£31,200 a year  31200  GBP per year  rate       actual  nurses, trust  Rosa Marlow",
        "",
        "2 quantities; 1 left out (dates, ages, names and the like)",
    ]


def test_suggest_prints_every_field_as_json(article):
    rows = json.loads(output(article, "--json"))

    assert [(row["as_printed"], row["kind"], row["value"]) for row in rows] == [
        ("more than 30", "quantity", "30"),
        ("£31,200 a year", "quantity", "31200"),
        ("2024", "year", None),
    ]
    assert list(rows[0])[:6] == ["start", "end", "as_printed", "kind", "rule", "confidence"]


def test_suggest_reads_the_standard_input(monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))

    assert output("-", "--json").count('"as_printed"') == 3


def test_suggest_keeps_offsets_after_a_byte_order_mark(tmp_path):
    path = tmp_path / "marked.txt"
    path.write_bytes(b"\xef\xbb\xbf30 nurses")

    assert json.loads(output(str(path), "--json"))[0]["start"] == 0


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"", "is empty"),
        (b" \n\n", "is empty"),
        (b"\x89PNG\r\n", "is not text in UTF-8 (see byte 0)"),
        (b"caf\xe9", "is not text in UTF-8 (see byte 3)"),
        (b"5 \0 6", "is a binary file"),
    ],
)
def test_suggest_says_in_one_line_what_is_wrong_with_a_file(tmp_path, raw, message):
    path = tmp_path / "odd"
    path.write_bytes(raw)

    with pytest.raises(CommandError) as refusal:
        output(str(path))

    assert message in str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_suggest_says_that_a_file_is_missing(tmp_path):
    with pytest.raises(CommandError, match="No such file"):
        output(str(tmp_path / "none.txt"))


def test_suggest_says_that_a_folder_is_no_file(tmp_path):
    with pytest.raises(CommandError, match="Is a directory"):
        output(str(tmp_path))


@pytest.mark.django_db
def test_suggest_reports_what_editors_decided_about_each_rule():
    for words, reason in (("80", "trivial"), ("90", "misread"), ("100", "misread")):
        factories.decision(as_printed=words, reason=reason)
    factories.decision(kind="accepted", reason="", claim=factories.draft())
    factories.decision(kind="promoted", reason="", rule="day-month", noticed_as="date")

    assert output("--report").splitlines() == [
        "rule       noticed as  accepted  corrected  dismissed  promoted  dismissed because",
        "day-month  date        0         0          0          1",
        "noun       quantity    1         0          3          0         misread 2, trivial 1",
    ]


def test_suggest_takes_a_file_or_reports(article):
    for arguments in ([], [article, "--report"]):
        with pytest.raises(CommandError):
            output(*arguments)
