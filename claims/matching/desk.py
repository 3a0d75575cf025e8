"""The desk of an article: its text in paragraphs, every number in it a card."""

from bisect import bisect_right
from functools import cached_property

from django.db.models import F

from ..extraction import Suggestion
from ..extraction.doubts import doubtful_fields, is_denied
from ..extraction.statements import proposed_statement
from ..models import Article, Claim, Measure
from ..models.claim import LONGEST_PRINTED
from ..models.codes import Location, Status
from .cards import Card, quotation_text
from .drafting import propose_claim, words_with_noun
from .measure_fit import MeasureFit
from .paragraphs import TextSegment, marked_paragraphs
from .periods import proposed_period
from .places import Places
from .record import EarlierClaims
from .speakers import names_printed, recognise_names
from .text_numbers import sentence_spans
from .text_quotes import match_decisions, text_quotes
from .text_reading import TextReading, read_text

# Of a longer text only so many characters are read: nobody prints a longer article.
CHARACTERS_AT_MOST = 100_000
# What readers are told of a number whose speaker said that it was not so.
DENIED = "Denied by the speaker."


def read_article_text(article: Article) -> TextReading:
    text = article.text[:CHARACTERS_AT_MOST]
    return read_text(text, Measure.objects.all(), names_measures=True)


