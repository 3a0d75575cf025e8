"""What the templates of charts need: pixels, and the outlines of marks."""

from django import template
from django.utils.html import format_html

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
    "band": "M-3-5H3a5 5 0 0 1 0 10H-3a5 5 0 0 1 0-10Z",
}
KINDS = {False: "fact", True: "future"}
# The ends of a bar that stands for bounds, around its top and its bottom: across it where the bound
# is meant itself, an arrow where none was stated.
ENDS = {
    "top": {"closed": (-5, 0, "h10"), "unbounded": (-4, 5, "l4-5 4 5")},
    "bottom": {"closed": (-5, 0, "h10"), "unbounded": (-4, -5, "l4 5 4-5")},
}


@register.simple_tag
def shape(name, x, y):
    """A shape where it stands: filled, or hollow for what is no fact yet; an arrow or a line."""
    outline = name.removeprefix("future-")
    kind = name if name in {"arrow", "band", "link"} else KINDS[name != outline]
    return format_html(
        '<path class="{}" d="{}" transform="translate({} {})"/>',
        kind,
        OUTLINES[outline],
        px(x),
        px(y),
    )


@register.simple_tag
def label_words(text, hedge):
    """The words of a label, the hedge with which they begin told apart."""
    if not hedge or not text.startswith(hedge):
        return text
    return format_html('<tspan class="hedge">{}</tspan>{}', hedge, text.removeprefix(hedge))


@register.filter
def band_path(mark):
    """The days that a figure may have been said on: a band with round ends."""
    left, top, right, bottom = mark.box
    radius = min((right - left) / 2, (bottom - top) / 2)
    across, arc = right - left - 2 * radius, f"a{px(radius)} {px(radius)} 0 0 1"
    return (
        f"M{px(left, radius)} {px(top)}h{px(across)}{arc} {px(0)} {px(2 * radius)}"
        f"h{px(-across)}{arc} {px(0)} {px(-2 * radius)}Z"
    )


@register.filter
def lead_path(lead):
    return f"M{px(lead.x1)} {px(lead.y1)}L{px(lead.x2)} {px(lead.y2)}"


@register.filter
def row_path(row):
    """The bounds of a figure on a line of numbers, with an arrow where none was stated."""
    path = f"M{px(row.low)} {px(row.y)}H{px(row.high)}"
    if row.is_open_below:
        path += f"M{px(row.low, 5)} {px(row.y, -4)}l-5 4 5 4"
    if row.is_open_above:
        path += f"M{px(row.high, -5)} {px(row.y, -4)}l5 4-5 4"
    return path


@register.filter
def bar_path(mark):
    """The bounds of a figure, as a line through its mark with an end at its top and its bottom."""
    top, bottom, *ends = mark.bar
    path = f"M{px(mark.x)} {px(top)}V{px(bottom)}"
    for y, side, end in zip((top, bottom), ENDS, ends, strict=True):
        if end in ENDS[side]:
            right, down, outline = ENDS[side][end]
            path += f"M{px(mark.x, right)} {px(y, down)}{outline}"
    return path


@register.filter
def px(number, more=0):
    """A position on a chart, to a tenth of a pixel; `more` pixels further on."""
    return f"{number + more:.1f}".removesuffix(".0")
