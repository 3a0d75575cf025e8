"""Files taken in at the command line: one line for each, and an exit status that tells."""

import io

import pytest
from django.core.management import CommandError, call_command

from claims.models import Article
from tests import factories

pytestmark = pytest.mark.django_db

ADDRESS = "https://gazette.example/2025/cuts"
TEXT = f"Library cuts\nBy Rosa Marlow\n1st August\nThe council cut 40 posts.\n{ADDRESS}"


@pytest.fixture
def paper():
    return factories.publication(slug="gazette", website="https://gazette.example/")


@pytest.fixture
def intake(tmp_path, monkeypatch):
    """Writes files and takes them in: the lines printed, and the error at the end, if any."""
    monkeypatch.chdir(tmp_path)

    def run(*options, **files):
        names = [name.replace("_", ".") for name in files]
        for name, content in zip(names, files.values(), strict=True):
            (tmp_path / name).write_bytes(content.encode())
        written, error = io.StringIO(), None
        try:
            call_command("intake", *names, *options, stdout=written)
        except CommandError as raised:
            error = str(raised)
        return written.getvalue().splitlines(), error

    return run


def test_intake_makes_a_draft_of_each_file(paper, intake):
    page = f'<link rel=canonical href="{ADDRESS}-2"><article><h1>More cuts</h1>' + (
        "<time datetime=2025-08-02></time><p>The council cut 50 more posts, said its leader.</p>"
    )

    lines, error = intake(a_txt=TEXT, b_html=page)

    made = Article.objects.order_by("url").values_list("pk", "headline", "state", "published_on")
    (first, *one), (second, *other) = [(*row[:3], str(row[3])) for row in made]
    assert (one, other) == (
        ["Library cuts", "draft", "2025-08-01"],
        ["More cuts", "draft", "2025-08-02"],
    )
    assert lines == [f"a.txt: new: {first} “Library cuts”", f"b.html: new: {second} “More cuts”"]
    assert error is None


def test_intake_takes_an_article_in_once(paper, intake):
    lines, error = intake(a_txt=TEXT, b_txt=TEXT, c_txt=f"It is 5 more.\n{ADDRESS}")

    there = f"{Article.objects.get().pk} “Library cuts”"
    assert lines == [
        f"a.txt: new: {there}",
        f"b.txt: already on record: {there}",
        f"c.txt: already on record, with a different text: {there}",
    ]
    assert error is None


def test_intake_reads_the_standard_input(paper, intake, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))

    lines, _ = intake("-")

    assert lines == [f"-: new: {Article.objects.get().pk} “Library cuts”"]


def test_intake_is_told_what_a_file_does_not_say(paper, intake):
    text = "Library cuts\n\nThe council cut 40 posts."
    told = ["--publication", "gazette", "--date", "2025-08", "--address", "https://other.example/a"]

    intake(*told, a_txt=text)

    article = Article.objects.get()
    assert (article.url, article.publication, article.published_precision) == (
        "https://other.example/a",
        paper,
        "month",
    )


WRONG = [
    ("empty", {"a_txt": " "}, "There is no text in it. Paste the article’s text."),
    (
        "binary",
        {"a_txt": "%PDF-1"},
        "This is a document or an image, not text. Open it and paste the text.",
    ),
    (
        "no address",
        {"a_txt": "Cuts\n1 August 2025\n5."},
        "No address found: add it with --address.",
    ),
    (
        "no day",
        {"a_txt": f"Cuts\n\n5.\n{ADDRESS}".replace("/2025", "")},
        "No date found: add it with --date.",
    ),
    (
        "no publication",
        {"a_txt": TEXT.replace("gazette", "other")},
        "Its publication is not in the record: add it, or give it with --publication.",
    ),
    (
        "no headline",
        {"a_txt": f"1 August 2025\n{'Long ' * 70}5\n{ADDRESS}"},
        "headline: This field cannot be blank.",
    ),
]


@pytest.mark.parametrize(
    ("files", "told"), [row[1:] for row in WRONG], ids=[row[0] for row in WRONG]
)
def test_intake_says_in_one_line_what_is_wrong(paper, intake, files, told):
    lines, error = intake(**files, b_txt=TEXT)

    assert lines[0] == f"a.txt: not added: {told}"
    assert lines[1].startswith("b.txt: new: ")
    assert error == "1 of 2 files not added."


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["none.txt"], "1 of 1 file not added."),
        (["none.docx"], "1 of 1 file not added."),
        (["a.txt", "b.txt", "--address", ADDRESS], "can only be used with one file"),
        (["a.txt", "--publication", "none"], "the last part of a publication’s address"),
        (["a.txt", "--date", "soon"], "“soon” is not a day, a month or a year"),
        ([], "required: FILE"),
    ],
)
def test_intake_that_cannot_be_done_ends_with_an_error(intake, arguments, words):
    _, error = intake(*arguments)

    assert words in error


def test_intake_keeps_the_date_that_a_file_states(paper, intake):
    lines, _ = intake("--date", "2025-09-01", a_txt=TEXT)

    article = Article.objects.get()
    doubt = "The file states 1 August 2025, not 1 September 2025. The date of the file was kept."
    assert str(article.published_on) == "2025-08-01"
    assert lines == [f"a.txt: new: {article.pk} “Library cuts” ({doubt})"]


def test_intake_points_out_the_same_headline(paper, intake):
    first = factories.article(
        publication=paper, headline="LIBRARY cuts", published_on="2025-07-28", url=f"{ADDRESS}-x"
    )

    lines, _ = intake(a_txt=TEXT)

    assert Article.objects.count() == 2
    assert lines[0].endswith(f"(Article {first.pk} has the same headline. Is it the same?)")


@pytest.mark.parametrize(
    ("time_zone", "day", "has_doubt"),
    [("", "2025-08-01", True), ("Europe/London", "2025-08-02", False)],
)
def test_intake_reads_a_day_in_the_publications_time_zone(paper, intake, time_zone, day, has_doubt):
    type(paper).objects.update(time_zone=time_zone)
    page = (
        f"<link rel=canonical href='{ADDRESS}'><meta name=date content='2025-08-01T23:30:00Z'>"
        "<h1>More cuts</h1><p>The council cut 50 more posts, said its leader, Ada Quill.</p>"
    )

    lines, _ = intake(a_html=page)

    assert str(Article.objects.get().published_on) == day
    assert ("stated in UTC (23:30)" in lines[0]) is has_doubt


SAME = [
    *("http://gazette.example/2025/cuts", "https://www.gazette.example/2025/cuts/"),
    *("https://m.gazette.example/2025/cuts", "https://amp.gazette.example/2025/cuts?amp=1"),
    *("https://gazette.example/2025/cuts/amp", "https://gazette.example/amp/2025/cuts"),
    *("https://gazette.example/2025/cuts?__source=x", "https://gazette.example/2025/cuts#top"),
]
OTHER = [
    *("https://gazette.example/2025/cuts-2", "https://gazette.example/2025/cuts?page=2"),
    *("https://sport.gazette.example/2025/cuts", "https://gazette.example/2025/Cuts"),
]


@pytest.mark.parametrize("address", SAME)
def test_article_is_found_by_any_address_of_its_page(address):
    article = factories.article(url=ADDRESS)

    assert Article.objects.find_duplicate([address], "") == article


@pytest.mark.parametrize("address", OTHER)
def test_article_is_not_found_by_another_address(address):
    factories.article(url=ADDRESS)

    assert Article.objects.find_duplicate([address, "", "http://[x"], "") is None
