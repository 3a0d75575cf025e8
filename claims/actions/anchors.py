"""Where an article's claims stand in its text: found word for word, or not at all.

An anchor is a start and an end in the text, set where the exact words stand. Words that the text
no longer has lose their anchor (`ClaimQuerySet.without_anchor`); nothing is moved to something
similar.
"""

from collections import defaultdict

from django.db import transaction
from django.db.models import F

from ..models import Claim

CONTEXT_LENGTH = 64


@transaction.atomic
def anchor_article(article):
    """Find the words of every quotation and claim of `article` in its text as it is now."""
    text, by_anchor = article.text, F("start").asc(nulls_last=True)
    taken: defaultdict[tuple, set[int]] = defaultdict(set)
    for quotation in article.quotations.order_by(by_anchor, "pk"):
        said = (quotation.speaker_id, quotation.kind, quotation.said_on, quotation.location)
        anchor_record(quotation, quotation.exact, text, taken[*said, quotation.exact])
        keep_context(quotation, text)
        within = (quotation.start, quotation.end)
        for claim in quotation.claims.order_by(by_anchor, "pk"):
            same_words = taken[quotation.pk, claim.measure_id, claim.as_printed]
            anchor_record(claim, claim.as_printed, text, same_words, within)


@transaction.atomic
def reanchor(article, text_before):
    """Anchor in a text that was another before; the claims that lose their words by the change."""
    claims = Claim.objects.filter(quotation__article=article)
    lost_before = list(claims.without_anchor().values_list("pk", flat=True)) if text_before else []
    anchor_article(article)
    return list(claims.without_anchor().exclude(pk__in=lost_before).order_by("pk"))


def anchor_record(record, words, text, taken, within=(None, None)):
    """Set the record's span to where `words` stand: where they stood, or the first free place.

    `taken` holds the starts of other records of the same words; two of them never share one.
    """
    starts = []
    if record.start is not None and text.startswith(words, record.start):
        starts.append(record.start)
    starts += [*occurrences(text, words, *within), *occurrences(text, words)]
    start = next((start for start in starts if start not in taken), None)
    if start is None and None in taken:
        return
    taken.add(start)
    if start != record.start:
        record.start = start
        record.end = None if start is None else start + len(words)
        record.save(update_fields=["start", "end"])


def keep_context(quotation, text):
    """Keep the characters before and after the quotation, by which a reader finds it."""
    context = prefix_and_suffix(text, quotation.start, quotation.end)
    if context != (quotation.prefix, quotation.suffix):
        quotation.prefix, quotation.suffix = context
        quotation.save(update_fields=["prefix", "suffix"])


def prefix_and_suffix(text, start, end):
    """The characters before and after text[start:end], both empty where it is lost."""
    return (
        ("", "") if start is None else (text[:start][-CONTEXT_LENGTH:], text[end:][:CONTEXT_LENGTH])
    )


def occurrences(text, words, start=None, end=None):
    """The starts of `words` in that part of the text, from left to right."""
    start = text.find(words, start, end) if words else -1
    while start != -1:
        yield start
        start = text.find(words, start + len(words), end)
