"""The embedded PostgreSQL, each time in a folder of its own, used by processes of its own."""

import os
import pwd
import signal
import stat
import subprocess
import sys
import time
from contextlib import contextmanager

import psutil
import psycopg2
import pytest
from django.conf import settings

from tests.management.test_demo import manage
from tracker.embedded import folder as folders
from tracker.embedded import server
from tracker.embedded.folder import Folder
from tracker.embedded.programs import PROGRAMS, Account, ServerError, account_for, copy_of_programs

pytestmark = pytest.mark.slow  # each starts a PostgreSQL, most of them a new one

# Says where the server listens, and uses it until its input ends.
USER = """
import sys
from tracker.embedded.server import start
print(*start(sys.argv[1]), sep="\\n", flush=True)
sys.stdin.read()
"""
AS_ROOT = pytest.mark.skipif(os.geteuid() != 0, reason="only root can be another user")
PATIENCE = 60  # seconds, on a machine that has much else to do


class User:
    """A process that uses the server of a folder."""

    def __init__(self, data, python=sys.executable, **options):
        self.data = data
        self.process = subprocess.Popen(
            [python, "-c", USER, str(data)],
            cwd=settings.BASE_DIR,
            start_new_session=True,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            **options,
        )
        self.host = self.process.stdout.readline().rstrip("\n")
        self.port = self.process.stdout.readline().rstrip("\n")

    def ask(self, sql):
        """The rows as they are read after the statement is committed."""
        connection = psycopg2.connect(
            host=self.host, port=self.port, user="postgres", dbname="postgres"
        )
        connection.autocommit = True
        with connection.cursor() as cursor:
            cursor.execute(sql)
            rows = cursor.fetchall() if cursor.description else []
        connection.close()
        return rows

    def leave(self):
        _, errors = self.process.communicate(timeout=PATIENCE)
        return errors

    def kill(self):
        self.process.kill()
        self.process.communicate(timeout=PATIENCE)


