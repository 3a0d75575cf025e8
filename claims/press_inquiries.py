"""“Ask the press office”: what an article leaves open about a number, as a mail ready to send."""

from textwrap import indent

from .models.codes import QuotationKind, SpeakerKind

# What each of the questions in `models.claim_queryset.CONTEXT_QUESTIONS` is as a whole sentence.
QUESTIONS = {
    "how many exactly?": "What is the exact number?",
    "out of how many?": "What total is this a share of, and whom or what does it cover?",
    "compared with what?": "Which figure is this compared with, and for which date or period?",
    "per what?": "What is this a rate per: a day, a year, a number of people?",
    "since when?": "From what date does this count run?",
    "over what period?": "Over what period was this counted: from which date to which?",
    "on what date?": "On what date was this the figure?",
    "by when?": "By what date is this due to happen?",
    "according to whom?": "Who produced this figure, and where is it published?",
}

MAIL = """\
To: {addressee}
Subject: {subject}

Hello,

I am writing about a figure published by {publication} {printed_on} under the headline “{headline}”:

{figure}

{attribution} The article leaves {these_questions} open. Could you help?

{questions}

The article: {url}
The figure on record: {address}

Many thanks
"""


def inquiry_mail(claim, address):
    """The mail about the claim's `open_questions`, or "" where it leaves none open."""
    if not claim.open_questions:
        return ""
    article, questions = claim.article, claim.open_questions
    return MAIL.format(
        addressee=addressee(claim.quotation),
        subject=f"“{claim.as_printed}”, {article.publication.name}, {article.published_date}",
        publication=article.publication.name,
        printed_on=article.published_date.in_sentence(),
        headline=article.headline,
        figure=indent(f"“{claim.as_printed}”", "    "),
        attribution=f"{attribution_sentence(claim.quotation)} As I read it: {claim.statement}",
        these_questions="this question" if len(questions) == 1 else "these questions",
        questions="\n".join(f"- {QUESTIONS[question]}" for question in questions),
        url=article.url,
        address=address,
    )


def addressee(quotation):
    """Who should know: whoever counted it, or was spoken for, or spoke; else the publication."""
    for speaker in (quotation.credited_to, quotation.on_behalf_of, quotation.speaker):
        if speaker and speaker.kind == SpeakerKind.ORGANISATION:
            return f"the press office of {speaker.name_in_sentence}"
    if quotation.speaker.kind == SpeakerKind.PERSON:
        return f"the office of {quotation.speaker.name}"
    return f"the editors of {quotation.article.publication.name}"


def attribution_sentence(quotation):
    if quotation.kind == QuotationKind.NARRATION:
        return "It is given in the publication’s own voice."
    said_on = f", said {quotation.said_date.in_sentence()}" if quotation.said_date else ""
    return f"It is attributed to {quotation.speaker.name_in_sentence}{said_on}."
