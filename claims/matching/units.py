"""The units on record, found by the names that the engine has for them.

The engine names a unit by a sign (“%”), by the code of a currency (“GBP”), or by the noun that is
counted, in the singular (“police officer”).
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction

from .. import arithmetic
from ..arithmetic import NUMBER, PERCENT, POINT, TIMES
from ..extraction import Suggestion
from ..figures.claim_figure import UNIT_OF_FORM, arithmetic_unit
from ..models import Unit
from ..models.codes import Form

CODE_OF_SIGN = {"%": "percent", "pp": "percentage-point", "bp": "basis-point"}
SIGN_OF_CODE = {code: sign for sign, code in CODE_OF_SIGN.items()}
# What the signs are where the record has no such unit: the dimension and the factor.
MEANING_OF_SIGN = {
    "%": (PERCENT.dimension, Decimal("0.01")),
    "pp": (POINT.dimension, Decimal("0.01")),
    "bp": (POINT.dimension, Decimal("0.0001")),
}


class UnitIndex:
    """Units by each of their names, in any case: a code before a word, the first unit before a
    later one of the same name.
    """

    def __init__(self, units: Iterable[Unit]):
        self.units = list(units)
        self.by_name: dict[str, Unit] = {}
        for name in ("code", "singular", "plural"):
            for unit in self.units:
                self.by_name.setdefault(getattr(unit, name).lower(), unit)
        self.by_id = {str(unit.pk): unit for unit in self.units}

    def unit_of(self, suggestion: Suggestion) -> Unit | None:
        """The unit on record: by the engine's whole name for it, or by the last word of several."""
        name = suggestion.unit.lower()
        is_multiple = suggestion.form == Form.MULTIPLE
        if is_multiple and not name:
            name = "times"
        names = (CODE_OF_SIGN.get(name, name), name.rpartition(" ")[2])
        units = (self.by_name[name] for name in names if name in self.by_name)
        # "Ten times a week" says how often, and no multiple of anything.
        return next((u for u in units if is_multiple or u.dimension != TIMES.dimension), None)

    def arithmetic_unit(self, suggestion: Suggestion) -> arithmetic.Unit:
        """What the number is counted in, as the claim that it would make.

        Where the record has no such unit, a currency or a unit of measurement is a dimension of
        its own, and a noun is counted.
        """
        if unit_of_form := UNIT_OF_FORM.get(suggestion.form):
            return unit_of_form
        if unit := self.unit_of(suggestion):
            return arithmetic_unit(unit.code, unit.dimension, unit.factor, suggestion.per)
        dimension, factor = MEANING_OF_SIGN.get(suggestion.unit, (NUMBER.dimension, Decimal(1)))
        if suggestion.unit.isupper():
            dimension = f"money-{suggestion.unit}"
        elif suggestion.rule == "measure":
            dimension = suggestion.unit
        return arithmetic_unit(suggestion.unit or dimension, dimension, factor, suggestion.per)

    def in_each_unit(
        self, amounts: Sequence[Decimal | None], unit: arithmetic.Unit
    ) -> set[tuple[Decimal | None, ...]]:
        """The amounts in each unit of their dimension; what no decimals equal is left out."""
        base = [
            None if amount is None else Fraction(amount) * Fraction(unit.factor)
            for amount in amounts
        ]
        factors = {
            Fraction(other.factor) for other in self.units if other.dimension == unit.dimension
        }
        converted = (tuple(as_decimal(number, factor) for number in base) for factor in factors)
        missing = [number is None for number in base]
        exact = (numbers for numbers in converted if [n is None for n in numbers] == missing)
        return {tuple(amounts), *exact}


def engine_name(unit: Unit) -> str:
    """The engine's name for a unit on record: a sign, a currency's code, or its word."""
    is_currency = len(unit.code) == 3 and unit.code.isupper()
    return SIGN_OF_CODE.get(unit.code) or (unit.code if is_currency else unit.singular)


def as_decimal(number: Fraction | None, factor: Fraction) -> Decimal | None:
    """The number in the unit of that factor; None where that is no decimal."""
    if number is None:
        return None
    in_unit = number / factor
    decimal = Decimal(in_unit.numerator) / in_unit.denominator
    return decimal if Fraction(decimal) == in_unit else None


def write_decimal(value: Decimal) -> str:
    """As PostgreSQL's trim_scale does: 50, 0.5, 1700."""
    digits = f"{value:f}"
    return digits.rstrip("0").rstrip(".") if "." in digits else digits
