"""The code lists: every closed vocabulary of the record, one code for addresses, CSV and JSON.

A code is the reader's word in lower case with hyphens; its label is what a page prints inside a
sentence, in lower case: where it stands first, the template or `capfirst` gives it a capital.
"""

from django.db.models import TextChoices

from .. import dates
from ..arithmetic.hedges import HEDGES


class Precision(TextChoices):
    """How much of a date was stated; see `dates.PartialDate`."""

    DAY = dates.Precision.DAY
    MONTH = dates.Precision.MONTH
    YEAR = dates.Precision.YEAR


class ArticleState(TextChoices):
    DRAFT = "draft", "draft"
    PUBLISHED = "published", "published"
    WITHDRAWN = "withdrawn", "withdrawn"


class ClaimState(TextChoices):
    DRAFT = "draft", "draft"
    IN_REVIEW = "in-review", "in review"
    PUBLISHED = "published", "published"
    WITHDRAWN = "withdrawn", "withdrawn"

    @classmethod
    def public(cls):
        """The states of what has an address for ever, for queries."""
        return [cls.PUBLISHED, cls.WITHDRAWN]


class Hedge(TextChoices):
    """The words that limit a printed number, reduced to what they mean for its value."""

    NONE = "none", "no hedge"
    EXACTLY = "exactly", "exactly"
    ABOUT = "about", "about"
    NEARLY = "nearly", "nearly"
    JUST_OVER = "just-over", "just over"
    MORE_THAN = "more-than", "more than"
    AT_LEAST = "at-least", "at least"
    UP_TO = "up-to", "up to"
    AT_MOST = "at-most", "at most"
    LESS_THAN = "less-than", "less than"
    BETWEEN = "between", "between"
    ORDER_OF_MAGNITUDE = "order-of-magnitude", "order of magnitude"

    @classmethod
    def with_bound(cls, bound: str) -> list["Hedge"]:
        """The hedges that state that bound, "lower" or "upper"."""
        return [hedge for hedge in cls if hedge.bound == bound]

    @classmethod
    def on_side(cls, side: int) -> list["Hedge"]:
        """The hedges whose number lies below the value (−1) or above it (+1), for queries."""
        return [hedge for hedge in cls if hedge.side == side]

    @property
    def bound(self) -> str:
        """The bound that the value is, "lower" or "upper"; "" for neither."""
        return HEDGES[self].bound

    @property
    def includes_bound(self) -> bool:
        """Whether the bound itself is still allowed."""
        return HEDGES[self].includes_bound

    @property
    def side(self) -> int:
        """Where the number meant lies: −1 below the value, +1 above it, 0 for neither."""
        return HEDGES[self].side

    @property
    def mirror(self) -> "Hedge":
        """The hedge when the number changes its sign: “less than” of “more than”."""
        return Hedge(HEDGES[self].mirror)

    @property
    def is_plain(self) -> bool:
        """Whether the number stands for itself: no hedge, or “exactly”."""
        return HEDGES[self].is_plain

    @property
    def is_stated(self) -> bool:
        """Whether a word stands beside the number; an order of magnitude is the number itself."""
        return self not in {Hedge.NONE, Hedge.ORDER_OF_MAGNITUDE}

    @property
    def words(self) -> str:
        """As it stands in a sentence: “up to”, “no hedge”."""
        return self.label


class Form(TextChoices):
    """What kind of number was printed: how much there is, or how it changed or compares."""

    LEVEL = "level", "level"
    SHARE = "share", "share"
    RATE = "rate", "rate"
    RATIO = "ratio", "ratio"
    FREQUENCY = "frequency", "frequency"
    CHANGE = "change", "change"
    PERCENT_CHANGE = "percent-change", "per cent change"
    POINT_CHANGE = "point-change", "percentage point change"
    MULTIPLE = "multiple", "multiple"
    RANK = "rank", "rank"
    DURATION = "duration", "duration"
    MONEY = "money", "money"

    @classmethod
    def changes(cls) -> tuple["Form", ...]:
        """The forms of what became more or less, for queries."""
        return tuple(form for form in cls if form.is_change)

    @classmethod
    def with_direction(cls) -> tuple["Form", ...]:
        """The forms that go up, down or nowhere, for queries: the changes, and the multiple."""
        return tuple(form for form in cls if form.has_direction)

    @property
    def is_change(self) -> bool:
        return self in {Form.CHANGE, Form.PERCENT_CHANGE, Form.POINT_CHANGE}

    @property
    def is_relative(self) -> bool:
        """Whether it compares with an earlier value, and means nothing without it."""
        return self in {Form.PERCENT_CHANGE, Form.POINT_CHANGE, Form.MULTIPLE}

    @property
    def has_direction(self) -> bool:
        """Whether it goes up, down or nowhere: a change, or a multiple."""
        return self.is_change or self == Form.MULTIPLE


