"""A backup: the whole database in one file, and whether a restored one is equal to it.

The file is a ZIP of two members: the SQL that `pg_dump` wrote, and the digest of every table in
the same snapshot. The programs are those of the embedded PostgreSQL, which reads every
server that this project runs on, an older one too.
"""

import json
import os
import subprocess
from contextlib import contextmanager
from dataclasses import dataclass
from tempfile import TemporaryFile
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from django.db import connection, transaction
from django.db.backends.postgresql.client import DatabaseClient

from claims.progress import progress, track
from tracker.embedded.programs import PROGRAMS

DUMP, DIGESTS = "database.sql", "digests.json"
PIECE = 1 << 20  # bytes
# In the head of the dump; PostgreSQL 16 and older do not know it.
NEWER_SETTING = b"\nSET transaction_timeout = 0;\n"

TABLES = """
SELECT c.oid::regclass::text FROM pg_class c
WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
ORDER BY 1
"""
# As far as they were counted for the planner.
NUMBER_OF_ROWS = """
SELECT coalesce(sum(greatest(reltuples, 0)), 0)::bigint FROM pg_class
WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
"""
# The sum of the rows' hashes is the same in whatever order a server keeps the rows.
DIGEST = """
SELECT count(*) || ' ' || coalesce(sum(('x' || left(md5(t::text), 16))::bit(64)::bigint), 0)
FROM {} t
"""
# Rows as text must not depend on the settings of a server or a role.
AS_TEXT_EVERYWHERE = """
SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO, YMD'; SET LOCAL IntervalStyle = 'postgres';
SET LOCAL bytea_output = 'hex'; SET LOCAL extra_float_digits = 1
"""

NOT_EMPTY = (
    "The database is not empty: it has {number} tables. A backup is restored into an empty database"
    " only. Make one, let DATABASE_URL name it and run this again."
)
DIFFERENT = (
    "What was restored is not what was backed up: {names}. Do not use this database; empty it and"
    " restore again, or take an earlier backup."
)


class BackupError(Exception):
    """What went wrong, as a sentence for whoever runs the command."""


@dataclass(frozen=True)
class Backup:
    """What was written or read."""

    tables: int
    size: int  # of the file, bytes


def back_up(path):
    """Write the database into a new file at `path`, as it is at one moment; what was written.

    The site goes on working meanwhile. Until all is written the file has another name, and what
    was begun is removed if it is broken off. Raises BackupError, and OSError where the file cannot
    be written.
    """
    if path.exists():
        raise BackupError(
            f"{path} is there already. Choose another name: no backup is overwritten."
        )
    unfinished = path.with_name(f"{path.name}.unfinished")
    try:
        with written_for_owner(unfinished) as file, ZipFile(file, "w", ZIP_DEFLATED) as archive:
            digests = write(archive)
        unfinished.rename(path)
    finally:
        unfinished.unlink(missing_ok=True)
    return Backup(len(digests), path.stat().st_size)


@contextmanager
def written_for_owner(path):
    """A file that only its owner may read: it has unpublished claims and hashes of passwords."""
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        yield file
        file.flush()
        os.fsync(file.fileno())


def write(archive):
    with one_moment() as snapshot:
        with (
            progress("Writing the tables", number_of_rows(), "rows") as written,
            archive.open(DUMP, "w", force_zip64=True) as member,
            program(
                "pg_dump", "--no-owner", "--no-privileges", f"--snapshot={snapshot}"
            ) as pg_dump,
        ):
            while piece := pg_dump.stdout.read(PIECE):
                member.write(piece)
                written.update(piece.count(b"\n"))
        digests = digests_of_database("Reading them again, to be compared when restored")
    archive.writestr(DIGESTS, json.dumps(digests, indent=1))
    return digests


