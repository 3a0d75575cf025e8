"""Words too common to be searched for, such as “up to”, and the hedge that they may be."""

import re

from django.db import connection

from ..extraction.numbers.hedges import HEDGE_OF_PHRASE
from .facets import HEDGE


def has_only_stop_words(words):
    """Whether a search leaves out all of these words; PostgreSQL decides."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT numnode(claims_search_query(%s)) = 0", [words])
        [is_empty] = cursor.fetchone()
    return is_empty


def hedge_choices(words):
    """The choices of the facet whose own words these are, in quotation marks or not: one or none.

    “up to”, “no more than”; not “up to 80”.
    """
    phrase = " ".join(re.findall(r"\w+", words.lower()))
    return HEDGE.choices_of([HEDGE_OF_PHRASE.get(phrase)])
