"""What the templates of charts need: pixels, and the outlines of marks."""

from django import template

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
