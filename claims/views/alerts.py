"""How readers ask for alerts, confirm them and end them, without an account."""

from urllib.parse import urlsplit

from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache

from ..alerts import secret_of, subject_of
from ..alerts.composing import REFUSED
from ..filters import ClaimFilter
from ..forms import AlertForm
from ..models import Subscription
from ..models.codes import AlertPace
from ..models.subscription import LONGEST_QUERY
from ..rate_limits import RateLimit
from .public import lasting_address, public_page, reader_form

LIMIT = RateLimit("alerts")


@reader_form(filtered=True)
def alerts(request):
    """A reader asks to hear of what is new among the claims of a list.

    One client asks `ALERTS_PER_CLIENT` times an hour and all together `ALERTS_IN_ALL`.
    """
    claims = ClaimFilter.from_query(request.GET, refused=REFUSED)
    if request.method == "POST":
        return ask_for_alerts(request, claims)
    return alerts_page(request, AlertForm.opened(pace=AlertPace.DAILY), claims)


def ask_for_alerts(request, claims):
    form, query = AlertForm(request.POST), urlsplit(claims.address()).query
    if form.is_valid() and len(query) > LONGEST_QUERY:
        form.add_error(None, "This list has too many conditions. Take some of them off.")
    if not form.is_valid():
        return alerts_page(request, form.reopened(), claims, status=422)
    if LIMIT.exceeded(request):
        form.add_error(
            None,
            "Too many alerts have been asked for this hour. Send this again after"
            f" {LIMIT.ends:%H:%M} UTC; it is still below.",
        )
        return LIMIT.refuse(alerts_page(request, form.reopened(), claims))
    form.save(query, lasting_address(request, reverse("home")))
    return redirect("alerts-asked")


def alerts_page(request, form, claims, status=200):
    context = {
        "form": form,
        "claims": claims,
        "address": claims.address("alerts"),
    }
    return render(request, "claims/alert_form.html", context, status=status)


@public_page(cached=False)
def alerts_asked(request):
    """The same for every address, whether it has alerts already or not."""
    return render(request, "claims/alerts_asked.html")


@never_cache
@reader_form()
def subscription(request, token):
    """Where whoever was sent the token confirms alerts and ends them.

    A mail program's one click (RFC 8058) posts here too; whatever is posted that does not confirm
    ends them, however often.
    """
    of_token = Subscription.objects.filter(token=token)
    if request.method != "POST":
        return subscription_page(request, get_object_or_404(of_token))
    if "confirm" not in request.POST:
        of_token.delete()
        return render(request, "claims/alerts_ended.html")
    get_object_or_404(of_token).confirm()
    return redirect(request.path)


def subscription_page(request, subscription):
    context = {
        "subscription": subscription,
        "about": subject_of(subscription),
        "secret": secret_of(subscription) if subscription.webhook else "",
    }
    return render(request, "claims/subscription_detail.html", context)
