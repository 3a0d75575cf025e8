from django.db.models import Exists, OuterRef
from django.shortcuts import get_object_or_404, render

from ..filters.pagination import BY_NAME
from ..models import Claim, Listing, Speaker
from ..models.queries import in_subquery
from .public import page_after, public_page

MEASURES = 24
CLAIMS = 3  # of each of them
PEOPLE = 24


@public_page("after")
def speaker_list(request):
    speakers = Speaker.objects.published().with_counts()
    page = page_after(request, speakers, BY_NAME)
    return render(request, "claims/speaker_list.html", {"page": page})


@public_page()
def speaker_detail(request, slug):
    speakers = (
        Speaker.objects.published()
        .with_counts()
        .with_counts_on_behalf()
        .select_related("publication")
    )
    speaker = get_object_or_404(speakers, slug=slug)
    claims = Claim.objects.published().for_display()
    said = Listing.objects.filter(speaker=speaker)
    times = dict(said.by_measure()[:MEASURES])
    last = said.filter(measure__in=list(times)).last_of_each_measure(CLAIMS)
    figures = {pk: [] for pk in times}
    for claim in claims.filter(in_subquery("pk", last)).newest_said():
        figures[claim.measure_id].append(claim)
    page = Speaker.objects.published().filter(pk=OuterRef("organisation"))
    return render(
        request,
        "claims/speaker_detail.html",
        {
            "speaker": speaker,
            "roles": speaker.roles.select_related("organisation").annotate(has_page=Exists(page)),
            "measures": [
                (claims[0].measure, times[pk], claims) for pk, claims in figures.items() if claims
            ],
            "spoke_for": Speaker.objects.spoken_for_by(speaker)[:PEOPLE],
            "spoken_by": Speaker.objects.who_spoke_for(speaker)[:PEOPLE],
            "credited": claims.filter(quotation__credited_to=speaker).newest()[:CLAIMS],
        },
    )
