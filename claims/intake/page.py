"""An article out of a web page. Imported only in the process that reads what others wrote."""

import re
from dataclasses import replace
from datetime import date

import trafilatura
from lxml import etree, html

from .metadata import Metadata, page_metadata
from .plain import LONGEST_BYLINE, propose_article, with_headline
from .proposal import ProposedArticle, Refusal
from .text import checked_text, decode, text_warnings

NOTHING = "No article was found in this page. Open it in your browser and paste its text."
SHORTEST = 50  # characters; what is shorter are the links around an article that is not there

# Must match charset=windows-1252 and charset="utf-8" within a meta element.
CHARSET = re.compile(rb"<meta\s[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)


def read_page(
    raw: bytes, today: date, address: str = "", charset: str | None = None
) -> ProposedArticle:
    """The ProposedArticle of a page; raises Refusal where it has no article.

    `address` is where it was fetched from, `charset` what the server said.
    """
    declared = CHARSET.search(raw[:4096])
    tree = parse_html(decode(raw, charset or (declared and declared[1].decode())))
    metadata = page_metadata(tree, address)
    body = trafilatura.extract(tree, include_comments=False) or ""
    if len(metadata.body) > 2 * len(body):
        body = metadata.body
    if len(body.strip()) < SHORTEST:
        raise Refusal(NOTHING)
    text = checked_text(
        with_headline(re.sub(r"\n+", "\n\n", body), metadata.headline, metadata.standfirst)
    )
    return merge_metadata(metadata, propose_article(text, today, metadata.address))


def parse_html(source: str) -> html.HtmlElement:
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(source.encode(errors="replace"), parser=parser)
    except etree.ParserError:
        raise Refusal(NOTHING) from None


def merge_metadata(metadata: Metadata, proposed: ProposedArticle) -> ProposedArticle:
    """What the page tells for machines, and where it tells nothing, what its first lines say.

    The first line of the text that was found is no headline; it may be any paragraph.
    """
    fields = {name: value for name, value in metadata._asdict().items() if value and name != "body"}
    fields["byline"] = (metadata.byline or proposed.byline)[:LONGEST_BYLINE]
    fields |= {"headline": metadata.headline, "standfirst": metadata.standfirst}
    has_date = metadata.published_on
    warnings = text_warnings(proposed.text) if has_date else proposed.warnings
    return replace(proposed, warnings=tuple(warnings), **fields)
