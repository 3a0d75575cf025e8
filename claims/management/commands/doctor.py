from django.core.management.base import BaseCommand, CommandError

from claims.diagnosis import diagnoses
from claims.figures.words import count_of


class Command(BaseCommand):
    help = (
        "Say whether this site is set up as it should be: database, tables, files, mail, proxies,"
        " clocks, disk, people, backups. Each line that begins with ✗ says what to do. Ends with 1"
        " if there is one."
    )
    requires_system_checks = []

    def handle(self, **options):
        wrong = 0
        for diagnosis in diagnoses():
            wrong += bool(diagnosis.remedy)
            self.stdout.write(f"{'✗' if diagnosis.remedy else '✓'} {diagnosis.sentence}")
            if diagnosis.remedy:
                self.stdout.write(f"  {diagnosis.remedy}")
        if wrong:
            raise CommandError(f"{count_of(wrong, 'thing')} to do.")
