from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from claims.backups import BackupError, restore
from claims.figures.words import count_of


class Command(BaseCommand):
    help = (
        "Fill an empty database from a file that manage.py backup wrote, wholly or not at all, and"
        " compare every table with what was backed up. The server may be another one, and of"
        " another version of PostgreSQL, from 15 on."
    )
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, help="a file that manage.py backup wrote")

    def handle(self, *, file, **options):
        try:
            backup = restore(file)
        except BackupError as error:
            raise CommandError(str(error)) from None
        except OSError as error:
            raise CommandError(f"{file} cannot be read: {error.strerror}.") from None
        self.stdout.write(
            f"{count_of(backup.tables, 'table')} restored, each equal to what was backed up."
            "\nNow run manage.py migrate, as the backup may be of an earlier version of the site,"
            " and manage.py verify --repair, as another PostgreSQL finds some words by other stems."
        )
