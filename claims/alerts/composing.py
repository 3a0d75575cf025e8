"""What is new for a subscription."""

from datetime import timedelta
from itertools import chain

from django.db import transaction
from django.utils import timezone

from ..arithmetic import Verdict
from ..filters import ClaimFilter, InvalidQuery
from ..filters.forms import CURSOR_PARAMETERS
from ..models import Alert, Correction, Finding, Subscription

# What a list of alerts cannot have: it has one order and is of now.
REFUSED = [*CURSOR_PARAMETERS, "known_on", "sort"]
# What is committed only after a run has looked bears an earlier time than that run.
OVERLAP = timedelta(days=1)


def compose_alerts(track=iter):
    """Write down for each subscription that is due what it will be told."""
    pks = list(Subscription.objects.confirmed().order_by("pk").values_list("pk", flat=True))
    for pk in track(pks):
        compose(pk)


@transaction.atomic
def compose(pk):
    now = timezone.now()
    of_pk = Subscription.objects.select_for_update(skip_locked=True).filter(pk=pk)
    subscription = of_pk.first()
    if subscription is None or not subscription.is_due(now):
        return
    news = news_for(subscription)
    if any(news.values()):
        Alert.objects.create(subscription=subscription, **news)
    of_pk.update(looked_at=now)


def news_for(subscription):
    """By kind, the numbers of what the subscription has not been told of, the oldest first."""
    claims = claims_of(subscription)
    if claims is None:
        return {}
    since = max(subscription.confirmed_at, subscription.looked_at - OVERLAP)
    ids = claims.values("pk")
    new = {
        "claims": claims.filter(first_published_at__gte=since).order_by("first_published_at", "pk"),
        "corrections": Correction.objects.published()
        .filter(made_at__gte=since, corrected_claims__claim__in=ids)
        .order_by("made_at", "pk"),
        "findings": Finding.objects.published()
        .open()
        .filter(verdict=Verdict.INCONSISTENT, found_at__gte=since, inputs__claim__in=ids)
        .order_by("found_at", "pk"),
    }
    alerts = list(subscription.alerts.all())
    return {
        kind: unique(rows.values_list("pk", flat=True), {*chain(*(vars(a)[kind] for a in alerts))})
        for kind, rows in new.items()
    }


def unique(ids, told):
    """Each of the ids once, without those that were told."""
    return [pk for pk in dict.fromkeys(ids) if pk not in told]


def claims_of(subscription):
    """The list rows that it is about, or None where its address is one of no list any more."""
    try:
        return ClaimFilter.from_query(subscription.parameters, refused=REFUSED).qs.order_by()
    except InvalidQuery:
        return None
