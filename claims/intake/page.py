"""An article out of a web page. Imported only in the process that reads what others wrote."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import trafilatura
from lxml import etree, html
from lxml.html import HtmlElement

from .inline import flatten_marks
from .metadata import PAYWALL, Metadata, page_metadata
from .paragraphs import MOST_COMPARED, own_paragraphs
from .plain import LONGEST_BYLINE, propose_article, with_headline
from .proposal import ProposedArticle, Refusal
from .surroundings import own_lines
from .text import checked_text, decode, text_warnings

NOTHING = "No article was found in this page. Open it in your browser and paste its text."
SHORTEST = 50  # characters; what is shorter are the links around an article that is not there
WHOLE = 0.6  # of the paragraphs that a page shows, at least so much is in a whole article
SENTENCE = 60  # characters, which is no label or link
SHORT = 250  # characters, below which the extraction takes all of a page
IN_PART = "Only part of the page’s text was found. Compare it with the page, or paste the text."

# Must match charset=windows-1252 and charset="utf-8" within a meta element, and the encoding of
# <?xml version="1.0" encoding="ISO-8859-1"?>.
CHARSET = re.compile(
    rb"<meta\s[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)"
    rb"|<\?xml\s[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]+)",
    re.IGNORECASE,
)
# Must match what no XML text holds, such as the characters 0, 12 and U+FFFF; must not match tab,
# line feed and carriage return.
NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def read_page(
    raw: bytes, today: date, address: str = "", charset: str | None = None
) -> ProposedArticle:
    """The ProposedArticle of a page; raises Refusal where it has no article.

    `address` is where it was fetched from, `charset` what the server said.
    """
    tree = parse_html(decode(raw, charset or declared_charset(raw)))
    metadata = page_metadata(tree, today, address)
    flatten_marks(tree)
    etree.strip_elements(tree, "script", with_tail=False)
    shown = shown_paragraphs(tree)
    body = trafilatura.extract(tree, include_comments=False) or ""
    if len(metadata.body) > 2 * len(body):
        body = metadata.body
    paragraphs = own_paragraphs(body)
    if sum(map(len, paragraphs)) < SHORTEST:
        raise Refusal(NOTHING)
    body = "\n\n".join(without_labels(paragraphs, shown))
    text = checked_text(with_headline(body, metadata.headline, metadata.standfirst))
    doubts = [PAYWALL] if metadata.is_for_subscribers else []
    doubts += [IN_PART] if is_in_part(body, shown) else []
    return merge_metadata(metadata, propose_article(text, today, metadata.address), doubts)


def declared_charset(raw: bytes) -> str | None:
    """The encoding that a page names in its first lines."""
    match = CHARSET.search(raw[:4096])
    return (match[1] or match[2]).decode() if match else None


def parse_html(source: str) -> HtmlElement:
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = html.document_fromstring(source.encode(errors="replace"), parser=parser)
    except etree.ParserError:
        raise Refusal(NOTHING) from None
    take_out_controls(tree)
    return tree


def take_out_controls(tree: HtmlElement) -> None:
    """The parser lets them through, as `&#31;` too, and then no text can be moved in the tree."""
    for element in tree.iter(etree.Element):
        for part in ("text", "tail"):
            if NO_XML.search(getattr(element, part) or ""):
                setattr(element, part, NO_XML.sub(" ", getattr(element, part)))
        for name, value in element.items():
            if NO_XML.search(value):
                element.set(name, NO_XML.sub(" ", value))


def shown_paragraphs(tree: HtmlElement) -> list[str]:
    """The paragraphs that a page shows outside menus, forms and lists of other things."""
    texts = (line.text for line in own_lines(tree) if any(e.tag == "p" for e in line.elements))
    return list(dict.fromkeys(filter(None, texts)))


def without_labels(paragraphs: list[str], shown: list[str]) -> list[str]:
    """The paragraphs of a very short page, for which all that stands around them is taken too."""
    if sum(map(len, shown)) >= SHORT:
        return paragraphs
    own = [paragraph for paragraph in paragraphs if " ".join(paragraph.split()) in shown]
    is_all = all(len(rest) < SENTENCE for rest in paragraphs if rest not in own)
    return own if own and is_all else paragraphs


def is_in_part(body: str, shown: list[str]) -> bool:
    """Whether much of what the page shows is missing; the ends of long lines are not looked at."""
    words = " ".join(body.split())
    sentences = [text for text in shown if len(text) >= SENTENCE][:MOST_COMPARED]
    missing = [text for text in sentences if text[:SENTENCE] not in words]
    return sum(map(len, missing)) > (1 - WHOLE) * max(sum(map(len, sentences)), 1)


def merge_metadata(
    metadata: Metadata, proposed: ProposedArticle, doubts: list[str]
) -> ProposedArticle:
    """What the page tells for machines, and where it tells nothing, what its first lines say.

    The first line of the text that was found is no headline; it may be any paragraph.
    """
    published = metadata.published
    return replace(
        proposed,
        headline=metadata.headline,
        standfirst=metadata.standfirst,
        byline=(metadata.byline or proposed.byline)[:LONGEST_BYLINE],
        site=metadata.site or proposed.site,
        published_on=published.date.first if published.date else None,
        published_precision=published.date.precision if published.date else "",
        published_at=published.moment,
        address=metadata.address or proposed.address,
        language=metadata.language or proposed.language,
        warnings=tuple(_warnings(published.doubt, doubts, proposed.text)),
    )


def _warnings(doubt: str, doubts: list[str], text: str) -> Iterator[str]:
    yield from filter(None, [doubt, *doubts])
    yield from text_warnings(text)
