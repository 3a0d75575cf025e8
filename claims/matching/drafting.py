"""The claim that a suggestion would make: the engine's words in the record's own terms.

What the record has no word for stays empty, for an editor to fill in.
"""

import re

from django.core.exceptions import ValidationError

from ..extraction import Suggestion
from ..extraction.numbers.plurals import singular
from ..models import Claim, Measure
from ..models.bounds import fill_stated_bounds
from ..models.claim import LONGEST_PRINTED
from ..models.codes import BaselineKind, Direction, Form, Hedge, Status
from ..models.fields import exact_decimal
from .units import UnitIndex

# A word and the space before it: the noun that a number counts is never across a comma.
FOLLOWING_WORD = re.compile(r"[^\S\n]+([\w’'-]+)")
# “14 run-down public libraries”: the noun, or a word of those before it.
NOUN_WITHIN = 4


def words_with_noun(text: str, suggestion: Suggestion, limit: int) -> str:
    """The number's words with the noun it counts, where that follows before `limit`: “112 posts”.

    Returns them as they stand in the text.
    """
    end, noun = suggestion.end, suggestion.unit.rpartition(" ")[2]
    for _ in range(NOUN_WITHIN if noun.isalpha() else 0):
        word = FOLLOWING_WORD.match(text, end, limit)
        if not word:
            break
        end = word.end()
        if noun in {word[1].lower(), singular(word[1].lower())}:
            words = text[suggestion.start : end]
            return words if len(words) <= LONGEST_PRINTED else suggestion.as_printed
    return suggestion.as_printed


def propose_claim(
    suggestion: Suggestion, as_printed: str, units: UnitIndex, measure: Measure | None
) -> Claim:
    """The claim, not saved, that a suggestion would make; it breaks no rule of the record.

    `measure` is the one on record that it is certain to be of, counted in its unit, or None.
    """
    unit = units.unit_of(suggestion)
    claim = Claim(as_printed=as_printed, measure=measure, unit=unit, status=Status.ACTUAL)
    if suggestion.value is None and suggestion.order_of_magnitude is None:
        return claim  # a date, a name: the words are the claim
    for name, value in (value_fields(suggestion) | form_and_status_fields(suggestion)).items():
        setattr(claim, name, value)
    return claim


def value_fields(suggestion: Suggestion) -> dict:
    """The value, or the ends of a range, with what the hedge says about them."""
    numbers = [suggestion.value, suggestion.value_high]
    if Form(suggestion.form).has_direction:
        numbers = [number and abs(number) for number in numbers]
    try:
        value, value_high = (
            None if number is None else exact_decimal(number) for number in numbers
        )
    except ValidationError:
        return {}  # more digits than are kept
    fields = {"hedge": suggestion.hedge, "value": value}
    if value_high is not None:
        lower, upper = sorted([value, value_high])
        fields = {"hedge": Hedge.BETWEEN, "value": None, "lower": lower, "upper": upper}
    fill_stated_bounds(fields)
    return fields


def form_and_status_fields(suggestion: Suggestion) -> dict:
    """The form with its direction, what it is per and compared with, and whether it is fact."""
    fields = {"form": suggestion.form, "status": suggestion.status, "per": suggestion.per[:80]}
    if Form(suggestion.form).has_direction:
        # Where a change has no direction the form is left open too; a multiple is upwards.
        default = Direction.UP if suggestion.form == Form.MULTIPLE else ""
        fields["direction"] = suggestion.direction or default
        fields["form"] = suggestion.form if fields["direction"] else ""
    if suggestion.baseline_value is not None:
        try:
            fields["baseline_value"] = exact_decimal(suggestion.baseline_value)
            fields["baseline_kind"] = BaselineKind.NOT_STATED
        except ValidationError:
            pass  # more digits than are kept
    return fields
