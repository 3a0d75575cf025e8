"""All the text of pasted HTML, in paragraphs. Imported only in the process that reads it.

A page's article is looked for among what stands around it, see `page`; a paste has nothing around
it, and no paragraph of it is left out.
"""

from collections.abc import Iterator
from datetime import date

from lxml import etree
from lxml.html import HtmlElement

from .inline import flatten_marks
from .page import declared_charset, parse_html
from .plain import propose_article
from .proposal import ProposedArticle
from .surroundings import BLOCKS, UNSHOWN
from .text import checked_text, decode

PARAGRAPH = "\n\n"


def read_markup(
    raw: bytes, today: date, address: str = "", charset: str | None = None
) -> ProposedArticle:
    """The text of some HTML and nothing else; raises Refusal where it has none."""
    tree = parse_html(decode(raw, charset or declared_charset(raw)))
    flatten_marks(tree)
    pieces = "".join(text_of(tree))
    paragraphs = (" ".join(paragraph.split()) for paragraph in pieces.split(PARAGRAPH))
    return ProposedArticle(text=checked_text(PARAGRAPH.join(filter(None, paragraphs))))


def read_fragment(
    raw: bytes, today: date, address: str = "", charset: str | None = None
) -> ProposedArticle:
    """The ProposedArticle of a piece of HTML, by the first lines of its text."""
    return propose_article(read_markup(raw, today, address, charset).text, today, address)


def text_of(tree: HtmlElement) -> Iterator[str]:
    """What is shown of it, piece by piece, however deep it lies."""
    unshown = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        is_unshown, is_start = element.tag in UNSHOWN, event == "start"
        unshown += is_unshown if is_start else -is_unshown
        if element.tag in BLOCKS:
            yield PARAGRAPH
        elif element.tag == "br" and is_start:
            yield " "
        text = element.text if is_start else element.tail
        if text and not unshown:
            # A blank line of the source is no paragraph.
            yield " ".join(text.split("\n"))
