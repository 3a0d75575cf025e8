from datetime import timedelta

from axes.models import AccessFailureLog, AccessLog
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from claims.models import MaintenanceRun, RateCount
from claims.models.codes import MaintenanceTask
from claims.verification import PARTS, reading_one_moment

# What is told of attempts to log in, for whoever looks into an attack.
ATTEMPTS_KEPT = timedelta(days=90)


class Command(BaseCommand):
    help = (
        "Do what has to be done once a day: remove sessions that have ended, counts of past hours"
        " and attempts to log in that are older than 90 days, and compare the numbers that lists"
        " show with the claims. Run again, it does only what is left. Ends with 1 if a number is"
        " wrong."
    )

    def handle(self, **options):
        call_command("clearsessions")
        now = timezone.now()
        for attempts in (AccessLog, AccessFailureLog):
            attempts.objects.filter(attempt_time__lt=now - ATTEMPTS_KEPT).delete()
        RateCount.objects.filter(window_start__lt=now - timedelta(hours=1)).delete()
        with reading_one_moment():
            wrong = [difference.sentence for difference in PARTS["tallies"].differences()]
        MaintenanceRun.objects.record(MaintenanceTask.HOUSEKEEPING)
        if wrong:
            raise CommandError("\n".join([*wrong, "To mend them: manage.py verify --repair"]))
        self.stdout.write("Done. Every number that a list shows is right.")
