"""The place where a number applies: one of the record that its own clause is set in.

Only words that say where count: "in Leck", not "Leck Police", "the road to Leck", "the west of
Leck". Of two places nothing is proposed, unless the one lies in the other.
"""

import re
from collections import defaultdict
from typing import NamedTuple

from django.db.models import Q

from ..extraction import Suggestion
from ..extraction.speakers.source_names import without_possessive
from ..models import Place

WORD = r"[A-Z][\w’'-]*"
# "in Leck", "across England and Wales", "in the West End"; of a longer name the whole.
LOCATED = re.compile(
    r"\b(?:[Ii]n|[Aa]cross|[Tt]hroughout|[Ww]ithin) (?:the )?(?:whole of )?"
    rf"(?P<name>{WORD}(?:(?: (?:and|of|upon|on|by|the|under|le|la|&))* {WORD})*)"
)
# Another place of two: "in Leck and nearby Upton", "in Leck or abroad".
ANOTHER = re.compile(r",? (?:and|or|but not) (?:in |across )?(?:[\w-]+ )?[A-Z]|, [A-Z]| or\b")
# What parts a place from the number: another clause.
CLAUSE = re.compile(
    r"\b(?:said|says|say|added|found|warned|claimed|argued|estimated|shows?|showed|suggests?"
    r"|told [\w ]{2,30}) that\b|[;:–—“”(]"
    r"|\b(?:while|whereas|although|though|because|but|if|unless|when|after|before)\b"
    r"|\b(?:than|against|compared)\b|\b(?:from|to) (?=[A-Z])"
    r"|,? (?P<relative>who|which|whose|whom|where)\b|, (?=[a-z£\d])"
    r"|\b(?P<that>that)\b"
)
# What stands in a place is not what is counted there: "the plant in Leck", "a court in Leck said".
SAYING = re.compile(
    r"\b(?:said|says|told|heard|found|ruled|warned|met|meeting|conference|court|speaking|spoke"
    r"|based|headquarters|office|born|lives?|lived)\b"
)


class NamedPlace(NamedTuple):
    """Where a text says that something is in a place, and which one; None if not on record."""

    start: int
    end: int
    place: Place | None


class Places:
    """The places that a text names; one query of the record."""

    def __init__(self, text: str):
        self.text = text
        matches = list(LOCATED.finditer(text))
        by_name = places_by_name({without_possessive(match["name"]) for match in matches})
        self.named = []
        for match in matches:
            places = by_name[without_possessive(match["name"])]
            is_one = len(places) == 1 and not ANOTHER.match(text, match.end())
            place = next(iter(places)) if is_one else None
            self.named.append(NamedPlace(match.start(), match.end(), place))

    def place_of(self, suggestion: Suggestion, sentence: tuple[int, int]) -> Place | None:
        """The only place that the number's clause is set in; None if that is not certain."""
        start, end = sentence
        own = [
            named
            for named in self.named
            if start <= named.start < end and self.is_of(named, suggestion, start)
        ]
        places = {named.place for named in own}
        larger = {place.parent_id for place in places if place}
        smallest = {place for place in places if place is None or place.pk not in larger}
        return smallest.pop() if len(smallest) == 1 else None

    def is_of(self, named: NamedPlace, suggestion: Suggestion, start: int) -> bool:
        """Whether nothing parts the place from the number; a number of its name has no place."""
        if named.start < suggestion.end and suggestion.start < named.end:
            return False
        between = (suggestion.end, named.start)
        if named.end <= suggestion.start:
            between = (named.end, suggestion.start)
        words = self.text[slice(*between)].removeprefix(",")
        clause = list(CLAUSE.finditer(self.text, start, min(named.start, suggestion.start)))
        is_relative = bool(clause) and bool(clause[-1]["relative"] or clause[-1]["that"])
        return not CLAUSE.search(words) and not SAYING.search(words) and not is_relative


def places_by_name(names: set[str]) -> dict[str, set[Place]]:
    """The places of the record that bear each of these names."""
    by_name = defaultdict(set)
    is_named = Q(name__in=names) | Q(aliases__overlap=sorted(names))
    for place in Place.objects.filter(is_named) if names else ():
        for name in (place.name, *place.aliases):
            by_name[name].add(place)
    return by_name
