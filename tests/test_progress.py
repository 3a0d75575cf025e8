"""How far a long command is, on a terminal and in a log."""

import io
import os
import pty
import re
import subprocess
import sys
import termios

import pytest

from claims import progress as module
from claims.progress import progress, track
from tests.management.test_demo import manage

COMMAND = """
import sys, time
from claims.progress import beside_bars, track
for number in track(range(4), "Reading"):
    time.sleep(0.15)
    with beside_bars():
        print("number", number)
"""


def test_lines_where_nobody_watches(capsys, monkeypatch):
    monkeypatch.setattr(module, "SECONDS", 0)

    assert [*track("ab", "Reading")] == ["a", "b"]

    assert re.sub(r"\d+\.\d", "…", capsys.readouterr().err).splitlines() == [
        "Reading: …",
        "Reading: 50%",
        "Reading: 100%",
        "Reading: done in … s",
    ]


@pytest.mark.parametrize("total", [0, 1])
def test_lines_tell_of_no_more_than_the_whole(capsys, monkeypatch, total):
    """How many there are may be an estimate, or not known at all."""
    monkeypatch.setattr(module, "SECONDS", 0)

    with progress("Writing", total) as written:
        written.update(7)

    assert "Writing: 100%\n" in capsys.readouterr().err


def test_lines_do_not_say_that_what_failed_is_done(capsys):
    with pytest.raises(KeyboardInterrupt), progress("Writing", 1):
        raise KeyboardInterrupt

    assert capsys.readouterr().err == "Writing: …\n"


def test_bar_with_an_estimate_on_a_terminal():
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (24, 80))
    with os.fdopen(ours, "rb", buffering=0) as screen:
        with os.fdopen(theirs) as terminal:
            subprocess.run(
                [sys.executable, "-c", COMMAND], check=True, stdout=terminal, stderr=terminal
            )
        shown = io.TextIOWrapper(io.BytesIO(screen.read(100_000)), "utf-8", newline="").read()

    assert re.search(r"Reading:  50%\|█+[^|]+\| 2/4 \[00:00<00:00, +\d.\d\d ?steps/s", shown)
    assert re.findall(r"[\r\n](number \d)\r\n", shown) == [f"number {n}" for n in range(4)]


def test_command_that_is_stopped_says_how_to_go_on():
    stopped = manage("shell", "--command", "raise KeyboardInterrupt")

    assert stopped.returncode == 1
    assert stopped.stderr == "\nStopped. The same command, run again, goes on from here.\n"
