"""What can go wrong on a new machine ends in one line that says what to do."""

import os
import re
import socket
import subprocess
import sys
import urllib.request
from contextlib import closing

import pytest
from django.conf import settings

from claims.management.preparation import collect_static

FINDER = "django.contrib.staticfiles.finders.FileSystemFinder"
LATER = 4e9  # seconds since 1970, after any copy was made
STORAGE = "django.contrib.staticfiles.storage.StaticFilesStorage"


def manage(*arguments, **environment):
    """Run manage.py with nothing from this environment but what it needs to start."""
    inherited = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=settings.BASE_DIR,
        env=inherited | environment,
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )


@pytest.fixture
def free_port():
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def test_demo_says_that_a_port_is_taken():
    with closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        ended = manage("demo", "--port", str(port))

    assert ended.returncode == 1
    assert ended.stderr == (
        f"CommandError: Port {port} is in use. Choose another: manage.py demo --port {port + 1}\n"
    )


def test_demo_says_that_a_folder_cannot_be_written(tmp_path, free_port):
    (tmp_path / "file").touch()
    folder = tmp_path / "file" / "data"

    ended = manage("demo", "--port", str(free_port), "--data", str(folder))

    assert ended.returncode == 1
    assert ended.stderr == (
        f"Cannot write to the folder {folder}: choose another one, with --data DIR for the demo"
        " or with DATA_DIR in the environment.\n"
    )


def test_demo_says_that_the_database_does_not_answer(tmp_path, free_port):
    ended = manage(
        "demo",
        *("--port", str(free_port), "--data", str(tmp_path)),
        DATABASE_URL="postgres://nobody@127.0.0.1:1/nothing",
    )

    assert ended.returncode == 1
    assert re.fullmatch(
        r"CommandError: The database in DATABASE_URL does not answer\. Start it, correct"
        r" DATABASE_URL, or unset it to use the embedded one\. \(.*\)\n",
        ended.stderr,
    )


@pytest.mark.slow  # starts the site twice, in a folder of its own
def test_demo_serves_and_keeps_what_is_there(tmp_path, free_port):
    arguments = [sys.executable, "manage.py", "demo", "--port", str(free_port), "--data", tmp_path]

    first = serve(arguments, free_port)
    second = serve(arguments, free_port)

    assert "Password: " in first
    assert "Password: " not in second
    assert re.search(r"15 articles, 74 claims", first)
    assert re.search(r"15 articles, 74 claims", second)


def test_demo_collects_static_files_that_changed_since(tmp_path, settings):
    settings.STATIC_ROOT, file = tmp_path / "collected", tmp_path / "source" / "site.css"
    settings.STATICFILES_DIRS, settings.STATICFILES_FINDERS = [file.parent], [FINDER]
    settings.STORAGES = settings.STORAGES | {"staticfiles": {"BACKEND": STORAGE}}
    file.parent.mkdir()
    copy = settings.STATIC_ROOT / file.name

    seen = []
    for seconds, words in ((LATER, "once"), (LATER, "unseen"), (LATER + 1, "twice")):
        file.write_text(words)
        os.utime(file, (seconds, seconds))
        collect_static()
        seen.append(copy.read_text())

    assert seen == ["once", "once", "twice"]


def serve(arguments, port):
    """Start the demo on a database of its own, open a page, stop it; what it printed."""
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    process = subprocess.Popen(
        arguments,
        cwd=settings.BASE_DIR,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        lines = []
        for line in process.stdout:
            lines.append(line)
            if line.startswith("Press Ctrl+C"):
                break
        assert fetch(f"http://127.0.0.1:{port}/healthz") == b"ok\n"
    finally:
        process.terminate()
        rest, _ = process.communicate(timeout=30)
    return "".join(lines) + rest


def fetch(address):
    with urllib.request.urlopen(address, timeout=30) as response:
        return response.read()
