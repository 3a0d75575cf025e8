"""What a page of comparisons prints: its figures as the claims that they are."""

from django import template

register = template.Library()


@register.inclusion_tag("claims/_source_claim.html")
def source_claim(comparison, figure):
    """The claim of a figure with what was found of it: the reason why it does not agree."""
    findings = [finding for finding in comparison.differences if figure.pk in finding.about]
    by_working = {finding.working: finding for finding in reversed(findings)}
    return {"claim": comparison.claims[figure.pk], "findings": list(by_working.values())}


@register.filter
def claim_of(figure, comparison):
    return comparison.claims[figure.pk]


@register.filter
def speaker_of(figure, comparison):
    return comparison.speaker_name(figure.pk)
