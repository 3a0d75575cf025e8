"""The mark-up that several pages share; no record is stored for it."""

from datetime import date

import pytest
from django.template import Context, Template

from claims.models import Claim
from claims.templatetags import record


def rendered(source, **context):
    return Template("{% load record %}" + source).render(Context(context))


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
            ' title="The article&#x27;s hedge, which stands elsewhere in its sentence">'
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
    assert record.partial_date(date(2025, 8, 1), precision) == expected


START = {"period_start": date(2025, 1, 1), "period_start_precision": "year"}
END = {"period_end": date(2025, 8, 1), "period_end_precision": "month"}


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"period_kind": "not-stated"}, "not stated"),
        ({"period_kind": "to-date"}, "to date, start not stated"),
        ({"period_kind": "as-of", **END}, "as of August 2025"),
        ({"period_kind": "interval", **START, **END}, "from 2025 to August 2025"),
        ({"period_kind": "cumulative-since", **START}, "since 2025"),
        ({"period_kind": "to-date", **END}, "to date, until August 2025"),
    ],
)
def test_period(fields, expected):
    html = record.period(Claim(**fields))

    assert (
        html.replace("</time>", "")
        .replace('<time datetime="2025">', "")
        .replace('<time datetime="2025-08">', "")
        == expected
    )


def test_json_ld_has_nothing_that_ends_its_element():
    assert record.json_ld({"name": "</script>&\u2028"}) == (
        '<script type="application/ld+json">'
        r'{"name": "\u003c/script\u003e\u0026\u2028"}</script>'
    )
