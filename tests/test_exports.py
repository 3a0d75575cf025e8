"""The CSV: compared whole with a literal file, guarded, and always of one moment."""

import csv
import errno
import io
from datetime import date
from decimal import Decimal
from functools import partial
from threading import BoundedSemaphore

import psycopg2
import pytest
from django.test import Client

from claims.actions import log_corrections, log_record_correction, withdraw_claim
from claims.columns import CLAIMS
from claims.exports import FORMS, Export, Form, read_moment, temporary_file
from claims.filters.pagination import LAST_SAID_FIRST
from claims.models import Article, Claim, Listing
from claims.views.tables import BUSY, NO_ROOM
from tests import factories

pytestmark = pytest.mark.django_db(transaction=True)


def download(query=""):
    response = Client().get(f"/claims.csv{query}")
    assert response.status_code == 200
    return response, response.getvalue().decode()


def table(query=""):
    return list(csv.DictReader(io.StringIO(download(query)[1], newline="")))


WHOLE = (
    "claim_id,claim_url,statement,as_printed,value,value_lower,value_upper,lower_inclusive,"
    "upper_inclusive,hedge,form,direction,signed_value,per,unit,measure_id,measure,population,"
    "baseline_value,baseline_as_printed,baseline_kind,part_of_claim_ids,period_kind,period_start,"
    "period_start_precision,period_end,period_end_precision,said_on,said_on_precision,place_id,"
    "place,status,status_ambiguous,speaker_id,speaker,speaker_kind,role_as_printed,"
    "on_behalf_of_id,on_behalf_of,credited_to_id,credited_to,quotation_kind,quotation_exact,"
    "article_id,headline,publication_id,publication,article_url,archive_url,published_on,"
    "published_on_precision,first_published_at,last_changed_at,revision,not_stated,"
    "said_on_last,published_on_last\r\n"
    '{full},http://testserver/claims/{full}/,"Fewer posts, ""in all"", are to be kept.",'
    "fewer than 20,20,,20,,false,less-than,change,down,-20,week,officer,posts,Posts cut,"
    "officers and staff,2.5,two and a half,before-change,{part},as-of,2025-07-01,month,"
    "2025-12-31,month,2025-07-31,day,london,London,plan,true,rowley,Mark Reed,person,Commissioner,"
    'met,County Police,audit,Audit Office,mixed,"“fewer\n than 20”",{article},'
    "Posts to go,gazette,"
    "The Gazette,https://news.example/posts,https://archive.example/posts,2025-08-01,day,"
    "2025-08-02T09:30:00Z,2025-08-02T09:30:00Z,1,,2025-07-31,2025-08-01\r\n"
    "{bare},http://testserver/claims/{bare}/,Nobody came.,0,0,,,,,none,level,,0,,,posts,Posts cut,"
    ",,,,,,,,,,,,,,actual,false,rowley,Mark Reed,person,,,,,,indirect,,{article},"
    "Posts to go,gazette,The Gazette,https://news.example/posts,https://archive.example/posts,"
    "2025-08-01,day,2025-08-02T09:30:00Z,2025-08-02T09:30:00Z,1,population place,"
    ",2025-08-01\r\n"
)


def test_csv_is_the_whole_file():
    article = factories.article(
        headline="Posts to go",
        url="https://news.example/posts",
        archive_url="https://archive.example/posts",
        publication=factories.publication(name="The Gazette", slug="gazette"),
    )
    measure = factories.measure(name="Posts cut", slug="posts")
    speaker = factories.speaker(name="Mark Reed", slug="rowley", kind="person")
    bare = factories.claim(
        article=article,
        speaker=speaker,
        measure=measure,
        value=0,
        as_printed="0",
        statement="Nobody came.",
        not_stated=["population", "place"],
    )
    full = factories.claim(
        quotation=factories.quotation(
            article=article,
            speaker=speaker,
            on_behalf_of=factories.speaker(name="County Police", slug="met"),
            credited_to=factories.speaker(name="Audit Office", slug="audit"),
            role_as_printed="Commissioner",
            kind="mixed",
            exact="“fewer\n than 20”",
            said_on=date(2025, 7, 31),
            said_precision="day",
        ),
        measure=measure,
        statement='Fewer posts, "in all", are to be kept.',
        as_printed="fewer than 20",
        value=20,
        upper=Decimal("20.0"),
        upper_inclusive=False,
        hedge="less-than",
        form="change",
        direction="down",
        per="week",
        unit=factories.unit(code="officer"),
        population="officers and staff",
        baseline_value=Decimal("2.50"),
        baseline_as_printed="two and a half",
        baseline_kind="before-change",
        period_kind="as-of",
        period_start=date(2025, 7, 1),
        period_start_precision="month",
        period_end=date(2025, 12, 1),
        period_end_precision="month",
        place=factories.place(name="London", slug="london"),
        status="plan",
        status_ambiguous=True,
    )
    factories.relation(kind="part-of", from_claim=full, to_claim=bare)
    factories.relation(kind="part-of", from_claim=full, to_claim=factories.draft(article=article))
    factories.relation(kind="part-of", from_claim=bare, to_claim=full, state="rejected")

    response, text = download("?sort=-value")

    assert text == WHOLE.format(full=full.pk, bare=bare.pk, part=bare.pk, article=article.pk)
    assert response["X-Rows"] == "2"
    assert response["Content-Type"] == "text/csv; charset=utf-8; header=present"


