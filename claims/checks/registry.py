"""All checks, in the order of their families."""

from . import bases, changes, parts, plans, repeats, rivals, series, shares, terms
from .asking import Check

FAMILIES = [parts, shares, changes, bases, rivals, series, repeats, terms, plans]

CHECKS: dict[str, Check] = {
    check.id: check
    for family in FAMILIES
    for check in vars(family).values()
    if isinstance(check, Check)
}
