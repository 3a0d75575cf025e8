"""kill -9 of each process of the embedded PostgreSQL at random moments: no save is lost."""

import os
import random
import shutil
import subprocess
import sys
import time

import pytest
from django.conf import settings

from tests.test_embedded import User, is_at_rest, postmaster, supervisor, until, using

pytestmark = pytest.mark.slow  # starts a PostgreSQL after each kill

KILLS = 5  # of each kind
LONGEST = 1.5  # seconds before a kill
LONGEST_MIGRATION = 9  # of a new database, its server's start included

# Saves numbers one after the other, each in a transaction, and says which of them is saved.
WRITER = """
import sys
import psycopg2
from tracker.embedded.server import start
host, port = start(sys.argv[1])
connection = psycopg2.connect(host=host, port=port, user="postgres", dbname="postgres")
connection.autocommit = True
cursor = connection.cursor()
cursor.execute("CREATE TABLE IF NOT EXISTS saved (number integer)")
cursor.execute("SELECT coalesce(max(number), 0) FROM saved")
number = cursor.fetchone()[0]
while True:
    number += 1
    cursor.execute("INSERT INTO saved VALUES (%s)", [number])
    print(number, flush=True)
"""


def write(data):
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(data)],
        cwd=settings.BASE_DIR,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )


@pytest.mark.parametrize("victim", [None, postmaster, supervisor], ids=["user", "server", "guard"])
def test_no_save_is_lost_by_a_kill(tmp_path, victim):
    data, moments, last = tmp_path / "postgres", random.Random(17), 0

    for _ in range(KILLS):
        writer = write(data)
        last = int(writer.stdout.readline())
        time.sleep(moments.uniform(0, LONGEST))
        (victim(data) if victim else writer).kill()
        writer.kill()
        rest, _ = writer.communicate()
        last = max([last, *map(int, rest.split())])

        with using(data) as reader:
            [(count, highest)] = reader.ask("SELECT count(*), max(number) FROM saved")
        # What was saved in the last moment may not have been said any more.
        assert last <= highest <= last + 1
        assert count == highest

    until(lambda: is_at_rest(data))


def test_a_start_that_is_killed_can_be_made_again(tmp_path):
    data, moments = tmp_path / "postgres", random.Random(17)

    for _ in range(KILLS):
        starting = write(data)
        time.sleep(moments.uniform(0, 2 * LONGEST))
        starting.kill()
        starting.communicate()

        with using(data) as user:
            assert user.ask("SELECT 1") == [(1,)]
        shutil.rmtree(data)


def test_migrations_that_are_killed_can_be_made_again(tmp_path):
    command = [sys.executable, "manage.py", "migrate", "--verbosity", "0"]
    options = {"cwd": settings.BASE_DIR, "env": os.environ | {"DATA_DIR": str(tmp_path)}}
    moments = random.Random(17)

    for _ in range(3):
        migrating = subprocess.Popen(command, **options)
        time.sleep(moments.uniform(0, LONGEST_MIGRATION))
        migrating.kill()
        migrating.wait()

    subprocess.run(command, **options, check=True)
    subprocess.run([*command, "--check"], **options, check=True)


def test_users_that_are_killed_leave_nothing_running(tmp_path):
    data = tmp_path / "postgres"
    users = [User(data) for _ in range(2)]

    for user in users:
        user.kill()

    until(lambda: is_at_rest(data))
