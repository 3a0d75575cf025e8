"""What a chart draws is text of articles and names: none of it is mark-up."""

from types import SimpleNamespace

from django.template.loader import render_to_string

from claims.charts import (
    Bar,
    Box,
    Label,
    Lead,
    LegendEntry,
    Line,
    Mark,
    NumberLine,
    NumberRow,
    RivalLink,
    Tick,
)
from claims.comparisons.chart import LinkedMark

HOSTILE = "<b>\"1\" & 'more'</b>"
LINK = Line(38, 35, "link", 12)
ESCAPED = "&lt;b&gt;&quot;1&quot; &amp; &#x27;more&#x27;&lt;/b&gt;"


def test_marks_are_drawn_and_escaped():
    bounds = Bar(40.0, 80.0, "closed", "unbounded")
    plain = Mark(1, 10.04, 60.0, "future-down", bounds, None)
    named = Mark(2, 30.0, 20.5, "dot", None, Label(38.0, 24.5, HOSTILE, "start"))
    marks = [
        LinkedMark(plain, "/claims/1/", HOSTILE, ""),
        LinkedMark(named, '/claims/?q="&x=1', "Two", '<b>"1"'),
    ]
    context = {"marks": marks, "origin": "https://claims.example", "target": "_top"}

    hedge = "&lt;b&gt;&quot;1&quot;"
    others = ESCAPED.removeprefix(hedge)
    assert render_to_string("charts/_marks.svg", context) == (
        '<a href="https://claims.example/claims/1/" class="mark" target="_top">'
        f"<title>{ESCAPED}</title>"
        '<path class="bound" d="M10 40V80M5 40h10M6 75l4 5 4-5"/>'
        '<path class="future" d="M0 7 6.5-5H-6.5Z" transform="translate(10 60)"/></a>\n'
        '<a href="https://claims.example/claims/?q=&quot;&amp;x=1" class="mark" target="_top">'
        "<title>Two</title>"
        '<path class="fact" d="M-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0"'
        ' transform="translate(30 20.5)"/>'
        '<text x="38" y="24.5" text-anchor="start">'
        f'<tspan class="hedge">{hedge}</tspan>{others}</text></a>\n'
    )


def test_month_is_a_band_and_a_label_apart_has_a_line():
    label = Label(60, 9, "1,000", "middle", Lead(60, 12, 60, 20.5))
    marks = [Mark(1, 60, 30, shape, None, label, (), (20, 100)) for shape in ("dot", "up")]

    drawn = render_to_string(
        "charts/_marks.svg", {"marks": [LinkedMark(mark, "/", "1", "") for mark in marks]}
    )

    band = '<path class="band" d="M28 22h64a8 8 0 0 1 0 16h-64a8 8 0 0 1 0 -16Z"/>'
    assert drawn.count(band) == 2
    assert drawn.count('<path class="lead" d="M60 12L60 20.5"/>') == 2
    assert drawn.count('class="fact"') == 1


def test_line_of_numbers_is_drawn_and_escaped():
    rows = [
        NumberRow(1, HOSTILE, 12, 90, 28, "up", 90, 116, False, True),
        NumberRow(2, "5", 54, 40, 70, "dot", None, None, False, False),
    ]
    line = NumberLine(300, 119, 10, 94, 10, 280, rows, [Tick(10, "0")])
    marks = [LinkedMark(row, "/claims/1/", HOSTILE, "") for row in rows]

    drawn = render_to_string("charts/_number_line.svg", {"line": line, "marks": marks})

    assert drawn.splitlines()[2] == (
        f'<a href="/claims/1/" class="mark"><title>{ESCAPED}</title>'
        f'<text x="0" y="12">{ESCAPED}</text><path class="grid" d="M10 28H90"/>'
        '<path class="bound" d="M90 28H116M111 24l5 4-5 4"/>'
        '<path class="fact" d="M0-7 6.5 5H-6.5Z" transform="translate(90 28)"/></a>'
    )
    assert drawn.count('class="bound"') == 1


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
        starts_at_nought=False,
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
        '<path class="axis" d="M46 16V140l5 3-10 6 5 3V160"/>\n'
        '<path class="axis" d="M54 160v5"/>'
        f'<text x="54" y="179" text-anchor="middle">{ESCAPED}</text>\n'
        '<path class="link" d="M54 40L296 136.5"/>\n'
    )
