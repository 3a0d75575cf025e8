"""Words that stand beside a number in a date, an address or a name, as regular expressions."""


def either(words: str) -> str:
    """A pattern of any of the words; a space in one is written "_".

    It looks at the first letter before it tries the words one by one, which is much faster.
    """
    words = words.replace("_", r"\s").split()
    initials = {word[1:3] if word[0] == "[" else word[0] for word in words}
    return f"(?:(?=[{''.join(sorted(initials))}])(?:{'|'.join(words)}))"


def either_case(words: str) -> str:
    """A pattern of any of the words, capitalised or not: "page" and "Page", not "PAGE"."""
    return either(" ".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in words.split()))


# Capitalised only: "may 5 people" and "march 20 miles" are no dates.
MONTHS = "January February March April May June July August September October November December"
SHORT_MONTHS = "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec"
MONTH = either(
    MONTHS
    + " JANUARY FEBRUARY MARCH APRIL JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER"
    + "".join(rf" {month}\b\.?" for month in SHORT_MONTHS.split())
)
WEEKDAY = either(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tues Tue Wed Thurs Thu Fri Sat "
    "Sun"
)
FAMILY = either("husband wife partner son daughter father mother brother sister")
STREETS = either(
    "Street St Road Rd Avenue Ave Lane Drive Close Crescent Court Place Terrace Square Boulevard "
    "Blvd Way Gardens Grove Row Hill Mews Parade Quay Wharf Walk"
)
# What is numbered in a document.
SECTIONS = either_case(
    "pages? pp? sections? chapters? articles? clauses? paragraphs? schedule annex appendix figure "
    "table volume vol verse"
)
# What is numbered elsewhere. "No" and "lot" are words by themselves, so they need their full stop
# or capital.
LABELS = (
    either_case(
        "part row level phase tier stage category type class grade gate platform terminal channel "
        "episode season round game junction exit highway interstate version option room flat "
        "apartment suite route bus rule marker courtroom classroom ward number flight lane block"
    )
    + "|"
    + either(
        "No Nos no\\.? nos № Act Scene Week Day Match Group Unit Title Key_Stage Year Pool "
        "Lot Bed Ward Zone Proposition Prop Resolution Amendment Rule Regulation Order Case Item "
        "Note Step Mark Mk Band Bay Hut Hole Apollo Pier Area District Precinct Camp Wing Site "
        "Plot Report Form Stand Studio Measure Question Psalm Sonnet Opus Hymn "
        "Attainment Progress Song Track"
    )
    # "seat 14C", not "seat 14"
    + r"|[Ss]eat(?=\s\d{1,3}[A-Z]\b)"
)
# What is numbered two at a time: "junctions 22 and 24".
PLURAL_LABELS = (
    either_case(
        "routes junctions gates rows rooms flats platforms grades levels stages phases categories "
        "episodes wards exits blocks"
    )
    + "|Years|Nos|Groups|Tiers|Zones"
)
# Names that are followed by a number: indices, broadcasters, makers, competitions.
SERIES = either(
    "FTSE(?:_All-Share|_?MIB)? S&P(?:/ASX)? S_P ASX (?:Euro_)?(?:Stoxx|STOXX)(?:_Europe)? CAC "
    "Nikkei Nasdaq Russell DAX Fortune Forbes Formula F(?!-) Euro(?=_20) Channel Radio BBC ITV Sky "
    "Boeing Airbus iPhone iPad Galaxy Pixel Windows Xbox PlayStation PS Android iOS Watch Ferrari "
    "Porsche Audi BMW Mercedes Peugeot Mazda Model Apollo Soyuz Falcon Group_of Agenda Vision "
    "Horizon Expo World_Cup Olympics Cop COP Covid Vitamin_[A-Z] Big Studio Sky_Sports"
)
# No plural follows, for that is counted: not "the 38 |bus drivers|".
NO_PLURAL = r"(?!\s(?!(?:was|has|is)\b)\w{2,}s\b)"
UNITS_AND_TEENS = either(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
TENS = either("twenty thirty forty fifty sixty seventy eighty ninety")
BELOW_TEN = either("one two three four five six seven eight nine")
BELOW_HUNDRED = f"(?:{UNITS_AND_TEENS}|{TENS}(?:[- ]{BELOW_TEN})?)"
ORDINAL = (
    "(?:"
    + either(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth "
        "thirtieth fortieth fiftieth hundredth"
    )
    + f"|{TENS}-"
    + either("first second third fourth fifth sixth seventh eighth ninth")
    + ")"
)
# Of whom "under 6" says the age.
DOERS = r"\w{1,15}(?:ers|ors|ees|ists|ians|ents|ants|mates|women|men)"
PEOPLE = (
    f"(?:{DOERS}|"
    + either_case("them children people adults anyone everyone those boys girls kids pupils")
    + ")"
)
