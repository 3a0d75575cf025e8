"""A release: the whole record as it stood at the end of a day, as files that are never changed.

Everything is read as known on that day, at one moment, so that a release of a day is the same
bytes whenever it is made. Findings are no part of it: they are what the checks say now.
"""

import gzip
import shutil
from dataclasses import dataclass
from datetime import date
from hashlib import file_digest
from pathlib import Path
from tempfile import TemporaryDirectory

from ..archives import READABLE_FILE, write_archive
from ..columns import CLAIMS, FINDINGS, TABLES
from ..exports import Export, read_moment
from ..filters.tables import BY_ID
from ..models import Site
from ..progress import progress
from .documents import DOCUMENTS, write_codebook
from .sqlite import write_sqlite

SUMS = "SHA256SUMS"
READABLE_FOLDER = 0o755


@dataclass(frozen=True)
class Release:
    """What every file of a release is made from; `site` is the address of the start page."""

    day: date
    site: str
    about: Site  # what the site says of itself
    folder: Path

    @property
    def tables(self):
        return [table for table in TABLES if table != FINDINGS]

    @property
    def archive(self):
        return self.folder / f"claims-{self.day}.zip"

    def digest(self, name):
        """The SHA-256 of a file that is written."""
        with (self.folder / name).open("rb") as file:
            return file_digest(file, "sha256").hexdigest()

    def files(self):
        """All that is written so far, by name."""
        return sorted(self.folder.iterdir())


def make_release(day, site, parent):
    """Write the release of a day into a new folder in `parent`, wholly or not at all."""
    target = parent / str(day)
    if target.exists():
        raise FileExistsError(target)
    parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=parent, prefix=".") as unfinished:
        release = Release(day, site, Site.objects.current(), Path(unfinished) / str(day))
        release.folder.mkdir(READABLE_FOLDER)
        write_release(release)
        release.folder.rename(target)
    return target


def write_release(release):
    steps = [write_tables, compress_lines, write_codebook, write_database, write_documents]
    steps += [write_sums, archive_files]
    with progress(f"Release of {release.day}", len(steps)) as done:
        for step in steps:
            step(release)
            done.update(1)
    for file in release.files():
        file.chmod(READABLE_FILE)


def write_tables(release):
    """Every table as CSV, and the claims as JSON Lines, of one moment."""
    database = read_moment(release.day)
    try:
        for table in release.tables:
            export = Export(database, table, table.rows(), BY_ID, release.site)
            with (release.folder / f"{table.name}.csv").open("wb") as file:
                export.write(file, "csv")
        with (release.folder / "claims.jsonl").open("wb") as file:
            Export(database, CLAIMS, CLAIMS.rows(), BY_ID, release.site).write(file, "jsonl")
    finally:
        database.close()


def compress_lines(release):
    lines = release.folder / "claims.jsonl"
    with (
        lines.open("rb") as source,
        (release.folder / "claims.jsonl.gz").open("wb") as target,
        gzip.GzipFile("", "wb", compresslevel=6, fileobj=target, mtime=0) as compressed,
    ):
        shutil.copyfileobj(source, compressed)
    lines.unlink()


def write_database(release):
    write_sqlite(release.folder, release.tables)


def write_documents(release):
    for name, write in DOCUMENTS.items():
        (release.folder / name).write_text(write(release), encoding="utf-8", newline="\n")


def write_sums(release):
    """The digests of all files, as `sha256sum -c` reads them."""
    lines = [f"{release.digest(file.name)}  {file.name}\n" for file in release.files()]
    (release.folder / SUMS).write_text("".join(lines), encoding="utf-8")


def archive_files(release):
    """All files in one; nothing in it depends on when it is written."""
    files = release.files()
    members = ((f"{release.day}/{file.name}", file.open("rb")) for file in files)
    write_archive(release.archive, members)
