"""The record's words in templates, and the mark-up that several pages share."""

import json
from html import escape

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe

from ..checks import CHECKS
from ..figures import words
from ..known_on import address_of
from ..models.codes import PeriodKind, QuotationKind

register = template.Library()

for filter_ in (
    address_of,
    words.write_amount,
    words.write_number,
    words.lower_bound,
    words.count_of,
    words.figure_in_words,
    words.upper_bound,
):
    register.filter(filter_)

PERIODS = {
    PeriodKind.AS_OF: "as of",
    PeriodKind.INTERVAL: "from",
    PeriodKind.CUMULATIVE: "since",
    PeriodKind.TO_DATE: "to date, until",
    PeriodKind.ROLLING: "rolling",
    PeriodKind.RECURRING: "recurring",
}
# A figure, a date, an attribution and a claim's line are put together here and not by templates: a
# list has fifty of each, and its page took 37 ms of processor time by templates, 22 ms by these.
FIGURE_PARTS = {
    "words": "{}",
    "number": '<span class="figure-number">{}</span>',
    "hedge": '<span class="figure-hedge">{}</span>',
    "added": '<span class="figure-hedge" title="The article\'s hedge, which stands elsewhere in its'
    ' sentence">[{}]</span> ',
}


@register.simple_tag
def figure(claim, highlighter=None):
    """The printed words, with the hedge and the number told apart from the rest."""
    printed = "".join(
        FIGURE_PARTS[kind].format(highlighted(text, highlighter))
        for kind, text in words.hedge_and_number(claim)
    )
    return mark_safe(f'<span class="figure figure-{claim.status_mark}">{printed}</span>')  # noqa: S308


def highlighted(text, highlighter):
    """`text` as HTML, with what a search found in it marked, if it comes from one."""
    return highlighter.highlight(text) if highlighter else escape(text)


@register.filter
def check_of(finding):
    """The check that a finding answers."""
    return CHECKS[finding.check_id]


@register.simple_tag
def partial_date(date):
    """Only as much of a `PartialDate` as was stated, for people and for machines."""
    return mark_safe(f'<time datetime="{date.iso}">{date}</time>')  # noqa: S308


@register.simple_tag
def dated(quotation):
    """The day that a list in order of time puts it under: said on, or else printed on."""
    return partial_date(quotation.said_date or quotation.article.published_date)


@register.simple_tag
def attribution_line(quotation, within="", highlighter=None):
    """Who said it and when, and where it was printed; `within` is what the page is about."""
    article = quotation.article
    who = f'<span class="attribution">{highlighted(quotation.attribution, highlighter)}</span>, '
    printed = partial_date(article.published_date)
    link = f'<a href="{escape(article.get_absolute_url())}">'
    if quotation.kind == QuotationKind.NARRATION:
        return mark_safe(f"{who}{link}{printed}</a>")  # noqa: S308
    who = "" if within == "speaker" else who
    where = escape(article.publication.name)
    return mark_safe(f"{who}{said_before_printed(quotation)}printed {printed} in {link}{where}</a>")  # noqa: S308


def said_before_printed(quotation):
    """When it was said, if that is known; it was on the day that follows if that is one day."""
    if quotation.is_said_when_printed:
        return "said and "
    if quotation.said_on is None:
        return ""
    return f"said {partial_date(quotation.said_date)}, "


@register.simple_tag
def claim_line(claim, highlighter=None):
    """One claim in a list: its figure, what is claimed, who said it and where it was printed."""
    quotation, measure = claim.quotation, claim.measure
    kind = QuotationKind(quotation.kind)
    return mark_safe(  # noqa: S308
        f'<li><article class="claim"><p class="claim-figure">{figure(claim, highlighter)}</p>'
        f'<div class="claim-body"><p class="claim-statement"><a href="{address_of(claim)}">'
        f"{highlighted(claim.statement, highlighter)}</a></p>"
        f'<p class="attribution-line">{attribution_line(quotation, highlighter=highlighter)}</p>'
        f'<ul class="tags">'
        f'<li class="status status-{claim.status_mark}">{claim.status_words}</li>'
        f'<li class="quotation-kind quotation-kind-{kind}">{kind.words}</li>'
        f'<li><a href="{escape(address_of(measure))}">'
        f"{highlighted(measure.name, highlighter)}</a></li>"
        f"</ul></div></article></li>"
    )


@register.inclusion_tag("claims/_mention.html")
def mention(claim, within=""):
    """One printed figure with its attribution and status; `within` is what the page is about."""
    return {"claim": claim, "within": within}


@register.simple_tag
def period(claim):
    """The time that the number covers, as it was given."""
    dates = [date for date in (claim.period_start_date, claim.period_end_date) if date]
    if not dates:
        return claim.get_period_kind_display()
    words = format_html_join(" to ", "{}", ((partial_date(date),) for date in dates))
    return format_html("{} {}", PERIODS[claim.period_kind], words)


# Inside a script element these would end it or begin a comment.
UNSAFE_IN_SCRIPT = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}


@register.simple_tag
def json_ld(data):
    """Linked data for machines, as a data block: it is never run, and no text can end it."""
    text = json.dumps(data, ensure_ascii=False).translate(UNSAFE_IN_SCRIPT)
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(text))  # noqa: S308
