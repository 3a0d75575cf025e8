"""Is what is stored what would be made now, from scratch?

Lists, tallies, search words, findings, anchors, redirects and the history are made of other rows,
by triggers and actions. Each *part* of the verification makes one of them anew, in SQL and without
writing it, and yields a *difference* for each row that is stored otherwise. What differs is mended
by what makes the rows otherwise, under the same locks. Releases are compared as
well, and never changed.
"""

from . import anchors, findings, history, listings, redirects, releases, search_words, tallies
from .difference import Difference
from .part import Part, mend, reading_one_moment

# In the order in which they are mended: what is made of lists comes after them.
PARTS = {
    part.name: part
    for part in [
        Part("lists", listings.differences, listings.mend),
        Part("tallies", tallies.differences, tallies.mend),
        Part("search words", search_words.differences, search_words.mend),
        Part("findings", findings.differences, findings.mend),
        Part("anchors", anchors.differences, anchors.mend),
        Part("redirects", redirects.differences, redirects.mend),
        Part("history", history.differences, history.mend),
        Part("releases", releases.differences, releases.mend),
    ]
}

__all__ = ["PARTS", "Difference", "Part", "mend", "reading_one_moment"]
