"""Two kinds of value that the record keeps exactly: an address and a printed number."""

import re
from decimal import Decimal, InvalidOperation
from urllib.parse import urlsplit, urlunsplit

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models

from ..tracking import without_tracking

SCHEMES = ("https", "http")
HOSTS = ("", "www.", "m.", "mobile.", "amp.")
# Must match "www.", "m.", "amp."; not the host "m.example" by itself.
MOBILE_HOST = re.compile(r"^(?:www|m|mobile|amp)\.(?=[^.]+\.)", re.IGNORECASE)
# Must match "/cuts/amp", "/cuts.amp", and the first part of "/amp/cuts"; must not match "/amps".
MOBILE_PATH = re.compile(r"(?:/amp/?|\.amp)$|^/amp(?=/)")
MOBILE_QUERY = re.compile(r"amp(?:=.{0,10})?|outputType=amp", re.IGNORECASE)
INTEGER_DIGITS = 15
FRACTION_DIGITS = 9


def normalise_url(address):
    """One spelling for every address of the same page.

    Scheme and host in lower case, no default port, no fragment, no tracking parameters, `/` for
    an empty path. What cannot be split is returned as it came, for the validator to refuse.
    """
    try:
        parts = urlsplit(address.strip())
        host, port = (parts.hostname or ""), parts.port
    except ValueError:
        return address
    if not host:
        return address
    if port and port != {"http": 80, "https": 443}.get(parts.scheme):
        host = f"{host}:{port}"
    query = without_tracking(parts.query)
    return urlunsplit((parts.scheme, host, parts.path or "/", query, ""))


def spellings(address):
    """The addresses under which the same page may be on record.

    With http or https, "www.", "m." or "amp." or none, a slash at the end or none, and the marks of
    a page for phones.
    """
    try:
        parts = urlsplit(normalise_url(address))
    except ValueError:
        return set()
    host = MOBILE_HOST.sub("", parts.netloc)
    if parts.scheme not in {"http", "https"} or not host:
        return {address} - {""}
    path = MOBILE_PATH.sub("", parts.path).rstrip("/")
    query = "&".join(pair for pair in parts.query.split("&") if not MOBILE_QUERY.fullmatch(pair))
    places = [f"{scheme}://{name}{host}" for scheme in SCHEMES for name in HOSTS]
    paths = [f"{path}{end}" for end in ("", "/", "/amp", "/amp/", ".amp")] + [f"/amp{path}"]
    queries = {f"?{words}" if words else "" for words in (query, parts.query)} | set(
        () if query else ("?amp=1", "?outputType=amp")
    )
    own = urlunsplit((parts.scheme, parts.netloc, parts.path, parts.query, ""))
    return {own} | {
        f"{place}{path or '/'}{query}" for place in places for path in paths for query in queries
    }


class UrlAddressField(models.CharField):
    """An http or https address, stored in its one spelling (`normalise_url`)."""

    default_validators = [URLValidator(schemes=["http", "https"])]

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("max_length", 2000)
        super().__init__(*args, **kwargs)

    def to_python(self, value):
        value = super().to_python(value)
        return normalise_url(value) if value else value

    def get_prep_value(self, value):
        value = super().get_prep_value(value)
        return normalise_url(value) if value else value


class ExactDecimalField(models.DecimalField):
    """A number kept digit for digit: up to 15 before and 9 after the point.

    More digits, NaN and infinities raise ValidationError on every way into the database;
    nothing is rounded. The column has no scale, so 50 comes back as 50 and not 50.000000000.
    """

    def __init__(self, *args, **kwargs):
        kwargs["max_digits"] = INTEGER_DIGITS + FRACTION_DIGITS
        kwargs["decimal_places"] = FRACTION_DIGITS
        super().__init__(*args, **kwargs)

    def db_type(self, connection):
        return "numeric"

    def to_python(self, value):
        return exact_decimal(value)

    def get_db_prep_value(self, value, connection, prepared=False):
        return value if hasattr(value, "as_sql") else exact_decimal(value)

    get_db_prep_save = get_db_prep_value


def exact_decimal(value):
    """`value` as a Decimal without trailing zeros, or None; ValidationError if digits would go."""
    if value is None or value == "":
        return None
    if isinstance(value, float):
        raise ValidationError("Give the number as digits, not as a binary fraction.")
    try:
        number = Decimal(value)
    except (InvalidOperation, TypeError, ValueError):
        raise ValidationError("Type the number in digits, such as 1700 or 0.5.") from None
    if not number.is_finite():
        raise ValidationError("Type the number in digits, such as 1700 or 0.5.")
    if not number:
        return Decimal(0)
    digits = number.as_tuple().digits
    # `adjusted` is the power of ten of the first digit.
    exponent = number.adjusted() + 1 - len(digits)
    while exponent < 0 and digits[-1] == 0:
        digits, exponent = digits[:-1], exponent + 1
    if -exponent > FRACTION_DIGITS or len(digits) + exponent > INTEGER_DIGITS:
        raise ValidationError(
            f"At most {INTEGER_DIGITS} digits before the point and {FRACTION_DIGITS} after it."
        )
    return Decimal(f"{number:.{max(-exponent, 0)}f}")
