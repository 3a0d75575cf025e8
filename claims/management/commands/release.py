from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from claims.figures.words import count_of
from claims.releases import make_release


class Command(BaseCommand):
    help = (
        "Write the public record as it stood at the end of a day (UTC) into a new folder named"
        " after it: every table as CSV, the claims as JSON Lines too, one SQLite file, what"
        " describes them, their digests, and one ZIP of all. The same day gives the same bytes."
    )

    def add_arguments(self, parser):
        parser.add_argument("--day", type=date.fromisoformat, help="2025-07-31; else yesterday")
        parser.add_argument(
            "--out", type=Path, default=Path("releases"), help="where the folder is made"
        )

    def handle(self, *, day, out, **options):
        today = datetime.now(UTC).date()
        day = day or today - timedelta(days=1)
        if day >= today:
            raise CommandError(f"{day} is not over yet (UTC). Name an earlier day.")
        if not settings.SITE_URL:
            raise CommandError("The files name the site's address. Set SITE_URL.")
        try:
            folder = make_release(day, f"{settings.SITE_URL}/", out)
        except FileExistsError:
            raise CommandError(f"{out / str(day)} is there already and is not changed.") from None
        except OSError as error:
            raise CommandError(f"{out} cannot be written: {error.strerror}.") from None
        files = list(folder.iterdir())
        size = sum(file.stat().st_size for file in files)
        self.stdout.write(f"{folder}: {count_of(len(files), 'file')}, {size / 1e6:,.1f} MB")
