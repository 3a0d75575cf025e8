"""The anchors: the words of quotations and claims stand in the text where they are said to be.

Words without an anchor are told to editors as lost, and differ from nothing.
"""

from contextlib import suppress

from django.db import IntegrityError, transaction

from ..actions import mend_anchors
from ..matching.whole_figures import CONTEXT_LENGTH
from ..models import Article
from .difference import Difference, quoted, stream

# The offsets count characters from 0, those of SQL from 1.
DIFFERENT = """
SELECT kind, id, article_id, words, start, "end", there
FROM (
    SELECT anchored.*,
        substr(text, start + 1, "end" - start) AS there,
        substr(text, greatest(start - %(length)s, 0) + 1, least(start, %(length)s)) AS before,
        substr(text, "end" + 1, %(length)s) AS after
    FROM (
        SELECT 'claim' AS kind, c.id, q.article_id, c.as_printed AS words, c.start, c."end",
            c.prefix, c.suffix
        FROM claims_claim c JOIN claims_quotation q ON q.id = c.quotation_id
        UNION ALL
        SELECT 'quotation', id, article_id, exact, start, "end", prefix, suffix
        FROM claims_quotation
    ) anchored JOIN claims_article ON claims_article.id = anchored.article_id
    WHERE start IS NOT NULL
) stood
WHERE there IS DISTINCT FROM words OR (prefix, suffix) IS DISTINCT FROM (before, after)
"""


def differences():
    rows = stream(DIFFERENT, {"length": CONTEXT_LENGTH})
    for kind, pk, article, words, start, end, there in rows:
        record = f"The words of {kind} {pk}, {quoted(words)}, are"
        place = f"characters {start} to {end} of article {article}"
        if there == words:
            sentence = f"{record} at {place}; other words are stored as those around them."
        elif there:
            sentence = f"{record} marked at {place}; what stands there is {quoted(there)}."
        else:
            sentence = f"{record} marked at {place}; nothing stands there."
        stored = {"start": start, "end": end, "words": there}
        yield Difference(article, sentence, stored, {"words": words})


def mend(keys):
    for pk in sorted(set(keys)):
        # Two that would be the same without their anchors stay as they are, for an editor.
        with suppress(IntegrityError), transaction.atomic():
            mend_anchors(Article.objects.select_for_update().get(pk=pk))
