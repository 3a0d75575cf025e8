"""A row of a comparison as the claim that it is."""

from django import template

register = template.Library()


@register.inclusion_tag("claims/_rival.html")
def rival(comparison, row):
    """The claim with what was found of it: the reason why it does not agree."""
    found = [finding for finding in comparison.differences if row.pk in finding.about]
    reasons = {finding.working: finding for finding in reversed(found)}
    return {"claim": comparison.claims[row.pk], "findings": list(reasons.values())}


@register.filter
def claim_of(row, comparison):
    return comparison.claims[row.pk]


@register.filter
def who(row, comparison):
    return comparison.who(row.pk)


@register.simple_tag
def after(figures, cursor):
    """The query string of the next page of these figures."""
    return figures.query(("after", cursor))
