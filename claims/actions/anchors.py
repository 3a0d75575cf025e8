"""Where an article's claims stand in its text: found word for word, or not at all.

An anchor is a start and an end in the text, set where the exact words stand, with what stands
before and after them (`prefix`, `suffix`). In a new text the words are looked for where the same
stands around them, or in the same quotation. Words that the text no longer has there lose their
anchor (`ClaimQuerySet.without_anchor`), and keep what stood around them to be found by, should a
later text have it again; nothing is moved to something similar, nor to the same words elsewhere.
"""

from collections import defaultdict
from collections.abc import Iterator

from django.db import transaction
from django.db.models import F

from ..matching.whole_figures import NEAREST, agree, occurrences, surroundings, whole_figures
from ..models import Claim


@transaction.atomic
def anchor_article(article, text_before=None, typed=None):
    """Find the words of every quotation and claim of `article` in its text as it is now.

    `text_before` is the text in which they are anchored, if it was another. `typed` is a claim
    whose words an editor has just typed, or seen to be lost: it is looked for wherever they stand.
    """
    text_before = article.text if text_before is None else text_before
    by_anchor = F("start").asc(nulls_last=True)
    taken: defaultdict[tuple, set] = defaultdict(set)
    for quotation in article.quotations.order_by(by_anchor, "pk"):
        start_before = quotation.start  # in the text before
        said = (quotation.speaker_id, quotation.kind, quotation.said_on, quotation.location)
        is_typed = typed is not None and typed.quotation_id == quotation.pk
        quoted = AnchoredWords(quotation, quotation.exact, text_before, is_typed)
        quoted.anchor(article.text, taken[*said, quotation.exact])
        for claim in quotation.claims.order_by(by_anchor, "pk"):
            printed = AnchoredWords(claim, claim.as_printed, text_before, typed == claim)
            printed.look_within(quoted, start_before)
            printed.anchor(article.text, taken[quotation.pk, claim.measure_id, claim.as_printed])


@transaction.atomic
def reanchor(article, text_before):
    """Anchor in a text that was another before; the claims that lose their words by the change."""
    claims = Claim.objects.filter(quotation__article=article)
    lost_before = list(claims.without_anchor().values_list("pk", flat=True)) if text_before else []
    anchor_article(article, text_before or "")
    return list(claims.without_anchor().exclude(pk__in=lost_before).order_by("pk"))


@transaction.atomic
def mend_anchors(article):
    """Take off each anchor at which other words stand, and look for its words again.

    What is stored around them was stored when they stood there, so they are found only between
    the same; where the words stand, what stands around them is stored anew.
    """
    claims = Claim.objects.filter(quotation__article=article)
    for record, words in (
        *((quotation, quotation.exact) for quotation in article.quotations.all()),
        *((claim, claim.as_printed) for claim in claims),
    ):
        if record.start is not None and article.text[record.start : record.end] != words:
            record.start = record.end = None
            record.save(update_fields=["start", "end"])
    anchor_article(article)


class AnchoredWords:
    """The words of a quotation or a claim, and by what they are found in a text."""

    def __init__(self, record, words, text_before, is_typed):
        self.record, self.words, self.is_typed = record, words, is_typed
        start, end = record.start, (record.start or 0) + len(words)
        self.stood = start is not None and text_before.startswith(words, start)
        if self.stood:
            self.context = surroundings(text_before, start, end)
        else:
            # What is stored around other words, which these have replaced, says nothing of these.
            self.context = (record.prefix, record.suffix) if start is None else ("", "")
        self.quotation_span = (None, None)
        self.start_in_quotation = None

    def look_within(self, quoted, quotation_stood_at):
        """Look within the quotation, and first where it had the words while it stood elsewhere."""
        quotation = quoted.record
        self.quotation_span = quotation.start, quotation.end
        if self.stood and quoted.stood and quotation.start is not None:
            start = self.record.start - quotation_stood_at
            if 0 <= start <= len(quoted.words) - len(self.words):
                self.start_in_quotation = quotation.start + start

    def anchor(self, text, taken):
        """Set the record's span, and keep what stands around it.

        `taken` holds the starts of other records of the same words; two of them never share one,
        and of those without one no two are alike in all that they are found by.
        """
        start = next((start for start in self.starts(text) if start not in taken), None)
        if start is None and (None, *self.context) in taken:
            return
        taken.add((None, *self.context) if start is None else start)
        end = None if start is None else start + len(self.words)
        prefix, suffix = self.context if start is None else self.around(text, start)
        self.save(start=start, end=end, prefix=prefix, suffix=suffix)

    def starts(self, text) -> Iterator[int]:
        """Where the words may stand, the likeliest first."""
        if self.start_in_quotation is not None:
            yield self.start_in_quotation
        elif self.context != ("", ""):
            yield from self.starts_between_the_same(text)
            if self.is_typed:
                yield from self.only_start(text)
        else:
            yield from whole_figures(text, self.words, *self.quotation_span)
            yield from whole_figures(text, self.words)

    def starts_between_the_same(self, text):
        """Those with the same around them; long words are their own surroundings."""
        starts = [*occurrences(text, self.words)]
        same = [start for start in starts if agree(self.context, self.around(text, start))]
        same.sort(key=lambda start: (self.around(text, start) != self.context, self.way_to(start)))
        return same or (starts if len(starts) == 1 and len(self.words) >= NEAREST else [])

    def way_to(self, start):
        return abs(start - self.record.start) if self.stood else start

    def only_start(self, text):
        """Where the words stand, if that is in one place only."""
        starts = [*whole_figures(text, self.words)]
        return starts if len(starts) == 1 else []

    def around(self, text, start):
        return surroundings(text, start, start + len(self.words))

    def save(self, **fields):
        changed = [name for name in fields if getattr(self.record, name) != fields[name]]
        if changed:
            for name in changed:
                setattr(self.record, name, fields[name])
            self.record.save(update_fields=changed)
