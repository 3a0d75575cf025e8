"""What a chart draws is text of articles and names: none of it is mark-up."""

from types import SimpleNamespace

from django.template.loader import render_to_string

from claims.charts import Bar, Box, Label, LegendEntry, Line, Mark, RivalLink, Tick
from claims.comparisons.chart import LinkedMark

HOSTILE = "<b>\"1\" & 'more'</b>"
LINK = Line(38, 35, "link", 12)
ESCAPED = "&lt;b&gt;&quot;1&quot; &amp; &#x27;more&#x27;&lt;/b&gt;"


def test_marks_are_drawn_and_escaped():
    bounds = Bar(40.0, 80.0, "closed", "unbounded")
    plain = Mark(1, 10.04, 60.0, "future-down", bounds, None)
    named = Mark(2, 30.0, 20.5, "dot", None, Label(38.0, 24.5, HOSTILE, "start"))
    marks = [
        LinkedMark(plain, "/claims/1/", HOSTILE),
        LinkedMark(named, '/claims/?q="&x=1', "Two"),
    ]
    context = {"marks": marks, "site": "https://claims.example", "target": "_top"}

    right = 38 + 7.5 * len(HOSTILE)
    assert render_to_string("charts/_marks.svg", context) == (
        '<a href="https://claims.example/claims/1/" class="mark" target="_top">'
        f"<title>{ESCAPED}</title>"
        '<path class="bound" d="M10 40V80M5 40h10M6 75l4 5 4-5"/>'
        '<path class="future" d="M0 7 6.5-5H-6.5Z" transform="translate(10 60)"/></a>\n'
        '<a href="https://claims.example/claims/?q=&quot;&amp;x=1" class="mark" target="_top">'
        "<title>Two</title>"
        '<path class="fact" d="M-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0"'
        ' transform="translate(30 20.5)"/>'
        f'<path class="paper" d="M38 12.5H{right:g}V27.5H38Z"/>'
        f'<text x="38" y="24.5" text-anchor="start">{ESCAPED}</text></a>\n'
    )


def test_chart_notes_and_axes_are_drawn_and_escaped():
    legend = [
        LegendEntry("future-dot", 23.0, 12.04, Line(38, 16, HOSTILE, 12)),
        LegendEntry("", 23, 31, LINK),
    ]
    notes = {"legend": legend, "foot": [Line(16, 60.5, HOSTILE, 12)]}
    timeline = SimpleNamespace(
        plot_area=Box(46, 16, 304, 160),
        y_ticks=[Tick(136.04, HOSTILE, "end")],
        x_ticks=[Tick(54, HOSTILE)],
        links=[RivalLink(54, 40, 296, 136.5)],
    )

    assert render_to_string("charts/_chart_notes.svg", notes) == (
        '<path class="future" d="M-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0"'
        f' transform="translate(23 12)"/><text x="38" y="16">{ESCAPED}</text>\n'
        '<text x="38" y="35">link</text>\n'
        f'<text x="16" y="60.5">{ESCAPED}</text>\n'
    )
    assert render_to_string("charts/_axes.svg", {"timeline": timeline}) == (
        '<path class="grid" d="M46 136H304"/>'
        f'<text x="38" y="140" text-anchor="end">{ESCAPED}</text>\n'
        '<path class="axis" d="M46 160H304"/>\n'
        '<path class="axis" d="M54 160v5"/>'
        f'<text x="54" y="179" text-anchor="middle">{ESCAPED}</text>\n'
        '<path class="link" d="M54 40L296 136.5"/>\n'
    )
