"""Words of change: which way "rose", "a cut" and "unchanged" go."""

from .. import vocabulary


def forms(stems: frozenset[str]) -> frozenset[str]:
    """Every form of regular verbs: "climb" gives climb, climbs, climbed, climbing."""
    every_form = set()
    for stem in stems:
        root = stem.removesuffix("e")
        if stem.endswith("y"):
            every_form |= {stem[:-1] + "ies", stem[:-1] + "ied"}
        every_form |= {stem, stem + "s", root + "ed", root + "ing"}
        every_form |= {stem + stem[-1] + "ed", stem + stem[-1] + "ing"}
    return frozenset(every_form)


UP = forms(vocabulary.words("rising_verbs")) | vocabulary.words("rising_words")
DOWN = forms(vocabulary.words("falling_verbs")) | vocabulary.words("falling_words")
RISE_NOUNS = vocabulary.words("rise_nouns")
FALL_NOUNS = vocabulary.words("fall_nouns")
STILL = frozenset({"unchanged", "steady", "stable", "static"})
MOVEMENT_VERBS = vocabulary.words("movement_verbs")


def direction_of(lower: str) -> str:
    """ "up", "down", "none" for a word that says so, else ""."""
    if lower in UP:
        return "up"
    if lower in DOWN:
        return "down"
    return "none" if lower in STILL else ""


def direction_of_noun(lower: str) -> str:
    """ "up" for "rise", "growth", "down" for "cut", else ""."""
    return "up" if lower in RISE_NOUNS else "down" if lower in FALL_NOUNS else ""
