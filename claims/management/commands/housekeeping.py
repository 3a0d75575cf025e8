from datetime import timedelta

from axes.models import AccessFailureLog, AccessLog
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from claims.models import Alert, MaintenanceRun, RateCount, Subscription
from claims.models.codes import MaintenanceTask
from claims.progress import track
from claims.verification import PARTS, reading_one_moment

# What is told of attempts to log in, for whoever looks into an attack.
ATTEMPTS_KEPT = timedelta(days=90)
UNREACHED_KEPT = timedelta(days=3)
# What was sent, so that nothing is sent twice; `alerts.composing` looks back a day.
ALERTS_KEPT = timedelta(days=30)


def remove_ended_sessions():
    call_command("clearsessions")


def remove_old_attempts():
    for attempts in (AccessLog, AccessFailureLog):
        attempts.objects.filter(attempt_time__lt=timezone.now() - ATTEMPTS_KEPT).delete()


def remove_counts_of_past_hours():
    RateCount.objects.filter(window_start__lt=timezone.now() - timedelta(hours=1)).delete()


def remove_subscriptions_that_are_over():
    """Those that nobody confirmed, and those whose address takes nothing any more."""
    before = timezone.now() - UNREACHED_KEPT
    Subscription.objects.never_confirmed(before).delete()
    Subscription.objects.unreachable(before).delete()


def remove_old_alerts():
    Alert.objects.filter(sent_at__lt=timezone.now() - ALERTS_KEPT).delete()


REMOVALS = [
    remove_ended_sessions,
    remove_old_attempts,
    remove_counts_of_past_hours,
    remove_subscriptions_that_are_over,
    remove_old_alerts,
]


class Command(BaseCommand):
    help = (
        "Do what has to be done once a day: remove sessions that have ended, counts of past hours,"
        " attempts to log in that are older than 90 days and addresses that did not confirm alerts"
        " or could not be reached for three days, compare the numbers that lists show with the"
        " claims, and send alerts. Run again, it does only what is left. Ends with 1 if a number is"
        " wrong."
    )

    def handle(self, **options):
        for remove in track(REMOVALS, "Removing what is over"):
            remove()
        for part in track([PARTS["tallies"]], "Comparing the numbers of lists"):
            with reading_one_moment():
                wrong = [difference.sentence for difference in part.differences()]
        MaintenanceRun.objects.record(MaintenanceTask.HOUSEKEEPING)
        if wrong:
            raise CommandError("\n".join([*wrong, "To mend them: manage.py verify --repair"]))
        self.stdout.write("Done. Every number that a list shows is right.")
        call_command("send_alerts")
