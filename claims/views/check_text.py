from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from ..forms import CHARACTERS_AT_MOST, WORDS_AT_MOST, CheckForm
from ..matching import annotate_text
from .public import takes
from .rate_limits import RateLimit

LIMIT = RateLimit("checks")
# A body in which every character is four bytes, each written as %XX.
BYTES_AT_MOST = 12 * CHARACTERS_AT_MOST


@csrf_exempt  # Readers get no cookie; the form's signed token stands in for it.
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters("text")
@takes()
def check_text(request):
    """A reader's draft against the record. The text is read, answered and forgotten."""
    if request.method == "POST":
        return annotate_form(request)
    return check_page(request, CheckForm.opened())


def annotate_form(request):
    length = request.META.get("CONTENT_LENGTH") or "0"
    if not length.isdecimal() or int(length[:20]) > BYTES_AT_MOST:
        return check_page(request, CheckForm.opened(), status=413, is_too_long=True)
    form = CheckForm(request.POST)
    if not form.is_valid():
        return check_page(request, form.reopened(), status=422)
    if LIMIT.is_reached(request):
        response = check_page(request, form.reopened(), status=429, ends=LIMIT.ends)
        response.headers["Retry-After"] = LIMIT.seconds
        return response
    annotated = annotate_text(form.cleaned_data["text"])
    return check_page(request, form.reopened(), annotated=annotated)


def check_page(request, form, status=200, **context):
    context |= {"form": form, "words_at_most": WORDS_AT_MOST}
    response = render(request, "claims/check.html", context, status=status)
    response.headers["Cache-Control"] = "no-store"
    return response
