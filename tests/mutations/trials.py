"""One fault at a time in a copy of the tree, with the tests that run its line."""

import difflib
import os
import shutil
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

from coverage import CoverageData

from .points import Point
from .sampling import ROOT

SECONDS = 600
USAGE_ERROR = 4  # of pytest, as when a fault stops `conftest.py`, or a test is gone
LEFT_OUT = shutil.ignore_patterns(".git", ".venv", "var", "__pycache__", ".hypothesis", ".*_cache")
PYTEST = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
QUICK = ["-m", "not browser and not slow"]
# No line of Python runs what the database is made of.
OF_THE_DATABASE = ["tests/models", "tests/test_sql.py", "tests/test_known_on.py", "tests/actions"]


def copy_tree(folder: Path) -> Path:
    return Path(shutil.copytree(ROOT, folder / "tree", ignore=LEFT_OUT))


def write_map(path: Path, tests: list[str]) -> None:
    """Write down which test runs which line; slow and browser tests are left out."""
    path.parent.mkdir(parents=True, exist_ok=True)
    options = ["--cov=claims", "--cov=tracker", "--cov-context=test", "--cov-report=", "-n", "2"]
    environment = {**os.environ, "COVERAGE_FILE": str(path)}
    subprocess.run([*PYTEST, *QUICK, *options, *tests], cwd=ROOT, env=environment, check=True)


class TestMap:
    """The tests of each line, of a map that was written."""

    __test__ = False  # for pytest

    def __init__(self, path: Path):
        self.data = CoverageData(str(path))
        self.data.read()
        if not any(self.data.measured_contexts()):
            raise SystemExit(f"No map of tests is at {path}: write one with --map.")

    def tests_of(self, room: str, point: Point) -> list[str]:
        """The tests that run the line, those of the room first; where none does, the room's own.

        What stands outside functions is run as the module is loaded, before any test.
        """
        if room == "database":
            return OF_THE_DATABASE
        by_line = self.data.contexts_by_lineno(str(point.path))
        contexts = [context for context in by_line.get(point.line, ()) if context]
        tests = {context.partition("|")[0].partition("[")[0] for context in contexts}
        own = f"tests/{room}"
        if not tests:
            folder = [own, f"tests/test_{room}.py"]
            return [place for place in folder if (ROOT / place).exists()]
        return sorted(tests, key=lambda test: (not test.startswith(own), test))


def is_noticed(tree: Path, point: Point, command: list[str]) -> bool:
    """Whether the command fails with the fault in; the file is as it was in any case.

    Raises CalledProcessError where pytest cannot run the tests without the fault either.
    """
    path = tree / (point.path.relative_to(ROOT) if point.path.is_absolute() else point.path)
    original = path.read_bytes()
    try:
        path.write_bytes(point.apply(original))
        status = run(tree, command)
    except subprocess.TimeoutExpired:
        return True
    finally:
        path.write_bytes(original)
    if status >= USAGE_ERROR and (without := run(tree, command)) >= USAGE_ERROR:
        raise subprocess.CalledProcessError(without, command)
    return status != 0


def run(tree: Path, command: list[str]) -> int:
    environment = {**os.environ, "DATA_DIR": str(tree / "var"), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        command, cwd=tree, env=environment, capture_output=True, timeout=SECONDS, check=False
    ).returncode


def pytest_command(tests: list[str]) -> list[str]:
    return [*PYTEST, *QUICK, "-x", "-n", "0", *tests]


def diff(point: Point, root: Path = ROOT) -> str:
    """The fault as a diff of its lines."""
    source = point.path.read_bytes()
    name = str(point.path.relative_to(root))
    before, after = (text.decode().splitlines() for text in (source, point.apply(source)))
    return "\n".join(difflib.unified_diff(before, after, name, name, n=0, lineterm=""))


class Score:
    """How many faults of each room were tried and noticed."""

    def __init__(self):
        self.rooms = defaultdict(lambda: [0, 0])

    def count(self, room: str, noticed: bool) -> None:
        self.rooms[room][0] += 1
        self.rooms[room][1] += noticed

    def __str__(self):
        rows = [f"{room:20} {hits} of {tried}" for room, (tried, hits) in self.rooms.items()]
        tried, hits = (sum(numbers) for numbers in zip(*self.rooms.values(), strict=True))
        return "\n".join([*rows, f"{'all':20} {hits} of {tried}, {100 * hits / tried:.0f} %"])
