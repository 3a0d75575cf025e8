"""The releases of a folder: which there are, and which were withdrawn."""

import json
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from hashlib import file_digest
from pathlib import Path

SUMS = "SHA256SUMS"
PREVIOUS = "PREVIOUS.sha256"
WITHDRAWN = "WITHDRAWN"  # the file that stays of a release that had to go, with the reason


@dataclass(frozen=True)
class ReleaseFolder:
    """The folder of a release that was made, or of one that was withdrawn."""

    day: date
    path: Path

    @cached_property
    def withdrawn(self):
        """Why it was withdrawn, or ""."""
        note = self.path / WITHDRAWN
        return note.read_text(encoding="utf-8").strip() if note.exists() else ""

    @cached_property
    def files(self):
        """The paths of its files, by name."""
        return {path.name: path for path in sorted(self.path.iterdir())}

    @property
    def archive(self):
        return self.path / f"claims-{self.day}.zip"

    @cached_property
    def package(self):
        """What it says of itself in `datapackage.json`."""
        return json.loads((self.path / "datapackage.json").read_text(encoding="utf-8"))

    @property
    def site(self):
        """The address of the start page, as its files name it."""
        return self.package["homepage"].removesuffix("data/")

    @property
    def digests(self):
        """The SHA-256 of each file but the archive and the list of digests, as it was made."""
        lines = (self.path / SUMS).read_text(encoding="utf-8").splitlines()
        return {name: digest for digest, _, name in (line.partition("  ") for line in lines)}

    def digest(self, name):
        """The SHA-256 of a file as it is."""
        with (self.path / name).open("rb") as file:
            return file_digest(file, "sha256").hexdigest()

    def withdraw(self, reason):
        """Leave nothing but the reason."""
        (self.path / WITHDRAWN).write_text(f"{reason}\n", encoding="utf-8")
        for name, path in self.files.items():
            if name != WITHDRAWN:
                path.unlink()


def releases_in(folder):
    """The releases of a folder, the newest first."""
    days = [day for path in folder.glob("????-??-??") if (day := day_named(path.name))]
    return [ReleaseFolder(day, folder / str(day)) for day in sorted(days, reverse=True)]


def release_in(folder, day):
    """The release of a day in a folder, or None."""
    path = folder / str(day)
    return ReleaseFolder(day, path) if path.is_dir() else None


def day_named(name):
    try:
        return date.fromisoformat(name)
    except ValueError:
        return None