class Direction(TextChoices):
    UP = "up", "up"
    DOWN = "down", "down"
    NONE = "none", "no change"


class BaselineKind(TextChoices):
    """What a change or a multiple is measured against."""

    PREVIOUS_PERIOD = "previous-period", "the previous period"
    YEAR_EARLIER = "year-earlier", "the same period a year earlier"
    BEFORE_CHANGE = "before-change", "before the change"
    NAMED_YEAR = "named-year", "a named year"
    TARGET = "target", "a target"
    ELSEWHERE = "elsewhere", "somewhere else"
    NOT_STATED = "not-stated", "not stated"


class PeriodKind(TextChoices):
    """How the time that a number covers was given."""

    AS_OF = "as-of", "as of a day"
    INTERVAL = "interval", "from one day to another"
    CUMULATIVE = "cumulative-since", "cumulative since a day"
    TO_DATE = "to-date", "to date"
    ROLLING = "rolling", "a rolling period"
    RECURRING = "recurring", "a recurring period"
    NOT_STATED = "not-stated", "not stated"


class NotStated(TextChoices):
    """What an article may leave open about a number, where no field of its own has a code for it.

    Each is recorded once an editor has looked for it in vain.
    """

    POPULATION = "population", "who or what is counted, or out of how many"
    PER = "per", "what it is a rate per"
    PERIOD_START = "period-start", "since when"
    PLACE = "place", "where"
    CREDITED_TO = "credited-to", "who counted"


class Status(TextChoices):
    """What the number was said to be when it was printed."""

    ACTUAL = "actual", "reported as fact"
    ESTIMATE = "estimate", "estimate"
    PROVISIONAL = "provisional", "provisional"
    FORECAST = "forecast", "forecast"
    PLAN = "plan", "plan"
    TARGET = "target", "target"
    PROPOSAL = "proposal", "proposal"
    CONDITIONAL = "conditional", "conditional"
    ALLEGATION = "allegation", "allegation"

    @classmethod
    def future(cls) -> list["Status"]:
        """The statuses of what has not happened, for queries."""
        return [status for status in cls if status.is_future]

    @classmethod
    def awaiting_outcome(cls) -> list["Status"]:
        """The statuses of which somebody will ask what came of it, for queries."""
        return [status for status in cls if status.awaits_outcome]

    @property
    def is_future(self) -> bool:
        """Whether it has not happened."""
        return self.is_intended or self in {Status.FORECAST, Status.CONDITIONAL}

    @property
    def awaits_outcome(self) -> bool:
        """Whether it is asked what came of it; a proposal or a condition may lapse unseen."""
        return self in {Status.PLAN, Status.TARGET, Status.FORECAST}

    @property
    def is_intended(self) -> bool:
        """Whether somebody set the number, as nobody does who forecasts it."""
        return self in {Status.PLAN, Status.TARGET, Status.PROPOSAL}

    @property
    def mark(self) -> str:
        """fact, plan, estimate or allegation: what the shape beside a number tells."""
        if self.is_future:
            return "plan"
        return {Status.ACTUAL: "fact", Status.ALLEGATION: "allegation"}.get(self, "estimate")

    @property
    def words(self) -> str:
        """What is claimed of the number: “reported as fact”, “forecast”, “allegation”."""
        return self.label.lower()


class QuotationKind(TextChoices):
    """How the words reached the page: quoted, reported, both, or as the publication's own."""

    DIRECT = "direct", "direct quotation"
    INDIRECT = "indirect", "reported speech"
    MIXED = "mixed", "partly quoted"
    NARRATION = "narration", "the publication’s own voice"

    @property
    def words(self) -> str:
        """How it was said, beside the speaker's name: “quoted”, “in its own voice”."""
        return {
            QuotationKind.DIRECT: "quoted",
            QuotationKind.MIXED: "partly quoted",
            QuotationKind.INDIRECT: "reported",
            QuotationKind.NARRATION: "in its own voice",
        }[self]


class Location(TextChoices):
    HEADLINE = "headline", "headline"
    STANDFIRST = "standfirst", "standfirst"
    BODY = "body", "text"
    CAPTION = "caption", "caption"
    GRAPHIC = "graphic", "graphic"


class PublicationKind(TextChoices):
    NEWSPAPER = "newspaper", "newspaper"
    BROADCASTER = "broadcaster", "broadcaster"
    AGENCY = "agency", "news agency"
    WEBSITE = "website", "website"
    PRESS_OFFICE = "press-office", "press office"
    OTHER = "other", "other"


class SpeakerKind(TextChoices):
    PERSON = "person", "person"
    ORGANISATION = "organisation", "organisation"
    DOCUMENT = "document", "document"
    UNNAMED = "unnamed", "unnamed source"
    PUBLICATION = "publication", "publication"


