"""Releases: the same bytes for the same day, what is public alone, and what changed between two."""

import csv
import gzip
import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from zipfile import ZipFile

import pytest
from django.core.management import CommandError, call_command

from claims.actions import log_corrections, withdraw_claim
from claims.columns import FINDINGS, TABLES
from claims.models import Claim
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


def test_release_of_a_day_is_the_same_bytes_twice(tmp_path):
    claim = factories.claim()
    pass_days(3)

    first = contents(release(tmp_path / "a", 2))
    Claim.objects.filter(pk=claim.pk).update(internal_note="Ask again.")
    factories.claim()

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
