from django.core.management.base import BaseCommand, CommandError

from claims.alerts import DeliveryError, compose_alerts, send_confirmations, send_pending_alerts
from claims.models import MaintenanceRun
from claims.models.codes import MaintenanceTask
from claims.progress import track

STEPS = [
    ("Asking for confirmation", send_confirmations),
    ("Looking for news", compose_alerts),
    ("Sending alerts", send_pending_alerts),
]


class Command(BaseCommand):
    help = (
        "Send what is new to whoever asked for alerts, and ask new addresses to confirm. To be run"
        " every few minutes; run again after it was broken off, it sends what is left. Ends with 1"
        " if something could not be sent."
    )

    def handle(self, **options):
        problems = []
        for title, step in STEPS:
            try:
                step(lambda rows, title=title: track(rows, title))
            except DeliveryError as error:
                problems.append(str(error))
        MaintenanceRun.objects.record(MaintenanceTask.ALERTS)
        if problems:
            raise CommandError("\n".join([*problems, "The next run tries again."]))
