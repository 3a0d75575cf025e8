from django.shortcuts import redirect, render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from ..filters import InvalidQuery
from ..forms import ReportForm
from ..models import Claim
from .public import takes
from .rate_limits import RateLimit

LIMIT = RateLimit("reports")


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
    claim = claim_parameter(request)
    context = {"form": ReportForm.opened(claim=claim), "claim": claim}
    return render(request, "claims/report_form.html", context)


@require_safe
@takes()
def report_sent(request):
    return render(request, "claims/report_sent.html")


def file_report(request):
    form = ReportForm(request.POST)
    status = 422
    if form.is_valid():
        if not LIMIT.is_reached(request):
            form.save()
            return redirect("report-sent")
        form.add_error(None, f"Too many reports came. Send it again after {LIMIT.ends:%H:%M} UTC.")
        status = 429
    context = {"form": form.reopened(), "claim": form.cleaned_data.get("claim")}
    return render(request, "claims/report_form.html", context, status=status)


def claim_parameter(request):
    number = request.GET.get("claim")
    if number is None:
        return None
    found = Claim.objects.public().filter(pk=int(number)) if is_number(number) else ()
    if not found:
        raise InvalidQuery([("claim", "There is no claim of this number.")])
    return found[0]


def is_number(text):
    return text.isascii() and text.isdigit() and len(text) <= 18
