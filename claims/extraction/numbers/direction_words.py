"""Words of change: which way "rose", "a cut" and "unchanged" go."""


def _forms(stems: str) -> frozenset[str]:
    """Every form of regular verbs: "climb" gives climb, climbs, climbed, climbing."""
    found = set()
    for stem in stems.split():
        root = stem.removesuffix("e")
        if stem.endswith("y"):
            found |= {stem[:-1] + "ies", stem[:-1] + "ied"}
        found |= {
            stem,
            stem + "s",
            root + "ed",
            root + "ing",
            stem + stem[-1] + "ed",
            stem + stem[-1] + "ing",
        }
    return frozenset(found)


UP = _forms(
    "increase climb jump surge soar gain expand swell rally advance accelerate warm balloon rocket "
    "skyrocket mushroom snowball add leap spike boost lift raise strengthen inflate mount escalate"
) | frozenset(
    "rise rises rose risen rising grow grows grew grown growing up higher leapt swollen "
    "widened bigger upward hike hikes hiked hiking grown ahead".split()
)
DOWN = _forms(
    "decrease decline drop plunge tumble slump plummet reduce lower shed dip ease slip retreat "
    "contract slash crash narrow shrink sag cut trim weaken lose halve dive sink cool dwindle "
    "recede diminish deplete wane collapse"
) | frozenset(
    "fall falls fell fallen falling down shrank shrunk sank sunk lost slid slide slides sliding "
    "sank lower fewer less slow slows slowed slowing cutting lose loses losing".split()
)
NOUNS_UP = frozenset(
    "increase increases rise rises jump growth surge gain gains hike hikes uplift boost leap spike "
    "uptick climb expansion upturn".split()
)
NOUNS_DOWN = frozenset(
    "decrease decreases decline declines fall falls drop drops cut cuts reduction reductions dip "
    "plunge slump slide decreases contraction".split()
)
STILL = frozenset("unchanged steady stable static".split())
# Verbs of movement that have no direction: "went from 48 to 63".
MOVEMENT_VERBS = frozenset(
    "doubled doubling tripled trebled quadrupled halved halving go goes went gone going move moves "
    "moved moving change changed changes shift shifted swung revised turned inched edged crept "
    "ticked nudged taking takes took pushed pushing bringing brought".split()
)


def direction_of(lower: str) -> str:
    """ "up", "down", "none" for a word that says so, else ""."""
    if lower in UP:
        return "up"
    if lower in DOWN:
        return "down"
    return "none" if lower in STILL else ""


def direction_of_noun(lower: str) -> str:
    """ "up" for "rise", "growth", "down" for "cut", else ""."""
    return "up" if lower in NOUNS_UP else "down" if lower in NOUNS_DOWN else ""
