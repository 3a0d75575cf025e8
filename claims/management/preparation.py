"""What `demo` and `start` do before anything else: the database, the static files, step by step."""

import hashlib
import time
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError, connection

from tracker.embedded.programs import ServerError


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


def start_database():
    try:
        connection.ensure_connection()
    except OSError as error:
        raise CommandError(
            f"Cannot write to {error.filename}: choose another folder with --data DIR."
        ) from None
    except ServerError as error:
        raise CommandError(str(error)) from None
    except OperationalError as error:
        reason = " ".join(str(error).split())
        raise CommandError(
            "The database in DATABASE_URL does not answer. Start it, correct DATABASE_URL, or unset"
            f" it to use the embedded one. ({reason})"
        ) from None


def collect_static():
    """Collect the static files, unless they are those collected last: it takes a second."""
    files = [
        (name, Path(storage.path(name)).stat().st_mtime_ns)
        for finder in get_finders()
        for name, storage in finder.list([])
    ]
    digest = hashlib.sha256(repr(sorted(files)).encode()).hexdigest()
    collected = Path(settings.STATIC_ROOT, "collected")
    if not collected.exists() or collected.read_text() != digest:
        call_command("collectstatic", interactive=False, verbosity=0)
        collected.write_text(digest)
