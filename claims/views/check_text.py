from threading import BoundedSemaphore

from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters

from ..forms import CHARACTERS_AT_MOST, WORDS_AT_MOST, CheckForm
from ..intake import Refusal, is_markup, read_article
from ..matching import annotate_text
from ..rate_limits import RateLimit
from .public import reader_form

LIMIT = RateLimit("checks")
# A body in which every character is four bytes, each written as %XX.
BYTES_AT_MOST = 12 * CHARACTERS_AT_MOST
# One text is read at a time: the longest take seconds, for which all other readers would wait.
READING = BoundedSemaphore(1)
SECONDS_TO_WAIT = 0.4  # which most texts take
BUSY = "Another text is being checked at the moment. Try again shortly; your text is still below."


@reader_form()
@sensitive_post_parameters("text")
def check_text(request):
    """A submitted text against the record. The text is read, answered and forgotten."""
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
    if LIMIT.exceeded(request):
        return LIMIT.refuse(check_page(request, form.reopened(), ends=LIMIT.ends))
    if not READING.acquire(timeout=SECONDS_TO_WAIT):
        form.add_error("text", BUSY)
        return check_page(request, form.reopened(), status=503)
    try:
        annotated = annotate_text(shown_text(form.cleaned_data["text"]))
    except Refusal as refusal:
        form.add_error("text", str(refusal))
        return check_page(request, form.reopened(), status=422)
    finally:
        READING.release()
    return check_page(request, form.reopened(), annotated=annotated)


def shown_text(text):
    """The text as it was pasted, or that which its HTML shows."""
    if not is_markup(text):
        return text
    return read_article(text.encode(errors="replace"), "markup", timezone.localdate()).text


def check_page(request, form, status=200, **context):
    context |= {"form": form, "words_at_most": WORDS_AT_MOST}
    response = render(request, "claims/check.html", context, status=status)
    response.headers["Cache-Control"] = "no-store"
    return response
