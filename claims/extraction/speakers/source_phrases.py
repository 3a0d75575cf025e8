"""Where in a sentence the source of a cue is printed."""

from .. import vocabulary
from ..text import Span
from . import cues
from .appositions import (
    APPOSITION_MARKS,
    apposition_after,
    name_before_role,
    source_named_after_role,
    source_with_apposition,
)
from .noun_phrases import (
    ARTICLES,
    BOUNDARIES,
    CONJUNCTIONS,
    DETERMINERS,
    NARRATORS,
    NUMBER_WORDS,
    OPENERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SourcePhrase,
    is_finite_at,
    is_participle,
    phrase_ending,
)
from .organisation_nouns import ORGANISATION_NOUNS
from .person_names import PEOPLE, ROLE_NOUNS, is_capital, is_person, speaks
from .sayers import is_share_of_people
from .sentences import QUOTED, Sentence
from .verb_agreement import if_agreeing, subject_last_before

REFLEXIVES = frozenset({"himself", "herself", "itself", "themselves"})
# May open a sentence without a comma: "|Since then| the council has".
TIMES = [["since", "then"]] + [
    [which, time] for which in ("last", "this") for time in ("year", "month", "week", "summer")
]
SOURCE_ENDS = vocabulary.words("source_ends")
BEFORE_NAMES = frozenset("in of at from by with".split())


def subject_before(sentence: Sentence, verb: int, floor: int) -> SourcePhrase | None:
    """The source that stands before the verb and after `floor`; None if there is none.

    Finds: "Ms Hale has also |said|", "Police on Friday |warned|", "A study of 300 people by Hull
    University |found|", "Ana Poole, a nurse from Hull, |said|", "the mayor, who |said|".
    Does not find: "was |told|", "declined to |say|", "has not |said|", "“…,” |said| Ms Hale".
    """
    last = subject_last_before(sentence, verb, floor)
    if last is None or last < floor:
        return None
    lower, word = sentence.lower_words[last], sentence.words[last]
    if lower in PRONOUNS:
        return _of_pronoun(sentence, last, floor)
    if lower in RELATIVES:
        return _antecedent(sentence, last, floor)
    if word in APPOSITION_MARKS:
        return source_with_apposition(sentence, last, floor)
    is_modal = lower in cues.MODALS and not is_capital(word)
    if word in BOUNDARIES or lower in NARRATORS or lower in CONJUNCTIONS or is_modal:
        return None
    return if_agreeing(sentence, phrase_ending(sentence, last + 1, floor), last, verb)


def _of_pronoun(sentence: Sentence, pronoun: int, floor: int) -> SourcePhrase | None:
    """The pronoun, or whom a clause that ends in it tells of: "|the trust| that runs it said"."""
    clause = pronoun - 2
    ends_clause = clause > floor and sentence.words[pronoun - 1].isalpha()
    if ends_clause and sentence.lower_words[clause] in {"that", "who", "which"}:
        return phrase_ending(sentence, clause, floor)
    return _of_one_word(pronoun)


def source_after(
    sentence: Sentence, start: int, *, greedy: bool = False, opens: bool = False
) -> SourcePhrase | None:
    """The source that begins at token `start`, with the apposition that follows it, or None.

    Finds: said |Ana Poole, a nurse from Hull|, according to |figures from the council|.
    Does not find: said |nothing|, said |prices rose|, said |in May|.
    If `greedy` the phrase runs to the next punctuation: after "according to" only a source can
    stand. If it `opens` the sentence as well, the comma after it ends it.
    """
    words, lower_words = sentence.words, sentence.lower_words
    if start >= len(words) or not _may_begin(sentence, start, greedy):
        return None
    if lower_words[start] in PRONOUNS:
        return _of_one_word(start)
    end = start + 1
    while end < len(words) and not _ends_source(sentence, end, greedy):
        end += 1
    if not greedy and any(cues.is_finite(lower) for lower in lower_words[start + 1 : end + 1]):
        has_participle = any(is_participle(sentence, i) for i in range(start + 1, end))
        if not has_participle or (end < len(words) and cues.is_finite(lower_words[end])):
            return None
    if words[end : end + 1] == ["("] and ")" in words[end : end + 4]:
        end = words.index(")", end) + 1
        return SourcePhrase(start, end, (start, end))
    named = words[end : end + 1] == [","] and source_named_after_role(sentence, start, end)
    if named:
        return named
    apposition = None if greedy and opens else apposition_after(sentence, end)
    return SourcePhrase(start, apposition[1] if apposition else end, (start, end), apposition)


