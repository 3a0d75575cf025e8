"""A backup and what is restored from it."""

import re
import stat
from contextlib import closing, contextmanager
from zipfile import ZipFile

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils.text import slugify

from claims import backups
from claims.models import Claim, MaintenanceRun
from claims.progress import progress
from tests import factories
from tests.management.test_verify import NOTHING_DIFFERS, lines
from tests.verification import record

pytestmark = [
    pytest.mark.django_db(transaction=True),  # pg_dump reads what is committed
    pytest.mark.slow,  # a whole database is written and read
]


@contextmanager
def empty_database():
    """The site on a database that has nothing in it, until it is left."""
    full = connection.settings_dict["NAME"]
    with connection._nodb_cursor() as cursor:
        cursor.execute("CREATE DATABASE test_restored TEMPLATE template0")
    connection.close()
    connection.settings_dict["NAME"] = "test_restored"
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict["NAME"] = full
        with connection._nodb_cursor() as cursor:
            cursor.execute("DROP DATABASE test_restored")


@pytest.fixture
def file(tmp_path):
    """A backup of a record with claims, findings, corrections and merges."""
    record.build()
    path = tmp_path / "monday.zip"
    backups.back_up(path)  # the command itself writes down when it was run
    return path


def altered(file, old, new):
    """The same backup with other SQL."""
    with ZipFile(file) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    assert old in members[backups.DUMP]
    members[backups.DUMP] = members[backups.DUMP].replace(old, new)
    with ZipFile(file, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)


def test_restored_database_is_the_one_that_was_backed_up(file, capsys):
    claims = [*Claim.objects.order_by("pk").values()]
    digests = backups.digests_of_database()

    with empty_database():
        call_command("restore", file)

        assert [*Claim.objects.order_by("pk").values()] == claims
        assert backups.digests_of_database() == digests
        assert lines(capsys) == NOTHING_DIFFERS
        assert factories.claim().pk > claims[-1]["id"]


def test_backup_can_be_read_by_its_owner_only(file):
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_backup_is_of_one_moment(file, tmp_path, monkeypatch):
    """A claim that is entered while the tables are written is in none of them."""

    def enter_another(title, *_):
        with closing(connection.copy()) as another, another.cursor() as cursor:
            cursor.execute(
                "INSERT INTO claims_topic (name, slug) VALUES (%s, %s)", [title, slugify(title)]
            )
        return progress(title, *_)

    monkeypatch.setattr(backups, "progress", enter_another)

    backups.back_up(tmp_path / "busy.zip")

    with ZipFile(tmp_path / "busy.zip") as busy, ZipFile(file) as earlier:
        assert busy.read(backups.DIGESTS) == earlier.read(backups.DIGESTS)


def test_backup_is_known_to_have_been_made(tmp_path, capsys):
    call_command("backup", tmp_path / "monday.zip")

    assert MaintenanceRun.objects.get().task == "backup"
    assert re.search(r"monday\.zip: \d\d tables, 0\.1 MB$", capsys.readouterr().out.strip())


def test_backup_overwrites_nothing(file):
    before = file.read_bytes()

    with pytest.raises(CommandError, match=r"monday\.zip is there already\. Choose another name"):
        call_command("backup", file)

    assert file.read_bytes() == before


def test_backup_that_fails_leaves_no_file(tmp_path, monkeypatch):
    connection.ensure_connection()
    monkeypatch.setitem(connection.settings_dict, "NAME", "nowhere")

    with pytest.raises(CommandError, match=r'^pg_dump failed: .*"nowhere" does not exist'):
        call_command("backup", tmp_path / "monday.zip")

    assert [*tmp_path.iterdir()] == []


def test_backup_in_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(CommandError, match=r"cannot be written: No such file or directory\.$"):
        call_command("backup", tmp_path / "nowhere" / "monday.zip")


def test_restore_never_writes_into_a_database_in_use(file):
    factories.topic()
    with pytest.raises(CommandError, match=r"^The database is not empty: it has \d\d tables\."):
        call_command("restore", file)


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (lambda file: file.write_bytes(b"no backup"), "is not a whole backup of this site"),
        (lambda file: file.write_bytes(file.read_bytes()[:-2000]), "is not a whole backup"),
        (lambda file: file.unlink(), "cannot be read: No such file or directory"),
        (
            lambda file: altered(file, b"\nCOPY public.claims_claim ", b"\nCOPY public.nothing "),
            'psql failed: .*relation "public.nothing" does not exist',
        ),
    ],
)
def test_restore_of_what_is_no_backup_leaves_the_database_empty(file, spoil, sentence):
    spoil(file)

    with empty_database():
        with pytest.raises(CommandError, match=sentence):
            call_command("restore", file)

        assert backups.names_of_tables() == []


def interrupt(*_):
    raise KeyboardInterrupt


def test_backup_that_is_broken_off_is_made_by_the_same_command(tmp_path, monkeypatch):
    with monkeypatch.context() as patches:
        patches.setattr(backups, "digest_of_table", interrupt)
        with pytest.raises(KeyboardInterrupt):
            backups.back_up(tmp_path / "monday.zip")
    assert [*tmp_path.iterdir()] == []

    backups.back_up(tmp_path / "monday.zip")

    assert [path.name for path in tmp_path.iterdir()] == ["monday.zip"]


@pytest.mark.parametrize("step", ["run_sql", "digest_of_table"])
def test_restore_that_is_broken_off_goes_on_by_the_same_command(file, monkeypatch, step):
    digests = backups.digests_of_database()
    with empty_database():
        with monkeypatch.context() as patches:
            patches.setattr(backups, step, interrupt)
            with pytest.raises(KeyboardInterrupt):
                backups.restore(file)

        backups.restore(file)

        assert backups.digests_of_database() == digests


def test_restore_says_which_table_differs(file):
    altered(file, b"Officers are to be cut", b"Officers are to be hired")

    with empty_database(), pytest.raises(CommandError, match=r"claims_claim, .*Do not use this"):
        call_command("restore", file)
