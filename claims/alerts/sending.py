"""Messages on their way: each is locked while it is sent, so that no other run sends it too."""

from smtplib import SMTPException

from django.db import transaction
from django.utils import timezone

from ..intake import Refusal
from ..models import Alert, Subscription
from .delivery import deliver
from .messages import confirmation, message_of


class DeliveryError(Exception):
    """One or several messages could not be sent; the next run tries again."""


def send_confirmations(track=iter):
    """Ask each new address once whether it wants what was asked for."""
    send_each(send_confirmation, Subscription.objects.to_be_asked(), track)


def send_pending_alerts(track=iter):
    """Send what was written down and not yet sent."""
    send_each(send_alert, Alert.objects.filter(sent_at=None), track)


def send_each(send, rows, track):
    """Raises DeliveryError, once all were tried, with what went wrong."""
    problems = []
    for pk in track(list(rows.order_by("pk").values_list("pk", flat=True))):
        try:
            send(rows, pk)
        except (SMTPException, OSError, Refusal) as error:
            problems.append(f"{type(error).__name__}: {error}")
    if problems:
        raise DeliveryError("\n".join(dict.fromkeys(problems)))


@transaction.atomic
def send_confirmation(rows, pk):
    if subscription := rows.select_for_update(skip_locked=True).filter(pk=pk).first():
        deliver(subscription, confirmation(subscription), f"confirmation-{pk}")
        Subscription.objects.filter(pk=pk).update(asked_at=timezone.now())


@transaction.atomic
def send_alert(rows, pk):
    if alert := rows.select_for_update(skip_locked=True).filter(pk=pk).first():
        if message := message_of(alert):
            deliver(alert.subscription, message, f"alert-{pk}")
        Alert.objects.filter(pk=pk).update(sent_at=timezone.now())
