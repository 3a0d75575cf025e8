from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from claims.figures.words import count_of
from claims.releases import make_release
from claims.releases.catalogue import release_in
from claims.releases.parquet import is_parquet_written


class Command(BaseCommand):
    help = (
        "Write the public record as it stood at the end of a day (UTC) into a new folder named"
        " after it: every table as CSV, the claims as JSON Lines too, one SQLite file, what"
        " describes them, their digests, and one ZIP of all. The same day gives the same bytes."
    )

    def add_arguments(self, parser):
        parser.add_argument("--day", type=date.fromisoformat, help="2025-07-31; else yesterday")
        parser.add_argument("--out", type=Path, help="where it is made, if not in RELEASES_DIR")
        parser.add_argument("--withdraw", action="store_true", help="leave only the reason of it")
        parser.add_argument("--reason", default="", help="why it is withdrawn, as readers see it")

    def handle(self, *, day, out, withdraw, reason, **options):
        out = out or settings.RELEASES_DIR
        if withdraw:
            self.withdraw(day, out, reason.strip())
        else:
            self.release(day, out)

    def release(self, day, out):
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
        if not is_parquet_written():
            self.stdout.write("Without claims.parquet: DuckDB is not installed.")

    def withdraw(self, day, out, reason):
        if not (day and reason):
            raise CommandError("Name the --day of the release, and the --reason.")
        release = release_in(out, day)
        if release is None:
            raise CommandError(f"{out} has no release of {day}.")
        release.withdraw(reason)
        self.stdout.write(f"{release.path}: withdrawn")
