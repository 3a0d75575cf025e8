"""A text against the record: which numbers stand in it, what does the record say of them?

An editor's *desk* shows the numbers of an article as cards: which claim each would make, what of it
is in doubt and what was decided of it. A reader's submitted text gets *annotations*: a number's
*match* is a measure of the record that has the same figure in the same unit, with the claims that
print it; it is sure or possible, and says why it is one. A number that shares no word with the
record matches nothing, whatever its value.

Reads only. What changes the record is in `claims/actions/`.
"""

from .annotations import AnnotatedText, Annotation, annotate_text
from .cards import Card
from .desk import CHARACTERS_AT_MOST, Desk, read_article_text
from .printed_sentences import PrintedSentence, dates_of, printed_sentence, read_claim
from .profiles import prepare_profiles
from .speakers import PrintedName
from .text_reading import NUMBERS_AT_MOST
from .units import UnitIndex

__all__ = [
    "CHARACTERS_AT_MOST",
    "NUMBERS_AT_MOST",
    "AnnotatedText",
    "Annotation",
    "Card",
    "Desk",
    "PrintedName",
    "PrintedSentence",
    "UnitIndex",
    "annotate_text",
    "dates_of",
    "prepare_profiles",
    "printed_sentence",
    "read_article_text",
    "read_claim",
]