def possessor_before(sentence: Sentence, noun: int) -> SourcePhrase | None:
    """Whose claim a noun names: "|the union|'s warning that", "|its| estimate that", "|Hull City
    Council| forecast that". Not: "the claim that rents rose".
    """
    lower_words, words = sentence.lower_words, sentence.words
    for index in range(noun - 1, max(noun - 3, -1), -1):
        if lower_words[index] in {"his", "her", "its", "their"}:
            return _of_one_word(index)
        if lower_words[index] in {"’s", "'s", "’", "'"} and index:
            return phrase_ending(sentence, index, 0)
        if index == noun - 1 and index and is_capital(words[index]):
            return phrase_ending(sentence, noun, 0)
    return None


def opening_subject(sentence: Sentence, verb: int) -> SourcePhrase | None:
    """The noun phrase that the sentence opens with, for a verb that has no subject of its own."""
    words, lower_words = sentence.words, sentence.lower_words
    start = _after_openers(sentence, 0, verb)
    if lower_words[start : start + 2] in TIMES:
        start += 2
    elif start < verb and lower_words[start] in PREPOSITIONS:
        while start < verb and words[start] != ",":
            start += 1
        start = _after_openers(sentence, start + 1, verb)
    if start >= verb or not _may_begin(sentence, start, greedy=False):
        return None
    if lower_words[start] in PRONOUNS:
        return _of_one_word(start)
    end = start + 1
    while end < verb and not _ends_opening(sentence, end):
        end += 1
    if end < verb and lower_words[end] in DETERMINERS and end - start > 1:
        end -= 1
    if lower_words[end - 1] in REFLEXIVES and end - 1 > start:
        end -= 1
    if end - start == 1 and lower_words[start] in ARTICLES:
        return None
    if lower_words[end - 1] in {"’s", "'s", "’", "'"} and end - 1 > start:
        end -= 1
    named = words[end : end + 1] == [","] and source_named_after_role(sentence, start, end)
    return named or SourcePhrase(start, end, (start, end), apposition_after(sentence, end))


def subject_of_quotation(sentence: Sentence, quotation: int) -> SourcePhrase | None:
    """Whose words a quotation without a cue is: |this report|: “…”, |the mayor| likes “…”."""
    if sentence.is_headline and ":" in sentence.words[:quotation]:
        return None  # "Leck inquiry: 40 ‘might have lived’"
    is_announced = quotation > 1 and sentence.words[quotation - 1] == ":"
    if (
        is_announced
        and sentence.lower_words[quotation - 2] in cues.RECORD_NOUNS | cues.SAYING_NOUNS
    ):
        return phrase_ending(sentence, quotation - 1, 0)
    subject = opening_subject(sentence, quotation)
    return subject if subject and not is_share_of_people(sentence, subject.head) else None


def _of_one_word(index: int) -> SourcePhrase:
    return SourcePhrase(index, index + 1, (index, index + 1))


def _after_openers(sentence: Sentence, start: int, end: int) -> int:
    """Skips what a sentence may open with before its subject: "|But however|, the council"."""
    while start < end and sentence.lower_words[start] in OPENERS:
        start += 1
    return start


def _antecedent(sentence: Sentence, relative: int, floor: int) -> SourcePhrase | None:
    """What "who" or "which" stands for: "the mayor, |who| said"."""
    end = relative
    mark = ""
    if end > floor and sentence.words[end - 1] in {",", "--", "—", "–"}:
        end -= 1
        mark = sentence.words[end]
    while end > floor and sentence.lower_words[end - 1] in cues.DAYS | cues.DAY_PARTS:
        end -= 1
    if end <= floor or sentence.words[end - 1] in BOUNDARIES:
        return None
    phrase = phrase_ending(sentence, end, floor)
    if not phrase:
        return None
    if sentence.lower_words[relative] == "that" and not _is_record(sentence, phrase):
        return None
    head = phrase.head
    if sentence.lower_words[relative] == "which":
        head = _last_name(sentence, head)
    name = mark and name_before_role(sentence, head, floor)
    if name:
        return SourcePhrase(name[0], relative + 1, name, head, mark)
    return SourcePhrase(head[0], relative + 1, head, relative_mark=mark)


def _last_name(sentence: Sentence, phrase: Span) -> Span:
    """The name that "which" stands for: "Shares in |Hale & Co|, which said"."""
    start, end = phrase
    name_start = end
    while name_start > start and is_capital(sentence.words[name_start - 1]):
        name_start -= 1
    if not start < name_start < end:
        return phrase
    return (name_start, end) if sentence.lower_words[name_start - 1] in BEFORE_NAMES else phrase


