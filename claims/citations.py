"""“Cite this”: one claim as plain text, Markdown, HTML and BibTeX.

Each names the figure as printed, who said it, where it was printed, the revision of the record
that is cited, and the permanent address.
"""

import re

from django.utils.html import format_html

# What has a meaning in the mark-up; "£", "%" in Markdown and typographic quotes have none.
MARKDOWN = re.compile(r"([\\`*_{}\[\]<>()#|~!])")
BIBTEX = re.compile(r"([&%$#_{}])")
BIBTEX_WORDS = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


def cite_claim(claim, address, revision):
    """A list of (format, text); `address` is the claim's own, scheme and host included."""
    said = f"“{claim.as_printed}”, {claim.quotation.attribution}{said_on(claim.quotation)}"
    paper = f"{claim.article.publication.name}, {claim.article.published_date}"
    record = f"Claim {claim.pk}, revision {revision}, Claim tracker"
    source = claim.article.headline, claim.article.url
    return [
        ("Plain text", f"{said}. “{source[0]}”, {paper}. {record}. {address}"),
        ("Markdown", markdown(said, source, paper, record, address)),
        ("HTML", html(said, source, paper, record, address)),
        ("BibTeX", bibtex(claim, paper, record, address)),
    ]


def said_on(quotation):
    return f", said {quotation.said_date}" if quotation.said_date else ""


def markdown(said, source, paper, record, address):
    said, headline, paper = (MARKDOWN.sub(r"\\\1", text) for text in (said, source[0], paper))
    return f"{said}. [“{headline}”](<{source[1]}>), {paper}. [{record}](<{address}>)"


def html(said, source, paper, record, address):
    """The mark-up as text to be copied, not as safe mark-up for a page."""
    return str(
        format_html(
            '{}. <a href="{}">“{}”</a>, {}. <a href="{}">{}</a>',
            said,
            source[1],
            source[0],
            paper,
            address,
            record,
        )
    )


def bibtex(claim, paper, record, address):
    title = f"“{claim.as_printed}”, in: {claim.article.headline}"
    fields = {
        "author": f"{{{in_bibtex(claim.quotation.speaker.name)}}}",
        "title": f"{{{in_bibtex(title)}}}",
        "howpublished": in_bibtex(paper),
        "year": str(claim.article.published_on.year),
        "note": in_bibtex(record),
        "url": address,
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items())
    return f"@misc{{claim-{claim.pk},\n{lines}}}"


def in_bibtex(text):
    text = "".join(
        BIBTEX_WORDS.get(character, character) for character in BIBTEX.sub(r"\0\1", text)
    )
    return text.replace("\0", "\\")
