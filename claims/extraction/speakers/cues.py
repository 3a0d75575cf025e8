"""The words that tell a reader that somebody said what stands beside them.

What a cue may take decides what is tried as its content: a bare clause ("said prices rose"), a
clause after "that" ("showed that prices rose"), a thing ("estimates a rise of 3%"), an act to come
("pledged to spend £3m"), or only words in quotation marks ("called it 'madness'").
"""

from ...dates import WEEKDAYS
from .. import vocabulary

SPEECH_VERBS = vocabulary.words("speech_verbs")
RECORD_VERBS = vocabulary.words("record_verbs")
QUOTING_VERBS = vocabulary.words("quoting_verbs")
STATING_VERBS = vocabulary.words("stating_verbs")
# Take an act to come: "pledged to build 300 homes".
INTENDING_VERBS = frozenset("pledge promise vow agree propose threaten claim want".split())
# Take a listener before what is said: "told MPs that", "warned ministers that".
ADDRESSING_VERBS = frozenset("tell inform warn remind assure advise".split())
# Begin a bare clause only when a verb follows: "noted the rise" says nothing, "noted the rise was
# small" does.
CAUTIOUS_VERBS = SPEECH_VERBS - frozenset(
    "say tell think believe reckon contend guess suspect".split()
)
# Take an act in -ing: "denied |leaving| 30 patients", "remembers |selling| 300 pies".
ACT_VERBS = frozenset("deny recall remember".split())

IRREGULAR = vocabulary.table("irregular_verbs")
# Double their last letter: "admitted".
DOUBLING = frozenset("admit quip slam dub refer snap pencil peg".split())


def verb_forms(base: str) -> list[str]:
    """The forms of a verb: verb_forms("admit") == ["admit", "admits", "admitted", "admitting"]."""
    if base in IRREGULAR:
        return [base, *IRREGULAR[base].split()]
    third = base + ("es" if base.endswith(("s", "sh", "ch")) else "s")
    stem = base + base[-1] if base in DOUBLING else base
    if base.endswith("y") and base[-2] not in "aeou":
        return [base, base[:-1] + "ies", base[:-1] + "ied", base + "ing"]
    if base.endswith("e"):
        return [base, third, base + "d", base[:-1] + "ing"]
    return [base, third, stem + "ed", stem + "ing"]


# From a printed form to its verb: LEMMA["said"] == "say".
LEMMA = {
    form: base
    for base in sorted(
        QUOTING_VERBS | INTENDING_VERBS | STATING_VERBS | RECORD_VERBS | SPEECH_VERBS
    )
    for form in verb_forms(base)
}

# What is said of another's words.
DISPUTING = frozenset(
    form
    for base in "deny dispute reject contest dismiss refute question challenge rebut".split()
    for form in verb_forms(base)
)

NOUNLIKE_VERBS = vocabulary.words("nounlike_verbs")
AFTER_NOUNS = frozenset("of as for from against by about with".split())

RECORD_NOUNS = vocabulary.words("record_nouns")
# What they would do is said by whoever made them: "Under the council's plan, 30 posts would go".
PLAN_NOUNS = frozenset({"plan", "plans", "proposal", "proposals"})
SAYING_NOUNS = vocabulary.words("saying_nouns")

OUTLOOK_NOUNS = frozenset(
    "forecast forecasts estimate estimates prediction predictions projection guidance".split()
)
REVISION_VERBS = vocabulary.words("revision_verbs")
# What somebody expected of a number is his: "above the 2% that economists had |forecast|".
EXPECTING_VERBS = frozenset("expect forecast predict estimate project claim promise pencil".split())
# What a poll does with the sides: "the poll gave Hale a lead of 4 points".
GIVING_VERBS = frozenset("gave gives give has have had put puts placed".split())
SURVEY_NOUNS = frozenset("poll polls survey surveys projection projections".split())
# What a pollster did to those whose answers it tells.
POLLING_VERBS = frozenset({"surveyed", "polled", "questioned", "interviewed", "canvassed"})
# May follow such a clause: "the 2% that economists had forecast |for| May".
AFTER_RELATIVE_CLAUSES = frozenset("and but in at by for when last this a earlier to".split())

AUXILIARIES = vocabulary.words("auxiliaries")
PASSIVE_AUXILIARIES = frozenset("is are was were be been being am get got".split())
MODALS = vocabulary.words("modals")
NEGATIONS = frozenset("not never no nor neither hardly n’t without cannot".split())
ADVERBS = vocabulary.words("adverbs")
DAYS = frozenset(day.lower() for day in WEEKDAYS)
DAY_PARTS = frozenset({"morning", "afternoon", "evening", "night"})
PARTICIPLES = vocabulary.words("participles")
# With auxiliaries, modals and -ed they show that words are a whole clause.
PAST_TENSES = vocabulary.words("past_tenses")
# In -ed, and no past.
NOT_PAST = frozenset({"indeed", "hundred", "united"})
FINITE = AUXILIARIES | MODALS | PAST_TENSES


def is_finite(lower: str) -> bool:
    """Whether the lower-case word can only be the verb of a clause, as far as form tells: "rents
    |rose|".
    """
    is_past = lower.endswith("ed") and len(lower) > 4 and lower not in NOT_PAST
    return is_past or lower in FINITE
