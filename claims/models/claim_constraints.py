"""What can never be false of a claim, as constraints and triggers named after what holds."""

from functools import reduce
from itertools import pairwise
from operator import and_

import pgtrigger
from django.db import models
from django.db.models import F, Func, Q
from django.db.models.functions import Abs

from .codes import BaselineKind, ClaimState, Direction, Form, Hedge, NotStated, PeriodKind, Status
from .constraints import (
    date_has_precision,
    ends_after_it_starts,
    in_code_list,
    span_starts_before_it_ends,
    start_no_formula,
)
from .fields import FRACTION_DIGITS, INTEGER_DIGITS
from .triggers import (
    CLAIM_OF_CHANGE,
    PublishNow,
    RefreshListing,
    RequireCorrection,
    RequireRight,
)

HAS_VALUE_OR_BOUND = Q(value__isnull=False) | Q(lower__isnull=False) | Q(upper__isnull=False)
DECIMALS = ["value", "lower", "upper", "baseline_value"]

# The fields that readers see; a change of one on a published claim needs a correction.
PUBLIC_FIELDS = (
    "quotation measure place as_printed statement value lower upper lower_inclusive upper_inclusive"
    " unit hedge form direction per baseline_value baseline_as_printed baseline_kind period_kind"
    " period_start period_start_precision period_end period_end_precision status status_ambiguous"
    " population not_stated state withdrawn_reason public_note published_at"
)


def claim_check(name, condition, message=None):
    return models.CheckConstraint(
        name=f"claim_{name}", condition=condition, violation_error_message=message
    )


def is_exact(field):
    """NaN and the infinities are larger than every number in PostgreSQL, so one bound stops all."""
    scale = Func(Func(F(field), function="trim_scale"), function="scale")
    return claim_check(
        f"{field}_is_exact",
        Q(**{f"{field}__isnull": True})
        | (
            models.lookups.LessThan(Abs(field), 10**INTEGER_DIGITS)
            & models.lookups.LessThanOrEqual(scale, FRACTION_DIGITS)
        ),
    )


def are_in_order(*fields):
    return [
        claim_check(
            f"{low}_is_not_above_{high}",
            Q(**{f"{low}__isnull": True})
            | Q(**{f"{high}__isnull": True})
            | Q(**{f"{low}__lte": F(high)}),
            f"The {low} must not be above the {high}.",
        )
        for low, high in [*pairwise(fields), (fields[0], fields[-1])]
    ]


def has_bound_of(hedge):
    """A claim with this hedge has the bound that it states, and “between” has both."""
    if hedge == Hedge.BETWEEN:
        return ~Q(hedge=hedge) | Q(lower__isnull=False, upper__isnull=False)
    stated = {f"{hedge.bound}__isnull": False, f"{hedge.bound}_inclusive": hedge.includes_bound}
    return ~Q(hedge=hedge) | Q(**stated)


def is_stated_or_not(field, code, is_empty):
    """What the article is said not to state has no value."""
    return claim_check(
        f"{field}_is_stated_or_not",
        ~Q(not_stated__contains=[code]) | is_empty,
        "This is both filled in and ticked as not stated in the article. Choose one.",
    )


