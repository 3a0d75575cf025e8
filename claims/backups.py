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


class BackupError(Exception):
    """What went wrong, as a sentence for whoever runs the command."""


@dataclass(frozen=True)
class Backup:
    """What was written or read."""

    tables: int
    size: int  # of the file, bytes


def no_progress(step):
    """What is told of the steps where nobody waits for them."""


def back_up(path, tell=no_progress):
    """Write the database into a new file at `path`, as it is at one moment; what was written.

    The site goes on working meanwhile. Until all is written the file has another name. `tell` is
    given each step's title. Raises BackupError, and OSError where the file cannot be written.
    """
    if path.exists():
        raise BackupError(
            f"{path} is there already. Choose another name: no backup is overwritten."
        )
    unfinished = path.with_name(f"{path.name}.unfinished")
    try:
        with written_for_owner(unfinished) as file, ZipFile(file, "w", ZIP_DEFLATED) as archive:
            digests = write(archive, tell)
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


def write(archive, tell):
    with one_moment() as snapshot:
        tell("Writing the tables")
        with (
            archive.open(DUMP, "w", force_zip64=True) as member,
            program(
                "pg_dump", "--no-owner", "--no-privileges", f"--snapshot={snapshot}"
            ) as pg_dump,
        ):
            while piece := pg_dump.stdout.read(PIECE):
                member.write(piece)
        tell("Reading them again, for whoever restores them to compare")
        digests = digests_of_database()
    archive.writestr(DIGESTS, json.dumps(digests, indent=1))
    return digests


@contextmanager
def one_moment():
    """A transaction that goes on seeing the database as it is now; the name of its snapshot."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        cursor.execute("SELECT pg_export_snapshot()")
        yield cursor.fetchone()[0]


def restore(path, tell=no_progress):
    """Fill the empty database from the backup at `path`, wholly or not at all; what was read.

    Raises BackupError where the database is not empty, where the file is not a whole backup, and
    where what was restored is not what was backed up; OSError where the file cannot be read.
    """
    if tables := names_of_tables():
        raise BackupError(
            f"The database is not empty: it has {len(tables)} tables. A backup is restored into an"
            " empty database only. Make one, let DATABASE_URL name it and run this again."
        )
    try:
        with ZipFile(path) as archive:
            digests = json.loads(archive.read(DIGESTS))
            tell("Writing the tables")
            with archive.open(DUMP) as member:
                run_sql(member)
    except (BadZipFile, KeyError, EOFError):
        raise BackupError(f"{path} is not a whole backup of this site.") from None
    tell("Comparing them with the backup")
    check(digests)
    tell("Counting for the planner")
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return Backup(len(digests), path.stat().st_size)


def run_sql(dump):
    """Run the SQL of a dump in one transaction."""
    with program(
        "psql", "--no-psqlrc", "--quiet", "--single-transaction", "--set=ON_ERROR_STOP=1"
    ) as psql:
        head = dump.read(PIECE)
        psql.stdin.write(head.replace(NEWER_SETTING, b"\n", 1))
        while piece := dump.read(PIECE):
            psql.stdin.write(piece)


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


def digests_of_database():
    """The digest of each table, by its name."""
    with connection.cursor() as cursor:
        cursor.execute(AS_TEXT_EVERYWHERE)
        return {name: digest_of_table(cursor, name) for name in names_of_tables()}


def digest_of_table(cursor, name):
    cursor.execute(DIGEST.format(name))
    return cursor.fetchone()[0]


def check(digests):
    """Raises BackupError, with the names of the tables that differ."""
    with transaction.atomic():
        restored = digests_of_database()
    differing = sorted(
        name for name in digests | restored if digests.get(name) != restored.get(name)
    )
    if differing:
        raise BackupError(
            f"What was restored is not what was backed up: {', '.join(differing)}. Do not use this"
            " database; empty it and restore again, or take an earlier backup."
        )
