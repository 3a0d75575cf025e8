"""Changes against the figures that they are changes of: up 51 per cent, from 349 to 528."""

from dataclasses import dataclass, replace
from fractions import Fraction

from ..arithmetic import (
    PERCENT,
    POINT,
    TIMES,
    Figure,
    Interval,
    Verdict,
    change,
    compare,
    last_digit,
    multiple,
    percentage_change,
    quantity,
)
from ..figures.claim_figure import ClaimFigure
from ..figures.sentences import cite_all
from ..figures.words import write_interval, write_term
from ..models.codes import Direction, Form, RelationKind
from .check import Answer, check
from .relation_lookups import related_from, relations

RULES = {
    Form.CHANGE: change,
    Form.PERCENT_CHANGE: percentage_change,
    Form.POINT_CHANGE: change,
    Form.MULTIPLE: multiple,
}
# Forms of a figure that stands before or after a change.
LEVELS = [Form.LEVEL, Form.SHARE, Form.RATE, Form.RATIO, Form.FREQUENCY, Form.DURATION, Form.MONEY]
# The two changes between shares: what each is mistaken for, and the unit of that.
MISTAKEN = {
    Form.PERCENT_CHANGE: (Form.POINT_CHANGE, POINT),
    Form.POINT_CHANGE: (Form.PERCENT_CHANGE, PERCENT),
}
UNITS = {PERCENT: " per cent", POINT: " percentage points"}
AGREES = {
    Verdict.CONSISTENT: "agrees",
    Verdict.CONSISTENT_IF_ROUNDED: "agrees, if figures were rounded,",
    Verdict.INCONSISTENT: "does not agree",
}


def changes_of_form(*forms):
    """Finds the claims of these forms, each with a figure it is derived from and its baseline."""

    def find_cases(claims):
        pairs = relations(
            RelationKind.DERIVED_FROM,
            from_claim__in=claims,
            from_claim__form__in=forms,
            to_claim__form__in=LEVELS,
        ).values_list(
            "from_claim", "to_claim", related_from(RelationKind.BASELINE_OF, of="from_claim")
        )
        for printed, after, before in pairs.iterator():
            yield {"printed": [printed], "after": [after], "before": before[:1]}

    return find_cases


@dataclass(frozen=True)
class ChangeReading:
    """A printed change, read in one form, with the figures before and after it."""

    claim: ClaimFigure
    source: ClaimFigure
    form: Form
    printed: Figure
    before: Figure
    after: Figure

    @classmethod
    def of(cls, case):
        """None where no earlier figure is stated."""
        [claim], [after], before = case["printed"], case["after"], case["before"]
        earlier = before[0].figure if before else claim.baseline or after.baseline
        # A change may be linked to both its figures; the one before it is not the one after it.
        if earlier is None or earlier.value == after.value:
            return None
        figures = [earlier, after.figure]
        # "Halved" may be kept as 2, going down, or as 0.5.
        if claim.form == Form.MULTIPLE and claim.direction == Direction.DOWN:
            figures = figures[:: -1 if claim.value is None or claim.value > 1 else 1]
        return cls(claim, after, claim.form, claim.figure, *figures)

    @property
    def verdict(self):
        return compare(self.printed, self.before, self.after, rule=RULES[self.form])

    @property
    def agrees_as_printed(self):
        """Whether it agrees with nothing but the change itself rounded, to a whole one at most."""
        printed, computed = quantity(self.printed), self.computed
        if printed is None or computed is None:
            return False
        stated = printed.interval
        if stated.lower == stated.upper:
            half = min(last_digit(self.printed.value, self.printed.as_printed), Fraction(1)) / 2
            stated += Interval(-half, half)
        return (stated & computed.to(printed.unit).interval) is not None

    @property
    def computed(self):
        """The change that the figures before and after make."""
        return RULES[self.form](quantity(self.before), quantity(self.after))

    @property
    def other_reading(self):
        """The reading in per cent for percentage points, or the other way, if only that agrees."""
        is_of_shares = self.before.unit.dimensions == PERCENT.dimensions
        if not is_of_shares or self.form not in MISTAKEN or self.agrees_as_printed:
            return None
        form, unit = MISTAKEN[self.form]
        reading = replace(self, form=form, printed=replace(self.printed, unit=unit))
        return reading if reading.agrees_as_printed else None

    @property
    def working(self):
        unit = self.before.unit
        before, after = write_term(self.before, unit), write_term(self.after, unit)
        computed = self.computed.to(self.printed.unit)
        if computed.unit == TIMES:
            return f"{after} ÷ {before} = {write_interval(computed.interval)}"
        words = f"{write_change(computed.interval)}{UNITS.get(computed.unit, '')}"
        return f"from {before} to {after} is {words}"

    @property
    def cited(self):
        """The change and the later figure as a sentence names them."""
        return cite_all(self.claim, self.source)

    def answers(self, case):
        if self.verdict != Verdict.CANNOT_TELL:
            printed, after = self.cited
            sentence = f"{printed} {AGREES[self.verdict]} with {after}: {self.working}."
            yield Answer(self.verdict, case, self.working, sentence)


@check(
    "change-agrees",
    title="A change and its two figures",
    question="Does the printed change agree with the earlier and the later figure?",
    hint="Check whether the change is from another year, or from a figure since revised.",
    find_cases=changes_of_form(Form.CHANGE, Form.PERCENT_CHANGE, Form.POINT_CHANGE),
)
def change_agrees(case):
    reading = ChangeReading.of(case)
    if reading and not reading.other_reading:
        yield from reading.answers(case)


@check(
    "multiple-agrees",
    title="A multiple and its two figures",
    question="Is the later figure the printed multiple of the earlier one?",
    hint="“Three times as many” is a multiple of 3; “three times more” may be meant as 3 or 4.",
    find_cases=changes_of_form(Form.MULTIPLE),
)
def multiple_agrees(case):
    if reading := ChangeReading.of(case):
        yield from reading.answers(case)


@check(
    "percent-or-points",
    title="Per cent or percentage points",
    question="Does a change between two percentages agree only if “per cent” means percentage"
    " points?",
    hint="From 10 to 15 per cent is up 5 percentage points, or up 50 per cent.",
    find_cases=changes_of_form(*MISTAKEN),
)
def percent_or_points(case):
    reading = ChangeReading.of(case)
    if reading and (other_reading := reading.other_reading):
        printed, after = reading.cited
        unit = UNITS[other_reading.printed.unit]
        sentence = (
            f"{printed} agrees with {after} only if it is read as{unit}: {other_reading.working}."
        )
        needs_attention = reading.verdict != Verdict.INCONSISTENT
        verdict = Verdict.CANNOT_TELL if needs_attention else Verdict.INCONSISTENT
        yield Answer(verdict, case, reading.working, sentence)


def write_change(interval):
    """The set of changes in words: "a rise of 51.3", "a fall of more than 70", "no change"."""
    if interval == Interval(0, 0):
        return "no change"
    if interval.lower is not None and interval.lower >= 0:
        return f"a rise of {write_interval(interval)}"
    if interval.upper is not None and interval.upper <= 0:
        return f"a fall of {write_interval(-interval)}"
    return f"a change of {write_interval(interval)}"
