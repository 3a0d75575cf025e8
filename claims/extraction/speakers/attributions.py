"""Readings: what one sentence attributes, to which source, before names are resolved.

A *reading* joins a cue to its source and to the stretches of the sentence that are said, which
may stand after the cue ("Ana Poole said |it was late|"), before it ("|It was late|, Ana Poole
said") or on both sides ("|“It was,”| she said, |“late.”|"). Indices count tokens.
"""

from . import cues
from .contents import OPEN_ENDED, AttributionPhrase, Cue, contents_of, end_of
from .cue_context import after_object, content_before, shape_after, trim
from .cue_verbs import is_noun, is_reduced, with_particle
from .cues import vocabulary
from .noun_phrases import BOUNDARIES, DETERMINERS, OPENERS, PREPOSITIONS, PRONOUNS, is_adverb
from .person_names import is_capital, is_person, speaks
from .sentences import QUOTED
from .source_phrases import opening_subject, source_after, subject_before
from .verbless_attributions import (
    reading_of_according,
    reading_of_closing,
    reading_of_noun,
    reading_of_opening,
    reading_of_passive,
    reading_of_poll,
    reading_of_relative,
    reading_of_revision,
    reading_of_survey,
)

# Verbs that after "and" take up the subject of the sentence again: "… and added that".
RESUMING = vocabulary("say add warn insist claim argue tell call describe urge promise vow")

# Participles that take up the subject even where nobody has spoken: "…, saying it was 10".
OPENING = RESUMING - vocabulary("add tell call describe urge promise vow") | {"blame", "cite"}

# After these a participle needs no comma: "wrote to ministers |warning| that".
WRITING = vocabulary("wrote written emailed tweeted posted replied responded texted spoke")
# Words that somebody may say something by; the others are passed over.
CUE_WORDS = (
    cues.SAYINGS
    | cues.OUTLOOKS
    | cues.SURVEYS
    | cues.ASKING
    | frozenset(cues.LEMMA)
    | {"according"}
)
BEFORE_PARTICIPLES = vocabulary("by and while after before for of in despite without")
INVERTING = (cues.SPEECH | cues.QUOTING) - {"tell", "inform", "remind", "assure", "put"}

# May close a quotation that ended its own sentence: “Is it late?” she demanded.
CLOSING = INVERTING | {"demand"}


def attributions(sentence):
    """The readings of a sentence in the order of their cues."""
    found = []
    for index in [i for i, low in enumerate(sentence.lows) if low in CUE_WORDS]:
        if found and sentence.is_headline:
            break
        if index and sentence.words[index][0].isupper() and not sentence.is_headline:
            continue
        reading = _reading(sentence, index, found)
        if reading:
            if sentence.lows[index] == "according" and reading.reach == "before":
                found = [earlier for earlier in found if not _retold(earlier, reading)]
            _cut(sentence, found, reading)
            found.append(reading)
    edge = None if found else reading_of_opening(sentence) or reading_of_closing(sentence)
    return [edge] if edge else found


def _reading(sentence, index, found):
    """The reading of one cue, after those found so far."""
    low = sentence.lows[index]
    reading = None
    if low == "according" and sentence.lows[index + 1 : index + 2] == ["to"]:
        reading = reading_of_according(sentence, index)
    elif low in cues.LEMMA:
        reading = reading_of_relative(sentence, index) or _verb(sentence, index, found)
    if not reading and not found and low in cues.ASKING:
        reading = reading_of_survey(sentence, index)
    return reading or _formula(sentence, index, low)


def _formula(sentence, index, low):
    """The reading of a word that is no verb of saying here, or is one in the passive."""
    reading = None
    if low in cues.SAYINGS:
        reading = reading_of_noun(sentence, index)
    if not reading and low in cues.SURVEYS:
        reading = reading_of_poll(sentence, index)
    if not reading and low in cues.OUTLOOKS:
        reading = reading_of_revision(sentence, index)
    if not reading and low in cues.LEMMA and index:
        reading = reading_of_passive(sentence, index)
    return reading


def _retold(earlier, reading):
    """Whether the earlier reading only passes on what a later "according to" gives a source for."""
    first, last = reading.said[0]
    return earlier.reach == "after" and all(first <= a < last for a, _ in earlier.said)


def _verb(sentence, verb, earlier):
    """The reading of a verb of saying, or None where it says nothing or nobody says it."""
    lemma = cues.LEMMA[sentence.lows[verb]]
    lemma, after = with_particle(sentence, verb, lemma)
    if not lemma or is_noun(sentence, verb) or is_reduced(sentence, verb):
        return None
    source, clause, inverted = _source(sentence, verb, after, earlier, lemma)
    if not source or (sentence.lows[verb] in cues.NOUNLIKE and not _is_somebody(sentence, source)):
        return None
    after = clause[1]
    if lemma in cues.ADDRESSING and not inverted:
        after = after_object(sentence, after)
    shape, start = shape_after(sentence, after)
    before = None
    if source is not _repeated(earlier):
        before = content_before(sentence, clause[0], shape)
    nested = (
        _is_nested(verb, earlier) and ";" not in sentence.words[max(clause[0] - 2, 0) : clause[0]]
    )
    cue = Cue(lemma, _is_record(sentence, source), inverted, nested, shape, start, before)
    end = end_of(sentence, source, start)
    said, reach = contents_of(sentence, cue, end)
    opens = all(low in OPENERS for low in sentence.lows[: clause[0]])
    if not said and reach != OPEN_ENDED and not (opens and reach and lemma in CLOSING):
        return None
    return AttributionPhrase(source, clause, said, reach)


