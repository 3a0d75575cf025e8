"""The server of a folder, for a process that uses it."""

import atexit
import fcntl
import logging
import os
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from threading import Lock

from .folder import Folder
from .programs import ServerError

SUPERVISOR = Path(__file__).with_name("supervisor.py")
READY = {"ready", "standby"}
STOPPED_WITHIN = 60  # seconds
TOLD_EVERY = 10  # seconds
ATTEMPTS = 3
LAST_LINES = 50

logger = logging.getLogger(__name__)
uses: dict[Path, int] = {}  # the users' lock of each folder that this process uses
one_thread = Lock()


def start(data):
    """Start the server whose files are in `data`, if it is not running; its host and port.

    It runs until the last process that asked for it has ended. Waits as long as PostgreSQL takes
    to recover. Raises ServerError where it cannot start, OSError where nothing can be written.
    """
    data = Path(data).expanduser().resolve()
    join(data)
    wait = Wait(data)
    while not (address := listening(data)):
        if lock := take_lock(data):
            try:
                wait.count_attempt()
                supervise(data, lock)
            finally:
                os.close(lock)
        wait.tell()
        time.sleep(0.02)
    return address


class Wait:
    """How long and how often a start has been tried; says so where somebody waits for it."""

    def __init__(self, data):
        self.log = data / "log"
        self.attempts = 0
        self.began = self.told = time.monotonic()

    def count_attempt(self):
        """Raises ServerError if PostgreSQL has ended again and again before it could be asked."""
        if self.attempts == ATTEMPTS:
            reason = self.last_line(" FATAL: ", " PANIC: ", "Error: ") or "the log does not say why"
            raise ServerError(
                f"PostgreSQL does not start: {reason}. All that it says is in {self.log}."
            )
        self.attempts += 1

    def tell(self):
        if time.monotonic() - self.told > TOLD_EVERY:
            self.told = time.monotonic()
            waited, said = self.told - self.began, self.last_line(" LOG: ")
            logger.warning("PostgreSQL is not ready after %.0f s; it says: %s", waited, said)

    def last_line(self, *marks):
        """What PostgreSQL says in its last line with one of the marks."""
        with suppress(OSError):
            for line in reversed(self.log.read_text(errors="replace").splitlines()[-LAST_LINES:]):
                for mark in marks:
                    if mark in line:
                        return line.partition(mark)[2].strip()
        return ""


def join(data):
    """Be a user of the folder, until this process and those that it forked have ended."""
    with one_thread:
        if data not in uses:
            data.parent.mkdir(parents=True, exist_ok=True)
            lock = open_lock(data, "users")
            fcntl.flock(lock, fcntl.LOCK_SH)  # waits for the end of a server that is being stopped
            uses[data] = lock
            atexit.register(leave, data, os.getpid())


def leave(data, pid):
    """The last one to go waits for the server's end, so that its folder is at rest."""
    if os.getpid() != pid:
        return
    os.close(uses.pop(data))
    if not data.exists():
        return
    probe, end = open_lock(data, "users"), time.monotonic() + STOPPED_WITHIN
    if not is_used(probe):
        while is_supervised(data) and time.monotonic() < end:
            time.sleep(0.02)
    os.close(probe)


def is_used(probe):
    """Does anybody share the lock? The supervisor that waits for it takes it alone."""
    if try_flock(probe, fcntl.LOCK_EX):
        fcntl.flock(probe, fcntl.LOCK_UN)
        return False
    return try_flock(probe, fcntl.LOCK_SH)


def listening(data):
    """Host and port of the server, if it can be asked."""
    try:
        lines = (data / "postmaster.pid").read_text(errors="surrogateescape").split("\n")
        pid, port, host, status = int(lines[0]), int(lines[3]), lines[4], lines[7].strip()
    except (FileNotFoundError, IndexError, ValueError):
        return None
    return (host, port) if status in READY and is_alive(pid) and is_supervised(data) else None


def is_alive(pid):
    try:
        os.kill(pid, 0)
    except PermissionError:
        return True
    except ProcessLookupError:
        return False
    return True


def is_supervised(data):
    if lock := take_lock(data):
        os.close(lock)
    return not lock


def take_lock(data):
    """The lock of supervisors, if nobody has it."""
    lock = open_lock(data, "lock")
    if try_flock(lock, fcntl.LOCK_EX):
        return lock
    os.close(lock)
    return None


def open_lock(data, kind):
    path = data.with_name(f"{data.name}.{kind}")
    lock = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
    if os.geteuid() == 0 and os.fstat(lock).st_uid == 0 and data.exists():
        os.fchown(lock, data.stat().st_uid, -1)  # its owner starts it as well
    return lock


def try_flock(lock, kind):
    try:
        fcntl.flock(lock, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def supervise(data, lock):
    """Make the folder ready and start its supervisor, which has the lock from then on."""
    users = open_lock(data, "users")
    try:
        folder = Folder(data)
        folder.prepare()
        sockets = folder.socket_folder()
        subprocess.run(  # noqa: S603
            [
                *(sys.executable, "-I", "-S", SUPERVISOR, str(users)),
                *(str(folder.account.uid), str(folder.account.gid), data, sockets),
                *folder.command(sockets),
            ],
            pass_fds=[users, lock],
            start_new_session=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=True,
        )
    finally:
        os.close(users)
