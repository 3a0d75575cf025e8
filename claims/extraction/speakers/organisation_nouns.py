"""The common nouns that stand for an organisation, before its name or in its stead.

"Housing charity |Leaf|", "the think tank |the Leck Institute|"; later "the charity", "the chain".
"""

from .. import vocabulary
from .person_names import ORGANISATION_WORDS, PARTICLES, is_capital

BUSINESS_NOUNS = vocabulary.words("business_nouns")
ORGANISATION_NOUNS = BUSINESS_NOUNS | vocabulary.words("organisation_nouns")
LABELS = (ORGANISATION_NOUNS | vocabulary.words("label_nouns")) - frozenset(
    "council university college school committee department force league".split()
)
# A name with one of these words tells what it is.
KIND_OF_WORD = vocabulary.table("organisation_kinds")
# What else a noun may stand for than a name with that word.
OTHER_KINDS = {
    "authority": {"council"},
    "tank": {"institute"},
    "thinktank": {"institute"},
    "charity": {"institute", "trust"},
    "foundation": {"institute"},
    "union": {"association"},
    "body": {"association", "union", "commission", "authority"},
    "watchdog": {"commission", "authority"},
    "regulator": {"commission", "authority"},
    "school": {"university"},
    "college": {"university", "school"},
    "university": {"college"},
    "hospital": {"trust"},
}
# Bodies whose names of several words say what they are: "Leck Council".
TOLD_BY_NAME = frozenset(
    "council court university school college hospital committee department union trust".split()
)
# The words that tell of a name that a noun may stand for it: "police" for "the force".
WORDS_OF_KIND = {
    noun: [
        word for word, kind in KIND_OF_WORD.items() if kind in {noun, *OTHER_KINDS.get(noun, ())}
    ]
    for noun in {*KIND_OF_WORD.values(), *OTHER_KINDS}
}


def split_label(words: list[str]) -> tuple[str, str] | None:
    """(label, name) of an organisation behind a common noun: "Think tank |the Leck Institute|",
    "retailer |Hale|"; None if there is no label. Not "Charity Commission", which is a name.
    """
    for index, word in enumerate(words[:5]):
        if word.lower() in LABELS:
            name = words[index + 1 :]
            break
        if index and is_capital(word):
            return None
    else:
        return None
    begins_with_capital = index == 0 and is_capital(words[0])
    if name[:1] == ["the"]:
        name = name[1:]
    elif begins_with_capital and any(word.lower() in ORGANISATION_WORDS for word in name):
        return None
    if not name or not is_capital(name[0]) or not is_capital(name[-1]):
        return None
    if not all(is_capital(word) or word in PARTICLES | {"for", "&"} for word in name):
        return None
    return " ".join(words[: index + 1]), " ".join(name)


def may_name(noun: str, name: str) -> bool:
    """Whether a noun may stand for a name: "Leck Trust was late. The charity said 5 went".
    Not "Leck Council was late. The company said 5 went", "Leck Pottery shut. The union said 5
    went".
    """
    kind = kind_of(name)
    if not kind:
        return noun not in TOLD_BY_NAME or " " not in name
    return noun == kind or kind in OTHER_KINDS.get(noun, set())


def kind_of(name: str) -> str:
    """What a name says that it is, by its last word that tells: “force” of “Leck Police”, “union”
    of “Leck Police Federation”. Empty if none does.
    """
    words = name.lower().split()
    stop = next((i for i, word in enumerate(words) if i and word in {"of", "for"}), len(words))
    tell = [KIND_OF_WORD[word] for word in words[:stop] if word in KIND_OF_WORD] or [
        KIND_OF_WORD[word] for word in words if word in KIND_OF_WORD
    ]
    return tell[-1] if tell else ""
