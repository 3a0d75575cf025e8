"""Plural nouns: which words are, and what their singular is."""

from .. import vocabulary

PLURALS = vocabulary.table("plurals")
SINGULARS = vocabulary.words("singulars_in_s")


def singular(word: str) -> str:
    """The singular of an English noun."""
    lower = word.lower()
    if lower in PLURALS:
        return PLURALS[lower]
    if len(word) > 2 and word[:-1].isupper() and word[-1] == "s":  # "MPs", "RBIs"
        return word[:-1]
    if lower in SINGULARS or not lower.endswith("s") or lower.endswith(("ss", "us", "is")):
        return lower if lower in SINGULARS else word
    if lower.endswith(("wives", "knives", "lives", "ies")) and len(lower) > 4:
        return word[:-3] + ("y" if lower.endswith("ies") else "fe")
    if lower.endswith(("ches", "shes", "sses", "xes", "zzes")) or lower in {
        "potatoes",
        "tomatoes",
        "heroes",
    }:
        return word[:-2]
    return word[:-1]


def is_plural(word: str) -> bool:
    """Whether a word looks like a plural noun: "5 buses". Not "news", "5 bus"."""
    lower = word.lower()
    if lower in PLURALS:
        return True
    return (
        len(lower) > 2
        and lower.endswith("s")
        and not lower.endswith(("ss", "us", "is", "'s", "’s"))
        and lower not in SINGULARS
    ) or (len(word) > 2 and word[:-1].isupper() and word.endswith("s"))
