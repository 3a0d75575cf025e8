import time
from contextlib import contextmanager

from django.core.management.base import BaseCommand


class SteppedCommand(BaseCommand):
    """A command that says what it is doing, and how long each step took."""

    @contextmanager
    def step(self, title):
        self.stdout.write(f"{title} …", ending="")
        self.stdout.flush()
        started = time.monotonic()
        try:
            yield
        except BaseException:
            self.stdout.write("")
            raise
        self.stdout.write(f" done in {time.monotonic() - started:.1f} s")
