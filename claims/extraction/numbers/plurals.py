"""Plural nouns: which words are, and what their singular is."""

PLURALS = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "police": "police",
    "staff": "staff", "feet": "foot", "teeth": "tooth", "mice": "mouse", "geese": "goose",
    "wives": "wife",
    "lives": "life", "knives": "knife", "wolves": "wolf", "halves": "half", "leaves": "leaf",
    "thieves": "thief", "shelves": "shelf", "aircraft": "aircraft", "sheep": "sheep",
    "fish": "fish",
    "cattle": "cattle", "deer": "deer", "salmon": "salmon", "series": "series",
    "species": "species",
    "troops": "troop", "personnel": "personnel", "youth": "youth", "crew": "crew",
    "offspring": "offspring",
    "criteria": "criterion", "data": "data", "media": "media", "bacteria": "bacterium",
    "alumni": "alumnus",
    "cacti": "cactus", "policemen": "policeman", "firemen": "fireman", "businessmen": "businessman",
    "chairmen": "chairman", "clergy": "clergy", "households": "household", "premises": "premises",
    "analyses": "analysis", "crises": "crisis", "viruses": "virus", "buses": "bus",
    "movies": "movie",
    "cookies": "cookie", "bosses": "boss", "works": "works", "homeless": "homeless", "dead": "dead",
    "injured": "injured", "jobless": "jobless", "spacecraft": "spacecraft",
    "hovercraft": "hovercraft", "folk": "folk", "cod": "cod", "calories": "calorie",
    "pence": "penny",
    "taxes": "tax", "axes": "axe", "gases": "gas", "bonuses": "bonus", "campuses": "campus",
    "statuses": "status",
    "houses": "house", "horses": "horse", "nurses": "nurse", "cases": "case", "courses": "course",
    "phases": "phase", "bases": "base", "purchases": "purchase", "increases": "increase",
    "decreases": "decrease", "releases": "release", "licences": "licence", "diseases": "disease",
    "responses": "response", "expenses": "expense", "offences": "offence",
    "warehouses": "warehouse",
    "senses": "sense", "causes": "cause", "clauses": "clause", "corpses": "corpse",
    "defences": "defence",
    "exercises": "exercise", "franchises": "franchise", "premisses": "premise",
    "promises": "promise",
    "roses": "rose", "uses": "use", "verses": "verse", "noses": "nose", "pauses": "pause",
    "excuses": "excuse",
}  # fmt: skip
# Words in -s that are not plurals.
SINGULARS = frozenset(
    "others this is was has does its his us as yes thus plus minus versus always perhaps across "
    "towards besides less unless business process progress access success loss class mass pass "
    "glass grass press stress address witness illness fitness princess congress boss cross gross "
    "across previous various serious famous dangerous religious enormous continuous virus bus "
    "bonus status campus census focus consensus crisis basis analysis emphasis tennis gas bias "
    "atlas christmas paris news politics economics physics mathematics athletics overseas "
    "afterwards says goes comes remains makes takes gets gives shows includes means needs wants "
    "becomes seems appears says tells adds claims-to sometimes nevertheless nonetheless regardless "
    "homeless wireless jobless endless reckless express excess assess afterwards upwards downwards "
    "indoors outdoors indigenous anonymous notorious precious obvious curious tremendous "
    "numerous cannabis".split()
)


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
    """Whether a word looks like a plural noun."""
    lower = word.lower()
    if lower in PLURALS:
        return True
    return (
        len(lower) > 2
        and lower.endswith("s")
        and not lower.endswith(("ss", "us", "is", "'s", "’s"))
        and lower not in SINGULARS
    ) or (len(word) > 2 and word[:-1].isupper() and word.endswith("s"))
