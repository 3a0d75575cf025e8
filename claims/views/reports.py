from django.conf import settings
from django.core.cache import cache
from django.shortcuts import redirect, render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from ..filters import BadQuery
from ..forms import ReportForm, token
from ..models import Claim
from .parameters import takes

HOUR = 60 * 60


@csrf_exempt  # Readers get no cookie; the form's signed token stands in for it.
@require_http_methods(["GET", "HEAD", "POST"])
@takes("claim")
def report(request):
    """A reader tells the editors of an error.

    One client files `REPORTS_PER_CLIENT` an hour and all together `REPORTS_IN_ALL`; past that the
    answer is 429, with everything typed still in the form.
    """
    if request.method == "POST":
        return file_report(request)
    claim = asked_claim(request)
    form = ReportForm(initial={"claim": claim, "token": token()})
    return render(request, "claims/report_form.html", {"form": form, "claim": claim})


@require_safe
@takes()
def report_sent(request):
    return render(request, "claims/report_sent.html")


def file_report(request):
    form = ReportForm(request.POST)
    status = 422
    if form.is_valid():
        if not is_too_often(request.META["REMOTE_ADDR"]):
            form.save()
            return redirect("report-sent")
        form.add_error(None, "Too many reports came in this hour. Please send it again later.")
        status = 429
    form.data = form.data.copy()
    form.data["token"] = token()
    claim = form.cleaned_data.get("claim")
    return render(request, "claims/report_form.html", {"form": form, "claim": claim}, status=status)


def asked_claim(request):
    number = request.GET.get("claim")
    if number is None:
        return None
    found = Claim.objects.public().filter(pk=int(number)) if is_number(number) else ()
    if not found:
        raise BadQuery([("claim", "There is no claim of this number.")])
    return found[0]


def is_number(text):
    return text.isascii() and text.isdigit() and len(text) <= 18


def is_too_often(client):
    """Count this report against its client and against all; whether either is over its limit."""
    counts = [count(f"reports-{client}"), count("reports")]
    return any(n > limit for n, limit in zip(counts, limits(), strict=True))


def limits():
    return settings.REPORTS_PER_CLIENT, settings.REPORTS_IN_ALL


def count(key):
    cache.add(key, 0, HOUR)
    try:
        return cache.incr(key)
    except ValueError:  # it expired between the two calls
        cache.set(key, 1, HOUR)
        return 1
