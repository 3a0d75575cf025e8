"""What a page of comparisons prints: its rows as the claims that they are."""

from django import template

register = template.Library()


@register.inclusion_tag("claims/_source_claim.html")
def source_claim(comparison, row):
    """The claim with what was found of it: the reason why it does not agree."""
    found = [finding for finding in comparison.differences if row.pk in finding.about]
    reasons = {finding.working: finding for finding in reversed(found)}
    return {"claim": comparison.claims[row.pk], "findings": list(reasons.values())}


@register.filter
def claim_of(row, comparison):
    return comparison.claims[row.pk]


@register.filter
def speaker_of(row, comparison):
    return comparison.who(row.pk)