@contextmanager
def one_moment():
    """A transaction that goes on seeing the database as it is now; the name of its snapshot."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        cursor.execute("SELECT pg_export_snapshot()")
        yield cursor.fetchone()[0]


def restore(path):
    """Fill the empty database from the backup at `path`, wholly or not at all; what was read.

    A database that has the rows of the backup already is only compared with it: so a restore goes
    on that was broken off after it had written them. Raises BackupError where the database has
    other tables or rows, where the file is not a whole backup, and where what was restored is not
    what was backed up; OSError where the file cannot be read.
    """
    is_empty = not names_of_tables()
    try:
        with ZipFile(path) as archive:
            digests = json.loads(archive.read(DIGESTS))
            if is_empty:
                size = archive.getinfo(DUMP).file_size
                with archive.open(DUMP) as dump, progress("Writing the tables", size, "B") as read:
                    run_sql(dump, read)
    except (BadZipFile, KeyError, EOFError):
        raise BackupError(f"{path} is not a whole backup of this site.") from None
    compare(digests, DIFFERENT if is_empty else NOT_EMPTY)
    with connection.cursor() as cursor:
        for name in track(digests, "Counting for the planner"):
            cursor.execute(f"ANALYZE {name}")
    return Backup(len(digests), path.stat().st_size)


def compare(digests, sentence):
    """Raises BackupError with the sentence, if tables of the database differ from the backup's."""
    with transaction.atomic():
        restored = digests_of_database("Comparing them with the backup")
    names = sorted(name for name in digests | restored if digests.get(name) != restored.get(name))
    if names:
        raise BackupError(sentence.format(number=len(restored), names=", ".join(names)))


def run_sql(dump, done):
    """Run the SQL of a dump in one transaction; `done` is told how many bytes of it are sent."""
    with program(
        "psql", "--no-psqlrc", "--quiet", "--single-transaction", "--set=ON_ERROR_STOP=1"
    ) as psql:
        piece = dump.read(PIECE).replace(NEWER_SETTING, b"\n", 1)
        while piece:
            psql.stdin.write(piece)
            done.update(len(piece))
            piece = dump.read(PIECE)


@contextmanager
def program(name, *options):
    """One of PostgreSQL's programs at work on the database.

    Raises BackupError, with the last line that it wrote, where it fails.
    """
    connection.ensure_connection()  # the embedded server says then where it listens
    [_, *place], environment = DatabaseClient.settings_to_cmd_args_env(connection.settings_dict, [])
    with (
        TemporaryFile() as messages,
        subprocess.Popen(  # noqa: S603
            [PROGRAMS / name, *options, *place],
            env={**os.environ, **(environment or {}), **wanted_host()},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE if name == "pg_dump" else subprocess.DEVNULL,
            stderr=messages,
        ) as process,
    ):
        try:
            yield process
        except BrokenPipeError:  # it says itself why it ended
            pass
        except BaseException:
            process.kill()
            raise
        finally:
            process.communicate()
        if process.returncode:
            messages.seek(0)
            said = messages.read().decode(errors="replace").strip()
            raise BackupError(f"{name} failed: {said.splitlines()[-1] if said else 'it was ended'}")


def wanted_host():
    """Of several hosts, the one that DATABASE_URL asks for."""
    wanted = connection.settings_dict["OPTIONS"].get("target_session_attrs")
    return {"PGTARGETSESSIONATTRS": wanted} if wanted else {}


def names_of_tables():
    with connection.cursor() as cursor:
        cursor.execute(TABLES)
        return [name for (name,) in cursor.fetchall()]


def number_of_rows():
    """About how many rows the whole database has."""
    with connection.cursor() as cursor:
        cursor.execute(NUMBER_OF_ROWS)
        return cursor.fetchone()[0]


def digests_of_database(title="Reading the tables"):
    """The digest of each table, by its name."""
    with connection.cursor() as cursor:
        cursor.execute(AS_TEXT_EVERYWHERE)
        return {name: digest_of_table(cursor, name) for name in track(names_of_tables(), title)}


def digest_of_table(cursor, name):
    cursor.execute(DIGEST.format(name))
    return cursor.fetchone()[0]
