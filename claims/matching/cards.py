"""A card: a number in an article, the claim it would make, and what was decided about it."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Self

from ..extraction import Suggestion
from ..models import Claim, Decision, Measure
from ..models.codes import DecisionKind, Hedge, Location, QuotationKind
from .speakers import NO_NAME, PrintedName
from .text_quotes import TextQuote

# From here on the engine is sure of how it read a number.
CONFIDENT_FROM = Decimal("0.8")
LONGEST_QUOTATION = 500
# What the engine took a number for, where its own code says less than it found.
KIND_WORDS = {"season": "season, financial year or quarter"}


@dataclass
class Card:
    """One suggestion on the desk of its article.

    `claim` is the one in the record of these words, `proposed` the one that accepting would make,
    `possible_measure` a measure that it may be of without being counted in its unit.
    `doubtful_fields` are those that the engine doubts, `repeated_claim` and `other_claims` what the
    record says of either measure.
    """

    suggestion: Suggestion
    text_quote: TextQuote
    proposed: Claim
    location: str = Location.BODY
    decision: Decision | None = None
    claim: Claim | None = None
    speaker: PrintedName = NO_NAME
    role: str = ""
    on_behalf_of: PrintedName = NO_NAME
    exact: str = ""
    doubtful_fields: tuple[str, ...] = ()
    # These lead back to the card.
    whole: Self | None = field(default=None, compare=False, repr=False)
    parts: list[Self] = field(default_factory=list, compare=False, repr=False)
    possible_measure: Measure | None = None
    repeated_claim: Claim | None = None
    other_claims: list[Claim] = field(default_factory=list)

    @property
    def key(self) -> str:
        return self.text_quote.key

    @property
    def measure(self) -> Measure | None:
        return self.proposed.measure or self.possible_measure

    @property
    def state(self) -> str:
        """“accepted”, “dismissed”, “masked” or “open”."""
        decided = self.decision and self.decision.kind
        if self.claim or decided in DecisionKind.accepting():
            return "accepted"
        if decided == DecisionKind.DISMISSED:
            return "dismissed"
        if self.is_masked and decided != DecisionKind.PROMOTED:
            return "masked"
        return "open"

    @property
    def is_open(self) -> bool:
        return self.state == "open"

    @property
    def is_masked(self) -> bool:
        """Whether the engine takes it for a date, an age or the like, and not for a quantity."""
        return self.suggestion.kind != "quantity"

    @property
    def kind(self) -> str:
        """What the engine took it for, in words: “date”, “list number”."""
        kind = self.suggestion.kind
        return KIND_WORDS.get(kind) or kind.replace("-", " ")

    @property
    def doubts(self) -> list[str]:
        """The fields in which the proposed claim may be wrong, in the words of the form."""
        claim, speaker = self.proposed, self.speaker
        has_number = claim.value is not None or claim.lower is not None or claim.upper is not None
        is_read = has_number or claim.hedge == Hedge.ORDER_OF_MAGNITUDE
        is_recognised = self.is_narration or speaker.speaker or speaker.is_new
        in_doubt = {
            "value": not is_read or self.suggestion.confidence < CONFIDENT_FROM,
            "form": not claim.form,
            "speaker": not is_recognised or bool(speaker.possible_speakers),
            "measure": self.possible_measure is not None,
        }
        names = (*in_doubt, "unit", "status")
        return [name for name in names if in_doubt.get(name) or name in self.doubtful_fields]

    @property
    def is_sure(self) -> bool:
        """Whether it may be accepted unread together with others."""
        return self.is_open and not self.is_masked and not self.doubts

    @property
    def is_narration(self) -> bool:
        return self.suggestion.quotation_kind == QuotationKind.NARRATION

    @property
    def quotation_words(self) -> str:
        """How the words reached the page: “partly quoted”."""
        return QuotationKind(self.suggestion.quotation_kind).label


def quotation_text(text: str, suggestion: Suggestion) -> str:
    """The words in quotation marks that the number is said in; "" where they are too long.

    Of a quotation that "she said" breaks, the part that has the number.
    """
    if suggestion.quotation_kind not in {QuotationKind.DIRECT, QuotationKind.MIXED}:
        return ""
    parts = (
        text[start:end]
        for start, end in suggestion.quotation_spans
        if start <= suggestion.start < end
    )
    exact = next(parts, "").strip()
    return exact if len(exact) <= LONGEST_QUOTATION else ""
