"""Claims from a file become drafts, all or none, and what is wrong is told where it stands."""

from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook

from claims.actions import load_records
from claims.columns import CLAIMS
from claims.imports import Refused, import_claims, write_template
from claims.imports.entries import columns_to_fill_in
from claims.imports.template import EXAMPLE
from claims.models import Article, Claim, Quotation, Speaker
from tests import factories
from tests.conftest import SEEDS
from tests.imports.cases import as_csv, as_workbook, make_named

pytestmark = pytest.mark.django_db


@pytest.fixture
def named():
    return make_named()


def problems(content, **options):
    report = import_claims(content, None, **options)
    return [tuple(problem) for problem in report.problems]


FORMS = {
    "comma": as_csv,
    "semicolon and mark": lambda *rows: as_csv(*rows, delimiter=";", encoding="utf-8-sig"),
    "columns from last to first": lambda row: as_csv(dict(reversed(row.items()))),
    "Excel": as_workbook,
    "Excel with days": lambda row: as_workbook(row | {"published_on": date(2025, 7, 8)}),
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.usefixtures("named")
def test_row_becomes_a_draft_with_its_quotation_and_article(form):
    user = factories.user()

    report = import_claims(FORMS[form](EXAMPLE), user)

    assert (report.problems, report.added, report.summary) == (
        [],
        1,
        "1 draft was added. 0 rows on record already, unchanged.",
    )
    claim = Claim.objects.get()
    quotation, article = claim.quotation, claim.article
    assert (claim.state, claim.entered_by, claim.reviewed_by) == ("draft", user, None)
    assert (claim.as_printed, str(claim.value), claim.unit.code) == (
        "about 45,000 visits",
        "45000",
        "visit",
    )
    assert (claim.measure.slug, claim.place.name) == ("library-visits", "Trentmoor")
    assert (claim.hedge, claim.form, claim.status) == ("about", "level", "actual")
    assert [str(day) for day in (claim.period_start_date, claim.period_end_date)] == [
        "1 April 2024",
        "31 March 2025",
    ]
    assert (str(quotation.said_date), quotation.speaker.name) == ("July 2025", "Trentmoor Council")
    assert (article.state, article.headline) == ("draft", "Library visits pass 45,000")
    assert (article.publication.name, str(article.published_date)) == (
        "Trentmoor Gazette",
        "8 July 2025",
    )


@pytest.mark.usefixtures("named")
def test_dry_run_tells_the_same_and_stores_nothing():
    report = import_claims(as_csv(EXAMPLE), None, dry_run=True)

    assert report.summary == "1 draft would be added. 0 rows on record already, unchanged."
    counts = [model.objects.count() for model in (Claim, Quotation, Article)]
    assert counts == [0, 0, 0]


REFUSED = [
    ({"hedge": "abuot"}, ("hedge", "abuot", "This is not one of the codes.", "about")),
    ({"hedge": "up to"}, ("hedge", "up to", "This is not one of the codes.", "up-to")),
    (
        {"measure_id": "libary-visits"},
        (
            "measure_id",
            "libary-visits",
            "Nothing on record has this name or code. Enter it first, or use what is on record.",
            "library-visits",
        ),
    ),
    (
        {"value": "45.000,5"},
        ("value", "45.000,5", "Type the number in digits, such as 1700 or 0.5.", ""),
    ),
    (
        {"status_ambiguous": "maybe"},
        ("status_ambiguous", "maybe", "This must be true, false or empty.", ""),
    ),
    (
        {"said_on": "July 2025"},
        ("said_on", "July 2025", "This must be a date, such as 2025, 2025-07 or 2025-07-04.", ""),
    ),
    (
        {"said_on": "2025-07", "said_on_precision": "day"},
        ("said_on", "2025-07", "The date and its precision do not agree.", ""),
    ),
    ({"as_printed": ""}, ("as_printed", "", "This is needed.", "")),
    ({"headline": ""}, ("headline", "", "This is needed.", "")),
    ({"publication": ""}, ("publication_id", "", "This is needed.", "")),
    ({"quotation_kind": ""}, ("quotation_kind", "", "This is needed.", "")),
    ({"article_url": "gazette"}, ("article_url", "gazette", "Enter a valid URL.", "")),
    ({"article_id": "77"}, ("article_id", "77", "No article has this number and address.", "")),
    (
        {"claim_id": "77"},
        (
            "claim_id",
            "77",
            "No published claim has this number. Leave it empty for a new claim.",
            "",
        ),
    ),
    (
        {"measure": "Posts"},
        ("measure", "Posts", "This names another record than the column before it.", ""),
    ),
    (
        {"not_stated": "place"},
        (
            "place_id",
            "Trentmoor",
            "This is both filled in and ticked as not stated in the article. Choose one.",
            "",
        ),
    ),
    (
        {"hedge": "up-to"},
        (
            "hedge",
            "up-to",
            "This hedge needs its bound: a lower one for “more"
            " than” and “at least”, an upper one for “up to”, “at most” and “less than”, both for"
            " “between”.",
            "",
        ),
    ),
    (
        {"statement": "=1+1"},
        (
            "statement",
            "=1+1",
            "Begin this with another character: a spreadsheet would run it as a formula. A plus"
            " or a minus can stand first only before a digit or a currency.",
            "",
        ),
    ),
    (
        {"statement": "x" * 401},
        ("statement", "x" * 401, "Ensure this value has at most 400 characters (it has 401).", ""),
    ),
    (
        {"part_of_claim_ids": "1 2"},
        (
            "part_of_claim_ids",
            "1 2",
            "A relation is not read from a"
            " file. Leave this empty, and enter it on the claim’s page.",
            "",
        ),
    ),
]


@pytest.mark.parametrize(("cells", "problem"), REFUSED, ids=lambda case: str(case)[:40])
@pytest.mark.usefixtures("named")
def test_what_is_wrong_is_told_where_it_stands_and_nothing_is_stored(cells, problem):
    factories.measure(name="Posts")
    sound = EXAMPLE | {"as_printed": "45,001", "article_url": "https://gazette.example/other"}

    assert problems(as_csv(sound, EXAMPLE | cells)) == [(3, *problem)]
    assert (Claim.objects.count(), Article.objects.count()) == (0, 0)


@pytest.mark.usefixtures("named")
def test_each_of_several_broken_rows_is_found():
    rows = [EXAMPLE | {"as_printed": f"{n} visits"} for n in range(20)]
    for n in (3, 4, 17):
        rows[n] |= {"direction": "up"}

    report = import_claims(as_csv(*rows), None)

    assert [(problem.row, problem.column) for problem in report.problems] == [
        (5, "direction"),
        (6, "direction"),
        (19, "direction"),
    ]
    assert report.summary == "Nothing has been added: 3 problems."


@pytest.mark.usefixtures("named")
def test_heading_with_unknown_columns_is_refused():
    heading = b"as_printed,vlaue,as_printed\n1,2,3\n"

    assert problems(heading) == [
        (1, "vlaue", "vlaue", "The table of claims has no such column.", "value"),
        (1, "as_printed", "as_printed", "This column stands here twice.", ""),
    ]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "The file is empty."),
        (
            "as_printed\nfünf\n".encode("latin-1"),
            "The file is not in UTF-8. Save it as “CSV UTF-8” or as Excel.",
        ),
        (b"PK\3\4 nothing", "The file cannot be read as an Excel file (.xlsx)."),
        (b"as_printed\n\0\n", "The file is neither CSV nor an Excel file (.xlsx)."),
        (b'as_printed\n"a"b\n', "The file cannot be read as CSV: ',' expected after '\"'."),
        (b"a\n" * 20_002, "The file has more than 20,000 rows. Split it."),
        (b"a" * 20_000_001, "The file is larger than 20 MB. Split it."),
    ],
)
def test_file_that_cannot_be_read_is_refused_in_words(content, words):
    with pytest.raises(Refused) as refused:
        import_claims(content, None)

    assert str(refused.value) == words