def _repeated(earlier):
    return earlier[-1].source if earlier else False


def _source(sentence, verb, after, earlier, lemma):
    """(source, clause, whether the source stands after the verb)."""
    lows, words = sentence.lows, sentence.words
    before = words[verb - 1] if verb else ""
    form = lows[verb]
    subject = subject_before(sentence, verb, _floor(sentence, verb))
    if subject and _is_inside(sentence, subject):
        subject = opening_subject(sentence, subject.first - 1)
    named = subject and (subject.aside or is_person(words[slice(*subject.head)]))
    may_invert = lemma in INVERTING and not form.endswith("ing") and not named
    if may_invert and before in {",", QUOTED, "—", "–", "-"}:
        closing = lemma == "say" and len(words) - after < 4 and before == ","
        source = source_after(sentence, after, greedy=closing)
        if source and _closes(sentence, verb, source.last):
            return source, (verb, source.last), True
    if subject:
        return subject, (subject.first, after), False
    source = _taken_up(sentence, verb, after, earlier, lemma)
    return (source, (verb, after), False) if source else (None, None, False)


def _is_somebody(sentence, source):
    """Whether a phrase names who or what speaks, where the verb may be a noun as well: not
    "|scrapping 14 council| posts".
    """
    first, last = source.head
    return any(
        is_capital(sentence.words[i]) or speaks(low) or low in PRONOUNS or low in DETERMINERS
        for i, low in enumerate(sentence.lows[first:last], first)
    )


def _is_inside(sentence, subject):
    """Whether what stands before the verb is only where it was said: "in |a statement| said"."""
    first, last = subject.head
    inside = first > 1 and sentence.lows[first - 1] == "in"
    return inside and not subject.aside and sentence.lows[last - 1] in cues.RECORDS


def _taken_up(sentence, verb, after, earlier, lemma):
    """The source that a verb without a subject of its own takes up: "… and added", ", saying"."""
    lows, words = sentence.lows, sentence.words
    if lows[verb].endswith("ing"):
        begins = earlier or lemma in OPENING or _is_quoting(sentence, after)
        linked = (words[verb - 1] == "," and begins) or lows[verb - 1] in BEFORE_PARTICIPLES
        wrote = _is_quoting(sentence, after) and not WRITING.isdisjoint(lows[:verb])
        takes_up = verb and (linked or wrote) and lemma in cues.SPEECH | {"blame", "cite"}
    else:
        link = verb - 1
        while link > 0 and is_adverb(lows[link]):
            link -= 1
        free = lemma in cues.SPEECH and not _is_nested(verb, earlier)
        takes_up = words[link] in {"and", "but", "then"} and (free or lemma in RESUMING)
    if not takes_up:
        return None
    main = verb == 1 and "," in words and source_after(sentence, words.index(",") + 1)
    return _repeated(earlier) or main or opening_subject(sentence, verb)


def _is_nested(verb, earlier):
    """Whether somebody else says the clause that the verb stands in."""
    return any(a <= verb < b for reading in earlier for a, b in reading.said)


def _is_quoting(sentence, after):
    """Whether words follow that only a verb of saying takes: "|that|", a quotation."""
    return sentence.words[after : after + 1] in (["that"], [QUOTED], [":"])


def _closes(sentence, verb, last):
    """Whether a phrase of saying can end here: "said Ana Poole|.|", not "said prices |rose|"."""
    if last >= len(sentence):
        return True
    low = sentence.lows[last]
    if sentence.words[last] in BOUNDARIES or low in PREPOSITIONS or low in cues.DAYS:
        return True
    quoted = sentence.words[verb - 1] == QUOTED
    return quoted and low in {"who", "which", "that", "as", "this", "and", "but", "when", "while"}


def _floor(sentence, verb):
    """Where the stretch begins in which the verb's subject is looked for."""
    for index in range(verb - 1, -1, -1):
        if sentence.words[index] in {QUOTED, ";", ":"}:
            return index + 1
    return 0


def _is_record(sentence, source):
    """Whether a record or "it" speaks: what they find or show they say."""
    head = sentence.lows[slice(*source.head)]
    return head == ["it"] or any(low in cues.RECORDS for low in head)


def _cut(sentence, found, reading):
    """Ends earlier pieces where a new clause of saying begins beside them, not inside them."""
    first = reading.clause[0]
    if reading.reach == "before" and reading.said:
        for earlier in found:
            earlier.said = [(a, b if b <= first or a >= first else first) for a, b in earlier.said]
            earlier.said = [trim(sentence, a, b) or (a, b) for a, b in earlier.said]
        first = min(first, reading.said[0][0])
    edge = first - 1
    beside = {"and", "but", "while", "although", "though", "whereas"}
    while edge >= 0 and sentence.lows[edge] in beside:
        edge -= 1
    separate = edge >= 0 and sentence.words[edge] in {",", ";", ":", "—", "–"}
    if not separate and edge == first - 1:
        return
    for earlier in found:
        earlier.said = [
            trim(sentence, a, min(b, edge + 1)) if a < first < b else (a, b)
            for a, b in earlier.said
        ]
        earlier.said = [piece for piece in earlier.said if piece]
