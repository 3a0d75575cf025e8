"""What differs between a number's sentence and the claims that have its figure."""

from ..figures.sentences import join_words
from ..models.codes import SpeakerKind
from .candidates import Match
from .subjects import Subject


def difference(subject: Subject, match: Match) -> str:
    """The year, the place or the body that the record has and the text has not; "" if all agree."""
    for recorded, printed in (
        years(subject, match),
        places(subject, match),
        bodies(subject, match),
    ):
        if recorded and printed:
            return f"On record for {join_words(recorded)}; your text has {join_words(printed)}."
    return ""


def years(subject, match):
    on_record = match.candidate.profile.years_of_name
    if not on_record:
        on_record = frozenset().union(*map(years_of, match.claims))
    if subject.years.isdisjoint(on_record):
        return [*map(str, sorted(on_record))], [*map(str, sorted(subject.years))]
    return [], []


def years_of(claim) -> frozenset[int]:
    """The years that a claim is about, and the one in which it was said."""
    said = claim.listing.year
    begun = claim.period_start.year if claim.period_start else said
    ended = claim.period_end.year if claim.period_end else said
    return frozenset({said, *range(begun, ended + 1)})


def places(subject, match):
    """The places of the claims, where the sentence names only others that the record knows."""
    named = {name.printed: name.places for name in subject.names if name.places}
    places = {claim.place.pk: claim.place.name for claim in match.claims if claim.place}
    return stated_and_named(places, named)


def bodies(subject, match):
    """The organisations of the claims, where the sentence names only others that the record knows.

    What the measure's own name or statements say goes without saying: whoever reports it, a figure
    for the Met is the Met's.
    """
    short = match.candidate.profile.short.keys()
    named = {
        name.printed: name.speakers
        for name in subject.names
        if name.speakers and not name.stems <= short
    }
    organisations = {
        speaker.pk: speaker.name
        for claim in match.claims
        for speaker in bodies_of(claim.quotation)
        if speaker and speaker.kind == SpeakerKind.ORGANISATION
    }
    return stated_and_named(organisations, named)


def bodies_of(quotation):
    return quotation.speaker, quotation.on_behalf_of, quotation.credited_to


def stated_and_named(stated: dict[int, str], named: dict[str, frozenset[int]]):
    """The names of both, if there are both and none is in both."""
    if any(not ids.isdisjoint(stated) for ids in named.values()):
        return [], []
    return sorted(set(stated.values())), sorted(named)
