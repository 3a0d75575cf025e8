from django.contrib.postgres.aggregates import ArrayAgg
from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields import ArrayField
from django.db.models import (
    BigIntegerField,
    Case,
    Count,
    ExpressionWrapper,
    F,
    Func,
    OuterRef,
    Q,
    TextField,
    Value,
    When,
    Window,
)
from django.db.models.functions import Coalesce, RowNumber

from .codes import ClaimState, Form, Hedge, NotStated, PeriodKind, Status
from .queries import NaturalKeyQuerySet, equal_or_null, in_subquery, related
from .quotation import QuotationQuerySet, with_utterance
from .topic import Topic


class FirstInGroup(ArrayAgg):
    """The first row's expression in a group, in the order that is given."""

    template = "(%(function)s(%(expressions)s %(order_by)s))[1]"
    output_field = BigIntegerField()  # type: ignore[assignment]  # one row's, no array


def not_stated(*codes):
    return Q(not_stated__contains=codes)


FUTURE = Q(status__in=Status.future())
NO_PERIOD_STATED = Q(period_kind=PeriodKind.NOT_STATED)
NO_PERIOD_LOOKED_FOR = Q(period_kind="")
SHARE = Q(form__in=["share", "ratio"], measure__denominator=None, population="")
CHANGE = Q(form__in=Form.with_direction())
RATE = Q(form__in=["rate", "frequency"], per="")
NO_START = Q(period_start=None, period_kind__in=["cumulative-since", "to-date"])
CUMULATIVE = Q(period_start=None, measure__kind="cumulative")
FLOW = Q(measure__kind__in=["flow", "money"]) & ~FUTURE
STOCK = Q(measure__kind="stock", form="level")
UNCREDITED = Q(quotation__kind="narration", quotation__credited_to=None)

# What a reader asks about a number when an editor has looked and the article does not say, and
# the claims it is asked of, in the order to ask.
CONTEXT_QUESTIONS = {
    "how many exactly?": Q(hedge="order-of-magnitude"),
    "out of how many?": SHARE & not_stated(NotStated.POPULATION),
    "compared with what?": CHANGE & Q(baseline_kind="not-stated", baseline_value=None),
    "per what?": RATE & not_stated(NotStated.PER),
    "since when?": (NO_START & not_stated(NotStated.PERIOD_START))
    | (CUMULATIVE & NO_PERIOD_STATED),
    "over what period?": FLOW & NO_PERIOD_STATED,
    "on what date?": STOCK & NO_PERIOD_STATED,
    "by when?": FUTURE & NO_PERIOD_STATED,
    "according to whom?": UNCREDITED & not_stated(NotStated.CREDITED_TO),
}
# The claims of which nobody has looked for the answer of one of them.
NOT_LOOKED_FOR = (
    (SHARE & ~not_stated(NotStated.POPULATION))
    | (CHANGE & Q(baseline_kind=""))
    | (RATE & ~not_stated(NotStated.PER))
    | (NO_START & ~not_stated(NotStated.PERIOD_START))
    | ((CUMULATIVE | FLOW | STOCK | FUTURE) & NO_PERIOD_LOOKED_FOR)
    | (UNCREDITED & ~not_stated(NotStated.CREDITED_TO))
)


# What a figure is mentioned with, and what a line of a list prints besides.
SOURCE = ["name", "slug", "kind"]
MENTION_FIELDS = [
    *("as_printed", "value", "hedge", "status"),
    *(f"quotation__{field}" for field in ("kind", "role_as_printed", "said_on", "said_precision")),
    *(f"quotation__speaker__{field}" for field in SOURCE),
    *(f"quotation__on_behalf_of__{field}" for field in SOURCE),
    *(f"quotation__article__{field}" for field in ("published_on", "published_precision")),
    "quotation__article__publication__name",
]
LINE_FIELDS = [*MENTION_FIELDS, "statement", "measure__name", "measure__slug"]
# Where else a search finds a claim.
SEARCHED_FIELDS = [
    *("population", "per", "public_note", "place", "unit", "quotation__exact"),
    *("quotation__article__headline", "measure__aliases", "quotation__credited_to__name"),
    *(f"quotation__{role}__aliases" for role in ("speaker", "on_behalf_of", "credited_to")),
    *(f"{place}__{field}" for place in ("place", "place__parent") for field in ("name", "aliases")),
    *(f"{unit}__{field}" for unit in ("unit", "measure__unit") for field in ("singular", "plural")),
    *("place__parent", "measure__unit"),
]
SEARCHED_JOINS = ["place__parent", "unit", "measure__unit", "quotation__credited_to"]
ATTRIBUTION_JOINS = [
    "quotation__speaker",
    "quotation__on_behalf_of",
    "quotation__article__publication",
]

# What a page prints, and what it does not, as it is long or private.
DISPLAY_JOINS = [
    "measure",
    *ATTRIBUTION_JOINS,
    "listing",
    "place",
    "unit",
    "quotation__credited_to",
]
DISPLAY_DEFERRED = [
    "listing__search",
    "quotation__article__text",
    "quotation__article__text_sha256",
]

# Of one number, what lies below it comes before it, and what lies above it after it.
BY_SIDE = Case(
    When(hedge__in=Hedge.on_side(-1), then=Value(-1)),
    When(hedge__in=Hedge.on_side(1), then=Value(1)),
    default=Value(0),
)


