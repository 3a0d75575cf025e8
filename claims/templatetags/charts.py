"""What the templates of charts need: pixels, and the outlines of marks."""

from django import template
from django.utils.html import format_html, format_html_join

register = template.Library()

# The outline of each shape around its centre.
OUTLINES = {
    "dot": "M-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0",
    "diamond": "M0-7 7 0 0 7-7 0Z",
    "up": "M0-7 6.5 5H-6.5Z",
    "down": "M0 7 6.5-5H-6.5Z",
    "square": "M-5-5H5V5H-5Z",
    "arrow": "M-5 0H5M1-4 5 0 1 4",
    "link": "M-7 0H7",
}
# The ends of a bar that stands for bounds, around its top and its bottom: across it where the bound
# is meant itself, an arrow where none was stated.
ENDS = {
    "top": {"closed": (-5, 0, "h10"), "unbounded": (-4, 5, "l4-5 4 5")},
    "bottom": {"closed": (-5, 0, "h10"), "unbounded": (-4, -5, "l4 5 4-5")},
}
MARK = (
    '<a href="{}{}" class="mark"{}><title>{}</title>{}'
    '<path class="{}" d="{}" transform="translate({} {})"/>{}</a>'
)
LABEL = '<path class="paper" d="M{} {}H{}V{}H{}Z"/><text x="{}" y="{}" text-anchor="{}">{}</text>'


@register.simple_tag
def marks(charted, site, target):
    """The marks of a chart, of which it has up to fifty, with their bars and labels."""
    window = format_html(' target="{}"', target) if target else ""
    return format_html_join(
        "\n",
        MARK,
        (
            (site, address, window, title, bar(mark), *sign(mark), label(mark.label))
            for mark, address, title in charted.marks
        ),
    )


def sign(mark):
    """The shape of a mark, and where it stands."""
    return kind(mark.shape), outline(mark.shape), px(mark.x), px(mark.y)


def bar(mark):
    """The bounds of a figure, as a line through its mark."""
    if not mark.bar:
        return ""
    top, bottom, *ends = mark.bar
    line = f"M{px(mark.x)} {px(top)}V{px(bottom)}"
    for y, side, end in zip((top, bottom), ENDS, ends, strict=True):
        if end in ENDS[side]:
            right, down, path = ENDS[side][end]
            line += f"M{px(mark.x, right)} {px(y, down)}{path}"
    return format_html('<path class="bound" d="{}"/>', line)


def label(words):
    """The words beside a mark, on paper of their own."""
    if not words:
        return ""
    left, top, right, bottom = map(px, words.box)
    box = (left, top, right, bottom, left)
    return format_html(LABEL, *box, px(words.x), px(words.y), words.anchor, words.text)


@register.filter
def px(number, more=0):
    """A place on a chart, to a tenth of a pixel; `more` pixels further on."""
    return f"{number + more:.1f}".removesuffix(".0")


@register.filter
def outline(shape):
    return OUTLINES[shape.removeprefix("planned-")]


@register.filter
def kind(shape):
    """Whether a shape is filled, hollow or a line; the name of its class."""
    if shape in {"arrow", "link"}:
        return shape
    return "planned" if shape.startswith("planned-") else "fact"
