"""How far a command is that can take longer than two seconds, told on its error output.

On a terminal that is a bar with an estimate of what is left; elsewhere, as in a log, a line when a
step begins, one every ten seconds and one when it is done.
"""

import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from typing import Protocol, TypeVar

from tqdm import tqdm

SECONDS = 10  # between two lines
Item = TypeVar("Item")


class Progress(Protocol):
    """What is told that some more is done."""

    def update(self, number: int, /) -> object: ...


class Lines(AbstractContextManager["Lines"]):
    """Progress where no bar can be drawn."""

    def __init__(self, title: str, total: int):
        self.title, self.total, self.done = title, total, 0
        self.started = self.told = time.monotonic()
        self.write("…")

    def update(self, number: int) -> None:
        self.done += number
        if time.monotonic() - self.told >= SECONDS:
            self.told = time.monotonic()
            self.write(f"{min(self.done / self.total, 1):.0%}")

    def write(self, words: str) -> None:
        print(f"{self.title}: {words}", file=sys.stderr, flush=True)

    def __exit__(self, failure: type[BaseException] | None, *_: object) -> None:
        if failure is None:
            self.write(f"done in {time.monotonic() - self.started:.1f} s")


def progress(title: str, total: int, unit: str = "steps") -> AbstractContextManager[Progress]:
    """To be updated with how much more is done of what may be about `total`."""
    if not sys.stderr.isatty():
        return Lines(title, max(total, 1))
    return tqdm(desc=title, total=max(total, 1), unit=f" {unit}", unit_scale=total > 1000)


def track(items: Iterable[Item], title: str) -> Iterator[Item]:
    """The items, with the progress through them."""
    items = list(items)
    with progress(title, len(items)) as done:
        for item in items:
            yield item
            done.update(1)


# What is printed inside it does not spoil a bar.
beside_bars = tqdm.external_write_mode