class Desk:
    """What waits in an article's text, and what was decided about it, as the record is now.

    Whoever has made a `reading` of the text gives it, for reading takes longer than all the rest;
    it is made anew if the text has changed since.
    """

    def __init__(self, article: Article, reading: TextReading | None = None):
        self.article = article
        self.text = article.text[:CHARACTERS_AT_MOST]
        if reading is None or reading.text != self.text:
            reading = read_article_text(article)
        self.reading = reading
        self.cards = self.make_cards()
        self.attach_decisions()
        self.attach_speakers()
        open_cards = [card for card in self.cards if card.is_open]
        earlier_claims = EarlierClaims(article, open_cards, self.reading.units)
        for card in open_cards:
            earlier_claims.attach_to(card)

    def make_cards(self) -> list[Card]:
        """A card for each suggestion, with the claim that it would make."""
        suggestions, measures, units = self.reading[1:4]
        fit, sentences = MeasureFit(self.reading), sentences_of(self.text, suggestions)
        limits = [suggestion.start for suggestion in suggestions[1:]] + [len(self.text)]
        cards = {}
        for index, text_quote in enumerate(text_quotes(self.text, suggestions)):
            suggestion = suggestions[index]
            if suggestion.end - suggestion.start > LONGEST_PRINTED:
                continue  # no claim has words as long as these
            words = words_with_noun(self.text, suggestion, limits[index])
            named = measures.by_slug.get(suggestion.measure) if suggestion.measure else None
            measure = named and fit.measure_of(suggestion, sentences[index])
            proposed = propose_claim(suggestion, words, units, measure)
            if is_denied(self.text, suggestion):
                proposed.status, proposed.public_note = Status.ALLEGATION, DENIED
            if suggestion.kind == "quantity":
                self.read_sentence(proposed, suggestion, sentences[index], limits[index])
            cards[index] = Card(
                suggestion,
                text_quote,
                proposed,
                self.location(suggestion),
                exact=quotation_text(self.text, suggestion),
                doubtful_fields=tuple(doubtful_fields(self.text, suggestion)),
                possible_measure=named
                if named and not proposed.measure and fit.may_be_of(named, sentences[index])
                else None,
            )
        for card in cards.values():
            part_of = card.suggestion.part_of
            if part_of is not None and (whole := cards.get(part_of)):
                card.whole = whole
                whole.parts.append(card)
        return list(cards.values())

    def read_sentence(self, proposed: Claim, suggestion: Suggestion, sentence, limit: int):
        """Give the claim what its sentence says of it: a statement, a period and a place."""
        proposed.statement = proposed_statement(self.text, suggestion, sentence)
        proposed.place = self.places.place_of(suggestion, sentence)
        printed = self.article.published_date
        if period := proposed_period(self.text, suggestion, sentence, limit, printed):
            for name, value in period.fields.items():
                setattr(proposed, name, value)

    @cached_property
    def places(self) -> Places:
        return Places(self.text)

    def location(self, suggestion: Suggestion) -> Location:
        return Location.HEADLINE if suggestion.end <= self.headline_end else Location.BODY

    @cached_property
    def headline_end(self) -> int:
        """Where the headline ends with which the text begins; 0 if it begins otherwise."""
        opening = self.text.strip().partition("\n")[0]
        is_headline = " ".join(opening.split()) == " ".join(self.article.headline.split())
        return self.text.find(opening) + len(opening) if is_headline else 0

    def attach_decisions(self):
        """Put the claims and the decisions of the article on their cards."""
        claims = Claim.objects.filter(quotation__article=self.article).select_related("entered_by")
        anchored = list(claims.exclude(start=None).order_by("start"))
        decisions = match_decisions(
            self.article.decisions.select_related("decided_by", "claim__entered_by"),
            [card.text_quote for card in self.cards],
        )
        for index, card in enumerate(self.cards):
            card.decision = decisions.get(index)
            decided_claim = card.decision.claim if card.decision else None
            card.claim = decided_claim or next(
                (claim for claim in anchored if overlaps(claim, card.suggestion)), None
            )

    def attach_speakers(self):
        """Look up who the numbers are said by, all at once."""
        printed = [names_printed(card.suggestion) for card in self.cards]
        roles: dict[str, set[str]] = {
            name: set() for speaker, _, behalf in printed for name in (speaker, behalf)
        }
        for speaker, role, _ in printed:
            roles[speaker].add(role)
        names = recognise_names(roles, self.text)
        for card, (speaker, role, behalf) in zip(self.cards, printed, strict=True):
            card.speaker, card.role, card.on_behalf_of = names[speaker], role, names[behalf]

    def card(self, key: str) -> Card | None:
        """The card of that key, or None where its words are not in the text any more."""
        return next((card for card in self.cards if card.key == key), None)

    def next_open(self, key: str) -> Card | None:
        """The open card after the one of that key, or else the first; None if no other is open."""
        keys = [card.key for card in self.cards]
        after = keys.index(key) + 1 if key in keys else 0
        in_turn = self.cards[after:] + self.cards[:after]
        return next((card for card in in_turn if card.is_open and card.key != key), None)

    @property
    def paragraphs(self) -> list[list[TextSegment[Card]]]:
        """The text in its paragraphs, each number with its card."""
        return marked_paragraphs(self.text, [(card.suggestion, card) for card in self.cards])

    @property
    def shown(self) -> list[Card]:
        return [card for card in self.cards if card.state != "masked"]

    @property
    def masked(self) -> list[Card]:
        return [card for card in self.cards if card.state == "masked"]

    @property
    def sure(self) -> list[Card]:
        return [card for card in self.cards if card.is_sure]

    @property
    def counts(self) -> dict[str, int]:
        """State to how many cards are in it, in the order in which an editor cares."""
        states = [card.state for card in self.cards]
        return {name: states.count(name) for name in ("open", "accepted", "dismissed", "masked")}

    @property
    def claims_without_anchor(self):
        """The claims whose words are not in the text as it is now."""
        claims = Claim.objects.filter(quotation__article=self.article).without_anchor()
        return claims.order_by(F("start").asc(nulls_last=True), "pk")

    @property
    def is_cut(self) -> bool:
        return len(self.article.text) > CHARACTERS_AT_MOST


def sentences_of(text: str, suggestions: list[Suggestion]) -> list[tuple[int, int]]:
    """The span of the sentence of each suggestion."""
    spans = list(sentence_spans(text))
    starts = [start for start, _ in spans]
    return [spans[bisect_right(starts, each.start) - 1] for each in suggestions]


def overlaps(claim, suggestion):
    return claim.start < suggestion.end and suggestion.start < claim.end
