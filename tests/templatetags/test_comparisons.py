"""What a comparison prints is text of articles, names and checks: none of it is mark-up."""

import re
from datetime import date
from types import SimpleNamespace

import pytest
from django.template.loader import render_to_string

from claims.models import Article, Claim, Finding, Measure, Publication, Quotation, Speaker

from .test_charts import ESCAPED, HOSTILE


def rendered(template, **context):
    """A fragment on one line, without the white space between its elements."""
    return re.sub(r"(?<=>)\s+(?=<)", "", render_to_string(f"claims/{template}", context)).strip()


def test_measure_row_is_escaped():
    publication = Publication(name=HOSTILE)
    day = {"published_on": date(2025, 7, 4), "published_precision": "day"}
    article = Article(pk=1, publication=publication, **day)
    speaker = Speaker(name=HOSTILE, kind="person")
    quotation = Quotation(article=article, speaker=speaker, kind="indirect")
    claim = Claim(pk=2, quotation=quotation, as_printed=HOSTILE, value=1, status="plan")

    day = '<time datetime="2025-07-04">4 July 2025</time>'
    before, after = ESCAPED.split("1")
    figure = f'{before}<span class="figure-number">1</span>{after}'
    assert rendered("_measure_row.html", claim=claim) == (
        '<tr><th scope="row"><a href="/claims/2/"><span class="figure figure-plan">'
        f'{figure}</span></a><span class="status status-plan">plan</span></th>'
        f'<td data-label="Said">{day}</td><td data-label="By">{ESCAPED}</td>'
        f'<td data-label="Printed">{day} in <a href="/articles/1/">{ESCAPED}</a></td></tr>'
    )


def test_finding_list_is_escaped():
    finding = Finding(pk=3, verdict="cannot-tell", sentence=HOSTILE)

    assert rendered("_finding_list.html", findings=[finding]) == (
        f'<ul><li id="finding-3"><span class="verdict">Cannot tell:</span> {ESCAPED}</li></ul>'
    )


@pytest.mark.parametrize(
    ("number", "summary"), [(1, "1 question asked of them"), (2, "2 questions asked of them")]
)
def test_further_answers_are_counted(number, summary):
    findings = [Finding(pk=3, verdict="cannot-tell", sentence="Which?")] * number
    context = {"findings": findings, "what": "question", "of": " asked of them"}

    html = render_to_string("claims/_more_findings.html", context)

    assert f"<summary>{summary}</summary>" in html


def test_measure_filter_is_escaped():
    options = [(HOSTILE, HOSTILE, True), ("met", "Met", False)]
    box = SimpleNamespace(title="By", name="speaker", options=options)
    chosen = SimpleNamespace(choice_boxes=[box], parts=[], carried=[], chips=[])

    html = rendered("_measure_filter.html", filter=chosen, measure=Measure(slug="posts"))

    assert re.search("<select.*</select>", html)[0] == (
        '<select name="speaker"><option value="">Any</option>'
        f'<option value="{ESCAPED}" selected>{ESCAPED}</option><option value="met">Met</option>'
        "</select>"
    )