def test_csv_can_be_read_by_pages_of_other_sites():
    response = Client().head("/claims.csv", headers={"Origin": "https://elsewhere.example"})

    assert response["Access-Control-Allow-Origin"] == "*"
    assert response["Access-Control-Expose-Headers"] == "ETag, Link, X-Rows"


def test_csv_names_one_address_whatever_host_was_asked(settings):
    settings.SITE_URL, settings.ALLOWED_HOSTS = "https://claims.example", ["*"]
    claim = factories.claim()

    files = {
        Client(headers={"host": host}).get("/claims.csv").getvalue()
        for host in ("a.example", "b.example:8001")
    }

    [file] = files
    assert f"https://claims.example/claims/{claim.pk}/".encode() in file


def test_csv_of_nothing_is_a_header():
    response, text = download("?q=nothing")

    assert text == ",".join(column.name for column in CLAIMS.columns) + "\r\n"
    assert response["X-Rows"] == "0"


def test_csv_head_counts_the_rows():
    factories.claim()

    response = Client().head("/claims.csv")

    assert (response["X-Rows"], response.getvalue()) == ("1", b"")
    assert response["Content-Length"] == str(len(download()[1].encode()))


def test_csv_leaves_out_what_is_not_public():
    factories.draft()
    factories.draft(state="in-review")
    factories.claim(state="withdrawn", withdrawn_reason="Why.")
    shown = factories.claim(as_printed="7")

    assert [row["claim_id"] for row in table()] == [str(shown.pk)]


@pytest.mark.parametrize("parameter", ["after", "before", "colour"])
def test_csv_refuses_what_a_file_has_no_use_for(parameter):
    response = Client().get(f"/claims.csv?{parameter}=2025-07-31~1")

    assert response.status_code == 400


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (0, "0"),
        (-20, "-20"),
        ("0.000300", "0.0003"),
        ("1700.00", "1700"),
        ("999999999999999.999999999", "999999999999999.999999999"),
    ],
)
def test_csv_numbers_stay_numbers(value, cell):
    factories.claim(value=Decimal(value))

    assert [row["value"] for row in table()] == [cell]


def test_csv_is_of_one_moment():
    factories.claim(as_printed="1")

    export = Export(read_moment(), CLAIMS, Listing.objects.all(), LAST_SAID_FIRST, "")
    row_count = export.row_count
    factories.claim(as_printed="2")
    with temporary_file(partial(export.write, form="csv")) as file:
        text = file.read().decode()
    export.close()

    assert (row_count, text.count("\r\n")) == (1, 2)


def test_csv_is_not_sent_again_to_whoever_has_it():
    claim = factories.claim()
    response, _ = download()

    again = Client().get("/claims.csv", headers={"If-None-Match": response["ETag"]})
    Claim.objects.filter(pk=claim.pk).update(internal_note="Nobody reads this.")
    factories.draft(quotation=claim.quotation)
    still = Client().get("/claims.csv", headers={"If-None-Match": response["ETag"]})
    factories.claim()
    changed = Client().get("/claims.csv", headers={"If-None-Match": response["ETag"]})
    changed.close()

    assert [again.status_code, still.status_code, changed.status_code] == [304, 304, 200]


@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_file_says_how_long_it_is(form):
    factories.claim()

    whole = Client().get(f"/claims.{form}")
    head = Client().head(f"/claims.{form}")
    content = whole.getvalue()

    assert whole["Content-Length"] == head["Content-Length"] == str(len(content))
    assert (head.getvalue(), head["ETag"], head["X-Rows"]) == (b"", whole["ETag"], "1")


def test_database_is_done_before_the_file_is_read(monkeypatch):
    databases = []
    monkeypatch.setattr(
        "claims.views.tables.read_moment",
        lambda day: databases.append(read_moment(day)) or databases[0],
    )
    factories.claim()

    response = Client().get("/claims.csv")

    assert [database.closed for database in databases] == [1]
    assert response.getvalue().count(b"\r\n") == 2


