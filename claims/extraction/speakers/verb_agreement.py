"""Whether the words before a verb can be its subject."""

from .. import vocabulary
from ..text import Span
from . import cues
from .noun_phrases import (
    ARTICLES,
    PREPOSITIONS,
    PRONOUNS,
    SINGULAR,
    SourcePhrase,
    is_adverb,
    is_finite_at,
    phrase_ending,
)
from .organisation_nouns import LABELS
from .person_names import PEOPLE, ROLE_NOUNS, is_capital
from .sentences import Sentence

COLLECTIVE_NOUNS = vocabulary.words("collective_nouns")
# "Ana Poole |this week| said".
TIMES = frozenset("week month year spring summer autumn winter fall weekend night".split())
PLAIN = frozenset(
    "say tell think believe argue insist warn admit expect reckon add predict suggest".split()
)


def subject_last_before(sentence: Sentence, verb: int, floor: int) -> int | None:
    """The last token before the verb that is no auxiliary or adverb; None for "not", "to say"."""
    lower_words = sentence.lower_words
    form = lower_words[verb]
    is_passive = is_helped = False
    index = verb - 1
    while index >= floor:
        lower = lower_words[index]
        if lower in cues.DAYS or (lower == "on" and lower_words[index + 1] in cues.DAYS):
            index -= 1
        elif lower in TIMES and lower_words[index - 1] in {"this", "last"}:
            index -= 2
        elif lower in cues.NEGATIONS or lower.endswith(("n’t", "n't")) or lower == "to":
            return None
        elif lower in cues.AUXILIARIES or _is_contracted_auxiliary(lower_words, index):
            is_passive = is_passive or lower in cues.PASSIVE_AUXILIARIES
            is_helped = True
            index -= 1
        elif lower in {"will", "would"}:
            is_helped = True
            index -= 1
        elif lower in cues.ADVERBS or is_adverb(lower):
            index -= 1
        elif lower in cues.MODALS and not is_capital(sentence.words[index]):  # "in |May|"
            return None
        else:
            break
    if is_passive != form.endswith("ing") or index < floor:
        return index if _is_saying_of_record(sentence, index, form) else None
    if not is_helped and lower_words[index] in ARTICLES:
        return None
    return index


def _is_saying_of_record(sentence: Sentence, index: int, form: str) -> bool:
    """Whether a participle follows a record or name: "figures |showing|", "Ms Hale |saying|"."""
    if index < 0 or not form.endswith("ing"):
        return False
    is_after_name = form == "saying" and is_capital(sentence.words[index])
    return is_after_name or sentence.lower_words[index] in cues.RECORD_NOUNS


def _is_contracted_auxiliary(lower_words: list[str], index: int) -> bool:
    """Whether the token is the end of “she’s” or “they’ve”: "She|’s| said it". Not "Leck|’s| said
    it".
    """
    is_ending = lower_words[index] in {"’s", "'s", "’ve", "’d"}
    return is_ending and index > 0 and lower_words[index - 1] in PRONOUNS


def if_agreeing(
    sentence: Sentence, source: SourcePhrase | None, last: int, verb: int
) -> SourcePhrase | None:
    """The source before a verb, unless verb and source cannot belong together.

    `last` is the source's last token: what stands between it and the verb makes them agree.
    """
    form = sentence.lower_words[verb]
    if not source or last < verb - 1:
        return source
    if form.endswith("ing"):
        return _issuer(sentence, source, 0) or source
    return source if _agrees(sentence, source.head, form) else None


def _agrees(sentence: Sentence, head: Span, form: str) -> bool:
    """Whether a verb without auxiliaries agrees with its subject.

    Agree: "ministers plan", "leaked papers from the firm show", "Ms Hale plans". Do not: "a state
    plan", "the Hull Times report".
    """
    if form != cues.LEMMA.get(form) or form in {"forecast", "put", "read"}:
        return True
    lower_words = sentence.lower_words_in(head)
    if _is_plainly_plural(lower_words, form):
        return True
    if lower_words[0] in SINGULAR:
        return False
    noun = _noun(lower_words)
    is_name = is_capital(sentence.words[head[0] + noun])
    if is_name and form in PLAIN - cues.NOUNLIKE_VERBS:  # "Leck Logistics |say|"
        return True
    if noun and is_capital(sentence.words[head[0] + noun]) and "and" not in lower_words:
        return lower_words[noun] in PEOPLE or lower_words[noun].removesuffix("s") in ROLE_NOUNS
    return lower_words[noun].endswith("s") or lower_words[noun] in PEOPLE or "and" in lower_words


def _noun(lower_words: list[str]) -> int:
    """The noun that a phrase is about: “|parents| seeking to recall her”, “|union| of firms”."""
    noun_ends = PREPOSITIONS | cues.PARTICIPLES
    ends = (
        i
        for i, lower in enumerate(lower_words)
        if i and (lower in noun_ends or lower.endswith("ing"))
    )
    return next(ends, len(lower_words)) - 1


def _is_plainly_plural(lower_words: list[str], form: str) -> bool:
    """Whether the subject is several by its words: "the team say", "Bureau of Labour figures show",
    "analysts Hale expect".
    """
    last = lower_words[-1]
    labels = (lower_words[0], lower_words[-2]) if len(lower_words) > 1 else ()
    return (
        (last in COLLECTIVE_NOUNS and form in PLAIN)
        or (last in cues.RECORD_NOUNS and last.endswith("s"))
        or any(label in LABELS and label.endswith("s") for label in labels)
    )


def _issuer(sentence: Sentence, record: SourcePhrase, floor: int) -> SourcePhrase | None:
    """Who issued a record that goes on saying: "|the council| issued a statement saying"."""
    verb = record.start - 1
    if verb > floor and is_finite_at(sentence, verb):
        return phrase_ending(sentence, verb, floor)
    return None