CONSTRAINTS = [
    *(is_exact(field) for field in DECIMALS),
    *(
        in_code_list("claim", field, choices)
        for field, choices in [
            ("hedge", Hedge),
            ("form", Form),
            ("direction", Direction),
            ("baseline_kind", BaselineKind),
            ("period_kind", PeriodKind),
            ("status", Status),
            ("state", ClaimState),
        ]
    ),
    date_has_precision("claim", "period_start"),
    date_has_precision("claim", "period_end"),
    *are_in_order("lower", "value", "upper"),
    claim_check(
        "has_a_value_a_bound_or_an_order_of_magnitude",
        Q(hedge="") | Q(hedge=Hedge.ORDER_OF_MAGNITUDE) | HAS_VALUE_OR_BOUND,
        "Give a value or a bound, or choose “order of magnitude” for words like “dozens”.",
    ),
    claim_check(
        "order_of_magnitude_has_no_value",
        ~Q(hedge=Hedge.ORDER_OF_MAGNITUDE) | ~HAS_VALUE_OR_BOUND,
        "“Dozens” and “millions” have no exact value: clear the value and the bounds.",
    ),
    claim_check(
        "bounds_say_whether_they_are_included",
        Q(lower__isnull=True, lower_inclusive__isnull=True)
        | Q(lower__isnull=False, lower_inclusive__isnull=False),
        "Say whether the lower bound is included.",
    ),
    claim_check(
        "upper_bound_says_whether_it_is_included",
        Q(upper__isnull=True, upper_inclusive__isnull=True)
        | Q(upper__isnull=False, upper_inclusive__isnull=False),
        "Say whether the upper bound is included.",
    ),
    claim_check(
        "hedge_agrees_with_its_bound",
        reduce(
            and_,
            (has_bound_of(hedge) for hedge in Hedge if hedge.bound or hedge == Hedge.BETWEEN),
        ),
        "This hedge needs its bound: a lower one for “more than” and “at least”, an upper one for"
        " “up to”, “at most” and “less than”, both for “between”.",
    ),
    claim_check(
        "direction_is_set_exactly_for_changes_and_multiples",
        (Q(form__in=Form.with_direction()) & ~Q(direction=""))
        | (~Q(form__in=Form.with_direction()) & Q(direction="")),
        "A change or multiple needs a direction: up, down or no change. Nothing else can have one.",
    ),
    claim_check(
        "change_is_given_without_a_sign",
        ~Q(form__in=Form.with_direction())
        | (
            (Q(value__isnull=True) | Q(value__gte=0))
            & (Q(lower__isnull=True) | Q(lower__gte=0))
            & (Q(upper__isnull=True) | Q(upper__gte=0))
        ),
        "Give the size of the change without a sign. The direction says which way it goes.",
    ),
    claim_check(
        "baseline_value_has_a_kind",
        Q(baseline_value__isnull=True) | ~Q(baseline_kind=""),
        "Say what the earlier or other value is: the previous period, a target, somewhere else.",
    ),
    claim_check(
        "period_ends_after_it_starts",
        ends_after_it_starts("period_start", "period_end"),
        "The period must not end before it starts.",
    ),
    claim_check(
        "period_not_stated_has_no_dates",
        ~Q(period_kind__in=["", PeriodKind.NOT_STATED])
        | Q(period_start__isnull=True, period_end__isnull=True),
        "You have entered dates, so choose the kind of period.",
    ),
    claim_check("not_stated_is_in_code_list", Q(not_stated__contained_by=[*NotStated.values])),
    is_stated_or_not("population", NotStated.POPULATION, Q(population="")),
    is_stated_or_not("per", NotStated.PER, Q(per="")),
    is_stated_or_not("period_start", NotStated.PERIOD_START, Q(period_start__isnull=True)),
    is_stated_or_not("place", NotStated.PLACE, Q(place__isnull=True)),
    span_starts_before_it_ends("claim"),
    *start_no_formula(
        "claim",
        *("as_printed", "statement", "per", "population", "baseline_as_printed"),
        *("public_note", "withdrawn_reason"),
    ),
    claim_check(
        "withdrawn_has_a_reason",
        ~Q(state=ClaimState.WITHDRAWN) | ~Q(withdrawn_reason=""),
        "Give the reason for which the claim is withdrawn.",
    ),
    claim_check(
        "published_is_complete",
        ~Q(state__in=ClaimState.public())
        | (
            Q(measure__isnull=False, reviewed_by__isnull=False, published_at__isnull=False)
            & ~Q(as_printed="")
            & ~Q(statement="")
            & ~Q(hedge="")
            & ~Q(form="")
            & ~Q(status="")
        ),
        "To be published, a claim needs a measure, its printed words, a statement, a hedge, a form"
        " and a status.",
    ),
    *(
        models.UniqueConstraint(
            name=name,
            fields=["quotation", "measure", "as_printed", *place],
            condition=Q(start__isnull="start" not in place),
            nulls_distinct=False,
            violation_error_message="This number is already on record for this quotation.",
        )
        for name, place in [
            ("claim_is_entered_once", ["start"]),
            # Without a place in the text, two are told apart by what stood around them.
            ("claim_without_a_place_is_entered_once", ["prefix", "suffix"]),
        ]
    ),
]