@pytest.mark.usefixtures("named")
def test_rows_of_one_utterance_share_it_and_others_do_not():
    rows = [
        EXAMPLE,
        EXAMPLE | {"as_printed": "3,000 visits", "value": 3000},
        EXAMPLE | {"as_printed": "12 visits", "value": 12, "role_as_printed": "a librarian"},
    ]

    assert problems(as_csv(*rows)) == []

    assert sorted(Quotation.objects.values_list("role_as_printed", "utterance")) == [
        ("a librarian", 2),
        ("a spokeswoman", 1),
    ]
    assert Article.objects.count() == 1
    assert Claim.objects.count() == 3


def test_article_on_record_is_found_by_any_spelling_and_must_agree(named):
    article = factories.article(
        url=EXAMPLE["article_url"], publication=named, headline="Another headline"
    )
    row = EXAMPLE | {"article_url": "http://www.gazette.example/library-visits/"}

    told = problems(as_csv(row))
    row |= {"headline": "", "publication": "", "published_on": ""}
    again = problems(as_csv(row | {"article_url": "", "article_id": article.pk}))

    assert [problem[1] for problem in told] == ["headline", "article_url", "published_on"]
    assert again == []
    assert Claim.objects.get().article == article


@pytest.mark.usefixtures("named")
def test_number_that_is_on_record_is_not_entered_twice():
    assert problems(as_csv(EXAMPLE)) == []
    first = Claim.objects.get()

    assert problems(as_csv(EXAMPLE)) == [
        (
            2,
            "as_printed",
            "about 45,000 visits",
            f"This number is already on record for this quotation: claim {first.pk}.",
            "",
        )
    ]


