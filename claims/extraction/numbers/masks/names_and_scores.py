"""Numbers that name or number something: phones, addresses, sections, products, scores, ranks."""

from ... import vocabulary
from .patterns import (
    BELOW_HUNDRED,
    LABELS,
    NO_PLURAL,
    ORDINAL,
    PLURAL_LABELS,
    SECTIONS,
    SERIES,
    STREETS,
    TENS,
    UNITS_AND_TEENS,
)
from .rule import FREE, STOP, digit_rule, numeral_rule, rule, word_rule

# After a label the number is small and has no unit: not "level 3 million", "part 5%".
LABELLED = (
    r"\.?\s?#?\d{1,4}[A-Za-z]?(?![\w%]|[,.:]\d|\s?(?:per\s?cent|million|billion|thousand|pc)\b)"
)
AND_LABELLED = r"(?:(?:,\s\d{1,4}){0,6}\s?(?:-|–|to|and|or)\s?\d{1,4}(?![\w%]|[,.]\d))?"
PREFIXES = [prefix for prefix in vocabulary.table("currency_prefixes") if prefix != "PS"]
CURRENCY = "|".join([*PREFIXES, *vocabulary.ordered_words("currency_codes")])

SHORT_PHONE = r"(?:999|911|112|111|101|116\s?123)"

