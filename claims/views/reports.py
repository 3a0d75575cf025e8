from django.conf import settings
from django.core.cache import cache
from django.shortcuts import redirect, render
from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import FormView, TemplateView

from ..forms import ReportForm, token

HOUR = 60 * 60


@method_decorator(csrf_exempt, name="dispatch")
class ReportError(FormView):
    """A reader tells the editors of an error.

    Exempt from the CSRF cookie because readers get no cookie: the form's signed token stands in.
    One client files `REPORTS_PER_CLIENT` an hour and all together `REPORTS_IN_ALL`; past that the
    answer is 429, with everything typed still in the form.
    """

    template_name = "claims/report_form.html"
    form_class = ReportForm

    def get_initial(self):
        return {"claim": self.request.GET.get("claim"), "token": token()}

    def form_valid(self, form):
        if is_too_often(self.request.META["REMOTE_ADDR"]):
            form.add_error(None, "Too many reports came in this hour. Please send it again later.")
            return self.form_invalid(form, status=429)
        form.save()
        return redirect("report-sent")

    def form_invalid(self, form, status=422):
        form.data = form.data.copy()
        form.data["token"] = token()
        return render(
            self.request, self.template_name, self.get_context_data(form=form), status=status
        )


class ReportSent(TemplateView):
    template_name = "claims/report_sent.html"


def is_too_often(client):
    """Count this report against its client and against all; whether either is over its limit."""
    counted = [
        (f"reports-{client}", settings.REPORTS_PER_CLIENT),
        ("reports", settings.REPORTS_IN_ALL),
    ]
    return any(cache_count(key) > limit for key, limit in counted)


def cache_count(key):
    cache.add(key, 0, HOUR)
    try:
        return cache.incr(key)
    except ValueError:  # it expired between the two calls
        cache.set(key, 1, HOUR)
        return 1
