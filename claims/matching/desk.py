"""The desk of an article: its text in paragraphs, every number in it a card."""

from collections import deque
from dataclasses import dataclass
from typing import NamedTuple

from django.db.models import F

from ..extraction import suggest
from ..extraction.text import paragraphs
from ..models import Claim, Measure, Unit
from ..models.codes import Location
from .cards import Card, quotation_text
from .drafting import LONGEST, by_name, engine_unit, propose_claim, words_with_noun
from .earlier_claims import EarlierClaims
from .speakers import names_printed, recognise_names
from .text_quotes import match_decisions, text_quotes

# Of a longer text only so many characters are read: nobody prints a longer article.
CHARACTERS_AT_MOST = 100_000


class TextSegment(NamedTuple):
    """A run of the text, and the card of the number that it is."""

    text: str
    card: Card | None = None


@dataclass
class Paragraph:
    number: int
    pieces: list
    cards: list

    @property
    def shown(self):
        return [card for card in self.cards if card.state != "masked"]

    @property
    def masked(self):
        return [card for card in self.cards if card.state == "masked"]

    @property
    def confident(self):
        return [card for card in self.cards if card.is_confident]


class Desk:
    """What waits in an article's text, and what was decided about it: made for each request."""

    def __init__(self, article):
        self.article = article
        self.text = article.text[:CHARACTERS_AT_MOST]
        self.cards = self.lay_out()
        self.recall()
        self.attribute()
        waiting = [card for card in self.cards if card.is_open]
        said = EarlierClaims(article, waiting)
        for card in waiting:
            card.repeats, card.beside = said.before(card), said.beside(card)

    def lay_out(self):
        """A card for each suggestion, with the claim that it would make."""
        measures = {one.slug: one for one in Measure.objects.select_related("unit")}
        units = by_name(Unit.objects.all())
        found = suggest(self.text, [known(measure) for measure in measures.values()])
        limits = [one.start for one in found[1:]] + [len(self.text)]
        cards = {}
        for index, spot in enumerate(text_quotes(self.text, found)):
            one = found[index]
            if one.end - one.start > LONGEST:
                continue  # no claim has words as long as these
            words = words_with_noun(self.text, one, limits[index])
            measure = measures.get(one.measure)
            made = propose_claim(one, words, units, measure)
            card = Card(one, spot, made, self.location(one), exact=quotation_text(self.text, one))
            card.perhaps = None if made.measure else measure
            cards[index] = card
        for card in cards.values():
            if whole := cards.get(card.suggestion.part_of):
                card.whole = whole
                whole.parts.append(card)
        return list(cards.values())

    def location(self, suggestion):
        """The headline, where the text begins with it, or else the body."""
        opening = self.text.strip().partition("\n")[0]
        within = suggestion.end <= self.text.find(opening) + len(opening)
        is_headline = " ".join(opening.split()) == " ".join(self.article.headline.split())
        return Location.HEADLINE if within and is_headline else Location.BODY

    def recall(self):
        """Put the claims and the decisions of the article on their cards."""
        claims = Claim.objects.filter(quotation__article=self.article).select_related("entered_by")
        by_place = list(claims.exclude(start=None).order_by("start"))
        decisions = self.article.decisions.select_related("decided_by", "claim__entered_by")
        decided = match_decisions(decisions, [card.spot for card in self.cards])
        for index, card in enumerate(self.cards):
            card.decision = decided.get(index)
            own = card.decision and card.decision.claim
            card.claim = own or next((one for one in by_place if overlaps(one, card)), None)

    def attribute(self):
        """Look up who the numbers are said by, all at once."""
        said = [names_printed(card.suggestion) for card in self.cards]
        roles = {name: set() for speaker, _, behalf in said for name in (speaker, behalf)}
        for speaker, role, _ in said:
            roles[speaker].add(role)
        known = recognise_names(roles, self.text)
        for card, (speaker, role, behalf) in zip(self.cards, said, strict=True):
            card.speaker, card.role, card.on_behalf_of = known[speaker], role, known[behalf]

    def card(self, key):
        """The card of that key, or None where its words are not in the text any more."""
        return next((card for card in self.cards if card.key == key), None)

    @property
    def paragraphs(self):
        """The text in its paragraphs, those of white space left out."""
        made, cards = [], deque(self.cards)
        for start, end in paragraphs(self.text):
            pieces, own, at = [], [], start
            while cards and cards[0].suggestion.start < end:
                card = cards.popleft()
                pieces.append(TextSegment(self.text[at : card.suggestion.start]))
                pieces.append(TextSegment(card.suggestion.as_printed, card))
                own.append(card)
                at = card.suggestion.end
            pieces.append(TextSegment(self.text[at:end].rstrip()))
            if own or pieces[0].text.strip():
                made.append(Paragraph(len(made), [one for one in pieces if one.text], own))
        return made

    @property
    def counts(self):
        """State to how many cards are in it, in the order in which an editor cares."""
        states = [card.state for card in self.cards]
        return {name: states.count(name) for name in ("open", "accepted", "dismissed", "masked")}

    @property
    def lost(self):
        """The claims whose words are not in the text as it is now."""
        lost = Claim.objects.filter(quotation__article=self.article).lost()
        return lost.order_by(F("start").asc(nulls_last=True), "pk")

    @property
    def is_cut(self):
        return len(self.article.text) > CHARACTERS_AT_MOST


def known(measure):
    """A measure as the engine takes it."""
    unit = measure.unit and engine_unit(measure.unit.code, measure.unit.singular)
    return {"slug": measure.slug, "name": measure.name, "aliases": measure.aliases, "unit": unit}


def overlaps(claim, card):
    return claim.start < card.suggestion.end and card.suggestion.start < claim.end
