from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from claims.backups import BackupError, back_up
from claims.figures.words import count_of
from claims.models import MaintenanceRun
from claims.models.codes import MaintenanceTask


class Command(BaseCommand):
    help = (
        "Write the whole database into one new file, as it is at this moment; the site goes on"
        " working meanwhile. Keep the file where only you can read it: it has everything in it,"
        " unpublished work and hashes of passwords too. manage.py restore FILE reads it."
    )

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, help="a name that is not taken, such as monday.zip")

    def handle(self, *, file, **options):
        try:
            backup = back_up(file)
        except BackupError as error:
            raise CommandError(str(error)) from None
        except OSError as error:
            raise CommandError(f"{file} cannot be written: {error.strerror}.") from None
        MaintenanceRun.objects.record(MaintenanceTask.BACKUP)
        self.stdout.write(
            f"{file}: {count_of(backup.tables, 'table')}, {backup.size / 1e6:,.1f} MB"
        )
