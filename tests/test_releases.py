"""Releases: the same bytes for the same day, what is public alone, and what changed between two."""

import csv
import gzip
import json
import sqlite3
import time
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from zipfile import ZipFile

import duckdb
import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from claims.actions import log_corrections, withdraw_claim
from claims.columns import FINDINGS, TABLES
from claims.models import Claim, Site
from claims.verification import PARTS
from tests import factories
from tests.history import pass_days

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _address(settings):
    settings.SITE_URL = "https://claims.example.org"


def days_ago(days):
    return datetime.now(UTC).date() - timedelta(days=days)


def release(folder, days=1):
    day = days_ago(days)
    call_command("release", day=day, out=folder)
    return folder / str(day)


def contents(folder):
    return {file.name: file.read_bytes() for file in sorted(folder.iterdir())}


def rows(folder, table="claims"):
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_release_of_a_day_is_the_same_bytes_twice(tmp_path, monkeypatch):
    claim = factories.claim()
    Site.objects.create(name="Ferry figures")
    pass_days(3)

    first = contents(release(tmp_path / "a", 2))
    Claim.objects.filter(pk=claim.pk).update(internal_note="Ask again.")
    Site.objects.update(name="Another name")
    factories.claim()
    later = time.time() + 100_000
    monkeypatch.setattr(time, "time", lambda: later)

    assert contents(release(tmp_path / "b", 2)) == first


def test_draft_changes_no_byte(tmp_path):
    factories.claim()
    pass_days(3)
    before = contents(release(tmp_path / "a"))

    factories.draft(statement="Nobody reads this yet.", measure=factories.measure(name="Secret"))
    pass_days(3)

    assert contents(release(tmp_path / "b")) == before


def test_files_of_a_release(tmp_path):
    claim = factories.claim(value="0.10", as_printed="0.10")
    pass_days(3)

    folder = release(tmp_path)

    files = contents(folder)
    names = {table.name for table in TABLES if table != FINDINGS} | {"columns", "codes"}
    described = {"datapackage.json", "csv-metadata.json", "croissant.json", "datasette.json"}
    archive = f"claims-{folder.name}.zip"
    assert set(files) == {f"{name}.csv" for name in names} | described | {
        "CITATION.cff",
        "README.txt",
        "SHA256SUMS",
        "claims.db",
        "claims.jsonl.gz",
        "claims.parquet",
        "claims.xlsx",
        archive,
    }
    [line] = gzip.decompress(files["claims.jsonl.gz"]).decode().splitlines()
    assert json.loads(line)["claim_url"] == f"https://claims.example.org/claims/{claim.pk}/"
    sums = dict(reversed(line.split("  ")) for line in files["SHA256SUMS"].decode().splitlines())
    assert sums == {
        name: sha256(content).hexdigest()
        for name, content in files.items()
        if name not in {"SHA256SUMS", archive}
    }
    with ZipFile(folder / archive) as members:
        assert {member: members.read(member) for member in members.namelist()} == {
            f"{folder.name}/{name}": content for name, content in files.items() if name != archive
        }


def test_parquet_file_has_types(tmp_path):
    claim = factories.claim(value="0.5", lower_inclusive=True, lower=0)
    pass_days(3)

    file = release(tmp_path) / "claims.parquet"

    columns = "claim_id, value, lower_inclusive, upper_inclusive, said_on"
    [row] = duckdb.sql(f"SELECT {columns} FROM '{file}'").fetchall()
    assert row == (claim.pk, 0.5, True, None, None)


