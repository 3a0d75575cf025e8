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

SECONDS = 300
TESTS_AT_MOST = 60  # functions, each with all its cases; the nearest
USAGE_ERROR = 4  # of pytest, as when a fault stops `conftest.py`, or a test is gone
LEFT_OUT = shutil.ignore_patterns(".git", ".venv", "var", "__pycache__", ".hypothesis", ".*_cache")
PYTEST = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
QUICK = ["-m", "not browser and not slow"]
# No line of Python runs what the database is made of.
OF_THE_DATABASE = ["tests/models", "tests/test_sql.py", "tests/actions", "tests/verification"]
PAGES = ["tests/views", "tests/public"]
DECLARED = Path("claims/models")  # tables, constraints and triggers
MAKE_MIGRATION = [sys.executable, "manage.py", "makemigrations", "claims", "--name", "fault"]


def copy_tree(folder: Path) -> Path:
    return Path(shutil.copytree(ROOT, folder / "tree", ignore=LEFT_OUT))


def write_map(path: Path, tests: list[str]) -> None:
    """Write down which test runs which line; slow and browser tests are left out."""
    path.parent.mkdir(parents=True, exist_ok=True)
    options = ["--cov=claims", "--cov=tracker", "--cov-context=test", "--cov-report=", "-n", "2"]
    environment = {**os.environ, "COVERAGE_FILE": str(path)}
    subprocess.run([*PYTEST, *QUICK, *options, *tests], cwd=ROOT, env=environment, check=True)


class TestMap:
    """The tests of each line, of a map that was written, if one was."""

    __test__ = False  # for pytest

    def __init__(self, path: Path):
        self.data = CoverageData(str(path), no_disk=not path.exists())
        self.data.read()

    def tests_of(self, room: str, point: Point) -> list[str]:
        """The nearest tests that run the line; where none does, those of the file, room and pages.

        What stands outside functions is run as the module is loaded, before any test.
        """
        own = f"tests/{room}"
        paths = (ROOT / "tests").rglob(f"test_{point.path.stem}.py")
        names = sorted(str(path.relative_to(ROOT)) for path in paths)
        mirrors = sorted(names, key=lambda name: not name.startswith(own))
        if room == "database":
            return [*mirrors, *OF_THE_DATABASE]
        by_line = self.data.contexts_by_lineno(str(point.path))
        contexts = [context for context in by_line.get(point.line, ()) if context]
        tests = {context.partition("|")[0].partition("[")[0] for context in contexts}
        if not tests:
            if room == "models":
                return [*mirrors, *OF_THE_DATABASE]
            of_room = [path for path in (own, f"tests/test_{room}.py") if (ROOT / path).exists()]
            return [*mirrors, *of_room, *PAGES]

        def distance(test):
            return not test.startswith(tuple(mirrors)), not test.startswith(own), test

        return sorted(tests, key=distance)[:TESTS_AT_MOST]


def is_noticed(tree: Path, point: Point, command: list[str]) -> bool:
    """Whether the command fails with the fault in; the file is as it was in any case.

    Raises CalledProcessError where pytest cannot run the tests without the fault either.
    """
    path = tree / (point.path.relative_to(ROOT) if point.path.is_absolute() else point.path)
    original = path.read_bytes()
    is_declared = DECLARED in path.relative_to(tree).parents
    # What changes the tables has a server of its own: the other's template need not be made again.
    data = "var/of_tables" if is_declared or path.suffix == ".sql" else "var/of_code"
    try:
        path.write_bytes(point.apply(original))
        if is_declared:
            run(tree, MAKE_MIGRATION, data)
        status = run(tree, command, data)
    except subprocess.TimeoutExpired:
        return True
    finally:
        path.write_bytes(original)
        for migration in (tree / "claims/migrations").glob("*_fault.py"):
            migration.unlink()
    if status >= USAGE_ERROR and (without := run(tree, command, data)) >= USAGE_ERROR:
        raise subprocess.CalledProcessError(without, command)
    return status != 0


def run(tree: Path, command: list[str], data: str) -> int:
    environment = {**os.environ, "DATA_DIR": str(tree / data)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
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
