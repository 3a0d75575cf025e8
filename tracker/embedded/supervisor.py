"""Runs PostgreSQL for as long as somebody uses it. Started by `server`, as a script:

    python supervisor.py USERS UID GID DATA SOCKETS COMMAND …

USERS is the file descriptor of the users' lock, SOCKETS the folder of the socket. The lock of
supervisors is open as well and is released when this process ends. As this may be root until it
has the UID, it imports nothing but the standard library. PostgreSQL is restarted when it ends by
itself, stopped when the last user has gone, and stopped by the kernel (on Linux) when this
process is killed.
"""

import ctypes
import fcntl
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from threading import Thread

LOG = "log"
LOG_SIZE = 10_000_000  # bytes; beside a log that is full the one before is kept
FAILED = {1, 2}  # what PostgreSQL returns if it cannot start; when it is killed, a signal

SET_PARENT_DEATH_SIGNAL = 1  # of prctl
libc = ctypes.CDLL(None)


class Supervisor:
    def __init__(self, users, command):
        self.users = users
        self.command = command
        self.postgres = None
        self.unused = False
        self.begin_log()

    def run(self):
        Thread(target=self.stop_when_unused, daemon=True).start()
        while not self.unused and self.run_once() not in FAILED:
            time.sleep(0.2)

    def run_once(self):
        """Run PostgreSQL to its end, and to that of its children, which write to one log."""
        with subprocess.Popen(  # noqa: S603
            self.command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            preexec_fn=stop_with_parent,  # noqa: PLW1509 (it only makes one system call)
        ) as self.postgres:
            for line in self.postgres.stderr or ():
                self.write(line)
        return self.postgres.returncode

    def begin_log(self):
        # By its bare name: this process may have no right to enter the folder's parents.
        self.log = open(LOG, "ab", buffering=0)  # noqa: SIM115
        os.dup2(self.log.fileno(), sys.stderr.fileno())

    def write(self, line):
        if self.log.tell() > LOG_SIZE:
            os.replace(LOG, f"{LOG}.1")
            self.log.close()
            self.begin_log()
        with suppress(OSError):  # a full disk must not hold up PostgreSQL
            self.log.write(line)

    def stop_when_unused(self):
        fcntl.flock(self.users, fcntl.LOCK_EX)
        self.unused = True
        while True:  # once more if PostgreSQL was being started in this moment
            if self.postgres:
                self.postgres.send_signal(signal.SIGINT)  # roll back, write all, end
            time.sleep(1)


def stop_with_parent():
    if sys.platform == "linux":
        libc.prctl(SET_PARENT_DEATH_SIGNAL, signal.SIGINT)


def become(uid, gid):
    """Give up root's rights for good."""
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(gid)
        os.setuid(uid)


def main(users, uid, gid, data, sockets, *command):
    if os.fork():  # whoever started this does not wait for its end
        return
    os.chdir(data)  # while this is root, who can go everywhere
    become(int(uid), int(gid))
    os.umask(0o077)
    Supervisor(int(users), command).run()
    if sockets != data:
        os.rmdir(sockets)


if __name__ == "__main__":
    main(*sys.argv[1:])
