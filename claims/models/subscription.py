"""Whoever hears of what is new in a part of the record, and what they were sent."""

import secrets

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now
from django.http import QueryDict
from django.urls import reverse
from django.utils import timezone

from .codes import AlertPace
from .constraints import in_code_list
from .fields import UrlAddressField


def new_token():
    return secrets.token_urlsafe(32)


LONGEST_QUERY = 1000
# Of one address that has not confirmed any: whoever types the address of somebody else sends that
# person so many mails and no more.
UNCONFIRMED_AT_MOST = 3
AT_MOST = 50


class SubscriptionQuerySet(models.QuerySet):
    def ask_for(self, *, email, webhook, query, **values):
        """One more for an address, if it has not too many already; what there is stays as it is."""
        of_address = self.filter(email=email, webhook=webhook)
        unconfirmed = of_address.filter(confirmed_at=None).count()
        if unconfirmed < UNCONFIRMED_AT_MOST and of_address.count() < AT_MOST:
            self.get_or_create(email=email, webhook=webhook, query=query, defaults=values)

    def confirmed(self):
        return self.exclude(confirmed_at=None)

    def to_be_asked(self):
        """Those that were not yet asked whether they want alerts."""
        return self.filter(asked_at=None, confirmed_at=None)

    def never_confirmed(self, before):
        return self.filter(confirmed_at=None, made_at__lt=before)

    def unreachable(self, before):
        """Those to whom an alert of that time could not be sent until now."""
        return self.filter(alerts__sent_at=None, alerts__made_at__lt=before)


class Subscription(models.Model):
    """One address that hears of what is new among the claims of a list, until it ends that.

    Whoever has the token, which only this address is sent, can confirm and end it. Once it is ended
    nothing is left of it.
    """

    token = models.CharField(max_length=43, unique=True, default=new_token, editable=False)
    email = models.EmailField(blank=True)
    webhook = UrlAddressField(blank=True)
    query = models.CharField(
        "list",
        max_length=LONGEST_QUERY,
        blank=True,
        help_text="What stands in the list’s address after “?”.",
    )
    pace = models.CharField(max_length=10, choices=AlertPace)
    home = UrlAddressField(editable=False)  # the start page, as whoever subscribed knows it
    made_at = models.DateTimeField("asked for", db_default=Now(), editable=False)
    asked_at = models.DateTimeField("asked to confirm", null=True, editable=False)
    confirmed_at = models.DateTimeField("confirmed", null=True, editable=False)
    looked_at = models.DateTimeField("looked for news", null=True, editable=False)

    objects = SubscriptionQuerySet.as_manager()

    class Meta:
        ordering = ["-made_at"]
        constraints = [
            in_code_list("subscription", "pace", AlertPace),
            models.CheckConstraint(
                name="subscription_has_one_address",
                condition=(Q(email="") & ~Q(webhook="")) | (~Q(email="") & Q(webhook="")),
            ),
            models.UniqueConstraint(
                name="subscription_is_one_of_its_address_and_list",
                fields=["email", "webhook", "query"],
            ),
            models.CheckConstraint(
                name="subscription_is_looked_for_once_confirmed",
                condition=Q(confirmed_at=None, looked_at=None)
                | Q(
                    confirmed_at__isnull=False,
                    looked_at__isnull=False,
                    looked_at__gte=F("confirmed_at"),
                ),
            ),
        ]

    def __str__(self):
        return self.email or self.webhook

    def get_absolute_url(self):
        return reverse("subscription", args=[self.token])

    @property
    def address(self):
        """Where it is confirmed and ended."""
        return self.absolute(self.get_absolute_url())

    @property
    def parameters(self):
        return QueryDict(self.query)

    def absolute(self, path):
        return f"{self.home.rstrip('/')}{path}"

    def confirm(self):
        """From now on it is sent what is new; a second time changes nothing."""
        now = timezone.now()
        type(self).objects.filter(pk=self.pk, confirmed_at=None).update(
            confirmed_at=now, looked_at=now
        )

    def is_due(self, now):
        """Whether what is new is to be sent by now: daily ones once a day has begun since."""
        if self.confirmed_at is None:
            return False
        return self.pace == AlertPace.AT_ONCE or timezone.localdate(
            self.looked_at
        ) < timezone.localdate(now)


def numbers(**options):
    return ArrayField(models.BigIntegerField(), default=list, **options)


class Alert(models.Model):
    """What one subscription is told of at one time, written before it is sent and once it was."""

    subscription = models.ForeignKey(Subscription, models.CASCADE, related_name="alerts")
    claims = numbers()
    corrections = numbers()
    findings = numbers()
    made_at = models.DateTimeField(db_default=Now(), editable=False)
    sent_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        ordering = ["pk"]
        indexes = [
            models.Index(fields=["made_at"], name="alert_unsent", condition=Q(sent_at=None)),
        ]

    def __str__(self):
        return f"alert {self.pk}"
