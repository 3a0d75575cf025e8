"""The words that tell a reader that somebody said what stands beside them.

What a cue may take decides what is tried as its content: a bare clause ("said prices rose"), a
clause after "that" ("showed that prices rose"), a thing ("estimates a rise of 3%"), an act to come
("pledged to spend £3m"), or only words in quotation marks ("called it 'madness'").
"""

from ..vocabulary import words


def vocabulary(block: str) -> frozenset[str]:
    """The set of the words printed in a block."""
    return frozenset(block.split())


# Take a bare clause, and may stand after what was said: "Prices rose, the council said".
SPEECH = vocabulary(
    """say add explain claim argue insist warn report announce reveal confirm admit
    acknowledge concede stress suggest estimate predict forecast believe think maintain assert
    contend allege caution complain note state declare recall observe remark comment reply
    respond continue conclude write tweet post joke quip testify disclose find learn
    understand reckon calculate fear project emphasise emphasize reiterate repeat counter
    lament boast agree hope expect vow promise pledge tell inform remind assure advise put
    make"""
)
# Take a clause only after "that", or when what speaks is a record: "figures show prices rose".
RECORD = vocabulary(
    """show indicate demonstrate prove imply highlight underline decide rule discover know
    realise realize see recognise recognize accept deny doubt feel recommend demand propose
    record urge signal determine establish point read dispute"""
)
# Take words in quotation marks, and nothing else.
QUOTING = vocabulary(
    """ask shout cry call describe dub refer exclaim praise criticise criticize blast slam
    condemn hail tease scoff brand label slate accuse attack dismiss mock denounce mention
    cite begin interject retort thank tout defend object plead answer scold chide lash thunder
    fume mutter sigh snap enthuse rail opine muse wonder yell whisper chant scream
    characterise characterize"""
)
# Take a thing that is itself the claim: "forecast growth of 2%", "announced 300 job losses".
STATING = vocabulary(
    """announce reveal estimate forecast predict project propose recommend disclose expect demand
    blame cite accuse pencil"""
)
# Take an act to come: "pledged to build 300 homes".
INTENDING = vocabulary("pledge promise vow agree propose threaten claim want")
# Take a listener before what is said: "told MPs that", "warned ministers that".
ADDRESSING = vocabulary("tell inform warn remind assure advise")
# Begin a bare clause only when a verb follows: "noted the rise" says nothing, "noted the rise was
# small" does.
CAUTIOUS = SPEECH - vocabulary("say tell think believe reckon")

IRREGULAR = {
    "say": "says said saying",
    "tell": "tells told telling",
    "write": "writes wrote written writing",
    "think": "thinks thought thinking",
    "find": "finds found finding",
    "understand": "understands understood",
    "forecast": "forecasts forecast forecasted forecasting",
    "show": "shows showed shown showing",
    "know": "knows knew known knowing",
    "see": "sees saw seen seeing",
    "feel": "feels felt feeling",
    "read": "reads read reading",
    "put": "puts put putting",
    "make": "makes made making",
    "begin": "begins began begun beginning",
    "learn": "learns learned learnt learning",
}
DOUBLING = vocabulary("admit quip slam dub refer snap pencil")


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
    for base in sorted(QUOTING | INTENDING | STATING | RECORD | SPEECH)
    for form in verb_forms(base)
}

# Forms that are nouns as often as verbs: "claims of fraud" is no cue, "claims that" is one.
NOUNLIKE = vocabulary(
    """claims reports estimates forecasts notes states comments calls shows posts quips jokes
    projects promises pledges threats rules rule claim report estimate forecast note state
    comment call show post project promise pledge record records tweet tweets demand demands
    praise hope hopes fear fears repeat"""
)
AFTER_NOUNS = vocabulary("of as for from against by about with")

# Sources that are records: what they show, suggest or find is what they say.
RECORDS = vocabulary(
    """data figure figures polling statistic statistics poll polls survey surveys study
    studies research report reports analysis analyses result results document documents record
    records estimate estimates test tests account accounts paper papers letter email emails
    memo minutes review audit census number numbers projection projections model modelling
    modeling forecast forecasts evidence index chart slide inquiry investigation assessment
    calculations average averages findings finding article book transcript filing filings
    returns statement complaint inspection bulletin briefing submission questionnaire returns
    ad video"""
)
# What they would do is said by whoever made them: "Under the council's plan, 30 posts would go".
PLANS = vocabulary("plan plans proposal proposals")
# Nouns that hold a claim: "its estimate that", "the union's warning that".
SAYINGS = vocabulary(
    """claim claims estimate warning warnings forecast prediction assertion statement
    admission suggestion allegation announcement contention conclusion report finding argument
    assessment insistence promise pledge remark comment complaint belief view emphasis concern
    concerns calculation estimates forecasts findings comments remarks accusation charge"""
)

OUTLOOKS = vocabulary(
    "forecast forecasts estimate estimates prediction predictions projection guidance"
)
# Who does this to an outlook says it anew: "the Bank cut its forecast to 2%".
REVISIONS = vocabulary(
    """cut cuts raised raises lifted lifts lowered lower_words trimmed trims upgraded upgrades
    downgraded downgrades revised increased increases reduced reduces halved edged nudged slashed
    doubled kept held left maintained"""
)
# What somebody expected of a number is his: "above the 2% that economists had |forecast|".
EXPECTING = vocabulary("expect forecast predict estimate project claim promise pencil")
# What a poll does with the sides: "the poll gave Hale a lead of 4 points".
GIVING = vocabulary("gave gives give has have had put puts placed")
SURVEYS = vocabulary("poll polls survey surveys projection projections")
# What a pollster did to those whose answers it tells.
ASKING = vocabulary("surveyed polled questioned interviewed canvassed")
# May follow such a clause: "the 2% that economists had forecast |for| May".
RELATIVE_ENDS = vocabulary("and but in at by for when last this a earlier to")

AUXILIARIES = vocabulary("has have had is are was were be been being am do does did having")
PASSIVES = vocabulary("is are was were be been being am get got")
MODALS = vocabulary("will would can could may might must shall should cannot ’ll 'll")
NEGATIONS = vocabulary("not never no nor neither hardly n’t without cannot")
# May stand between the one who speaks and the verb: "Ms Hale also later said".
ADVERBS = vocabulary(
    """also then later now since often once still even just further again both all first
    yesterday today tonight soon ever instead thus therefore meanwhile already always long
    himself herself themselves itself"""
)
DAYS = vocabulary("monday tuesday wednesday thursday friday saturday sunday")
DAY_PARTS = vocabulary("morning afternoon evening night")
# Participles that go on with a noun phrase: "figures published in May", "a group based in Hull".
PARTICIPLES = vocabulary(
    """published released compiled collected conducted carried commissioned led made produced
    issued based called named known obtained seen provided gathered prepared written signed
    sent filed posted given taken held run owned backed funded affected involved employed
    interviewed surveyed polled asked quoted cited used organised organized sponsored analysed
    analyzed reviewed drawn titled entitled headed chaired accused charged appointed elected"""
)
# With auxiliaries, modals and -ed they show that words are a whole clause.
PAST_TENSES = words("past_tenses")
# In -ed, and no past.
NOT_PAST = vocabulary("indeed hundred united")
FINITE = AUXILIARIES | MODALS | PAST_TENSES


def is_finite(lower: str) -> bool:
    """Whether the lower-case word can only be the verb of a clause, as far as form tells."""
    is_past = lower.endswith("ed") and len(lower) > 4 and lower not in NOT_PAST
    return is_past or lower in FINITE
