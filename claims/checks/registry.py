"""All checks, in the order of their families."""

from . import (
    changes,
    implied_bases,
    parts,
    plans,
    printed_words,
    repeats,
    rivals,
    running_totals,
    same_terms,
    shares,
)
from .check import Check

FAMILIES = [
    parts,
    shares,
    changes,
    implied_bases,
    rivals,
    running_totals,
    repeats,
    same_terms,
    printed_words,
    plans,
]

CHECKS: dict[str, Check] = {
    check.id: check
    for family in FAMILIES
    for check in vars(family).values()
    if isinstance(check, Check)
}