def test_without_duckdb_the_parquet_file_is_left_out(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr("claims.releases.parquet.find_spec", lambda name: None)

    assert "claims.parquet" not in contents(release(tmp_path))
    assert "Without claims.parquet: DuckDB is not installed." in capsys.readouterr().out


def test_sqlite_file_has_types_keys_and_full_text(tmp_path):
    claim = factories.claim(value="0.5", lower_inclusive=True, lower=0)
    pass_days(3)

    with closing(sqlite3.connect(release(tmp_path) / "claims.db")) as database:
        select = "SELECT claim_id, value, lower_inclusive, typeof(upper_inclusive) FROM claims"
        assert database.execute(select).fetchall() == [(claim.pk, 0.5, 1, "null")]
        found = "SELECT rowid FROM claims_fts WHERE claims_fts MATCH 'officers'"
        assert database.execute(found).fetchall() == [(claim.pk,)]
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        referred = {row[2] for row in database.execute("PRAGMA foreign_key_list(claims)")}
        assert referred == {"measures", "speakers", "articles", "publications", "places"}


def test_two_releases_differ_by_what_was_published_corrected_and_withdrawn(tmp_path):
    same, corrected, withdrawn = factories.claim(), factories.claim(), factories.claim()
    pass_days(3)
    first = release(tmp_path, 2)

    by = factories.user()
    published = factories.claim()
    with log_corrections(
        Claim.objects.filter(pk=corrected.pk), kind="meaning", reason="Misread.", by=by
    ):
        Claim.objects.filter(pk=corrected.pk).update(statement="Posts are to be cut.")
    withdraw_claim(withdrawn, kind="withdrawn", reason="Of another force.", by=by)
    pass_days(2)
    second = release(tmp_path, 1)

    before = {int(row["claim_id"]): row for row in rows(first)}
    after = {int(row["claim_id"]): row for row in rows(second)}
    assert set(before) == {same.pk, corrected.pk, withdrawn.pk}
    assert set(after) == {same.pk, corrected.pk, published.pk}
    assert after[same.pk] == before[same.pk]
    differing = before[corrected.pk].items() ^ after[corrected.pk].items()
    assert {name for name, _ in differing} == {"statement", "last_changed_at", "revision"}
    assert rows(first, "withdrawn") == rows(first, "corrections") == []
    [withdrawal] = rows(second, "withdrawn")
    assert (withdrawal["claim_id"], withdrawal["reason"]) == (
        str(withdrawn.pk),
        "Of another force.",
    )
    changes = {row["claim_id"]: row for row in rows(second, "corrections")}
    assert set(changes) == {str(corrected.pk), str(withdrawn.pk)}
    correction = changes[str(corrected.pk)]
    assert json.loads(correction["before"]) == {"statement": "Officers are to be cut."}
    assert json.loads(correction["after"]) == {"statement": "Posts are to be cut."}


def test_release_is_never_made_over_another(tmp_path):
    folder = release(tmp_path)
    files = contents(folder)

    with pytest.raises(CommandError, match="is there already and is not changed"):
        release(tmp_path)

    assert contents(folder) == files
    assert list(tmp_path.iterdir()) == [folder]


def test_release_needs_a_day_that_is_over_and_the_address(tmp_path, settings):
    with pytest.raises(CommandError, match="is not over yet"):
        release(tmp_path, 0)
    settings.SITE_URL = ""
    with pytest.raises(CommandError, match="Set SITE_URL"):
        release(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_release_names_the_one_before_it(tmp_path):
    first = release(tmp_path, 2)
    second = release(tmp_path, 1)

    digest = sha256((first / "SHA256SUMS").read_bytes()).hexdigest()
    assert not (first / "PREVIOUS.sha256").exists()
    assert (second / "PREVIOUS.sha256").read_text() == f"{digest}  ../{first.name}/SHA256SUMS\n"


def test_verification_finds_what_was_altered(tmp_path, settings):
    settings.RELEASES_DIR = tmp_path
    claim, other = factories.claim(), factories.claim()
    pass_days(3)
    first, second = release(tmp_path, 2), release(tmp_path, 1)
    differences = PARTS["releases"].differences

    assert list(differences()) == []

    altered = rows(first)
    (first / "README.txt").write_text("Something else.")
    (second / "codes.csv").unlink()
    alter_history(claim, statement="Nobody said so.")
    (second / "PREVIOUS.sha256").write_text(f"{'0' * 64}  ../{first.name}/SHA256SUMS\n")

    sentences = [difference.sentence for difference in differences()]
    otherwise = f"claims.csv, claim_id {claim.pk}: the record says otherwise of that day now."
    assert sentences == [
        f"Release of {second.name}: PREVIOUS.sha256 is not the file that was made: its digest"
        " differs.",
        f"Release of {second.name}: codes.csv is missing.",
        f"Release of {second.name}: ../{first.name}/SHA256SUMS is not the one that it was made"
        " after.",
        f"Release of {second.name}: {otherwise}",
        f"Release of {first.name}: README.txt is not the file that was made: its digest differs.",
        f"Release of {first.name}: {otherwise}",
    ]
    assert [row["claim_id"] for row in altered] == [str(claim.pk), str(other.pk)]


def alter_history(claim, **values):
    """Change an old row past the triggers that keep it, as who has the database can."""
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        Claim.pgh_event_model.objects.filter(pgh_obj_id=claim.pk).update(**values)
        cursor.execute("SET session_replication_role = origin")


def test_withdrawn_release_leaves_its_reason(tmp_path):
    folder = release(tmp_path)

    call_command(
        "release", withdraw=True, day=days_ago(1), reason="It names a child.", out=tmp_path
    )

    assert contents(folder) == {"WITHDRAWN": b"It names a child.\n"}
    with pytest.raises(CommandError, match="is there already"):
        release(tmp_path)


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({"reason": "It names a child."}, "Name the --day"),
        ({"day": date(2025, 7, 1)}, "and the --reason"),
        ({"day": date(2025, 7, 1), "reason": "It names a child."}, "has no release of 2025-07-01"),
    ],
)
def test_what_is_withdrawn_is_named(options, told, tmp_path):
    with pytest.raises(CommandError, match=told):
        call_command("release", withdraw=True, out=tmp_path, **options)
