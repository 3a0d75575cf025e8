"""What the templates of charts need: pixels, and the outlines of marks."""

from html import escape

from django import template
from django.utils.safestring import mark_safe

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
KINDS = {False: "fact", True: "planned"}
# The ends of a bar that stands for bounds, around its top and its bottom: across it where the bound
# is meant itself, an arrow where none was stated.
ENDS = {
    "top": {"closed": (-5, 0, "h10"), "unbounded": (-4, 5, "l4-5 4 5")},
    "bottom": {"closed": (-5, 0, "h10"), "unbounded": (-4, -5, "l4 5 4-5")},
}


@register.simple_tag
def axes(chart):
    """The scales of a chart through time, with the lines between its marks."""
    left, _, right, bottom = map(px, chart.frame)
    beside, below = px(chart.frame.left, -8), px(chart.frame.bottom, 19)
    drawn = [
        f'<path class="grid" d="M{left} {px(y)}H{right}"/>'
        f'<text x="{beside}" y="{px(y, 4)}" text-anchor="end">{escape(text)}</text>'
        for y, text, _ in chart.y_ticks
    ]
    drawn.append(f'<path class="axis" d="M{left} {bottom}H{right}"/>')
    drawn += [
        f'<path class="axis" d="M{px(x)} {bottom}v5"/>'
        f'<text x="{px(x)}" y="{below}" text-anchor="{anchor}">{escape(text)}</text>'
        for x, text, anchor in chart.x_ticks
    ]
    drawn += [
        f'<path class="link" d="M{px(x1)} {px(y1)}L{px(x2)} {px(y2)}"/>'
        for x1, y1, x2, y2 in chart.links
    ]
    return mark_safe("\n".join(drawn))  # noqa: S308


@register.simple_tag
def words(sheet):
    """What stands below a chart: the key of its signs, and where it is from."""
    drawn = [f"{sign(shape, x, y) if shape else ''}{text(line)}" for shape, x, y, line in sheet.key]
    return mark_safe("\n".join([*drawn, *map(text, sheet.foot)]))  # noqa: S308


@register.simple_tag
def marks(charted, site, target):
    """The marks of a chart, of which it has up to fifty, with their bars and labels."""
    window = f' target="{escape(target)}"' if target else ""
    drawn = [
        f'<a href="{escape(site + address)}" class="mark"{window}><title>{escape(title)}</title>'
        f"{bar(mark)}{sign(mark.shape, mark.x, mark.y)}{label(mark.label)}</a>"
        for mark, address, title in charted.marks
    ]
    return mark_safe("\n".join(drawn))  # noqa: S308


def sign(shape, x, y):
    """A shape where it stands: filled, or hollow for what is no fact yet; an arrow or a line."""
    outline = OUTLINES[shape.removeprefix("planned-")]
    kind = shape if shape in {"arrow", "link"} else KINDS[shape.startswith("planned-")]
    return f'<path class="{kind}" d="{outline}" transform="translate({px(x)} {px(y)})"/>'


def text(line):
    return f'<text x="{px(line.x)}" y="{px(line.y)}">{escape(line.text)}</text>'


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
    return f'<path class="bound" d="{line}"/>'


def label(words):
    """The words beside a mark, on paper of their own."""
    if not words:
        return ""
    left, top, right, bottom = map(px, words.box)
    paper = f'<path class="paper" d="M{left} {top}H{right}V{bottom}H{left}Z"/>'
    at = f'x="{px(words.x)}" y="{px(words.y)}" text-anchor="{words.anchor}"'
    return f"{paper}<text {at}>{escape(words.text)}</text>"


@register.filter
def px(number, more=0):
    """A place on a chart, to a tenth of a pixel; `more` pixels further on."""
    return f"{number + more:.1f}".removesuffix(".0")
