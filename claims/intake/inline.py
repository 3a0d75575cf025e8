"""Raised, lowered and struck out characters of a page, made part of its plain text.

“1,700<sup>2</sup>” is 1,700 with a note and “m<sup>2</sup>” a square metre: as plain digits both
would be other numbers. What is struck out is not said any more.
"""

from lxml.html import HtmlElement

RAISED = str.maketrans("0123456789+-−()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾ⁿ")
LOWERED = str.maketrans("0123456789+-−()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₍₎")
LONGEST_MARK = 12
STRUCK_OUT = frozenset({"del", "s", "strike"})


def flatten_marks(tree: HtmlElement) -> None:
    """Write <sup> and <sub> with characters of their own; leave out notes and <del>.

    Each element stays as a <span>: to take thousands out of one paragraph would take very long.
    """
    for element in list(tree.iter("del", "s", "strike", "sup", "sub")):
        words = "" if element.tag in STRUCK_OUT or _is_note(element) else _flat(element)
        if words is not None:
            for child in list(element):
                element.remove(child)
            element.text = words
        element.tag = "span"


def _is_note(element: HtmlElement) -> bool:
    """Whether it leads to a note: a link, “[1]”, a star."""
    words = element.text_content().strip()
    is_mark = words.startswith(("[", "*", "†", "‡")) and len(words) <= LONGEST_MARK
    return element.tag == "sup" and (is_mark or element.find(".//a") is not None)


def _flat(element: HtmlElement) -> str | None:
    """The characters of an element, raised or lowered; None where some cannot be."""
    table = RAISED if element.tag == "sup" else LOWERED
    words = element.text_content().strip()
    can_be = len(words) <= LONGEST_MARK and set(words) <= set(map(chr, table))
    return words.translate(table) if words and can_be else None
