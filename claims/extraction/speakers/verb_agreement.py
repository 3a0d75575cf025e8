"""Agreement: whether the words before a verb can be its subject."""

from . import cues
from .cues import vocabulary
from .noun_phrases import (
    ARTICLES,
    PREPOSITIONS,
    PRONOUNS,
    SINGULAR,
    is_adverb,
    is_finite_at,
    phrase_ending,
)
from .organisation_nouns import LABELS
from .person_names import PEOPLE, ROLE_NOUNS, is_capital

# Several people by one noun, as the British say: "the team |say|". Only with verbs that are no
# nouns, for "the team report" may be one.
COLLECTIVES = vocabulary(
    """team group family couple government council committee union party public company
    opposition trio pair staff board club jury"""
)
PLAIN = vocabulary(
    "say tell think believe argue insist warn admit expect reckon add predict suggest"
)


def subject_end_before(sentence, verb, floor):
    """The last token before the verb that is no auxiliary or adverb; None for "not", "to say"."""
    lows = sentence.lows
    form = lows[verb]
    passive = helped = False
    index = verb - 1
    while index >= floor:
        low = lows[index]
        if low in cues.DAYS or (low == "on" and lows[index + 1] in cues.DAYS):
            index -= 1
        elif low in cues.NEGATIONS or low.endswith(("n’t", "n't")) or low == "to":
            return None
        elif low in cues.AUXILIARIES or (
            low in {"’s", "'s", "’ve", "’d"} and _contracted(lows, index)
        ):
            passive = passive or low in cues.PASSIVES
            helped = True
            index -= 1
        elif low in {"will", "would"}:
            helped = True
            index -= 1
        elif low in cues.ADVERBS or is_adverb(low):
            index -= 1
        elif low in cues.MODALS:
            return None
        else:
            break
    if passive != form.endswith("ing") or index < floor:
        return None if not _records_saying(sentence, index, form) else index
    if not helped and lows[index] in ARTICLES:
        return None
    return index


def _records_saying(sentence, index, form):
    """Whether a participle follows a record or name: "figures |showing|", "Ms Hale |saying|"."""
    if index < 0 or not form.endswith("ing"):
        return False
    named = form == "saying" and is_capital(sentence.words[index])
    return named or sentence.lows[index] in cues.RECORDS


def _contracted(lows, index):
    return index > 0 and lows[index - 1] in PRONOUNS


def if_agreeing(sentence, source, last, verb):
    """The source before a verb, unless verb and source cannot belong together."""
    form = sentence.lows[verb]
    if not source or last < verb - 1:
        return source
    if form.endswith("ing"):
        return _issuer(sentence, source, 0) or source
    return source if _agrees(sentence, source.head, form) else None


def _agrees(sentence, head, form):
    """Whether a verb without auxiliaries agrees with its subject.

    Agree: "ministers plan", "leaked papers from the firm show", "Ms Hale plans". Do not: "a state
    plan", "the Hull Times report".
    """
    if form != cues.LEMMA.get(form) or form in {"forecast", "put", "read"}:
        return True
    lows = sentence.lows[slice(*head)]
    if lows[-1] in COLLECTIVES and form in PLAIN:
        return True
    if len(lows) > 1 and lows[-2] in LABELS and lows[-2].endswith("s"):  # "analysts Hale expect"
        return True
    if lows[0] in SINGULAR:
        return False
    edges = PREPOSITIONS | cues.PARTICIPLES
    noun = next((i for i, low in enumerate(lows) if i and low in edges), len(lows)) - 1
    if noun and is_capital(sentence.words[head[0] + noun]) and "and" not in lows:
        return lows[noun] in PEOPLE or lows[noun].removesuffix("s") in ROLE_NOUNS
    return lows[noun].endswith("s") or lows[noun] in PEOPLE or "and" in lows


def _issuer(sentence, record, floor):
    """Who issued a record that goes on saying: "|the council| issued a statement saying"."""
    verb = record.first - 1
    if verb > floor and is_finite_at(sentence, verb):
        return phrase_ending(sentence, verb, floor)
    return None
