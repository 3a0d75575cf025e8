"""What a page of comparisons prints: its rows as the claims that they are, and what was found."""

from html import escape

from django import template
from django.utils.safestring import mark_safe
from django.utils.text import capfirst

from .claims import dated, figure, partial_date

register = template.Library()

SELECTED = " selected"


@register.inclusion_tag("claims/_source_claim.html")
def rival(comparison, row):
    """The claim with what was found of it: the reason why it does not agree."""
    found = [finding for finding in comparison.differences if row.pk in finding.about]
    reasons = {finding.working: finding for finding in reversed(found)}
    return {"claim": comparison.claims[row.pk], "findings": list(reasons.values())}


@register.simple_tag
def answers(findings):
    """A list of what checks found, each with its verdict; a page has up to forty."""
    items = [
        f'<li id="finding-{finding.pk}"><span class="verdict">'
        f"{capfirst(finding.get_verdict_display())}:</span> {escape(finding.sentence)}</li>"
        for finding in findings
    ]
    return mark_safe("\n".join(["<ul>", *items, "</ul>"]))  # noqa: S308


@register.simple_tag
def options(box):
    """The choices of a box of the form: there may be a hundred."""
    items = [
        f'<option value="{escape(value)}"{SELECTED if chosen else ""}>{escape(label)}</option>'
        for value, label, chosen in box.options
    ]
    return mark_safe("".join(items))  # noqa: S308


@register.simple_tag
def row(claim):
    """A claim in the table of its measure: the figure, when it was said, by whom and where."""
    quotation, article = claim.quotation, claim.article
    printed = partial_date(article.published_on, article.published_precision)
    where = escape(article.publication.name)
    return mark_safe(  # noqa: S308
        f'<tr><th scope="row"><a href="{claim.get_absolute_url()}">{figure(claim)}</a> '
        f'<span class="status status-{claim.status_mark}">{claim.status_words}</span></th>'
        f'<td data-label="Said">{dated(quotation)}</td>'
        f'<td data-label="By">{escape(quotation.attribution)}</td>'
        f'<td data-label="Printed">{printed} in'
        f' <a href="{escape(article.get_absolute_url())}">{where}</a></td></tr>'
    )


@register.filter
def claim_of(row, comparison):
    return comparison.claims[row.pk]


@register.filter
def who(row, comparison):
    return comparison.who(row.pk)
