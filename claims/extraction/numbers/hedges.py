"""The words that bound or loosen a number: "more than 1,000", "about a third", "10 or more"."""

from ..text import Token
from .units import TIME_UNITS

# Before the number, longest first. Each matches its words directly before the number, with "a",
# "the" or a currency sign between allowed: "about £5m", "nearly a third". Not "about the 20 cases".
BEFORE = {
    "exactly": "exactly; precisely; an exact",
    "about": "about; around; approximately; approx; approx .; roughly; some; circa; c .; ca .; ~; "
    "≈; an estimated; estimated; in the region of; in the order of; of the order of; somewhere "
    "around; somewhere in the region of; more or less; typically; maybe; perhaps; something like; "
    "more like; in the neighbourhood of; in the neighborhood of",
    "nearly": "nearly; almost; close to; approaching; just under; just below; just short of; a "
    "little under; slightly under; slightly below; slightly less than; slightly fewer than; a "
    "little less than; not quite; virtually; just less than; just shy of; shy of; fractionally "
    "under",
    "just-over": "just over; just above; just more than; a little over; a little more than; "
    "slightly more than; slightly over; slightly above; slightly higher than; marginally over; a "
    "shade over; fractionally over; a fraction over",
    "more-than": "more than; over; above; well over; well above; far more than; much more than; "
    "many more than; way more than; way over; significantly more than; considerably more than; "
    "exceeding; exceeded; exceeds; exceed; in excess of; upwards of; upward of; north of; greater "
    "than; higher than; longer than; larger than; bigger than; older than; faster than; heavier "
    "than; beyond; topping; topped; tops; surpassing; surpassed; >; past the",
    "at-least": "at least; no fewer than; no less than; not less than; not fewer than; a minimum "
    "of; minimum of; minimum; ≥; starting at; starting from; no lower than; as few as; as little "
    "as; as low as",
    "up-to": "up to; as many as; as much as; as high as; as long as; as far as; up to as many as; "
    "up to as much as",
    "at-most": "at most; no more than; not more than; a maximum of; maximum of; maximum; ≤; not "
    "exceeding; no longer than; no higher than; at the most; nothing more than",
    "less-than": "less than; fewer than; under; below; well under; well below; lower than; smaller "
    "than; shorter than; far fewer than; far less than; much less than; many fewer than; <; sub; "
    "sub -; beneath; younger than; cheaper than; south of; slower than; lighter than",
}
# The phrases by their last word, the longest first.
PHRASES_BY_LAST_WORD: dict[str, list[tuple[tuple[str, ...], str]]] = {}
for _hedge, _phrases in BEFORE.items():
    for _phrase in _phrases.split("; "):
        _words = tuple(_phrase.split())
        PHRASES_BY_LAST_WORD.setdefault(_words[-1], []).append((_words, _hedge))
for _entries in PHRASES_BY_LAST_WORD.values():
    _entries.sort(key=lambda entry: -len(entry[0]))

# After the number. "10 or more", "30-odd", "£5,000-plus", "20+". Not "10 or more than".
AFTER = {
    ("or", "more"): "at-least", ("or", "over"): "at-least", ("or", "above"): "at-least",
    ("or", "higher"): "at-least", ("or", "greater"): "at-least", ("or", "better"): "at-least",
    ("and", "over"): "at-least", ("and", "above"): "at-least", ("or", "longer"): "at-least",
    ("or", "less"): "at-most", ("or",
    "fewer"): "at-most",
    ("or", "under"): "at-most", ("or", "below"): "at-most", ("or", "lower"): "at-most", ("and",
    "under"): "at-most",
    ("or", "so"): "about", ("or", "thereabouts"): "about", ("at", "least"): "at-least", ("at",
    "most"): "at-most",
    ("-", "odd"): "about", ("-", "ish"): "about", ("-", "plus"): "at-least", ("plus",): "at-least",
    ("+",): "at-least",
}  # fmt: skip
AFTER_LEADS = frozenset(phrase[0] for phrase in AFTER)
# What each phrase says by itself, without a number.
HEDGE_OF_PHRASE = {"between": "between"}
HEDGE_OF_PHRASE |= {
    phrase: hedge for hedge, phrases in BEFORE.items() for phrase in phrases.split("; ")
}
HEDGE_OF_PHRASE |= {" ".join(phrase): hedge for phrase, hedge in AFTER.items()}
# Words before "over" that make "over two years" a bound: "for over two years" is more than two
# years; in "cut over two years" it is during them.
BOUNDING = frozenset(
    "for of after in waiting waited wait is was were are be been lasted lasting last lasts spent "
    "took take takes at to by from with just well and than that , ( — –".split()
)

