"""Numbers in set phrases, which count nothing."""

from .patterns import UNITS_AND_TEENS
from .rule import digit_rule, numeral_rule, rule, word_rule

RULES = [
    # "24/7", "9/11", "7/7". Not "24/70".
    rule("slash-idiom", "name", r"(?<![\d/.])(?:24/7|9/11|7/7|50/50|20/20)(?![\d/])",
        hints="/",
    ),
    # "one another", "no one", "one of a kind", "one day", "the one who". Not "one solution".
    numeral_rule(
        "one", "idiom",
        r"\b(?:one\sanother|one\sof\sa\skind|no[\s-]one|every\sone|any\sone|one\sday\b(?!\s(?:a|per|off))|",
        r"one\sby\sone|one[\s-]on[\s-]one|one[\s-]to[\s-]one|one[\s-](?:off|way|sided|stop|size|liner)s?|",
        r"day\sone|square\sone|number\sone|one\sor\sanother|one\sand\sall|at\sone\spoint|one\sthing|",
        r"one\stime|for\sone(?=,)|one\sway\sor|the\sone\s(?:who|that|which|in|on)|one['’]s|oneself|",
        r"one-in-a-\w{1,12}|one\sand\sonly|the\sbig\sone|all\sin\sone|one\sup|in\sone\sgo|back\sto\sone)\b",
        hints="one",
    ),
    # "half-time", "the second half", "half-hearted", "half-year results", "quarter-final". Not
    # "half the", "half-year contract".
    word_rule(
        "half", "idiom",
        r"\b(?:(?:first|second|other|better|latter|top|bottom|each)[\s-]half|half[\s-](?:time|term|",
        r"year(?=\s(?:results?|profits?|figures?|revenues?|sales|dividend|report|loss|pre)\b)|",
        r"hearted\w{0,4}|brother|sister|way|backs?|century|volley|moon|mast|marathon)|",
        r"quarter[\s-]finals?|quarter[\s-]?backs?|fifty[\s-]fifty)\b",
        hints="half quarter fifty",
    ),
    # "three-pointers", "a five-setter", "a 7-iron". Not "three pointers", "a two-member team".
    word_rule(
        "number-er", "idiom",
        rf"\b(?:{UNITS_AND_TEENS}|\d{{1,2}})-(?:iron|wood|dart|pointer|setter|footer|seater|wheeler|hander|pounder|parter)s?\b",
        hints="iron wood -dart pointer setter footer seater wheeler hander pounder parter",
    ),
    # "a mother of two", "father-of-three". Not "mother of two boys".
    numeral_rule(
        "parent-of", "idiom",
        r"\b(?:(?:grand)?(?:mother|father|parent)|mum|dad|mom)[\s-]of[\s-](?P<span>",
        rf"{UNITS_AND_TEENS})\b(?!\s\w{{2,}}s\b)",
        hints="mother father parent mum dad mom",
    ),
    # "zero tolerance", "net zero", "ground zero". Not "zero cases".
    word_rule(
        "zero", "idiom",
        r"\b(?:zero[\s-](?:tolerance|sum|hours?|carbon|emissions?)|ground\szero|net[\s-]zero|",
        r"patient\szero|catch-22|50-50)\b",
        hints="zero catch-22 50-50",
    ),
    # "two-way", "second to none", "six-figure", "nine to five", "double standard", "cloud nine".
    # Not "two ways", "six figures were published".
    word_rule(
        "set-phrase", "idiom",
        r"\b(?:two[\s-](?:way|faced|tier|tone|piece|party|state|time|horse)|two\scents|second\sto\snone|",
        r"high[\s-]five|(?:four|five|six|seven|eight)[\s-]figures?(?!\s(?:were|are|show|in)\b)|",
        r"third[\s-](?:party|parties|sector|world)|three[\s-](?:way|dimensional|piece)|",
        r"nine\sto\sfive|double\sstandards?|at\ssixes\sand\ssevens|on\sall\sfours|cloud\snine|",
        r"dressed\sto\sthe\snines|seven\sdays\sa\sweek|24\shours\sa\sday)\b",
        hints="two second high- figure third three nine double sixes fours seven 24 high",
    ),
    # "the big six", "a back four", "a five-star hotel", "a one-horse race". Not "the big six-day
    # race", "went back four years", "five stars".
    numeral_rule(
        "set-number", "idiom",
        r"\b(?:big\s(?:two|three|four|five|six)(?!-)|(?:back|front)\s(?:two|three|four|five|six)",
        r"(?=[.,;]|\s(?:and|of|with|was|to|who|in|but)\b)|(?:three|four|five)-star|",
        r"one-(?:horse|trick|man|woman)|game\sof\stwo\shalves)\b",
        hints="big back front -star one- halves",
    ),
    # "the last 16 of the cup", "a last-eight tie". Not "the last 16 patients", "the last eight
    # years".
    word_rule(
        "last-of-a-cup", "idiom",
        r"\blast[\s-](?P<span>(?:8|16|32|64|four|eight|sixteen)\b)(?=\sof\s(?:the|a|this)\s",
        r"(?:[\w’']{1,15}\s){0,3}(?:cup|tournament|competition|championships?|league|trophy|open|",
        r"play-offs?|games|contest)\b|[\s-](?:stage|tie|clash|place|spot|berth|exit)s?\b)",
        hints="last",
    ),
    # "24-hour news", "open 24 hours", "the 11-plus". Not "a 24-hour strike", "11-plus goals".
    digit_rule(
        "round-the-clock", "idiom",
        r"\b24-hour\s(?:news|care|service|helpline|hotline|cover|phone|line|licence|supermarket|shop|",
        r"gym|security|support|clock|garage|access|opening)s?\b|(?<=[Oo]pen\s)24\shours\b|",
        r"(?<=the\s)11-plus\b",
        hints="24 11-plus",
    ),
]  # fmt: skip
