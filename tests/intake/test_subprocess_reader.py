"""Pages and messages are read in a process that can neither hang nor fill the machine."""

import subprocess
import sys
import time
from datetime import date

import pytest

from claims.intake import ProposedArticle, Refusal, read_article
from claims.intake.subprocess_reader import (
    READER_SLOTS,
    ROOT,
    UNREADABLE,
    read_in_subprocess,
)

TODAY = date(2026, 3, 10)
READERS_AT_ONCE = 2
BODY = "The council will cut 40 librarians by March, its leader said on Friday."


def page(*parts):
    return b"<html><body><article>" + b"".join(parts)


def test_page_read_in_a_subprocess_is_the_same_proposal():
    raw = f"<h1>Cuts</h1><time datetime=2025-08-01></time><p>{BODY}</p>".encode()

    assert read_article(
        page(raw), "html", TODAY, "https://gazette.example/cuts"
    ) == ProposedArticle(
        headline="Cuts",
        published_on=date(2025, 8, 1),
        published_precision="day",
        address="https://gazette.example/cuts",
        language="en",
        text=f"Cuts\n\n{BODY}",
    )


def test_refusal_of_a_subprocess_is_the_same_refusal():
    with pytest.raises(Refusal, match="No article was found"):
        read_in_subprocess("html", b"<p></p>", TODAY)


def test_page_waits_for_a_reader_and_is_refused_where_none_is_free():
    for _ in range(READERS_AT_ONCE):
        READER_SLOTS.acquire()
    try:
        with pytest.raises(Refusal, match="Other pages are being read"):
            read_in_subprocess("html", page(), TODAY, seconds=0.01)
    finally:
        for _ in range(READERS_AT_ONCE):
            READER_SLOTS.release()

    assert read_article(page(f"<p>{BODY}</p>".encode()), "html", TODAY).text == BODY


# What a reader does that something hostile has taken over, or worn out.
WORN_OUT = {
    "hangs": "while True: pass",
    "sleeps": "import time; time.sleep(60)",
    "fails": "raise MemoryError",
    "is killed": "import os; os.kill(os.getpid(), 9)",
    "says nothing": "",
    "says something else": "print('{')",
}


@pytest.mark.parametrize("name", WORN_OUT)
def test_reader_that_is_worn_out_is_given_up(name):
    started = time.monotonic()

    with pytest.raises(Refusal, match=UNREADABLE):
        read_in_subprocess(
            "html", b"", TODAY, reader=(sys.executable, "-c", WORN_OUT[name]), seconds=1
        )

    assert time.monotonic() - started < 5


def test_page_of_more_elements_than_fit_in_memory_is_refused():
    with pytest.raises(Refusal, match=UNREADABLE):
        read_in_subprocess("html", page(b"<p>" * 2_000_000), TODAY)


LIMITS = """
import resource
from claims.intake import reader_process
reader_process.READERS["html"] = lambda *arguments: 1 / 0
try:
    reader_process.main("html", "2026-03-10")
except ZeroDivisionError:
    for name in ("RLIMIT_AS", "RLIMIT_CPU", "RLIMIT_FSIZE"):
        print(resource.getrlimit(getattr(resource, name))[1])
"""


def test_reader_limits_itself_before_it_reads():
    process = subprocess.run(
        [sys.executable, "-c", LIMITS],
        check=False,
        cwd=ROOT,
        input=b"",
        capture_output=True,
        timeout=30,
    )

    assert process.stdout.split() == [b"536870912", b"5", b"0"]


def test_site_does_not_load_what_reads_pages():
    program = "import sys, claims.intake; print({'trafilatura', 'lxml', 'django'} & {*sys.modules})"

    process = subprocess.run(
        [sys.executable, "-c", program], check=True, cwd=ROOT, capture_output=True, timeout=60
    )

    assert process.stdout == b"set()\n"
