"""Dates, years, seasons, clock times and ages: when something was, not how much it is."""

from ....dates import MONTHS
from .patterns import (
    BELOW_HUNDRED,
    FAMILY,
    MONTH,
    NO_PLURAL,
    PEOPLE,
    TENS,
    UNITS_AND_TEENS,
    WEEKDAY,
)
from .rule import APOSTROPHE, DASH, FREE, STOP, YEAR, digit_rule, numeral_rule, rule, word_rule

DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
MONTH_HINTS = " ".join(month[:3].lower() for month in MONTHS)
ZONE = r"(?:\s(?:GMT|BST|UTC|CET|ET|EST|EDT|PT)\b)?"
MERIDIEM = r"(?:[ap]m\b|[AP]M\b|[ap]\.\s?m\b\.?|[AP]\.M\b\.?)"
COUNT = rf"(?:\d{{1,3}}|{BELOW_HUNDRED})"
AGED = r"\d{1,3}(?:,\d{3}){0,3}(?:\.\d{1,2})?(?:\s(?:thousand|million|billion))?"
SPAN = "(?:year|month|week|day)"
SEASON = "(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter|[Cc]hristmas|Easter)"

RULES = [
    # "2019-09-01", "2019-09-01T10:38:07Z". Not "2019-20".
    digit_rule(
        "iso-date", "date",
        rf"(?<!\d){YEAR}-(?:0[1-9]|1[0-2])-(?:[0-2]\d|3[01])(?:T[\d:.]{{4,16}}Z?)?(?!\d)",
        hints="-",
    ),
    # "1/8/2025", "01.08.25". Not "1/8", "1.8".
    digit_rule(
        "numeric-date", "date",
        r"(?<![\d/.])\d{1,2}([/.])\d{1,2}\1(?:\d{4}|\d{2})(?![\d/])",
        hints="/ .",
    ),
    # "1st August 2025", "12-14 May", "the 3rd of June", "5 and 6 July". Not "5 Marches", "£5 May".
    digit_rule(
        "day-month", "date",
        rf"{FREE}(?:{DAY}\s?(?:{DASH}|to|and|or|,)\s?)?{DAY}",
        rf"(?:\s{{1,2}}of)?[\s-]{{1,2}}{MONTH}(?!\w|['’]s)(?:,?\s{{1,2}}{YEAR})?",
        hints=MONTH_HINTS,
    ),
    # "August 1st, 2025", "Sept. 11", "March 3-5". Not "May 2,000", "March 30%", "March 20 miles".
    rule(
        "month-day", "date",
        rf"\b{MONTH}\s{{1,2}}{DAY}(?!\d|[,.:]\d|\s?(?:%|per\s?cent|pc\b|miles?\b|people\b))",
        rf"(?:\s?(?:{DASH}|to|and)\s?{DAY}{STOP})?(?:,?\s{{1,2}}{YEAR})?",
        hints=MONTH_HINTS,
    ),
    # "2012-13", "2012/13", "2012–2014", "the winter of 2022-23". Not "2012-1".
    rule(
        "season", "season",
        rf"{FREE}(?:\b{SEASON}\s(?:of\s)?)?{YEAR}\s?(?:{DASH}|/)\s?(?:{YEAR}|\d\d{STOP}(?!%))",
        hints="- – — ‑ /",
    ),
    # "summer 2019", "the spring of 2026", "FY2020", "Q1 2019", "H1". Not "winter 20".
    rule(
        "part-of-year", "season",
        rf"\b(?:(?:{SEASON}\s(?:of\s)?|FY\s?(?:20)?){YEAR}|FY\s?\d\d{STOP}|",
        rf"(?:Q[1-4]|H[12])\b(?:\s(?:of\s)?{YEAR})?)",
        hints="spring summer autumn winter christmas easter fy q1 q2 q3 q4 h1 h2",
    ),
    # "fiscal year 2019", "tax year 2022", "fiscal 2019". Not "tax 2019 firms", "school year 9".
    rule(
        "named-year", "season",
        r"\b(?:(?:[Ff]iscal|[Ff]inancial|[Tt]ax|[Cc]alendar|[Aa]cademic|[Ss]chool|[Mm]odel)\s[Yy]ear|",
        rf"[Ff]iscal)\s{YEAR}",
        hints="fiscal year",
    ),
    # "August 2025", "March '24". Not "August 20".
    rule("month-year", "date", rf"\b{MONTH},?\s(?:of\s)?(?:{YEAR}|{APOSTROPHE}\d\d{STOP})",
        hints=MONTH_HINTS,
    ),
    # "Friday 12", "Tuesday the 3rd". Not "Friday 12 people".
    rule(
        "weekday-day", "date",
        rf"\b{WEEKDAY},?\s(?:the\s)?{DAY}(?!\d|[,.:]\d|\s?%)(?=[.,;:)]|\s?$|\sof\b)",
        hints="mon tue wed thu fri sat sun",
    ),
    # "the 1990s", "mid-1960s", "the '80s", "1980's", "the mid-80s". Not "$20s".
    rule(
        "decade", "decade",
        rf"{FREE}(?:1\d|20)\d0{APOSTROPHE}?s\b|{APOSTROPHE}\d0s\b|",
        rf"(?<=\bthe )[2-9]0{APOSTROPHE}?s\b|(?<=\b[Tt]he )(?:early|mid|late)[-\s][2-9]0s\b",
        hints="0s 0's 0’s",
    ),
    # "AD 79", "44 BC". Not "BC 4,000 people".
    rule("era", "date", rf"\b(?:AD\s\d{{1,4}}{STOP}|\d{{1,4}}\s?(?:AD|BC|BCE|CE)\b)",
        hints="ad bc ce",
    ),
    # "10.45pm", "5am", "6:00 a.m.", "9-11am", "2.30 p.m.". Not "5 amps", "£5 am".
    digit_rule(
        "clock", "time",
        rf"{FREE}(?:[01]?\d|2[0-3])(?:[:.][0-5]\d)?",
        rf"(?:\s?(?:{DASH}|to|and)\s?\d{{1,2}}(?:[:.][0-5]\d)?)?\s?{MERIDIEM}{ZONE}",
        hints="am pm a. p.",
    ),
    # "10:30", "1:36.6", "21:05:10 GMT", "0401 GMT". Not "10:3".
    digit_rule(
        "clock-24", "time",
        rf"(?<![\d.,£$€:])\d{{1,2}}:[0-5]\d(?::[0-5]\d)?(?:\.\d{{1,3}})?(?![\d:]){ZONE}|",
        rf"{FREE}[0-2]\d[0-5]\d\s?(?:GMT|BST|UTC|CET|hrs\b)",
        hints=": gmt bst utc cet hrs",
    ),
    # "14.32 The minister" at the start of a line. Not "14.32 million", "4.50 Adults".
    digit_rule("live-blog", "time", r"^(?:[01]\d|2[0-3])[.:][0-5]\d(?=\s(?:[A-Z“‘\"]|[-–—|]\s))"),
    # "12 noon", "3 o'clock". Not "12 noons".
    digit_rule("noon", "time", rf"\b\d{{1,2}}\s(?:noon|midnight|o{APOSTROPHE}clock)\b",
        hints="noon midnight clock",
    ),
    # "a 43-year-old", "18 year olds", "18- to 24-year-olds", "16-to-24-year-olds". Not "18 years",
    # "18-year".
    digit_rule(
        "year-old", "age",
        rf"{FREE}{AGED}{DASH}?\s?(?:(?:{DASH}|(?:to|and|or){DASH}?)\s?{AGED}\s?)?",
        rf"{DASH}?\s?{SPAN}s?{DASH}?\s?olds?\b",
        hints="old",
    ),
    # "aged 25 to 54", "aged 19, 22 and 31", "the age of 16". Not "ages 5,000", "aged 12%".
    rule(
        "aged", "age",
        r"\b(?:[Aa]ged?|[Aa]ges)(?:\sof)?\s(?:just\s|only\s|between\s|under\s|over\s|about\s|",
        rf"around\s|at\sleast\s|from\s)?\d{{1,3}}(?!%){STOP}",
        rf"(?:(?:,\s\d{{1,3}}){{0,9}}\s?(?:{DASH}|to|and|or)\s?\d{{1,3}}(?!%){STOP})?(?:\s(?:and|or)\s(?:over|under|older|above|younger)\b)?",
        hints="age",
    ),
    # "65 and older", "18 or over". Not "65 and over 100".
    digit_rule(
        "and-older", "age",
        rf"{FREE}\d{{1,2}}s?\s(?:and|or)\s(?:older|younger|(?:over|under)(?=[.,;)]|\s(?:who|will|can|are)\b))",
        hints="older younger over under",
    ),
    # "under-18s", "over 65s", "16-24s", "18-to-24s". Not "under 18 seconds".
    rule(
        "age-group", "age",
        rf"\b(?:[Uu]nder|[Oo]ver)[-\s‑]\d{{1,2}}{APOSTROPHE}?s\b|",
        rf"(?<![\d.,£$€-])\d{{2}}(?:\s?{DASH}\s?|[\s-]to[\s-])\d{{2}}(?:s\b|(?=[\s-]age[\s-](?:group|band|bracket|range)))",
        hints="under over age 0s 1s 2s 3s 4s 5s 6s 7s 8s 9s",
    ),
    # "children under 6", "the victims were under 21". Not "people under 20 miles away".
    rule(
        "people-under", "age",
        rf"\b{PEOPLE}\s(?:(?:were|are|was|who\sare)\s)?(?P<span>(?:under|over)\s(?:the\sage\sof\s)?",
        rf"\d{{1,2}})(?!%){STOP}(?=[.,;:)]|\s?$|\s(?:and|or|who|will|can|were|are|in|at|have|must)\b)",
        hints="under over",
    ),
    # "in her 20s", "in their late 60s". Not "the 1960s".
    rule(
        "age-decade", "age",
        r"\b(?:his|her|their|my|our|your)\s(?:early\s|mid-?\s?|late\s|mid-to-late\s)?[1-9]0s\b",
        hints="0s",
    ),
    # "turned 40", "turning 65". Not "turned 40%", "turned 40 homes".
    rule(
        "turned", "age",
        rf"\bturn(?:ed|ing|s)\s\d{{2}}(?!%){STOP}(?!\s(?:per|of|people|\w{{3,12}}s)\b)",
        hints="turn",
    ),
    # "Rosa Marlow, 43, said", "the guard, 51 –", "the men, both 23,". Not "In Leeds, 43 people",
    # "lost 12, 43 and 5".
    digit_rule(
        "name-age", "age",
        r"(?<=[a-z.],\s)(?<!\d,\s)(?:1[01]\d|[1-9]\d?)(?=,(?!\s?\d)|\s?[-–—―)]\s|\.(?!\d)|;|:|",
        rf"\s(?:who|was|is|has|and\s(?:his|her|{FAMILY}))\b|\s(?:from|of)\s[A-Z])|",
        r"(?<=,\sboth\s)[1-9]\d(?=[,.)])",
    ),
    # "she was 19 when", "my son is 28.", "who is now 24,". Not "it was 19", "he was 19 points".
    rule(
        "was-age", "age",
        rf"\b(?:who|[Hh]e|[Ss]he|I|{FAMILY})(?:\s(?:is|was|am)|['’](?:s|m))\s(?:now\s|then\s|only\s|just\s)?",
        rf"(?P<span>[1-9]\d)(?!%){STOP}(?=[.,;)]|\s(?:when|and)\b)",
        hints="is was am 's ’s 'm ’m",
    ),
    # "Rosa Marlow (43)". Not "Labour (43%)", "(2019)".
    digit_rule("bracket-age", "age", r"(?<=[a-z]\s\()(?:1[01]\d|[1-9]\d)(?=\))",
        hints="(",
    ),
    # "a three-year-old", "aged seven", "six months old", "18 years of age". Not "three-year plan".
    word_rule(
        "word-age", "age",
        rf"\b(?:{COUNT}(?:[-\s]{SPAN}s?[-\s]olds?|\s{SPAN}s?\s(?:old|of\sage))|",
        rf"aged\s{BELOW_HUNDRED}(?:(?:,\s{BELOW_HUNDRED}){{0,9}}\sand\s{BELOW_HUNDRED})?|the\s(?:under|over)[-\s]{BELOW_HUNDRED}s|",
        rf"(?=\w{{1,20}}+\sunder\b){PEOPLE}\sunder\s{BELOW_HUNDRED})\b",
        hints="old aged under over age",
    ),
    # "a boy, two, was found", "Rosa, nine, said". Not "two boys, three of them", "rose, two said".
    numeral_rule(
        "word-name-age", "age",
        rf"(?:\b(?:boy|girl|baby|toddler|child|{FAMILY})|\b(?-i:[A-Z])[a-z’'-]{{1,20}}),\s",
        rf"(?P<span>{UNITS_AND_TEENS})(?=[.;]|,(?!\s(?:{UNITS_AND_TEENS}|{TENS})\b))",
        hints="one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, een, "
        "one. two. three. four. five. six. seven. eight. nine. ten. eleven. twelve. een.",
    ),
    # "a boy of 12", "a girl of six". Not "a group of 12", "a boy of 12 trades".
    word_rule(
        "person-of", "age",
        rf"\b(?:boy|girl)\sof\s(?P<span>{BELOW_HUNDRED}|\d\d?)\b",
        rf"(?![,.]\d|%){NO_PLURAL}",
        hints="boy girl",
    ),
    # "in her twenties", "the sixties", "nineteen-eighties". Not "sixty".
    word_rule(
        "word-decade", "decade",
        r"\b(?:the|his|her|their|my|our|early|mid|late|nineteen)[\s-](?:early\s|mid-?\s?|late\s)?",
        r"(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|noughties)\b",
        hints="ties",
    ),
    # "eight o'clock", "half past three". Not "half of three".
    word_rule(
        "word-clock", "time",
        rf"\b{COUNT}\so{APOSTROPHE}clock\b|\b(?:half|quarter)[\s-](?:past|to)\s{COUNT}\b",
        hints="clock half quarter",
    ),
]  # fmt: skip