@contextmanager
def using(data, **options):
    user = User(data, **options)
    try:
        assert user.host, user.leave()
        yield user
    finally:
        user.leave()


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The folder of a PostgreSQL that has been started once."""
    data = tmp_path_factory.mktemp("made") / "postgres"
    with using(data):
        pass
    return data


@pytest.fixture
def data(tmp_path, made):
    subprocess.run(["cp", "-a", made, tmp_path], check=True)
    return tmp_path / "postgres"


@pytest.fixture
def new(tmp_path):
    return tmp_path / "postgres"


def postmaster(data):
    return psutil.Process(int((data / "postmaster.pid").read_text().split("\n")[0]))


def supervisor(data):
    return postmaster(data).parent()


def until(condition):
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, "it does not come about"
        time.sleep(0.05)


def is_at_rest(data):
    return not (data / "postmaster.pid").exists() and not server.is_supervised(data)


@pytest.mark.parametrize("name", ["with a space", "Zürich, “5”", 'a"b', "long" * 40])
def test_any_path_will_do(tmp_path, made, name):
    parent = tmp_path / name
    parent.mkdir()
    subprocess.run(["cp", "-a", made, parent], check=True)

    with using(parent / "postgres") as user:
        entered_by = stat.S_IMODE(os.stat(user.host).st_mode)
        answer = user.ask("SHOW listen_addresses")

    assert answer == [("",)]
    assert entered_by == 0o700
    assert not os.path.exists(user.host) or user.host == str(parent / "postgres")


@AS_ROOT
def test_nobody_else_can_connect(data):
    with using(data) as user:
        # Somebody who knows the folder by its number, in place of its path through closed ones.
        folder = os.open(user.host, os.O_PATH)
        command = [
            PROGRAMS / "psql",
            "-h",
            f"/proc/self/fd/{folder}",
            "-U",
            "postgres",
            "-c",
            "SELECT 1",
        ]
        nobody = Account.of(pwd.getpwnam("nobody"))
        closed = subprocess.run(
            command, **nobody.switch, pass_fds=[folder], capture_output=True, text=True, check=False
        )
        os.chmod(user.host, 0o755)
        refused = subprocess.run(
            command, **nobody.switch, pass_fds=[folder], capture_output=True, text=True, check=False
        )
        os.close(folder)

    assert "Permission denied" in closed.stderr
    assert 'Peer authentication failed for user "postgres"' in refused.stderr


@AS_ROOT
def test_rights_of_parents_are_left_alone(tmp_path):
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)
    parents = [closed, *closed.parents]
    before = [parent.stat().st_mode for parent in parents]

    with using(closed / "postgres") as user:  # which has to be made
        user.ask("SELECT 1")

    assert [parent.stat().st_mode for parent in parents] == before


@AS_ROOT
def test_programs_that_only_root_can_reach_are_copied(tmp_path, monkeypatch):
    monkeypatch.setattr("tracker.embedded.programs.COPIES", tmp_path / "copies")

    copies = [copy_of_programs(), copy_of_programs()]

    assert copies[0] == copies[1]
    assert [folder.name for folder in (tmp_path / "copies").iterdir()] == [copies[0].parent.name]
    version = subprocess.run([copies[0] / "postgres", "--version"], capture_output=True, check=True)
    assert b"18." in version.stdout


def test_it_is_shared_and_stops_with_its_last_user(data):
    with using(data) as first:
        with using(data) as second:
            assert (first.host, first.port) == (second.host, second.port)
        assert first.ask("SELECT 1") == [(1,)]

    assert is_at_rest(data)


def test_it_stops_after_its_user_was_killed(data):
    user = User(data)

    user.kill()

    until(lambda: is_at_rest(data))


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel stops it, which macOS does not")
def test_it_stops_after_its_supervisor_was_killed_too(data):
    user = User(data)
    supervisor(data).kill()
    user.kill()

    until(lambda: is_at_rest(data))


@pytest.mark.parametrize("killed", [postmaster, supervisor])
def test_what_was_killed_is_started_again(data, killed):
    with using(data) as user:
        user.ask("CREATE TABLE words (word text); INSERT INTO words VALUES ('saved')")
        before = postmaster(data)
        killed(data).kill()
        until(lambda: not before.is_running() or before.status() == psutil.STATUS_ZOMBIE)

        with using(data) as later:
            assert later.ask("SELECT * FROM words") == [("saved",)]
            assert postmaster(data) != before


def test_an_initdb_that_was_killed_is_made_again(new):
    (new.parent / "postgres.initdb-x").mkdir()
    new.mkdir()
    (new / "PG_VERSION").write_text("18\n")

    with using(new) as user:
        assert user.ask("SELECT 1") == [(1,)]

    moved = [path.name.rpartition("-")[0] for path in new.parent.glob("postgres.*-*")]
    assert moved == ["postgres.unfinished"]


def test_a_number_that_another_process_has_now_does_not_matter(data):
    with using(data):
        state = (data / "postmaster.pid").read_text()
    account = account_for(data)
    with subprocess.Popen(["sleep", "600"], **account.switch) as other:
        lines = [str(other.pid), *state.split("\n")[1:]]
        (data / "postmaster.pid").write_text("\n".join(lines))
        os.chown(data / "postmaster.pid", account.uid, account.gid)
        (data / ".s.PGSQL.5432.lock").write_text("\n".join(lines))

        with using(data) as user:
            assert user.ask("SELECT 1") == [(1,)]
        assert other.poll() is None
        other.kill()


def test_folders_of_before_trust_nobody_any_more(data):
    (data / "pg_ident.conf").write_text("office  rose  postgres\nembedded  rose  all\n")
    (data / "pg_hba.conf").write_text(
        "local   all  all  trust\nhost all all 127.0.0.1/32 trust\nhost all all ::1/128 reject\n"
    )

    with using(data) as user:
        assert user.ask("SELECT 1") == [(1,)]

    assert (data / "pg_hba.conf").read_text() == folders.ACCESS + "host all all ::1/128 reject\n"
    names = sorted({account_for(data).name, "root"})
    mapped = "".join(f'embedded  "{name}"  all\n' for name in names)
    assert (data / "pg_ident.conf").read_text() == "office  rose  postgres\n" + mapped


def test_settings_made_in_the_database_are_kept(data):
    with using(data) as user:
        user.ask("ALTER SYSTEM SET shared_buffers = '17MB'")
    with using(data) as user:
        assert user.ask("SHOW shared_buffers") == [("17MB",)]


def test_a_full_log_is_followed_by_a_new_one(data):
    with open(data / "log", "ab") as log:
        log.truncate(10_000_001)
    with using(data):
        pass

    assert (data / "log").stat().st_size < 1_000_000
    assert (data / "log.1").stat().st_size >= 10_000_001


def test_dbshell_reaches_it(tmp_path):
    shell = manage(
        "dbshell", "--", "-Atc", "SELECT 'rea' || 'ched'", DATA_DIR=str(tmp_path / "a b")
    )

    assert (shell.returncode, shell.stdout) == (0, "reached\n"), shell.stderr


@AS_ROOT
def test_a_second_user_of_the_machine_has_one_too(data):
    nobody = Account.of(pwd.getpwnam("nobody"))

    with (
        using(data),
        own_folder(nobody) as folder,
        using(folder / "postgres", **as_other(nobody)),
    ):
        assert postmaster(folder / "postgres").username() == "nobody"


def as_other(account):
    """How a process is another user, who may have no right to run the Python of the tests."""
    python = sys.executable if account.can_enter(sys.executable) else "/usr/bin/python3"
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    if not os.path.realpath(python).endswith(version):
        pytest.skip(f"{account.name} has no Python {version} to run")
    path = {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    return {**account.switch, "python": python, "env": os.environ | path}


@contextmanager
def own_folder(account):
    """A new folder that the account can reach, which it cannot in those of the tests."""
    name = subprocess.check_output(["mktemp", "-d", "-p", "/tmp"], **account.switch, text=True)
    folder = settings.BASE_DIR / name.strip()
    try:
        yield folder
    finally:
        subprocess.run(["rm", "-r", folder], check=True)


def of_another_version(data):
    (data / "PG_VERSION").write_text("15\n")


def with_other_files(data):
    (data / "PG_VERSION").unlink()
    (data / "letter.txt").touch()


def with_a_broken_setting(data):
    with using(data) as user:
        user.ask("ALTER SYSTEM SET shared_preload_libraries = 'missing'")


@pytest.mark.parametrize(
    ("broken", "sentence"),
    [
        (of_another_version, "{data} was made by PostgreSQL 15, and this is PostgreSQL 18."),
        (with_other_files, "{data} has files in it but no database of PostgreSQL: choose another"),
        (
            with_a_broken_setting,
            'PostgreSQL does not start: could not access file "missing": No such file or directory.'
            " All that it says is in {data}/log.",
        ),
    ],
)
def test_what_keeps_it_from_starting_is_said(data, broken, sentence):
    broken(data)

    with pytest.raises(ServerError) as raised:
        server.start(data)

    assert str(raised.value).startswith(sentence.format(data=data))
    assert not server.is_supervised(data)


@AS_ROOT
def test_a_folder_of_another_user_is_said_to_be(new):
    nobody = Account.of(pwd.getpwnam("nobody"))
    with own_folder(account_for(new)) as folder:
        folder.chmod(0o777)
        (folder / "postgres").mkdir()
        os.chown(folder / "postgres", *pwd.getpwnam("daemon")[2:4])
        user = User(folder / "postgres", **as_other(nobody))
        errors = user.leave()

    assert f"{folder}/postgres belongs to daemon: run this as daemon, or choose another" in errors


def test_whoever_waits_for_recovery_is_told(new, caplog, monkeypatch):
    monkeypatch.setattr(server, "TOLD_EVERY", 0)
    new.mkdir()
    (new / "log").write_text(
        "2026 UTC [1] LOG:  redo in progress, elapsed time: 10.00 s, current LSN: 0/5A\n"
        "2026 UTC [2] FATAL:  the newbase system is starting up\n"
    )

    server.Wait(new).tell()

    assert caplog.messages == [
        "PostgreSQL is not ready after 0 s; it says: redo in progress, elapsed time: 10.00 s,"
        " current LSN: 0/5A"
    ]


def test_a_paused_postgresql_that_is_left_over_is_said_to_be(data, monkeypatch):
    monkeypatch.setattr(folders, "AT_REST_WITHIN", 1)
    user = User(data)
    left_over = postmaster(data)
    left_over.send_signal(signal.SIGSTOP)
    supervisor(data).kill()
    user.kill()
    try:
        with pytest.raises(ServerError, match=f"are still at work in .*{left_over.pid}"):
            Folder(data).stop_unsupervised()
    finally:
        left_over.send_signal(signal.SIGCONT)
    until(lambda: is_at_rest(data))
