"""What a number measures, as a phrase an editor can correct, and the known measure it is "
"likeliest to be.

The phrase is what stands after the number ("24% of adults": adults; "£5m for schools": schools) or
is counted by it, then the subject of its clause: "workers in the United Kingdom, Ford".
"""

from collections.abc import Mapping, Sequence

from . import changes, nouns
from .figures import Figure
from .words import Token

REACH = 30
LONGEST = 8
DETERMINERS = frozenset(
    "a an the this that these those its their his her our my your some any each every all".split()
)
PREPOSITIONS = frozenset("of for in on from per among by".split())
LINKING = frozenset("of for in on to and at from".split())
VERBS = (
    changes.UP
    | changes.DOWN
    | frozenset(
        "is are was were be been has have had will would could should may might can do does did "
        "said says told paid pay pays cost costs made make makes got get took take takes gave give "
        "gives won lost found shows show showed saw see sees went goes came comes stood stands "
        "stayed stays held holds became become remains remain remained hit reached reach reaches "
        "spent spend spends sold sell sells bought buy sent ran run runs charge charges charged "
        "worth expects expect plans plan includes include included covers cover employs employ "
        "needs need wants want uses use used called killed died left left built brought kept "
        "measure measures weighs weigh requires offers offer serves accounts averaged earn "
        "earns".split()
    )
)
SPEAKING = frozenset(
    "said says that claimed reported announced warned estimated added showed shows found".split()
)
OPENING = frozenset(
    "in by on at after before since during for with under from according while as when "
    "although".split()
)
EMPTY = frozenset(
    "he she it they we i you there this that these those who which what and but so".split()
)


def phrase(words: list[Token], figure: Figure, start: int, end: int) -> str:
    """What the figure measures, in the words of its sentence; empty if nothing says it."""
    parts = [_counted(words, figure), _after(words, figure, end), _subject(words, figure, start)]
    kept = [part for i, part in enumerate(parts) if part and part not in parts[:i]]
    return ", ".join(kept)


def _counted(words: list[Token], figure: Figure) -> str:
    """The counted noun, plural as printed: "police officers"."""
    if figure.rule != "noun" or figure.after <= figure.last:
        return ""
    return _said(words, figure.last, figure.after)


def _said(words: list[Token], first: int, last: int) -> str:
    """The words of a phrase with the spaces of the text, without determiners before it."""
    while first < last and (words[first].lower in DETERMINERS or words[first].text in "-–—‑,("):
        first += 1
    if first >= last:
        return ""
    said = [words[first].text]
    for i in range(first + 1, last):
        said.append(words[i].text if words[i].glued else " " + words[i].text)
    return "".join(said)


def _after(words: list[Token], figure: Figure, end: int) -> str:
    """ "of adults", "for women", or the noun that an adjectival number stands before: "a 25% "
    "duty"."""
    i = figure.after
    if i >= end:
        return ""
    if words[i].text == ")":
        return ""
    if words[i].lower in PREPOSITIONS:
        i += 1
    elif figure.rule == "noun":
        return ""
    last = i
    while last < end and last < i + LONGEST and _continues(words, last, i):
        last += 1
    while last > i and words[last - 1].lower in LINKING | DETERMINERS:
        last -= 1
    return _said(words, i, last)


def _continues(words: list[Token], i: int, first: int) -> bool:
    token = words[i]
    if token.text in {"-", "'", "’", "&"}:
        return True
    if not token.text[0].isalpha() or token.lower in VERBS:
        return False
    if token.lower in {"of", "and", "the", "a", "for", "in"} | DETERMINERS:
        return True
    return token.lower not in nouns.STOPS and token.lower not in SPEAKING


def _subject(words: list[Token], figure: Figure, start: int) -> str:
    """The phrase before the verb of the clause that the figure stands in."""
    floor = max(start, figure.first - REACH)
    verb = _verb(words, figure.first, floor)
    if verb is None:
        return _leading(words, figure, floor)
    first = verb
    while first > floor and verb - first < LONGEST + 4 and not _breaks(words, first - 1):
        first -= 1
    if words[first].lower in OPENING and verb - first > 1:
        first += 1
    said = _said(words, first, verb)
    return "" if said.lower() in EMPTY else said


def _verb(words: list[Token], i: int, floor: int) -> int | None:
    """The first verb of the clause before token i: "sales" "have been rising" starts at "have"."""
    found = None
    for j in range(i - 1, floor - 1, -1):
        token = words[j]
        if token.text in ";:" or (token.text == "," and found is not None):
            break
        if token.lower in VERBS or (token.lower.endswith("ed") and len(token.lower) > 4):
            found = j
        elif found is not None and token.lower in SPEAKING:
            break
    return found


def _breaks(words: list[Token], i: int) -> bool:
    token = words[i]
    return token.text in '.;:,()“”"—–' or token.lower in SPEAKING | {
        "and",
        "but",
        "which",
        "who",
        "as",
        "while",
        "because",
    }


def _leading(words: list[Token], figure: Figure, floor: int) -> str:
    """Without a verb, what stands directly before the number: "Total cost: £72"."""
    last = figure.first
    while last > floor and (
        words[last - 1].text in ":,(=-–—" or words[last - 1].lower in LINKING | DETERMINERS
    ):
        last -= 1
    first = last
    while first > floor and last - first < LONGEST and words[first - 1].text[0].isalpha():
        first -= 1
    return _said(words, first, last)


def known(phrase_words: str, unit: str, measures: Sequence[Mapping]) -> str | None:
    """The slug of the known measure whose name, aliases and unit fit best, or None.

    A measure is a mapping with slug, name, aliases (a list of names) and unit. At least half of the
    words of one of its names must be among the words given.
    """
    given = _stems(phrase_words) | _stems(unit)
    best, slug = 0.0, None
    for measure in measures:
        for name in (measure["name"], *measure.get("aliases", ())):
            wanted = _stems(name)
            share = len(wanted & given) / len(wanted) if wanted else 0
            score = share + (0.25 if share >= 0.5 and measure.get("unit") == unit else 0)
            if share >= 0.5 and score > best:
                best, slug = score, measure["slug"]
    return slug


def _stems(text: str) -> frozenset[str]:
    return (
        frozenset(
            nouns.singular(word).lower()
            for word in text.replace("-", " ").replace(",", " ").split()
        )
        - DETERMINERS
        - LINKING
    )