# "crept up to 14 weeks" tells where it got to, "waited up to 14 weeks" a bound.
CLIMBING = frozenset(
    "creeps crept creeping climbs climbed climbing edged inched ticked nudged jumped shot rose "
    "risen rising went gone goes going".split()
)
# Below these "over" is "across": "spread over three floors".
FEW = frozenset("two three four five six seven eight nine".split())
# What a number may end in.
NUMBER_ENDS = frozenset("% cent percent pc p points".split())
# What a clause may begin after.
OPENINGS = frozenset(".!?:;“”\"‘'(")
# Verbs that "over" belongs to: "hand over 40% of their pay".
PARTICLE_VERBS = frozenset("hand hands handed handing turned turning carried signed spread".split())
# What is over a number without bounding it: "a strike over 2.8 per cent".
DISPUTES = frozenset(
    "strike strikes dispute disputes row rows talks anger fears concern concerns debate clash "
    "battle fight protest protests questions argument".split()
)


def hedge_before(words: list[Token], i: int, unit: str, floor: int) -> tuple[str, int]:
    """The hedge that ends at token i, where the number or its currency begins, and its first token.

    An article may stand between: "nearly a third", "at least the 20".
    """
    article = i > floor and words[i - 1].lower in {"a", "an"}
    for stop in (i, i - 1) if article else (i,):
        if stop <= floor:
            continue
        for phrase, hedge in PHRASES_BY_LAST_WORD.get(words[stop - 1].lower, ()):
            first = stop - len(phrase)
            said = tuple(word.lower for word in words[max(first, floor) : stop])
            if said == phrase and _bounds(words, first, phrase, unit):
                return hedge, first
    return "none", i


def _bounds(words: list[Token], first: int, phrase: tuple[str, ...], unit: str) -> bool:
    previous = words[first - 1].lower if first else "."
    if phrase == ("over",):
        return _is_more(words, first, previous, unit)
    if phrase[-1] == "than" and (previous[0].isdecimal() or previous in NUMBER_ENDS):
        return False  # "186 more than four years ago"
    if phrase == ("up", "to"):
        return previous not in CLIMBING
    return phrase != ("past", "the") or unit not in TIME_UNITS


def _is_more(words: list[Token], over: int, previous: str, unit: str) -> bool:
    """Whether "over" is "more than" and not "across", "during" or "about"."""
    article = words[over + 1].lower in {"a", "an"} and over + 2 < len(words)
    if unit in TIME_UNITS or words[over + 1 + article].lower in FEW:
        return previous in BOUNDING or previous in OPENINGS
    return previous not in PARTICLE_VERBS and previous not in DISPUTES


def hedge_after(words: list[Token], i: int, end: int) -> tuple[str, int]:
    """The hedge that begins at token i, after the number and its unit, and the token after it."""
    if i >= end or words[i].lower not in AFTER_LEADS:
        return "none", i
    for length in (2, 1):
        phrase = tuple(word.lower for word in words[i : min(i + length, end)])
        if phrase in AFTER and len(phrase) == length:
            following = words[i + length].lower if i + length < end else ""
            if following == "than" or (phrase[0] == "plus" and _adds(words, i, end)):
                continue
            return AFTER[phrase], i + length
    return "none", i


def _adds(words: list[Token], i: int, end: int) -> bool:
    """Whether "plus" adds something: "£5m plus £1m", "£90 plus VAT". Not "20 plus officers"."""
    following = words[i + 1].text if i + 1 < end else "."
    return not (following[0] in ".,;:)" or following.islower()) or following in {"a", "an", "the"}