# The field at which a form tells each broken one, where its name does not begin with the field's.
CONSTRAINT_FIELDS = {
    "claim_has_a_value_a_bound_or_an_order_of_magnitude": "value",
    "claim_order_of_magnitude_has_no_value": "value",
    "claim_bounds_say_whether_they_are_included": "lower_inclusive",
    "claim_upper_bound_says_whether_it_is_included": "upper_inclusive",
    "claim_change_is_given_without_a_sign": "value",
    "claim_baseline_value_has_a_kind": "baseline_kind",
    "claim_period_ends_after_it_starts": "period_end",
    "claim_period_not_stated_has_no_dates": "period_kind",
    "claim_is_entered_once": "as_printed",
    "claim_without_a_place_is_entered_once": "as_printed",
}

TRIGGERS = [
    pgtrigger.FSM(
        name="state_takes_allowed_steps",
        field="state",
        transitions=[
            (ClaimState.DRAFT, ClaimState.IN_REVIEW),
            (ClaimState.IN_REVIEW, ClaimState.DRAFT),
            (ClaimState.IN_REVIEW, ClaimState.PUBLISHED),
            (ClaimState.PUBLISHED, ClaimState.WITHDRAWN),
        ],
    ),
    pgtrigger.Protect(
        name="published_is_never_deleted",
        operation=pgtrigger.Delete,
        condition=pgtrigger.Q(old__state__in=["published", "withdrawn"]),
    ),
    RequireRight(
        "review_claim",
        name="published_with_right_to_publish",
        operation=pgtrigger.Update,
        condition=pgtrigger.Q(new__state="published") & ~pgtrigger.Q(old__state="published"),
        message="You are not allowed to publish claims.",
    ),
    RequireRight(
        "review_claim",
        name="entered_with_right_to_publish",
        operation=pgtrigger.Insert,
        condition=pgtrigger.Q(new__state__in=["published", "withdrawn"]),
        message="You are not allowed to publish claims.",
    ),
    pgtrigger.Trigger(
        name="published_is_attributed",
        when=pgtrigger.After,
        operation=pgtrigger.Insert | pgtrigger.Update,
        timing=pgtrigger.Deferred,
        condition=pgtrigger.Q(new__state="published"),
        func="""
            IF EXISTS (SELECT FROM claims_claim c JOIN claims_quotation q ON q.id = c.quotation_id
                       JOIN claims_article a ON a.id = q.article_id
                       WHERE c.id = NEW.id AND c.state = 'published'
                       AND (q.speaker_id IS NULL OR a.state <> 'published')) THEN
                RAISE EXCEPTION 'A claim can be published only with a speaker, and only if its'
                    ' article is published.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'claim_published_is_attributed';
            END IF;
            RETURN NULL;
        """,
    ),
    pgtrigger.Trigger(
        name="published_words_are_in_the_text",
        when=pgtrigger.After,
        operation=pgtrigger.Insert | pgtrigger.Update,
        timing=pgtrigger.Deferred,
        condition=pgtrigger.Q(new__state="published", new__reason_not_in_text=""),
        # A text that is pasted anew later may lose the words; then the claim is shown to editors.
        func="""
            IF (OLD.state, OLD.as_printed, OLD.quotation_id, OLD.reason_not_in_text)
                IS DISTINCT FROM
                (NEW.state, NEW.as_printed, NEW.quotation_id, NEW.reason_not_in_text)
            AND EXISTS (SELECT FROM claims_claim c
                        JOIN claims_quotation q ON q.id = c.quotation_id
                        JOIN claims_article a ON a.id = q.article_id
                        WHERE c.id = NEW.id AND c.state = 'published'
                        AND c.reason_not_in_text = '' AND a.text <> ''
                        AND strpos(a.text, c.as_printed) = 0) THEN
                RAISE EXCEPTION
                    'The printed words are not in the article’s text. Use its words, or say why.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'claim_words_are_in_the_text';
            END IF;
            RETURN NULL;
        """,
    ),
    pgtrigger.Trigger(
        name="inputs_have_its_measure",
        when=pgtrigger.After,
        operation=pgtrigger.Update,
        condition=pgtrigger.AnyChange("measure"),
        func="""
            UPDATE claims_findinginput SET measure_id = NEW.measure_id WHERE claim_id = NEW.id;
            RETURN NULL;
        """,
    ),
    PublishNow(),
    RequireCorrection(fields=PUBLIC_FIELDS, claims=CLAIM_OF_CHANGE),
    RefreshListing(
        "SELECT id FROM changed",
        operation=pgtrigger.Insert,
        name="refresh_listing_added",
    ),
    RefreshListing("SELECT id FROM changed"),
]
