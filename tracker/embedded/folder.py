"""The folder of a PostgreSQL, made ready for a start: made, owned, closed to others, at rest."""

import os
import re
import shutil
import signal
import subprocess
import tempfile
import time
from contextlib import suppress
from functools import cached_property
from pathlib import Path

import psutil

from .programs import MAJOR, ServerError, account_for, name_of, programs_for

MEMORY = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
# It may keep in memory what it reads: its own default of 128 MB holds a tenth of a large record.
SHARED_MEMORY = min(MEMORY // 4, 1 << 30)
AT_REST_WITHIN = 60  # seconds

SOCKET = ".s.PGSQL.5432"
LONGEST_SOCKET = 103  # bytes; the limit of macOS, and four fewer than that of Linux
HERE = "/proc/self/cwd"  # the folder for a process that is in it but cannot enter its parents

USERS_OF_FOLDER = "embedded"  # the map from users of the machine to those of the database
ACCESS = f"""\
# Only the owner of this folder and root can connect.
local  all          all  peer  map={USERS_OF_FOLDER}
local  replication  all  peer  map={USERS_OF_FOLDER}
"""
TRUST = re.compile(rb"^\s*(?:local|host\w*)\s.*\btrust\b.*\n?", re.MULTILINE)
MAPPED = re.compile(rf"^{USERS_OF_FOLDER}\s.*\n?".encode(), re.MULTILINE)


class Folder:
    """A folder of PostgreSQL's, while its lock of supervisors is held."""

    def __init__(self, data):
        self.data = data
        self.account = account_for(data)
        self.programs = programs_for(self.account)

    @cached_property
    def place(self):
        """The folder as its owner can name it, who may have no right to enter its parents."""
        return str(self.data) if self.account.can_enter(self.data) else HERE

    def prepare(self):
        remove_unfinished(self.data)
        if not self.data.exists() or not any(self.data.iterdir()):
            self.make()
        self.check_version()
        self.own(self.data)
        self.data.chmod(0o700)
        self.stop_unsupervised()
        self.close_to_others(self.data)

    def make(self):
        """Run initdb beside the folder, so that the folder is whole or not there."""
        unfinished = Path(tempfile.mkdtemp(prefix=initdb_prefix(self.data), dir=self.data.parent))
        self.own(unfinished)
        place = str(unfinished) if self.account.can_enter(unfinished) else HERE
        self.run(
            unfinished,
            *("initdb", "--username=postgres", "--encoding=utf8", f"--pgdata={place}"),
            *("--auth-local=peer", "--auth-host=reject"),
            f"--set=shared_buffers={SHARED_MEMORY >> 20}MB",
        )
        self.close_to_others(unfinished)
        if self.data.exists():
            self.data.rmdir()
        unfinished.rename(self.data)

    def run(self, folder, program, *arguments):
        ended = subprocess.run(  # noqa: S603
            [self.programs / program, *arguments],
            **self.account.switch,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
        )
        if ended.returncode:
            lines = [
                line for line in ended.stderr.splitlines() if "error:" in line or "FATAL" in line
            ]
            reason = (lines or [f"it ended with {ended.returncode}"])[-1]
            raise ServerError(f"{program} could not make a database in {self.data}: {reason}")

    def check_version(self):
        version_file = self.data / "PG_VERSION"
        if not version_file.exists():
            raise ServerError(
                f"{self.data} has files in it but no database of PostgreSQL: choose another folder"
                " with --data DIR or with DATA_DIR in the environment, or empty it if nothing in it"
                " is needed."
            )
        version = version_file.read_text().strip()
        if version != str(MAJOR):
            raise ServerError(
                f"{self.data} was made by PostgreSQL {version}, and this is PostgreSQL {MAJOR}."
                f" With the release that made it run manage.py backup FILE, move {self.data} away,"
                " and with this one run manage.py restore FILE."
            )

    def own(self, folder):
        """Give what root put there to the user that PostgreSQL runs as."""
        if folder.stat().st_uid == 0 and not self.account.is_self:
            for path in (*folder.rglob("*"), folder):  # itself last, as the sign that all are given
                os.chown(path, self.account.uid, self.account.gid, follow_symlinks=False)

    def close_to_others(self, folder):
        """No `trust`, and a map that has the folder's owner of today."""
        access, names = folder / "pg_hba.conf", folder / "pg_ident.conf"
        lines = TRUST.sub(b"", access.read_bytes())
        if ACCESS.encode() not in lines:
            lines = ACCESS.encode() + lines
        self.rewrite(access, lines)
        users = sorted({self.account.name, name_of(0)})
        mapped = "".join(f'{USERS_OF_FOLDER}  "{name}"  all\n' for name in users)
        self.rewrite(names, MAPPED.sub(b"", names.read_bytes()) + mapped.encode())

    def rewrite(self, path, content):
        if path.read_bytes() != content:
            unfinished = path.with_name(f"{path.name}.unfinished")
            unfinished.write_bytes(content)
            unfinished.chmod(0o600)
            self.own(unfinished)
            unfinished.replace(path)

    def stop_unsupervised(self):
        """End what is left in the folder of a killed supervisor, or of an earlier release.

        The file that names the server's process is then out of date, whoever has its number now.
        """
        pid_file, end = self.data / "postmaster.pid", time.monotonic() + AT_REST_WITHIN
        while pid_file.exists() and (processes := processes_in(self.data)):
            if time.monotonic() > end:
                numbers = ", ".join(str(process.pid) for process in processes)
                raise ServerError(
                    f"Processes of an earlier PostgreSQL are still at work in {self.data}: wait"
                    f" for their end, or end them, and start this again ({numbers})."
                )
            with suppress(FileNotFoundError, ValueError, psutil.NoSuchProcess):
                server = psutil.Process(int(pid_file.read_text().split("\n")[0]))
                if server in processes:
                    server.send_signal(signal.SIGINT)
            psutil.wait_procs(processes, timeout=1)
        for name in ("postmaster.pid", SOCKET, f"{SOCKET}.lock"):
            (self.data / name).unlink(missing_ok=True)

    def socket_folder(self):
        """The data's own folder; a new one if its path is too long or closed to its owner."""
        socket = os.fsencode(self.data / SOCKET)
        if len(socket) <= LONGEST_SOCKET and self.place != HERE:
            return self.data
        base = tempfile.gettempdir()
        if len(os.fsencode(base)) > LONGEST_SOCKET - 40 or not self.account.can_enter(base):
            base = "/tmp"  # noqa: S108 (a new folder in it, closed to others)
        folder = Path(tempfile.mkdtemp(prefix="claims-socket-", dir=base))
        self.own(folder)
        return folder

    def command(self, socket_folder):
        """What starts PostgreSQL in the folder; it listens on no address of a network."""
        sockets = str(socket_folder).replace('"', '""')
        return [
            str(self.programs / "postgres"),
            *("-D", self.place, "-p", "5432", "-c", "listen_addresses="),
            *("-c", f'unix_socket_directories="{sockets}"'),
            # This process writes the log, and begins a new file when one is full.
            *("-c", "logging_collector=off", "-c", "log_destination=stderr"),
        ]


def initdb_prefix(data):
    return f"{data.name}.initdb-"


def remove_unfinished(data):
    """What a killed initdb left, today's and that of earlier releases, which worked in `data`.

    A server that has ever been started wrote its options there, and a copy of one has a label.
    """
    for folder in data.parent.glob(f"{initdb_prefix(data)}*"):
        shutil.rmtree(folder, ignore_errors=True)
    marks = ("postmaster.opts", "backup_label", "standby.signal")
    if (data / "PG_VERSION").exists() and not any((data / name).exists() for name in marks):
        hba = data / "pg_hba.conf"
        if not hba.exists() or ACCESS.encode() not in hba.read_bytes():
            data.rename(data.with_name(f"{data.name}.unfinished-{time.time_ns()}"))


def processes_in(data):
    """The processes of PostgreSQL that work in the folder."""
    return [
        process
        for process in psutil.process_iter(["name", "cwd"])
        if process.info["name"] == "postgres" and process.info["cwd"] == str(data)
    ]
