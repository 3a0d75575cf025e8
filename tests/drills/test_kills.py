"""kill -9 of each process at random moments: no save is lost, and the next start is clean.

`KILLS=30 uv run pytest -n 0 tests/drills/test_kills.py` kills each thirty times.
"""

import itertools
import os
import random
import shutil
import socket
import subprocess
import sys
import time
from contextlib import closing, suppress
from http.client import HTTPConnection, HTTPException
from threading import Thread
from urllib.parse import urlencode

import pytest
from django.conf import settings

from tests.test_embedded import PATIENCE, User, is_at_rest, postmaster, supervisor, until, using

pytestmark = pytest.mark.slow  # starts a PostgreSQL, or the whole site, after each kill

KILLS = int(os.environ.get("KILLS", "2"))  # of each kind
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


@pytest.mark.parametrize("victim", [None, postmaster], ids=["command", "server"])
def test_migrations_that_are_killed_can_be_made_again(tmp_path, victim):
    command = [sys.executable, "manage.py", "migrate", "--verbosity", "0"]
    options = {"cwd": settings.BASE_DIR, "env": os.environ | {"DATA_DIR": str(tmp_path)}}
    moments = random.Random(17)

    for _ in range(KILLS):
        migrating = subprocess.Popen(command, stderr=subprocess.DEVNULL, **options)
        time.sleep(moments.uniform(0, LONGEST_MIGRATION))
        if victim:
            with suppress(FileNotFoundError, ValueError):  # it was not started yet
                victim(tmp_path / "postgres").kill()
        else:
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


# A member of staff who is logged in, and the record of the seeds.
PREPARE = """
from django.conf import settings
from django.contrib.auth.models import User
from django.contrib.sessions.backends.db import SessionStore
from claims.actions import load_records
from claims.forms import CheckForm
from claims.management.commands.demo import SEEDS
load_records(*SEEDS)
rose = User.objects.create(username="rose", is_staff=True, is_superuser=True)
session = SessionStore()
session["_auth_user_id"] = str(rose.pk)
session["_auth_user_backend"] = "django.contrib.auth.backends.ModelBackend"
session["_auth_user_hash"] = rose.get_session_auth_hash()
session.create()
print(session.session_key, CheckForm.new_token())
"""
TOKEN = "a" * 32
# Each of them is written in one transaction.
SAVED = """
SELECT (SELECT count(*) FROM claims_topic WHERE slug LIKE 'drill-%'),
       (SELECT count(*) FROM claims_topicevent WHERE slug LIKE 'drill-%'),
       (SELECT count(*) FROM django_admin_log)
"""
SESSIONS = """
SELECT count(*) FROM pg_stat_activity
WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()
"""


class Web:
    """`python -m tracker` on a folder of its own, with a client that is logged in."""

    def __init__(self, folder, port):
        self.folder, self.port = folder, port
        self.temporary = folder / "temporary"
        self.temporary.mkdir()
        self.environment = os.environ | {
            **{"DATA_DIR": str(folder), "TMPDIR": str(self.temporary), "SECRET_KEY": "drill" * 10},
            **{"ALLOWED_HOSTS": "127.0.0.1", "SECURE_SSL_REDIRECT": "0", "LOG_REQUESTS": "0"},
            **{"LISTEN": f"127.0.0.1:{port}", "CHECKS_PER_CLIENT": "9999"},
            "DOWNLOADS_PER_CLIENT": "9999",
        }
        self.manage("migrate", "--verbosity", "0")
        self.manage("collectstatic", "--no-input", "--verbosity", "0")
        prepared = self.manage("shell", "--verbosity", "0", "-c", PREPARE)
        session, self.check_token = prepared.split()
        self.cookies = f"__Host-sessionid={session}; __Host-csrftoken={TOKEN}"

    def manage(self, *arguments):
        return subprocess.check_output(
            [sys.executable, "manage.py", *arguments],
            cwd=settings.BASE_DIR,
            env=self.environment,
            text=True,
        )

    def start(self):
        process = subprocess.Popen(
            [sys.executable, "-m", "tracker"], cwd=settings.BASE_DIR, env=self.environment
        )
        until(lambda: process.poll() is not None or self.status("GET", "/readyz") == 200)
        return process

    def status(self, method, path, **fields):
        """What is answered; None where nothing is, or not all of it."""
        headers = {"Cookie": self.cookies, "Content-Type": "application/x-www-form-urlencoded"}
        body = urlencode({"csrfmiddlewaretoken": TOKEN, **fields}) if fields else None
        with (
            suppress(OSError, HTTPException),
            closing(HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)) as http,
        ):
            http.request(method, path, body, headers)
            with http.getresponse() as response:
                response.read()
                return response.status
        return None

    def save(self, number):
        fields = {"name": f"Drill {number}", "slug": f"drill-{number}", "_save": "Save"}
        return self.status("POST", "/admin/claims/topic/add/", **fields)

    def download(self, _):
        return self.status("GET", "/claims.csv")

    def check(self, _):
        text = "In 2019 about 1,700 officers were cut, the Met said. " * 400
        return self.status("POST", "/check/", text=text, token=self.check_token)


@pytest.fixture(scope="module")
def web(tmp_path_factory):
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    return Web(tmp_path_factory.mktemp("web"), port)


@pytest.mark.parametrize(
    ("act", "status"), [(Web.save, 302), (Web.download, 200), (Web.check, 200)]
)
def test_site_that_is_killed_loses_no_save_and_leaves_nothing(web, act, status):
    moments, numbers, statuses = random.Random(17), itertools.count(), []

    def keep_on():
        while (answered := act(web, next(numbers))) is not None:
            statuses.append(answered)

    with using(web.folder / "postgres") as database:
        [before] = database.ask(SAVED)
        for _ in range(KILLS):
            site = web.start()
            client = Thread(target=keep_on)
            client.start()
            until(lambda: statuses)
            time.sleep(moments.uniform(0, LONGEST))
            site.kill()
            site.wait()
            client.join()
            until(lambda: database.ask(SESSIONS) == [(0,)])
            [after] = database.ask(SAVED)
            saved = {now - then for now, then in zip(after, before, strict=True)}
            least = len(statuses) if act is Web.save else 0

            assert {*statuses} == {status}
            assert len(saved) == 1
            assert least <= saved.pop() <= (next(numbers) if act is Web.save else 0)
            assert [*web.temporary.iterdir()] == []