@pytest.mark.usefixtures("named")
def test_narration_without_a_speaker_is_the_publications():
    narration = {"quotation_kind": "narration", "speaker": "", "role_as_printed": ""}

    assert problems(as_csv(EXAMPLE | narration)) == []

    assert Claim.objects.get().quotation.speaker == Speaker.objects.get(kind="publication")


def test_name_that_several_have_is_not_guessed(named):
    factories.speaker(slug="other-council", name="Trentmoor Council")

    [problem] = problems(as_csv(EXAMPLE))

    assert problem[1:4:2] == (
        "speaker",
        "Several on record have this name. Give the last part of its address instead.",
    )


def test_changed_row_of_a_published_claim_is_told():
    claim = factories.claim(statement="Officers are to be cut.")

    told = problems(
        as_csv({"claim_id": claim.pk, "as_printed": "1,700 officers", "statement": "Staff."})
    )

    assert told == [
        (
            2,
            "statement",
            "Staff.",
            "The record has “Officers are to be cut.”. A published claim is corrected on its own"
            " page.",
            "",
        )
    ]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_what_was_exported_is_found_unchanged(client, form):
    load_records(*SEEDS)
    content = client.get(f"/claims.{form}").getvalue()

    report = import_claims(content, None, dry_run=True)

    assert (report.problems, report.added) == ([], 0)
    assert report.unchanged == Claim.objects.published().count() > 50


def test_template_has_the_columns_the_example_and_the_codes():
    file = BytesIO()

    write_template(file, date(2025, 7, 1))

    sheets = {sheet.title: [*sheet.values] for sheet in load_workbook(file)}
    names = tuple(column.name for column in columns_to_fill_in())
    assert [*sheets] == ["claims", "example", "columns"]
    assert sheets["claims"] == [names]
    assert sheets["example"][0] == names
    assert {k: str(v) for k, v in zip(*sheets["example"], strict=True) if v} == {
        name: str(value) for name, value in EXAMPLE.items()
    }
    assert [row[0] for row in sheets["columns"][1:]] == [*names]
    assert (
        "up-to" in dict(zip(names, [row[4] for row in sheets["columns"][1:]], strict=True))["hedge"]
    )
    assert problems(file.getvalue()) == []


def test_every_column_is_filled_in_or_worked_out():
    worked_out = {
        *("claim_id", "claim_url", "signed_value", "part_of_claim_ids", "speaker_kind"),
        *("first_published_at", "last_changed_at", "revision"),
        *("said_on_last", "published_on_last"),
    }

    filled_in = {column.name for column in columns_to_fill_in()}

    assert {column.name for column in CLAIMS.columns} - filled_in == worked_out
