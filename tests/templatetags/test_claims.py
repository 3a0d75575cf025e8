"""The mark-up that several pages share; no record is stored for it."""

import re
from datetime import date
from types import SimpleNamespace

import pytest
from django.template import Context, Template
from django.template.loader import render_to_string

from claims.dates import PartialDate
from claims.filters.base import Link
from claims.models import Article, Claim, Measure, Publication, Quotation, Speaker
from claims.templatetags import claims


def rendered(source, **context):
    return Template("{% load claims %}" + source).render(Context(context))


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (
            {"as_printed": "up to 80 <b>", "hedge": "up-to", "status": "plan"},
            '<span class="figure figure-plan"><span class="figure-hedge">up to</span> '
            '<span class="figure-number">80</span> &lt;b&gt;</span>',
        ),
        (
            {"as_printed": "80", "hedge": "more-than", "status": "actual"},
            '<span class="figure figure-fact"><span class="figure-hedge"'
            ' title="The article’s hedge, which stands elsewhere in its sentence">'
            '[more than]</span> <span class="figure-number">80</span></span>',
        ),
    ],
)
def test_figure(fields, expected):
    html = rendered("{% figure claim %}", claim=Claim(**fields))

    assert html.strip() == expected.replace("&#x27;", "'")


@pytest.mark.parametrize(
    ("precision", "expected"),
    [
        ("day", '<time datetime="2025-08-01">1 August 2025</time>'),
        ("month", '<time datetime="2025-08">August 2025</time>'),
        ("year", '<time datetime="2025">2025</time>'),
    ],
)
def test_partial_date(precision, expected):
    assert claims.partial_date(PartialDate(date(2025, 8, 1), precision)) == expected


START = {"period_start": date(2025, 1, 1), "period_start_precision": "year"}
END = {"period_end": date(2025, 8, 1), "period_end_precision": "month"}


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"period_kind": "not-stated"}, "not stated"),
        ({"period_kind": "to-date"}, "to date"),
        ({"period_kind": "as-of", **END}, "as of August 2025"),
        ({"period_kind": "interval", **START, **END}, "from 2025 to August 2025"),
        ({"period_kind": "cumulative-since", **START}, "since 2025"),
        ({"period_kind": "to-date", **END}, "up to August 2025, start not stated"),
    ],
)
def test_period(fields, expected):
    html = claims.period(Claim(**fields))

    assert (
        html.replace("</time>", "")
        .replace('<time datetime="2025">', "")
        .replace('<time datetime="2025-08">', "")
        == expected
    )


def test_json_ld_has_nothing_that_ends_its_element():
    assert claims.json_ld({"name": "</script>&\u2028"}) == (
        '<script type="application/ld+json">'
        r'{"name": "\u003c/script\u003e\u0026\u2028"}</script>'
    )


HOSTILE = '<b>“O\'Brien” & "sons"</b>'


ESCAPED = "&lt;b&gt;“O&#x27;Brien” &amp; &quot;sons&quot;&lt;/b&gt;"
PRINTED = '<time datetime="2025-07-04">4 July 2025</time>'


@pytest.mark.parametrize(
    ("fields", "within", "expected"),
    [
        (
            {"kind": "direct"},
            "",
            f'<span class="attribution">{ESCAPED}, {ESCAPED}</span>, printed {PRINTED}'
            f' in <a href="/articles/1/">{ESCAPED}</a>',
        ),
        (
            {"kind": "direct", "said_on": date(2025, 7, 1), "said_precision": "month"},
            "speaker",
            f'said <time datetime="2025-07">July 2025</time>, printed {PRINTED}'
            f' in <a href="/articles/1/">{ESCAPED}</a>',
        ),
        (
            {"kind": "direct", "said_on": date(2025, 7, 4), "said_precision": "day"},
            "speaker",
            f'said and printed {PRINTED} in <a href="/articles/1/">{ESCAPED}</a>',
        ),
        (
            {"kind": "narration"},
            "speaker",
            f'<span class="attribution">{ESCAPED}, {ESCAPED}, in its own voice</span>,'
            f' <a href="/articles/1/">{PRINTED}</a>',
        ),
    ],
)
def test_attribution_line(fields, within, expected):
    publication = Publication(name=HOSTILE)
    article = Article(
        pk=1, published_on=date(2025, 7, 4), published_precision="day", publication=publication
    )
    speaker = Speaker(name=HOSTILE, kind="person")
    quotation = Quotation(article=article, speaker=speaker, role_as_printed=HOSTILE, **fields)

    assert claims.attribution_line(quotation, within) == expected


def test_claim_line_is_escaped():
    article = Article(
        pk=1,
        published_on=date(2025, 7, 4),
        published_precision="day",
        publication=Publication(name=HOSTILE),
    )
    quotation = Quotation(
        article=article, speaker=Speaker(name=HOSTILE, kind="person"), kind="indirect"
    )
    claim = Claim(
        pk=2,
        quotation=quotation,
        measure=Measure(name=HOSTILE, slug="made"),
        statement=HOSTILE,
        as_printed="80",
        status="actual",
    )

    assert claims.claim_line(claim) == (
        '<li><article class="claim"><p class="claim-figure"><span class="figure figure-fact">'
        '<span class="figure-number">80</span></span></p><div class="claim-body">'
        f'<p class="claim-statement"><a href="/claims/2/">{ESCAPED}</a></p>'
        f'<p class="attribution-line"><span class="attribution">{ESCAPED}</span>, printed {PRINTED}'
        f' in <a href="/articles/1/">{ESCAPED}</a></p><ul class="tags">'
        '<li class="status status-fact">reported as fact</li>'
        '<li class="quotation-kind quotation-kind-indirect">reported</li>'
        f'<li><a href="/measures/made/">{ESCAPED}</a></li></ul></div></article></li>'
    )


def test_claim_line_marks_what_a_search_found():
    article = Article(
        pk=1, published_on=date(2025, 7, 4), published_precision="day", publication=Publication()
    )
    speaker = Speaker(name="Met", kind="person")
    quotation = Quotation(article=article, speaker=speaker, kind="indirect")
    measure = Measure(name="Posts", slug="made")
    claim = Claim(
        pk=2,
        quotation=quotation,
        measure=measure,
        statement="It is so.",
        as_printed="80",
        status="actual",
    )

    highlighter = SimpleNamespace(
        highlight="<mark>{}</mark>".format, why=lambda claim: f"claim {claim.pk}"
    )

    html = claims.claim_line(claim, highlighter)

    assert re.findall("<mark>(.*?)</mark>", html) == ["80", "It is so.", "Met", "Posts"]
    assert '<p class="why">claim 2</p>' in html


def test_choices_are_escaped():
    choice = Link(label=HOSTILE, address='/claims/?q="><b>&x=1', count=1700, selected=True)

    assert render_to_string("claims/_choices.html", {"choices": [choice]}).strip() == (
        '<li><a href="/claims/?q=&quot;&gt;&lt;b&gt;&amp;x=1" aria-current="true">'
        f"{ESCAPED}</a> <span>1,700</span></li>"
    )
