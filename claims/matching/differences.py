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
    if not match.candidate.other_years:
        return [], []
    profile = match.candidate.profile
    on_record = profile.years_of_name or profile.years
    return [str(year) for year in sorted(on_record)], [str(year) for year in sorted(subject.years)]


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
