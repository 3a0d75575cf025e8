"""The checks of a large record: all of them at once, and those that one changed claim asks for."""

import os
import subprocess
import sys
import time

from claims.checks import recheck
from claims.models import Claim

from . import ROOT
from .comparisons import MEGABYTE, line
from .programs import medians

STRIDE = 100_003  # a prime, so that the claims lie all over the record


def report(folder, claims, rounds):
    """Lines: seconds and memory of `check_claims`, milliseconds of one claim's checks."""
    seconds, memory = check_all(folder)
    yield line("All checks of all claims: seconds", seconds, "≤ 120")
    yield line("All checks of all claims: memory in MB, at most", memory / MEGABYTE, "≤ 200")
    changed = [Claim.objects.get(pk=number * STRIDE % claims + 1) for number in range(rounds)]
    [seconds] = medians(rounds, recheck=lambda number: recheck(changed[number])).values()
    yield line("Checks that one changed claim asks for: milliseconds", 1000 * seconds, "≤ 100")


def check_all(folder):
    """Seconds that the command takes in a process of its own, and bytes that it holds at most."""
    command = [sys.executable, "manage.py", "check_claims", "--json"]
    started = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=ROOT, env={**os.environ, "DATA_DIR": folder}, stdout=subprocess.DEVNULL
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return time.perf_counter() - started, used.ru_maxrss * 1024