class MeasureKind(TextChoices):
    """How a measure behaves in time, which says what may be added and compared."""

    STOCK = "stock", "stock: the number on a given day"
    FLOW = "flow", "flow: the number over a period"
    CUMULATIVE = "cumulative", "cumulative: a running total from a start"
    RATE = "rate", "rate"
    SHARE = "share", "share"
    MONEY = "money", "money"
    DURATION = "duration", "duration"
    INDEX = "index", "index"


class RelationKind(TextChoices):
    """Read from left to right: the first claim … the second."""

    REPEATS = "repeats", "repeats"
    RESTATES = "restates", "restates"
    UPDATES = "updates", "updates"
    CORRECTS = "corrects", "corrects"
    CONTRADICTS = "contradicts", "contradicts"
    PART_OF = "part-of", "is part of"
    BASELINE_OF = "baseline-of", "is the baseline of"
    DERIVED_FROM = "derived-from", "is derived from"
    OUTCOME_OF = "outcome-of", "is the outcome of"

    @property
    def backwards(self) -> str:
        """Read from right to left, where the second claim is the subject: “repeated by”."""
        return {
            RelationKind.REPEATS: "repeated by",
            RelationKind.RESTATES: "restated by",
            RelationKind.UPDATES: "updated by",
            RelationKind.CORRECTS: "corrected by",
            RelationKind.CONTRADICTS: "contradicted by",
            RelationKind.PART_OF: "includes",
            RelationKind.BASELINE_OF: "compared with",
            RelationKind.DERIVED_FROM: "basis for",
            RelationKind.OUTCOME_OF: "outcome",
        }[self]


class RelationBasis(TextChoices):
    EDITOR = "editor", "an editor"
    COMPUTED = "computed", "computed"


class RelationState(TextChoices):
    SUGGESTED = "suggested", "suggested"
    CONFIRMED = "confirmed", "confirmed"
    REJECTED = "rejected", "rejected"


class CorrectionClass(TextChoices):
    TYPO = "typo", "typing error"
    TRANSCRIPTION = "transcription", "copying error"
    MEANING = "meaning", "misunderstanding"
    WITHDRAWN = "withdrawn", "withdrawal"
    MERGED = "merged", "two entries merged"
    SEPARATED = "separated", "merge undone"

    @classmethod
    def of_mistakes(cls):
        """The classes that an editor chooses from; the others are what an action logs."""
        return [cls.TYPO, cls.TRANSCRIPTION, cls.MEANING]


class RecordKind(TextChoices):
    """What a correction can be of besides a claim: a record that claims are printed with."""

    MEASURE = "measure", "measure"
    PLACE = "place", "place"
    PUBLICATION = "publication", "publication"
    SPEAKER = "speaker", "speaker"
    TOPIC = "topic", "topic"
    UNIT = "unit", "unit"


class RedirectKind(TextChoices):
    MERGED = "merged", "merged"
    DUPLICATE = "duplicate", "duplicate"
    SPLIT = "split", "split"


class DecisionKind(TextChoices):
    """What an editor did with a suggestion."""

    ACCEPTED = "accepted", "accepted as suggested"
    CORRECTED = "corrected", "accepted with corrections"
    DISMISSED = "dismissed", "dismissed"
    PROMOTED = "promoted", "a claim after all"

    @classmethod
    def accepting(cls):
        """The kinds that made a claim of the suggestion, for queries."""
        return [cls.ACCEPTED, cls.CORRECTED]


class DismissalReason(TextChoices):
    """Why a suggestion makes no claim, which is what the grammar is improved from."""

    TRIVIAL = "trivial", "nothing worth recording"
    MISREAD = "misread", "read wrongly: number, unit or words"
    NOT_QUANTITY = "not-quantity", "a date, an age, a name or a phrase"
    REPEATED = "repeated", "the same number again in this article"
    PRIVATE = "private", "about a private person"
    OTHER = "other", "something else"


class ReportState(TextChoices):
    OPEN = "open", "open"
    CLOSED = "closed", "closed"


class ProposalState(TextChoices):
    """What became of a correction that waited for a second editor."""

    OPEN = "open", "open"
    CONFIRMED = "confirmed", "confirmed"
    REFUSED = "refused", "refused"


class MaintenanceTask(TextChoices):
    """What an operator has to do again and again."""

    BACKUP = "backup", "backup"
    HOUSEKEEPING = "housekeeping", "housekeeping"
    ALERTS = "alerts", "alerts"


class AlertPace(TextChoices):
    """How often somebody who asked for alerts is sent what is new."""

    AT_ONCE = "at-once", "at once"
    DAILY = "daily", "once a day"
