"""“Cite this”: one claim as plain text, Markdown, HTML and BibTeX.

Each names the figure as printed, who said it, where it was printed, the revision of the record
that is cited, and the permanent address.
"""

import re
from typing import NamedTuple

from django.utils.html import format_html

from .models.codes import ClaimState

# What has a meaning in the mark-up; "£", "%" in Markdown and typographic quotes have none.
MARKDOWN = re.compile(r"([\\`*_{}\[\]<>()#|~!])")
BIBTEX = re.compile(r"([&%$#_{}])")
BIBTEX_WORDS = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


class Citation(NamedTuple):
    """What every format of a citation says, without mark-up."""

    figure: str
    headline: str
    article_url: str
    publication: str
    record: str
    address: str


def cite_claim(claim, address, revision, site):
    """A list of (format, text); `address` is the claim's own, scheme and host included."""
    article, quotation = claim.article, claim.quotation
    said_on = f", said {quotation.said_date}" if quotation.said_date else ""
    withdrawn = " (withdrawn)" if claim.state == ClaimState.WITHDRAWN else ""
    citation = Citation(
        figure=f"“{claim.as_printed}”, {quotation.attribution}{said_on}",
        headline=article.headline,
        article_url=article.url,
        publication=f"{article.publication.name}, {article.published_date}",
        record=f"Claim {claim.pk}, revision {revision}{withdrawn}, {site.name}",
        address=address,
    )
    return [
        ("Plain text", plain_text(citation)),
        ("Markdown", markdown(citation)),
        ("HTML", html(citation)),
        ("BibTeX", bibtex(claim, citation)),
    ]


def cite_record(day, address, site):
    """The whole record as it is known on a day, in one line of plain text."""
    known_on = f"as known on {day.day} {day:%B %Y}"
    return (
        f"{site.name} ({day.year}). The numbers printed in the news, {known_on}."
        f" {site.licence}. {address}"
    )


def plain_text(citation):
    figure, headline, _, publication, record, address = citation
    return f"{figure}. “{headline}”, {publication}. {record}. {address}"


def markdown(citation):
    figure, headline, publication = (
        MARKDOWN.sub(r"\\\1", text)
        for text in (citation.figure, citation.headline, citation.publication)
    )
    return (
        f"{figure}. [“{headline}”](<{citation.article_url}>), {publication}."
        f" [{citation.record}](<{citation.address}>)"
    )


def html(citation):
    """The mark-up as text to be copied, not as safe mark-up for a page."""
    return str(
        format_html(
            '{figure}. <a href="{article_url}">“{headline}”</a>, {publication}.'
            ' <a href="{address}">{record}</a>',
            **citation._asdict(),
        )
    )


def bibtex(claim, citation):
    title = f"“{claim.as_printed}”, in: {citation.headline}"
    fields = {
        "author": f"{{{in_bibtex(claim.quotation.speaker.name)}}}",
        "title": f"{{{in_bibtex(title)}}}",
        "howpublished": in_bibtex(citation.publication),
        "year": str(claim.article.published_on.year),
        "note": in_bibtex(citation.record),
        "url": citation.address,
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items())
    return f"@misc{{claim-{claim.pk},\n{lines}}}"


def in_bibtex(text):
    text = "".join(
        BIBTEX_WORDS.get(character, character) for character in BIBTEX.sub(r"\0\1", text)
    )
    return text.replace("\0", "\\")
