from django.db.models import Exists, OuterRef, Q
from django.shortcuts import get_object_or_404, render

from ..filters.links import fits_workbook
from ..filters.pagination import BY_NAME
from ..models import Claim, Listing, Speaker
from ..models.queries import in_subquery
from .public import page_after, public_page
from .withdrawn import withdrawn_page

MEASURES_AT_MOST = 24
CLAIMS_AT_MOST = 3  # of each of them
SPEAKERS_AT_MOST = 24


@public_page("after")
def speaker_list(request):
    speakers = Speaker.objects.published().with_counts()
    page = page_after(request, speakers, BY_NAME)
    return render(request, "claims/speaker_list.html", {"page": page})


@public_page()
def speaker_detail(request, slug):
    speakers = (
        Speaker.objects.public()
        .with_counts()
        .with_counts_on_behalf()
        .annotate(has_excel=fits_workbook(speaker=OuterRef("pk")))
        .select_related("publication")
    )
    speaker = get_object_or_404(speakers, slug=slug)
    claims = Claim.objects.published().for_display()
    listings = Listing.objects.filter(speaker=speaker)
    counts = dict(listings.by_measure()[:MEASURES_AT_MOST])
    last = listings.filter(measure__in=list(counts)).last_of_each_measure(CLAIMS_AT_MOST)
    claims_by_measure: dict[int, list[Claim]] = {pk: [] for pk in counts}
    for claim in claims.filter(in_subquery("pk", last)).newest_said():
        claims_by_measure[claim.measure_id].append(claim)
    credited = claims.filter(quotation__credited_to=speaker).newest()[:CLAIMS_AT_MOST]
    if not (counts or speaker.said_for or credited):
        return withdrawn_page(request, speaker, said_by(speaker))
    pages = Speaker.objects.published().filter(pk=OuterRef("organisation"))
    return render(
        request,
        "claims/speaker_detail.html",
        {
            "speaker": speaker,
            "roles": speaker.roles.select_related("organisation").annotate(has_page=Exists(pages)),
            "measures": [
                (measure_claims[0].measure, counts[pk], measure_claims)
                for pk, measure_claims in claims_by_measure.items()
                if measure_claims
            ],
            "spoke_for": Speaker.objects.spoken_for_by(speaker)[:SPEAKERS_AT_MOST],
            "spoken_by": Speaker.objects.who_spoke_for(speaker)[:SPEAKERS_AT_MOST],
            "credited": credited,
        },
    )


def said_by(speaker):
    """The claims that the speaker said, that were said on its behalf, or that it counted."""
    roles = ("speaker", "on_behalf_of", "credited_to")
    return Q(*((f"quotation__{role}", speaker) for role in roles), _connector=Q.OR)