def test_file_waits_for_a_place_until_another_is_sent(monkeypatch):
    monkeypatch.setattr("claims.views.tables.PLACES", BoundedSemaphore(1))
    first = Client().get("/claims.csv")

    refused = Client().get("/claims.jsonl")
    known = Client().get("/claims.csv", headers={"If-None-Match": first["ETag"]})
    first.close()
    head = Client().head("/claims.csv")
    again = Client().get("/claims.csv")
    again.close()

    assert (refused.status_code, refused["Retry-After"]) == (503, "60")
    assert refused.json()["detail"] == BUSY
    assert [known.status_code, head.status_code, again.status_code] == [304, 200, 200]


class FullDisk(io.BytesIO):
    def write(self, content):
        raise OSError(errno.ENOSPC, "No space left on device")


def test_full_disk_is_said_in_a_sentence(monkeypatch):
    monkeypatch.setattr("claims.exports.TemporaryFile", FullDisk)
    monkeypatch.setattr("claims.exports.ROWS_AT_ONCE", 1)
    factories.claim()

    refused = [Client().get("/claims.csv") for _ in range(2)]
    monkeypatch.undo()

    assert [(answer.status_code, answer.json()["detail"]) for answer in refused] == [
        (503, NO_ROOM),
        (503, NO_ROOM),
    ]
    assert Client().get("/claims.csv").getvalue().count(b"\r\n") == 2


def correct(claim, **fields):
    with log_corrections(
        Claim.objects.filter(pk=claim.pk), kind="typo", reason="Mistyped.", by=factories.user()
    ):
        Claim.objects.filter(pk=claim.pk).update(**fields)


def rename(record):
    with log_record_correction(record, kind="typo", reason="Mistyped.", by=factories.user()):
        type(record).objects.filter(pk=record.pk).update(name="Another name")


CHANGES = {
    "a new claim": lambda claim: factories.claim(),
    "a withdrawal": lambda claim: withdraw_claim(
        claim, kind="withdrawn", reason="Another.", by=factories.user()
    ),
    "a correction": lambda claim: correct(claim, statement="Officers are to be kept."),
    "a renamed measure": lambda claim: rename(claim.measure),
    "a renamed speaker": lambda claim: rename(claim.quotation.speaker),
    "an archived article": lambda claim: Article.objects.update(archive_url="https://a.example/1"),
    "a part": lambda claim: factories.relation(
        kind="part-of", from_claim=claim, to_claim=Claim.objects.exclude(pk=claim.pk).get()
    ),
}
UNSEEN = {
    "a draft": lambda claim: factories.draft(quotation=claim.quotation),
    "a note": lambda claim: Claim.objects.update(internal_note="Nobody reads this."),
    "a suggested part": lambda claim: factories.relation(
        kind="part-of", state="suggested", from_claim=claim, to_claim=factories.draft()
    ),
    "an article": lambda claim: factories.article(archive_url="https://archive.example/1"),
}


@pytest.mark.parametrize(
    ("change", "status"),
    [*((name, 200) for name in CHANGES), *((name, 304) for name in UNSEEN)],
)
def test_tag_of_a_csv_changes_with_the_file_and_with_nothing_else(change, status):
    claim = factories.claim()
    factories.claim()
    before = Client().get("/claims.csv")
    had = before.getvalue()

    (CHANGES | UNSEEN)[change](claim)
    after = Client().get("/claims.csv", headers={"If-None-Match": before["ETag"]})
    after.close()

    assert after.status_code == status
    assert (Client().get("/claims.csv").getvalue() != had) == (status == 200)


def test_csv_that_cannot_be_counted_leaves_no_connection_open(monkeypatch):
    databases = []
    monkeypatch.setattr(
        "claims.views.tables.read_moment",
        lambda day: databases.append(read_moment(day)) or databases[0],
    )
    monkeypatch.setattr("claims.exports.SELECT", "nonsense")

    with pytest.raises(psycopg2.errors.SyntaxError):
        Client().get("/claims.csv")

    assert [database.closed for database in databases] == [1]


def test_csv_error_leaves_no_file_and_no_connection(monkeypatch):
    form = Form("csv_sql", "COPY (SELECT 1 / (9 - n) FROM generate_series(1, 10) n) TO STDOUT", b"")
    monkeypatch.setitem(FORMS, "csv", form)
    monkeypatch.setattr("claims.views.tables.PLACES", BoundedSemaphore(1))

    for _ in range(2):
        with pytest.raises(psycopg2.errors.DivisionByZero):
            Client().get("/claims.csv")
