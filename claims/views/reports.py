from django.shortcuts import redirect, render

from ..filters import InvalidQuery
from ..forms import ReportForm
from ..models import Claim
from ..rate_limits import RateLimit
from .public import public_page, reader_form

LIMIT = RateLimit("reports")


@reader_form("claim")
def report(request):
    """A reader tells the editors of a mistake.

    One client files `REPORTS_PER_CLIENT` an hour and all together `REPORTS_IN_ALL`; past that the
    answer is 429, with everything typed still in the form.
    """
    if request.method == "POST":
        return file_report(request)
    claim = claim_parameter(request)
    return report_page(request, ReportForm.opened(claim=claim), claim)


@public_page(cached=False)
def report_sent(request):
    return render(request, "claims/report_sent.html")


def file_report(request):
    form = ReportForm(request.POST)
    if not form.is_valid():
        return report_page(request, form.reopened(), form.cleaned_data.get("claim"), status=422)
    if LIMIT.exceeded(request):
        form.add_error(
            None,
            "Too many reports have been sent this hour. Send yours again after"
            f" {LIMIT.ends:%H:%M} UTC; it is still below.",
        )
        return LIMIT.refuse(report_page(request, form.reopened(), form.cleaned_data["claim"]))
    form.save()
    return redirect("report-sent")


def report_page(request, form, claim, status=200):
    context = {"form": form, "claim": claim}
    return render(request, "claims/report_form.html", context, status=status)


def claim_parameter(request):
    """The public claim whose number the parameter `claim` is, or None where it is not given."""
    number = request.GET.get("claim")
    if number is None:
        return None
    claims = Claim.objects.public()
    claim = claims.filter(pk=int(number)).first() if is_number(number) else None
    if not claim:
        raise InvalidQuery([("claim", "There is no claim with this number.")])
    return claim


def is_number(text):
    return text.isascii() and text.isdigit() and len(text) <= 18
