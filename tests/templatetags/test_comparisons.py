"""What a comparison prints is text of articles, names and checks: none of it is mark-up."""

from datetime import date
from types import SimpleNamespace

import pytest
from django.template.loader import render_to_string

from claims.models import Article, Claim, Finding, Publication, Quotation, Speaker
from claims.templatetags import comparisons

from .test_charts import ESCAPED, HOSTILE


def test_row_is_escaped():
    publication = Publication(name=HOSTILE)
    day = {"published_on": date(2025, 7, 4), "published_precision": "day"}
    article = Article(pk=1, publication=publication, **day)
    speaker = Speaker(name=HOSTILE, kind="person")
    quotation = Quotation(article=article, speaker=speaker, kind="indirect")
    claim = Claim(pk=2, quotation=quotation, as_printed=HOSTILE, value=1, status="plan")

    day = '<time datetime="2025-07-04">4 July 2025</time>'
    before, after = ESCAPED.split("1")
    figure = f'{before}<span class="figure-number">1</span>{after}'
    assert comparisons.row(claim) == (
        '<tr><th scope="row"><a href="/claims/2/"><span class="figure figure-plan">'
        f'{figure}</span></a> <span class="status status-plan">plan</span></th>'
        f'<td data-label="Said">{day}</td><td data-label="By">{ESCAPED}</td>'
        f'<td data-label="Printed">{day} in <a href="/articles/1/">{ESCAPED}</a></td></tr>'
    )


def test_answers_are_escaped():
    finding = Finding(pk=3, verdict="cannot-tell", sentence=HOSTILE)

    assert comparisons.answers([finding]) == (
        f'<ul>\n<li id="finding-3"><span class="verdict">Cannot tell:</span> {ESCAPED}</li>\n</ul>'
    )


@pytest.mark.parametrize(
    ("number", "summary"), [(1, "1 question asked of them"), (2, "2 questions asked of them")]
)
def test_further_answers_are_counted(number, summary):
    findings = [Finding(pk=3, verdict="cannot-tell", sentence="Which?")] * number
    context = {"findings": findings, "what": "question", "of": " asked of them"}

    html = render_to_string("claims/_more_findings.html", context)

    assert f"<summary>{summary}</summary>" in html


def test_options_are_escaped():
    box = SimpleNamespace(options=[(HOSTILE, HOSTILE, True), ("met", "Met", False)])

    assert comparisons.options(box) == (
        f'<option value="{ESCAPED}" selected>{ESCAPED}</option><option value="met">Met</option>'
    )
