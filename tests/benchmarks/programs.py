"""The programs that are compared, as processes of their own, and how long they take to answer."""

import socket
import sys
import time
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from statistics import median
from threading import Event, Thread
from urllib.parse import urlsplit

import psutil

from . import FOLDER, ROOT

PATIENCE = 120  # seconds until a program must answer, or send its next bytes


@contextmanager
def running(arguments, path):
    """A server for as long as the block runs; (process, address), once `path` answers 200.

    `arguments` are those of `python`; a free port is added to them, so `--port` comes last.
    """
    port = free_port()
    arguments = [sys.executable, *map(str, arguments), str(port)]
    with (FOLDER / "log").open("a") as log:
        process = psutil.Popen(arguments, cwd=ROOT, stdout=log, stderr=log)
    address = f"http://127.0.0.1:{port}"
    try:
        wait_for(process, f"{address}{path}")
        yield process, address
    finally:
        process.terminate()
        process.wait(PATIENCE)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(process, address):
    latest = time.monotonic() + PATIENCE
    while time.monotonic() < latest:
        if process.poll() is not None:
            break
        try:
            fetch(address)
            return
        except ConnectionError:
            time.sleep(0.1)
    raise TimeoutError(f"{' '.join(process.args)} does not answer; see {FOLDER}/log.")


@contextmanager
def answer(address, **headers):
    """The response of a new connection; ValueError unless it is 200."""
    parts = urlsplit(address)
    with closing(HTTPConnection(parts.netloc, timeout=PATIENCE)) as connection:
        connection.request("GET", f"{parts.path}?{parts.query}", headers=headers)
        response = connection.getresponse()
        if response.status != 200:
            raise ValueError(f"{address} answers {response.status}.")
        yield response


def fetch(address, **headers):
    """Read an answer to its end; the number of its lines."""
    with answer(address, **headers) as response:
        lines = 0
        while chunk := response.read(1 << 20):
            lines += chunk.count(b"\n")
        return lines


def medians(rounds, **contestants):
    """Seconds that each function takes, all of them called in turn, as the median of the rounds.

    A function is given the number of the round, from 0.
    """
    times = {name: [] for name in contestants}
    for number in range(rounds):
        for name, contestant in contestants.items():
            started = time.perf_counter()
            contestant(number)
            times[name].append(time.perf_counter() - started)
    return {name: median(seconds) for name, seconds in times.items()}


@contextmanager
def memory_growth(process):
    """A list that holds, after the block, by how many bytes the process and its children grew."""
    growth = []
    done = Event()
    before = resident(process)

    def watch():
        peak = before
        while not done.wait(0.05):
            peak = max(peak, resident(process))
        growth.append(peak - before)

    watcher = Thread(target=watch)
    watcher.start()
    try:
        yield growth
    finally:
        done.set()
        watcher.join()


def resident(process):
    return sum(each.memory_info().rss for each in [process, *process.children(recursive=True)])
