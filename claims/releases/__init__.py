"""A release: the whole record as it stood at the end of a day, as files that are never changed.

Everything is read as known on that day, at one moment, so that a release of a day is the same
bytes whenever it is made. Findings are no part of it: they are what the checks say now. Each names
the digest of the one before it, so that none can be altered unnoticed by who has a later one.
"""

import gzip
import shutil
from dataclasses import dataclass
from datetime import date
from hashlib import file_digest
from pathlib import Path
from tempfile import TemporaryDirectory

from ..archives import READABLE_FILE, write_archive
from ..citations import cite_record
from ..columns import CLAIMS, FINDINGS, TABLES
from ..exports import Export, read_moment
from ..filters.links import WORKBOOK_ROWS
from ..filters.tables import BY_ID
from ..known_on import end_of
from ..models import Site
from ..progress import progress
from ..workbooks import describe_columns, write_workbook
from .catalogue import PREVIOUS, SUMS, ReleaseFolder, releases_in
from .documents import DOCUMENTS, write_codebook
from .parquet import write_parquet
from .sqlite import write_sqlite

READABLE_FOLDER = 0o755


@dataclass(frozen=True)
class Release:
    """What every file of a release is made from; `site` is the address of the start page."""

    day: date
    site: str
    about: Site  # what the site said of itself then
    folder: Path
    previous: ReleaseFolder | None

    @property
    def tables(self):
        return [table for table in TABLES if table != FINDINGS]

    @property
    def address(self):
        """Where it is served."""
        return f"{self.site}data/{self.day}/"

    @property
    def citation(self):
        return cite_record(self.day, self.address, self.about)

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
    previous = next((other for other in releases_in(parent) if other.day < day), None)
    with TemporaryDirectory(dir=parent, prefix=".") as unfinished:
        folder = Path(unfinished) / str(day)
        release = Release(day, site, Site.objects.known_on(end_of(day)), folder, previous)
        release.folder.mkdir(READABLE_FOLDER)
        write_release(release)
        release.folder.rename(target)
    return target


def write_release(release):
    steps = [write_tables, compress_lines, write_codebook, write_database, write_parquet]
    steps += [write_documents, write_previous, write_sums, archive_files]
    with progress(f"Release of {release.day}", len(steps)) as done:
        for step in steps:
            step(release)
            done.update(1)
    for file in release.files():
        file.chmod(READABLE_FILE)


def write_tables(release):
    """Every table as CSV, and the claims as JSON Lines and for spreadsheets, of one moment."""
    database = read_moment(release.day)
    try:
        for table in release.tables:
            export = Export(database, table, table.rows(), BY_ID, release.site)
            with (release.folder / f"{table.name}.csv").open("wb") as file:
                export.write(file, "csv")
        export = Export(database, CLAIMS, CLAIMS.rows(), BY_ID, release.site)
        with (release.folder / "claims.jsonl").open("wb") as file:
            export.write(file, "jsonl")
        if export.row_count <= WORKBOOK_ROWS:
            write_claims_workbook(release, export)
    finally:
        database.close()


def write_claims_workbook(release, export):
    about = [
        ("site", release.about.name),
        ("licence", f"{release.about.licence}, {release.about.licence_url}"),
        ("as known on", release.day),
        ("cite as", release.citation),
    ]
    columns = describe_columns(CLAIMS.columns)
    sheets = [("claims", export.named_values()), ("columns", columns), ("about", about)]
    with (release.folder / "claims.xlsx").open("wb") as file:
        write_workbook(file, sheets, release.day)


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


def write_previous(release):
    """The digest of the digests of the release before this one, where there is one."""
    if release.previous:
        line = f"{release.previous.digest(SUMS)}  ../{release.previous.day}/{SUMS}\n"
        (release.folder / PREVIOUS).write_text(line, encoding="utf-8")


def write_sums(release):
    """The digests of all files, as `sha256sum -c` reads them."""
    lines = [f"{release.digest(file.name)}  {file.name}\n" for file in release.files()]
    (release.folder / SUMS).write_text("".join(lines), encoding="utf-8")


def archive_files(release):
    """All files in one; nothing in it depends on when it is written."""
    files = release.files()
    members = ((f"{release.day}/{file.name}", file.open("rb")) for file in files)
    write_archive(release.archive, members)