def _is_record(sentence: Sentence, source: SourcePhrase) -> bool:
    return not cues.RECORD_NOUNS.isdisjoint(sentence.lower_words_in(source.head))


def _may_begin(sentence: Sentence, start: int, greedy: bool) -> bool:
    """Whether a source may begin at this token: "“It is 5,” said |the union|". Not "“It is 5,” said
    in May".
    """
    word, lower = sentence.words[start], sentence.lower_words[start]
    if lower in PRONOUNS:
        return True
    if lower in NARRATORS or lower in PREPOSITIONS or lower in cues.MODALS or word in BOUNDARIES:
        return False
    if greedy:
        return True
    if lower == "that":
        return False
    following = sentence.lower_words[start + 1 : start + 4]
    return (
        is_capital(word)
        or is_person(sentence.words[start : start + 3])
        or (start > 1 and sentence.words[start - 2] == QUOTED and _has_calling(sentence, start))
        or lower in DETERMINERS
        or lower in PEOPLE
        or lower in ROLE_NOUNS
        or any(after in PEOPLE or after in ROLE_NOUNS for after in following)
    )


def _has_calling(sentence: Sentence, start: int) -> bool:
    """Whether a name follows a calling that is on none of the lists: "“It is 5,” said |dog groomer
    Zed Boyle|".
    """
    name = start
    while (
        name < min(start + 3, len(sentence)) and sentence.lower_words[name] == sentence.words[name]
    ):
        name += 1
    names = sentence.words[name : name + 2]
    return name > start and len(names) == 2 and all(is_capital(word) for word in names)


def _ends_source(sentence: Sentence, index: int, greedy: bool) -> bool:
    """Whether a phrase that began earlier ends before this token: "“It is 5,” said Ana Poole |on|
    Friday".
    """
    word, lower = sentence.words[index], sentence.lower_words[index]
    if word in BOUNDARIES:
        return True
    if greedy:
        return lower in {"who", "which", "but", "while", "although"}
    following = sentence.words[index + 1] if index + 1 < len(sentence) else "."
    if lower == "at":
        return not is_capital(following)
    if lower in ("and", "&"):
        return not (is_capital(following) or following.lower() in DETERMINERS)
    return (
        lower in SOURCE_ENDS
        or lower in cues.DAYS
        or lower == "to"
        or (index > 0 and is_finite_at(sentence, index))
    )


def _ends_opening(sentence: Sentence, index: int) -> bool:
    """Whether a subject ends before this token: at a verb, or at the object of an unknown verb:
    "Ana Poole eyed |the| board with “5 lost homes”".
    """
    lower, word = sentence.lower_words[index], sentence.words[index]
    before = sentence.lower_words[index - 1]
    if lower in DETERMINERS and before not in PREPOSITIONS | {"and", "’s", "'s"}:
        return True
    return (
        word in BOUNDARIES
        or lower in CONJUNCTIONS
        or (lower in cues.LEMMA and before not in {"’s", "'s"})
        or is_finite_at(sentence, index)
        or _is_verb_of_organisation(sentence, index)
        or _is_verb_of_name(sentence, index)
    )


def _is_verb_of_name(sentence: Sentence, index: int) -> bool:
    """Whether a word in -s is what a name does: "The Leck Survey |muddies| things". Not "Leck
    Council |members| left".
    """
    word, before = sentence.words[index], sentence.words[index - 1]
    is_verb = word.islower() and word.endswith("s") and word[0].isalpha() and len(word) > 3
    return is_verb and is_capital(before) and index > 1 and not speaks(word)


def _is_verb_of_organisation(sentence: Sentence, index: int) -> bool:
    """Whether a word in -s is what an organisation does: "the trust |serves| 300", "Leck Council
    |owes| £3m", "the firm |plans| to". Not "the union |members|".
    """
    word, before = sentence.words[index], sentence.words[index - 1]
    if not (word.islower() and word.endswith("s")) or index + 1 >= len(sentence):
        return False
    is_after_organisation = before in ORGANISATION_NOUNS or is_capital(before)
    following = sentence.lower_words[index + 1]
    if following == QUOTED:  # "the mayor |likes| “the 40 homes”"
        return is_after_organisation or before in ROLE_NOUNS
    is_before_number = following[0] in "£$€0123456789" or following in NUMBER_WORDS
    return is_after_organisation and (
        is_before_number or following == "to" or following in DETERMINERS
    )
