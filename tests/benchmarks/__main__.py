"""Make the rows, start the programs on them, and print how they compare."""

import argparse
import time
from contextlib import contextmanager
from io import TextIOWrapper
from itertools import chain

from django.core.management import call_command

from . import checking, checks, datasette, pages, publishing
from .comparisons import downloads, lists, measure, searches
from .database import prepare
from .programs import answer, running
from .record import Record

SMALL = Record(articles=100, claims=1000)


def main():
    options = arguments()
    call_command("collectstatic", interactive=False, verbosity=0)
    prepare(SMALL, step, options.fresh)
    few = pages.queries()
    record = Record(options.articles, options.claims, options.seed)
    folder = prepare(record, step, options.fresh)
    many = pages.queries()
    with running(["manage.py", "demo", "--data", folder, "--port"], "/healthz") as (process, ours):
        file = write_file(folder, ours)
        with running(datasette.arguments(file), "/-/versions.json") as (_, theirs):
            for line in chain(
                pages.report(ours, (SMALL.claims, record.claims), (few, many), options.rounds),
                checking.report(ours, options.rounds),
                lists(ours, theirs, options.rounds),
                measure(ours, theirs, options.rounds),
                searches(ours, theirs, options.rounds),
                downloads(process, ours, theirs, record.claims, options.rounds),
                checks.report(folder, record.claims, options.rounds),
                publishing.report(record.claims, options.rounds),
            ):
                print(line, flush=True)


def write_file(folder, site):
    """The SQLite file with the rows of the CSV, written unless it is there."""
    path = folder / "claims.db"
    if not path.exists():
        with step("Writing the same rows for Datasette"), answer(f"{site}/claims.csv") as rows:
            datasette.write_sqlite(TextIOWrapper(rows, encoding="utf-8", newline=""), path)
    return path


@contextmanager
def step(title):
    started = time.perf_counter()
    print(f"{title} …", end="", flush=True)
    yield
    print(f" {time.perf_counter() - started:.1f} s", flush=True)


def arguments():
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--claims", type=int, default=1_000_000)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=5, help="of which each figure is the median")
    parser.add_argument("--fresh", action="store_true", help="make the rows again")
    return parser.parse_args()


if __name__ == "__main__":
    main()
