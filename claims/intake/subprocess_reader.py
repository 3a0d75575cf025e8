"""Pages and messages, read in a process of their own: whatever is in them, the site goes on."""

import json
import subprocess
import sys
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import Path
from threading import BoundedSemaphore

from .proposal import ProposedArticle, Refusal

ROOT = Path(__file__).resolve().parent.parent.parent
READER = (sys.executable, "-m", "claims.intake.reader_process")
SECONDS = 15
READER_SLOTS = BoundedSemaphore(2)  # readers of this process, each with the memory of one

UNREADABLE = "This cannot be read, or takes too long. Open it in a program and paste its text."


def read_in_subprocess(
    kind: str,
    raw: bytes,
    today: date,
    address: str = "",
    charset: str | None = None,
    *,
    reader: Sequence[str] = READER,
    seconds: float = SECONDS,
) -> ProposedArticle:
    """The ProposedArticle of a page (`html`) or a message; raises Refusal where it cannot be read.

    `reader` is the command of the process, which has so many `seconds` in all.
    """
    if not READER_SLOTS.acquire(timeout=seconds):
        raise Refusal("Other pages are being read at the moment. Try again shortly.")
    try:
        # No shell reads the command, and nothing in it but the address is anybody else's.
        process = subprocess.run(  # noqa: S603
            [*reader, kind, today.isoformat(), address, charset or ""],
            input=raw,
            capture_output=True,
            cwd=ROOT,
            env={},
            timeout=seconds,
            check=True,
        )
        answer = json.loads(process.stdout)
    except (subprocess.SubprocessError, ValueError):
        raise Refusal(UNREADABLE) from None
    finally:
        READER_SLOTS.release()
    if "refusal" in answer:
        raise Refusal(answer["refusal"])
    return _proposed(**answer["proposal"])


def _proposed(
    published_on: str | None, published_at: str | None, warnings: Iterable[str], **words: str
) -> ProposedArticle:
    return ProposedArticle(
        published_on=date.fromisoformat(published_on) if published_on else None,
        published_at=datetime.fromisoformat(published_at) if published_at else None,
        warnings=tuple(warnings),
        **words,
    )
