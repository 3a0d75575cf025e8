from django.http import Http404
from django.shortcuts import render

from .. import known_on, plans
from ..filters import InvalidQuery
from ..filters.facets import FACETS, find_choices
from ..filters.fields import CODE, nothing_has
from ..filters.pagination import LAST_SAID_CLAIM_FIRST
from ..models import Speaker
from ..models.codes import SpeakerKind
from .public import page_after, public_page

PLANS = 30  # of a page


@public_page("organisation", "known_on", "after", as_known=True)
def plan_list(request):
    organisation = organisation_parameter(request)
    claims = plans.planned_claims(organisation).for_display()
    page = page_after(request, claims, LAST_SAID_CLAIM_FIRST, PLANS)
    made = plans.with_outcomes(page.rows)
    return render(
        request,
        "claims/plan_list.html",
        {
            "organisation": organisation,
            "organisations": plans.organisations(),
            "plans": [plan for plan in made if plan.is_followed],
            "other_plans": [plan for plan in made if not plan.is_followed],
            "page": page,
        },
    )


def organisation_parameter(request):
    """The organisation that the address names, whatever it was called before it was merged."""
    code = request.GET.get("organisation")
    if not code:
        return None
    codes = {name: [] for name in FACETS} | {"speaker": [code]}
    choice = find_choices(codes)["speaker"].get(code) if CODE.fullmatch(code) else None
    speakers = Speaker.objects.filter(kind=SpeakerKind.ORGANISATION)
    speaker = choice and speakers.filter(pk=choice.value).first()
    if not speaker and known_on.is_known_on_set():
        raise Http404  # it may have been recorded later
    if not speaker:
        raise InvalidQuery([("organisation", nothing_has(code))])
    return speaker
