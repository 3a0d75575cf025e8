"""The record's words in templates, and the mark-up that several pages share."""

import json

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe

from ..checks import CHECKS
from ..figures import change_words, words
from ..known_on import address_of, as_known
from ..models.codes import PeriodKind, QuotationKind

register = template.Library()

for filter_ in (
    address_of,
    as_known,
    change_words.changes,
    change_words.headline,
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
    PeriodKind.TO_DATE: "up to",
    PeriodKind.ROLLING: "rolling",
    PeriodKind.RECURRING: "recurring",
}
FIGURE_PARTS = {
    "words": "{}",
    "number": '<span class="figure-number">{}</span>',
    "hedge": '<span class="figure-hedge">{}</span>',
    "added": '<span class="figure-hedge" title="The article’s hedge, which stands elsewhere in its'
    ' sentence">[{}]</span> ',
}


@register.simple_tag
def figure(claim, highlighter=None):
    """The printed words, with the hedge and the number told apart from the rest."""
    parts = [
        format_html(FIGURE_PARTS[kind], highlighted(text, highlighter))
        for kind, text in words.hedge_and_number(claim)
    ]
    printed = format_html_join("", "{}", ((part,) for part in parts))
    return format_html('<span class="figure figure-{}">{}</span>', claim.status_mark, printed)


def highlighted(text, highlighter):
    """`text` with what a search found in it marked, if it comes from one."""
    return mark_safe(highlighter.highlight(text)) if highlighter else text  # noqa: S308


@register.filter
def check_of(finding):
    """The check that a finding answers."""
    return CHECKS[finding.check_id]


@register.simple_tag
def partial_date(date):
    """Only as much of a `PartialDate` as was stated, for people and for machines."""
    return format_html('<time datetime="{}">{}</time>', date.iso, date)


@register.simple_tag
def dated(quotation):
    """The day that a list in order of time puts it under: said on, or else printed on."""
    return partial_date(quotation.said_date or quotation.article.published_date)


# The line of a claim and the attribution in it are put together here, as a list has fifty of them:
# by a template each, the lines took its page 36 % more processor time, the attributions 15 %.
@register.simple_tag
def attribution_line(quotation, within="", highlighter=None):
    """Who said it and when, and where it was printed; `within` is what the page is about."""
    article, is_narration = quotation.article, quotation.kind == QuotationKind.NARRATION
    address, printed = article.get_absolute_url(), partial_date(article.published_date)
    attribution = ""
    if within != "speaker" or is_narration:
        speaker = highlighted(quotation.attribution, highlighter)
        attribution = format_html('<span class="attribution">{}</span>, ', speaker)
    if is_narration:
        return format_html('{}<a href="{}">{}</a>', attribution, address, printed)
    return format_html(
        '{}{}printed {} in <a href="{}">{}</a>',
        attribution,
        said_before_printed(quotation),
        printed,
        address,
        article.publication.name,
    )


def said_before_printed(quotation):
    """When it was said, if that is known; it was on the day that follows if that is one day."""
    if quotation.is_said_when_printed:
        return "said and "
    if quotation.said_on is None:
        return ""
    return format_html("said {}, ", partial_date(quotation.said_date))


@register.simple_tag
def claim_line(claim, highlighter=None, near=None):
    """One claim in a list: its figure, what is claimed, who said it and where it was printed.

    `near` says what of a search it has not, if it is only near.
    """
    kind = QuotationKind(claim.quotation.kind)
    return format_html(
        '<li><article class="claim"><p class="claim-figure">{}</p><div class="claim-body">{}'
        '<p class="claim-statement"><a href="{}">{}</a></p><p class="attribution-line">{}</p>'
        '{}<ul class="tags"><li class="status status-{}">{}</li>'
        '<li class="quotation-kind quotation-kind-{}">{}</li><li><a href="{}">{}</a></li></ul>'
        "</div></article></li>",
        figure(claim, highlighter),
        what_differs(near),
        address_of(claim),
        highlighted(claim.statement, highlighter),
        attribution_line(claim.quotation, highlighter=highlighter),
        why(claim, highlighter),
        claim.status_mark,
        claim.status_words,
        kind,
        kind.words,
        address_of(claim.measure),
        highlighted(claim.measure.name, highlighter),
    )


def what_differs(near):
    """What of a search a claim has not that is only near."""
    if near is None or not near.differs:
        return ""
    return format_html('<p class="differs differs-{}">{}</p>', near.mark, near.differs)


def why(claim, highlighter):
    """Where a search found a claim, if not in its line."""
    reason = highlighter.why(claim) if highlighter else ""
    return reason and format_html('<p class="why">{}</p>', reason)


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
    ending = ", start not stated" if claim.period_kind == PeriodKind.TO_DATE else ""
    return format_html("{} {}{}", PERIODS[claim.period_kind], words, ending)


# Inside a script element these would end it or begin a comment.
UNSAFE_IN_SCRIPT = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}


@register.simple_tag
def json_ld(data):
    """Linked data for machines, as a data block: it is never run, and no text can end it."""
    text = json.dumps(data, ensure_ascii=False).translate(UNSAFE_IN_SCRIPT)
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(text))  # noqa: S308
