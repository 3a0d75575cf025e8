"""The releases: each file is the one that was made, and the record still says the same of its day.

Nothing of a release is ever mended. One that differs was altered, or the record behind it was.
"""

import csv
from itertools import zip_longest
from tempfile import NamedTemporaryFile

from django.conf import settings

from ..columns import TABLES
from ..exports import Export, read_moment
from ..filters.tables import BY_ID
from ..releases.catalogue import PREVIOUS, releases_in
from .difference import Difference


def differences():
    for release in releases_in(settings.RELEASES_DIR):
        if not release.withdrawn:
            yield from altered_files(release)
            yield from altered_rows(release)


def altered_files(release):
    """The files that are not the ones that were made, and the release before that was altered."""
    for name, digest in release.digests.items():
        if name not in release.files:
            yield difference(release, f"{name} is missing", {}, {name: digest})
        elif (stored := release.digest(name)) != digest:
            sentence = f"{name} is not the file that was made: its digest differs"
            yield difference(release, sentence, {name: stored}, {name: digest})
    if PREVIOUS in release.files:
        digest, name = release.files[PREVIOUS].read_text(encoding="utf-8").split()
        sums = release.path / name
        if sums.exists() and release.digest(name) != digest:
            sentence = f"{name} is not the one that it was made after"
            yield difference(release, sentence, {name: release.digest(name)}, {name: digest})


def altered_rows(release):
    """Of each table the first row that the record as known on the day has otherwise by now."""
    tables = [table for table in TABLES if f"{table.name}.csv" in release.files]
    database = read_moment(release.day)
    try:
        for table in tables:
            with NamedTemporaryFile() as made:
                Export(database, table, table.rows(), BY_ID, release.site).write(made, "csv")
                made.flush()
                stored = release.files[f"{table.name}.csv"]
                yield from first_difference(release, table, stored, made.name)
    finally:
        database.close()


def first_difference(release, table, stored, made):
    """The first row that differs in a column of both files: columns come later, and none goes."""
    key = table.columns[0].name
    with (
        open(stored, encoding="utf-8", newline="") as stored_file,
        open(made, encoding="utf-8", newline="") as made_file,
    ):
        readers = csv.DictReader(stored_file), csv.DictReader(made_file)
        for rows in zip_longest(*readers):
            stored_row, made_row = (row or {} for row in rows)
            names = stored_row.keys() & made_row.keys() or stored_row.keys() | made_row.keys()
            differing = [name for name in names if stored_row.get(name) != made_row.get(name)]
            if differing:
                where = f"{table.name}.csv, {key} {(stored_row or made_row)[key]}"
                yield difference(
                    release,
                    f"{where}: the record says otherwise of that day now",
                    {name: stored_row.get(name) for name in differing},
                    {name: made_row.get(name) for name in differing},
                )
                return


def difference(release, sentence, stored, expected):
    return Difference(None, f"Release of {release.day}: {sentence}.", stored, expected)


def mend(keys):
    """What differs can only be looked into: a release is never changed."""