class ClaimQuerySet(NaturalKeyQuerySet):
    key = (
        *(f"quotation__{field}" for field in QuotationQuerySet.key),
        "measure__slug",
        "as_printed",
        "start",
    )

    def get_by_natural_key(self, *values):
        return self.filter(*equal_or_null(self.key, with_utterance(values, self.key))).get()

    def sent_back_to(self, user):
        """The drafts of `user` that were in review before."""
        return self.filter(state="draft", entered_by=user, returns__isnull=False).distinct()

    def in_review(self):
        return self.filter(state="in-review")

    def published(self):
        return self.filter(state="published")

    def public(self):
        """Published, or withdrawn after having been published: each has an address for ever."""
        return self.filter(state__in=ClaimState.public())

    def withdrawn(self):
        return self.filter(state="withdrawn")

    def for_mention(self):
        """With who gave a figure and where it was printed, in one query."""
        return self.select_related(*ATTRIBUTION_JOINS).only(*MENTION_FIELDS)

    def for_lines(self):
        """With what a line of a list prints, in one query."""
        return self.select_related("measure", *ATTRIBUTION_JOINS).only(*LINE_FIELDS)

    def for_searched_lines(self):
        """As `for_lines`, with the other texts that a search looks at, in one query."""
        topics = Topic.objects.filter(measures=OuterRef("measure")).order_by("name")
        return (
            self.for_lines()
            .select_related(*SEARCHED_JOINS)
            .only(*LINE_FIELDS, *SEARCHED_FIELDS)
            .annotate(topic_names=ArraySubquery(topics.values("name")))
        )

    def for_display(self):
        """With everything that a page prints about a claim, in one query."""
        return self.select_related(*DISPLAY_JOINS).defer(*DISPLAY_DEFERRED)

    def without_context(self):
        """Those of which nobody has looked for what readers would ask."""
        return self.filter(NOT_LOOKED_FOR)

    def with_open_questions(self):
        """With `open_questions`, those of `CONTEXT_QUESTIONS` that a claim leaves open."""
        questions = [
            Case(When(is_open, then=Value(question)), output_field=TextField())
            for question, is_open in CONTEXT_QUESTIONS.items()
        ]
        array = Func(*questions, template="ARRAY[%(expressions)s]")
        are_open = Func(array, Value(None), function="array_remove")
        return self.annotate(open_questions=ExpressionWrapper(are_open, ArrayField(TextField())))

    def without_anchor(self):
        """Those whose words, or whose quotation's words, are not in their article's text."""
        quotation_lost = Q(quotation__start=None) & ~Q(quotation__exact="")
        return self.filter(Q(start=None) | quotation_lost).exclude(quotation__article__text="")

    def needing(self, what):
        """Those that want for "context" or an "anchor"; a withdrawn one needs nothing more."""
        claims = self.exclude(state="withdrawn")
        return claims.without_context() if what == "context" else claims.without_anchor()

    def newest(self):
        """In order of print, the latest first."""
        return self.order_by("-listing__published_on", "-pk")

    def newest_said(self):
        """In order of speech, the latest first; of one measure an index has this order."""
        return self.order_by("-listing__dated_on", "-pk")

    def said_before(self, claim):
        """Those of its measure that were said on an earlier day, the latest first."""
        return self.filter(
            listing__measure=claim.measure, listing__dated_on__lt=claim.dated_on
        ).newest_said()

    def said_since(self, claim):
        """Those of its measure that were said on its day or later, the first of them first."""
        return (
            self.filter(listing__measure=claim.measure, listing__dated_on__gte=claim.dated_on)
            .exclude(pk=claim.pk)
            .order_by("listing__dated_on", "pk")
        )

    def said_before_and_since(self, claim, most):
        """Ids: those of `said_before` and of `said_since`, at most so many each, in one query."""
        before, since = (
            claims.values_list(Value(side), "listing__dated_on", "pk")[:most]
            for side, claims in enumerate([self.said_before(claim), self.said_since(claim)])
        )
        rows = sorted(before.union(since, all=True))
        return [pk for side, _, pk in rows[::-1] if side == 0], [pk for side, _, pk in rows if side]

    def distinct_figures(self, measures, most, last=2000):
        """The first claim of each distinct figure among the last mentions of each measure.

        Of each measure at most `most` figures, those mentioned most, from the least to the
        largest.
        """
        listings = related(self.model, "listing")
        newest = [
            listings.filter(measure=measure).order_by("-dated_on", "-claim").values("claim")[:last]
            for measure in measures
        ]
        if not newest:
            return self.none()
        rank = Window(
            RowNumber(), partition_by="measure", order_by=[F("mentions").desc(), "figure_key"]
        )
        first_claims = (
            listings.filter(in_subquery("claim", newest[0].union(*newest[1:], all=True)))
            .values("measure", "figure_key")
            .annotate(
                mentions=Count("claim"),
                first_claim=FirstInGroup("claim", order_by=["dated_on", "claim"]),
            )
            .annotate(rank=rank)
            .filter(rank__lte=most)
            .values_list("first_claim", flat=True)
        )
        return self.filter(in_subquery("pk", first_claims)).order_by(
            "measure_id", Coalesce("value", "lower", "upper"), BY_SIDE, "listing__figure_key"
        )