# "https://a.example/2024/05", "@team99", "name2@a.example". Not "and/or 5".
WEB_ADDRESS = rule(
    "address-on-the-web",
    "name",
    r"(?:https?://|www\.)\S{1,500}|(?<![\w.])@\w{1,40}|",
    r"(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,100}",
    hints="http www. @",
)
# "case number 24/1183", "application 24/00123", "quoting reference 512". Not "case numbers 300",
# "the number is 300".
REFERENCE = rule(
    "reference", "name",
    r"\b(?:[Aa]pplication(?=\s\w{1,6}/\d{3,6})|(?:[Cc]ase|[Rr]ef(?:erence)?|[Cc]rime|",
    r"[Aa]pplication|[Pp]lanning|[Ii]nvoice|[Ll]og|[Ii]ncident|[Aa]ccount|[Ss]erial|[Cc]harity|[Cc]ompany|[Rr]egistration)\s",
    r"(?:number|no\.?|reference|ref\.?)|[Qq]uoting(?:\sreference)?)(?:\s(?:is|was))?:?\s",
    r"(?P<span>(?=[A-Z/-]{0,6}\d)[\w/-]{1,30})(?![\w%]|[,.]\d|\s(?:per|million|higher|lower|people)\b)",
    NO_PLURAL,
    hints="number no. ref quoting application",
)  # fmt: skip
RULES = [
    # "(000s)", "(£'000)", "£000s" over a column. Not "(000 people)", "£1,000".
    rule(
        "column-label", "name",
        r"\((?:in\s)?[£$€₹]?['’]?000s?\)|(?<![\w(])[£$€₹]['’]?000s?(?![\w.,])",
        hints="000",
    ),
    # "0800 123 4567", "+44 20 7946 0000", "(555) 010-0000", "555-0142". Not "020 people".
    rule(
        "phone", "phone",
        rf"(?=[\d+(])(?:{FREE}(?:\+\d{{1,3}}[\s-]?(?:\(0\)\s?)?|\(?0)\d{{2,4}}\)?(?:[\s-]\d{{3,6}}){{1,3}}{STOP}|",
        rf"{FREE}(?:\(?\d{{3}}\)?[\s-])?\d{{3}}-\d{{4}}(?![\d-]))",
        hints="0 555 + -",
    ),
    # "ring 999 or 101", "a 911 caller", "dial 101", "NHS 111". Not "call 999 people".
    rule(
        "short-phone", "phone",
        r"\b(?:[Cc]all(?:ed|ing|s)?|[Dd]ial(?:led|ling)?|[Rr]ing|[Rr]ang|NHS|[Tt]ext)\s",
        rf"{SHORT_PHONE}(?:\s(?:or|and)\s{SHORT_PHONE}){{0,2}}\b(?!\s(?:people|\w{{3,12}}s)\b)|",
        r"\b[Tt]ext\s[A-Z]{2,12}\sto\s\d{5}\b|\b(?:999|911|111|101)\s(?:call|operator|service|emergency)\w{0,4}\b",
        hints="call dial ring rang nhs text 999 911 111 101",
    ),
    # "SW1A 2AA", "M1 1AE". Not "A1 20 people".
    rule("postcode", "postcode", r"\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b"),
    # "12 Mill Lane", "221b Harbour Street", "16-18 Industrial Avenue". Not "12 Street artists".
    digit_rule(
        "street", "house-number",
        rf"{FREE}\d{{1,5}}[A-Za-z]?(?:[-–]\d{{1,5}})?,?\s(?:[NSEW]\s)?",
        rf"(?:[A-Z0-9][\w’']{{1,20}}\s){{1,3}}{STREETS}\b",
    ),
    # "page 12", "pp 3-5", "Section 21", "article 8". Not "page 12,000", "sections 5%".
    rule("section", "section", rf"\b{SECTIONS}{LABELLED}{AND_LABELLED}"),
    # "No. 10", "Group 7", "Category 4", "Room 101". Not "stage 3 million", "group 7,000".
    # "junctions 22 and 24". Not "flights 20".
    rule(
        "label", "name",
        # The digit is looked for first, for the list of labels is long.
        rf"\b(?=[A-Za-z]{{1,12}}+\W{{0,4}}+\d|Key\s|№)(?:(?:{LABELS}){LABELLED}{AND_LABELLED}|",
        rf"(?:{PLURAL_LABELS})\s\d{{1,4}}{AND_LABELLED[:-1]})",
    ),
    # "on day 40", "by week 12". Not "that day 40 people", "by day 40 buses".
    rule(
        "numbered-day", "name",
        r"\b(?:[Oo]n|is|was|of|[Bb]y|[Uu]ntil|[Ff]rom|[Ss]ince|to|now|[Aa]t|[Aa]fter|[Ii]n)\s(?:day|week|month|year)\s",
        rf"(?P<span>\d{{1,4}}){STOP}(?!\s?(?:%|per\b|million)){NO_PLURAL}(?!\speople)",
        hints="day week month year",
    ),
    # "the Group of Seven", "the Gang of Four", "the Group of 20". Not "a group of seven", "Group of
    # 12".
    word_rule(
        "group-of", "name",
        r"\b(?-i:Group|Gang|Club|Committee|Council)\sof\s(?P<span>(?:(?-i:(?=[A-Z]))",
        rf"(?:{UNITS_AND_TEENS}|{TENS})|7|8|20|77)\b){NO_PLURAL}",
        hints="group gang club committee council",
    ),
    # "FTSE 100", "Formula 1", "Fortune 500 companies", "Boeing 787-9", "Euro 2020". Not "Euro 5
    # million".
    rule(
        "series", "name",
        rf"\b{SERIES}[\s-]?\d{{1,4}}(?:-\d{{1,4}})?(?![\d%]|[,.]\d|[mb]n?\b)",
        r"(?!\s?(?:points?|per\s?cent|percent|pc|million|billion|bn|m)\b)",
    ),
    # "COVID-19", "F-35", "EB-5", "V-12", "MH-370". Not "mid-20", "sub-500", "plus-5".
    rule(
        "hyphen-name", "name",
        r"(?<![\w£$€-])(?:[A-Z]{1,6}|Covid|[A-Z][a-z]{0,2}[A-Z])-",
        r"\d{1,4}(?:[A-Z]|s)?(?![\w%]|[,.]\d)",
        hints="-",
    ),
    # "O2", "A40", "M25", "G20", "mk5", "PS5", "PM2.5". Not "USD10", "R5", "PS6m".
    rule(
        "letters-then-digits", "name",
        rf"\b(?=[A-Za-z]{{1,8}}+\d)(?:(?<![\w£$€])(?!(?:{CURRENCY}|Rs|R|Y|US|RM|S)\d|PS(?!\d\b))[A-Za-z]{{1,8}}\d{{1,6}}",
        r"\w{0,40}\b(?!,\d|\.\d|%)|PM2\.5\b)",
    ),
    # "5G", "3D", "4x4", "1080p", "49ers", "4x400m". Not "5m", "30km", "5pc".
    digit_rule(
        "digits-then-letters", "name",
        r"(?<![\w.,£$€])(?:[2-6]G|[234]D|\d{1,2}x\d{1,4}m?|(?:480|720|1080|1440)[pi]|[48]K|\d{2}ers|",
        r"\d{1,3}-[A-Z](?![a-z]))(?!\w)",
    ),
    # "the 737 jets", "a 787 Dreamliner". Not "77 jets", "747 people".
    digit_rule(
        "aircraft", "name",
        rf"{FREE}7[0-8]7(?=\s(?:jet|plane|aircraft|airliner|Max|MAX|Dreamliner)s?\b)",
        hints="jet plane aircraft airliner max dreamliner",
    ),
    # "4-3-3", "3-4-2-1". Not "5-10", "1-2".
    digit_rule("formation", "name", r"(?<![\w.,£$€-])\d(?:-\d){2,3}(?![\w-]|\.\d)", hints="-"),
    # "617 Squadron", "the 1,000 Guineas". Not "617 squadrons", "1,000 guineas".
    digit_rule(
        "unit-name", "name",
        r"\b\d{1,3}\s(?:Squadron|Regiment|Battalion|Commando|Brigade|Division|Para|Rifles)\b|",
        r"\b[12],000\sGuineas\b",
        hints="squadron regiment battalion commando brigade division para rifles guineas",
    ),
    # "the 38 bus", "a number 7 train". Not "the 38 bus drivers", "the 38 buses".
    digit_rule(
        "bus-number", "name",
        r"(?:(?<=\b[Tt]he\s)|(?<=\b[Aa]\s)|(?<=\bnumber\s))\d{1,3}[A-Z]?\s(?:bus|tram|train)\b",
        NO_PLURAL,
        hints="bus tram train",
    ),
    # "hit eight 180s", "a 147 break". Not "180 seconds", "147 breaks".
    digit_rule("perfect-score", "score", rf"{FREE}(?:180s|147s|147(?=\s(?:break|clearance)\b))\b",
        hints="180s 147",
    ),
    # "straight 9s". Not "9s".
    rule("grades", "name", r"\b(?:straight|grade)\s[1-9]s\b", hints="straight grade"),
    # "the Class of 92", "the Spa 24 Hours". Not "a class of 30", "24 hours".
    rule(
        "class-or-race", "name",
        r"\bClass\sof\s['’]?\d\d(?:\d\d)?\b|(?<=[a-z]\s)(?:6|8|10|12|24)\sHours\b(?!\s[Aa]go)",
        hints="class hours",
    ),
    # "£20s", "$1s". Not "£20 savings".
    rule("banknotes", "name", r"[£$€]\d{1,3}s\b",
        hints="£ $ €",
    ),
    # "1st", "22nd", "100th". Not "22", "1 street".
    digit_rule(
        "digit-ordinal", "ordinal",
        r"(?<![\d.,])(?:\d{1,3},)?\d{0,5}(?:1st|2nd|3rd|[04-9]th|1[1-3]th)\b",
        hints="1st 2nd 3rd 0th 1th 2th 3th 4th 5th 6th 7th 8th 9th",
    ),
    # "[12]". Not "(12 people)".
    rule("note", "list-number", r"(?<=\[)\d{1,3}(?=\])|(?<=^\()\d{1,2}(?=\))",
        hints="[ (",
    ),
    # "1. The council", "2) Pay" at the start of a line. Not "1.5 million", "10 people".
    rule("list-item", "list-number", r"(?m)^\s{0,4}\d{1,2}[.)](?=\s|$)"),
    # "1 2 3 4 5 6 7 8": a row of bare numbers. Not "1, 2 and 3".
    digit_rule(
        "row", "list-number",
        r"(?<![\d.,£$€])(?:\d[\d.,]{0,30}[\s;|]{1,3}){7,}\d[\d.]{0,30}(?![\d%])",
    ),
    # "won 2-1", "a 5-4 decision", "beat them 3–0". Not "5-10 people", "14-18 mpg".
    digit_rule(
        "score", "score",
        r"(?<![\d.,£$€/-])\d{1,3}\s?[-–]\s?\d{1,3}(?![\d%]|[,.]\d|[-–]\d)",
        r"(?=[.,;:)'\"’”]|\s?$|\s\d{1,2}-\d|\s(?:[A-Z]\w{2,14}\s)?(?:win|loss|defeat|draw|victory|lead|vote|decision|ruling|majority|",
        r"record|split|in|to|at|on|over|against|after|with|by|and|but|as|for|before|thanks|away|",
        r"down|up|aggregate|home|triumph|thriller|success|advantage|odds|favourites?|outsiders?|shots?|when|while|thrashing)\b)|",
        r"\b\d{1,3}[\s-]to[\s-]\d{1,3}(?=\s(?:margin|ratio|vote|majority|lead|win|in\sfavou?r)\b)",
        hints="- – to",
    ),
    # "closed on 312 for six", "87 all out", "45 not out". Not "£20 for two", "312 for six weeks".
    digit_rule(
        "innings", "score",
        rf"{FREE}\d{{1,3}}\s(?:(?:all|not)\sout\b|for\s(?:\d|{UNITS_AND_TEENS})(?=[.,;]|\s(?:declared|at|",
        r"in|off|when|after|before|with|by)\b))",
        hints="for out",
    ),
    # "two-nil", "nil-nil". Not "nil".
    word_rule("nil", "score", rf"\b(?:{UNITS_AND_TEENS}|nil)[\s-]nil\b", hints="nil"),
    # "voted nine to four", "a vote of six to three". Not "nine to four people".
    numeral_rule(
        "word-score", "score",
        r"\b(?:votes?|voted|ruled|split|score|won|lost|ruling|decision|majority)\s(?:of\s|by\s)?",
        rf"(?P<span>{UNITS_AND_TEENS}(?:\sto\s|-){UNITS_AND_TEENS})\b(?!\s(?:million|per|people))",
        hints="vote ruled split score won lost ruling decision majority",
    ),
    # "carried by 25 to 23", "voted 31 to 17". Not "approved 30 to 40 homes", "cut by 25 to 230".
    rule(
        "vote", "score",
        r"\b(?:(?:carried|passed|approved|rejected|defeated|backed|adopted|agreed|lost|won|beaten|",
        r"upheld|thrown\sout)\s(?:\w{1,14}\s)?by|voted(?:\s(?:down|through|by))?)\s",
        rf"(?P<span>\d{{1,3}}\sto\s\d{{1,3}}){STOP}(?!\s?(?:%|per\b|million|of\b)){NO_PLURAL}",
        hints="to",
    ),
    # "odds of 10 to 1", "odds are 5-2". Not "odds that 10 to 12 shops".
    word_rule(
        "odds", "score",
        rf"\bodds\s[^.;!?]{{0,40}}?\b(?P<span>(?:\d{{1,4}}|{UNITS_AND_TEENS})(?:[\s-]to[\s-]|-|/)(?:\d{{1,3}}|{UNITS_AND_TEENS}))\b",
        rf"{STOP}{NO_PLURAL}",
        hints="odds",
    ),
    # "a 5-under 67", "three-over-par", "at nine under". Not "5-under", "67 under", "two under way".
    word_rule(
        "par", "score",
        rf"\b(?:\d{{1,2}}|{BELOW_HUNDRED})[\s-](?:under|over)(?:[\s-]par\b(?:\s[5-8]\d\b)?|\s[5-8]\d\b|",
        r"(?=[.,;]|\s(?:after|through|for\sthe)\b))",
        hints="under over",
    ),
    # "Leeds 2, Hull 0". Not "Leeds 2 people".
    digit_rule(
        "match", "score",
        r"(?<=[a-z]\s)\d{1,2},?\s(?:[A-Z][a-z]{2,15}\s){1,3}\d{1,2}(?=[.,;)]|\s?$|\s\()",
    ),
    # "the twenty-first century", "ninth", "third-largest". Not "two-thirds", "a third of voters".
    word_rule(
        "word-ordinal", "ordinal",
        rf"\b(?<!one-)(?<!one )(?<!a )(?<!per )(?<!\d[\s-]){ORDINAL}\b",
        r"(?!\sof\s(?:a|all|the|its|their|those)\b)|",
        rf"\ba\s{ORDINAL}(?=[\s-](?:time|term|year|day|week|month|man|woman|person|party|runway|",
        r"country|lockdown|referendum|wave|child|option|place|vote|round|phase|site|bridge|school)\b)",
        hints="first second third fourth fifth sixth seventh eighth ninth tenth elfth eenth tieth "
        "hundredth",
    ),
    # "Round Two", "Chapter One", "World War Two", "phase three". Not "two rounds".
    numeral_rule(
        "word-label", "name",
        r"\b(?=\w{3,8}+\s[efnost])(?:Round|Chapter|Part|Phase|Act|War|Stage|Day|Week|Tier|Game|Year|",
        r"Group|Level|Number|Volume|Version|Band|League|Division|Key\sStage|Heat|Lane|Hole|Series|",
        rf"Episode|Platform|Gate|Terminal|Size)\s{BELOW_HUNDRED}\b(?!\s(?:per|thousand|million|hundred|",
        r"billion|of)\b)",
        hints="round chapter part phase act war stage day week tier game year group level number "
        "volume version band league division key heat lane hole series episode platform gate "
        "terminal size",
    ),
]  # fmt: skip
