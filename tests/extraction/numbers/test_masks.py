"""Each rule of what is not a quantity, with words it must match and words it must not."""

import pytest

from claims.extraction.numbers.masks import RULES, find_masks

# rule, kind, text in which it matches, the words it takes, texts in which it takes none
ROWS = [
    ("address-on-the-web", "name", "See https://a.example/05 now", "https://a.example/05",
     ["and/or 5"]),
    ("slash-idiom", "name", "open 24/7 since", "24/7", ["24/70"]),
    ("iso-date", "date", "on 2019-09-01 at", "2019-09-01", ["2019-20"]),
    ("numeric-date", "date", "on 1/8/2025.", "1/8/2025", ["1/8 of a mile", "1.8 miles"]),
    ("day-month", "date", "from 1st August 2025 on", "1st August 2025",
     ["1 may go", "£5 May", "19 of June's"]),
    ("month-day", "date", "on August 1st, 2025.", "August 1st, 2025",
     ["May 2,000 people", "March 30%", "In March 20 people"]),
    ("season", "season", "the winter of 2022-23 was", "winter of 2022-23", ["2012-1"]),
    ("part-of-year", "season", "in the spring of 2026.", "spring of 2026", ["winter 20"]),
    ("month-year", "date", "in August 2025 it", "August 2025", ["August 20%"]),
    ("weekday-day", "date", "on Friday 12, he", "Friday 12", ["on Friday 12 people"]),
    ("decade", "decade", "in the 1990s", "1990s", ["in $20s"]),
    ("era", "date", "in AD 79 it", "AD 79", ["AD 79,000"]),
    ("clock", "time", "at 10.45pm on", "10.45pm", ["5 amps", "£5 am"]),
    ("clock-24", "time", "at 21:05 GMT.", "21:05 GMT", ["10:3"]),
    ("live-blog", "time", "14.32 The minister", "14.32",
     ["At 14.32 The minister", "14.32 million", "24.32 The minister", "4.32 The minister"]),
    ("noon", "time", "at 12 noon.", "12 noon", ["12 noons"]),
    ("year-old", "age", "18- to 24-year-olds are", "18- to 24-year-olds", ["18 years", "18-year"]),
    ("year-old", "age", "16-to-19-year-olds are", "16-to-19-year-olds", ["16 to 19 years"]),
    ("year-old", "age", "between 1.9 and 2.1 million years old", "1.9 and 2.1 million years old",
     ["1.9 million years"]),
    ("person-of", "age", "a boy of 12 was", "12", ["a boy of 12 trades", "a group of 12"]),
    ("aged", "age", "men aged 19, 22 and 31 were", "aged 19, 22 and 31", ["ages 5,000 and 6"]),
    ("aged", "age", "people aged 25 to 54 are", "aged 25 to 54", ["ages 5,000", "aged 12%"]),
    ("and-older", "age", "Seniors 65 and older pay", "65 and older", ["65 and over 100"]),
    ("age-group", "age", "for under-18s only", "under-18s", ["under 18 seconds"]),
    ("age-group", "age", "the 18-29 age group", "18-29", ["18-29 people", "18-29 agents"]),
    ("people-under", "age", "children under 6 and", "under 6",
     ["people under 20 miles", "it was under 6"]),
    ("age-decade", "age", "in their late 60s.", "their late 60s", ["the 1960s"]),
    ("turned", "age", "she turned 40 in", "turned 40", ["turned 40%", "turned 40 homes"]),
    ("name-age", "age", "Rosa Marlow, 43, said", "43",
     ["In Leeds, 43 people", "240 flats, 36 of them", "scored 4, 12, 7"]),
    ("name-age", "age", "The men, both 23, said", "23", ["both 23 men"]),
    ("was-age", "age", "She was 19 when", "19", ["it was 19.", "she was 19 points", "he is 19%"]),
    ("bracket-age", "age", "Rosa Marlow (43) said", "43", ["Labour (43%)", "Marlow (2019)"]),
    ("column-label", "name", "Cost (£'000) / Leck", "(£'000)", ["(000 people)", "£1,000"]),
    ("column-label", "name", "Cost in £000s / Leck", "£000s", ["£000.5"]),
    ("phone", "phone", "on 0800 123 4567.", "0800 123 4567", ["020 people"]),
    ("short-phone", "phone", "should call 999 at", "call 999", ["call 999 people"]),
    ("short-phone", "phone", "to text HELP to 70500.", "text HELP to 70500", ["text 70500 people"]),
    ("postcode", "postcode", "at SW1A 2AA.", "SW1A 2AA", ["A1 20 people"]),
    ("street", "house-number", "at 12 Mill Lane.", "12 Mill Lane", ["12 Street artists"]),
    ("section", "section", "on page 12 of", "page 12", ["page 12,000", "sections 5%"]),
    ("label", "name", "in Room 101 and", "Room 101", ["stage 3 million", "group 7,000"]),
    ("label", "name", "between junctions 22 and 24 of", "junctions 22 and 24", ["junctions 22"]),
    ("label", "name", "on routes 3, 4 and 7 in", "routes 3, 4 and 7", ["routes 3, 400 of"]),
    ("label", "name", "the bus 38 to", "bus 38", ["buses 38", "bus 38,000"]),
    ("label", "name", "Attainment 8 scores", "Attainment 8", ["attainment 8", "Progress 8%"]),
    ("bus-number", "name", "on the 38 bus was", "38 bus", ["the 38 bus drivers", "the 38 buses"]),
    ("perfect-score", "score", "hit eight 180s in", "180s", ["180 seconds", "1,180s"]),
    ("perfect-score", "score", "made a 147 break at", "147", ["147 breaks", "147 brakes"]),
    ("label", "name", "sang Song 2 in", "Song 2", ["song 2", "Song 2,000"]),
    ("label", "name", "in seat 14C and", "seat 14C", ["buses seat 14 people", "a 14C chill"]),
    ("label", "name", "Measure 7 passed", "Measure 7", ["measure 7 miles"]),
    ("series", "name", "the FTSE 100 fell", "FTSE 100", ["Euro 5 million"]),
    ("hyphen-name", "name", "the F-35 fighter", "F-35", ["mid-20", "sub-500", "plus-5"]),
    ("letters-then-digits", "name", "on the A40 in", "A40", ["USD10", "R5", "PS6m"]),
    ("letters-then-digits", "name", "of PM2.5 in", "PM2.5", ["by PM 2.5"]),
    ("digits-then-letters", "name", "a 5G mast", "5G", ["5m", "30km", "5pc"]),
    ("digits-then-letters", "name", "the 4x400m relay", "4x400m", ["400m", "2.1m x 1.4m"]),
    ("aircraft", "name", "the 737 jets are", "737", ["77 jets", "747 people", "1,737 jets"]),
    ("formation", "name", "in a 4-3-3 with", "4-3-3", ["5-10 people", "1-2 posts"]),
    ("unit-name", "name", "with 617 Squadron in", "617 Squadron",
     ["617 squadrons", "1,000 guineas"]),
    ("unit-name", "name", "with 2 Rifles in", "2 Rifles", ["2 rifles"]),
    ("grades", "name", "got straight 9s in", "straight 9s", ["in 9s"]),
    ("hyphen-name", "name", "two B-2s flew", "B-2s", ["30-2s"]),
    ("series", "name", "a Boeing 787-9 with", "Boeing 787-9", ["787-9 people"]),
    ("nil", "score", "two-nil up", "two-nil", ["nil return"]),
    ("nil", "score", "was nil-nil at", "nil-nil", ["nil by nil"]),
    ("class-or-race", "name", "the Class of 92 and", "Class of 92", ["a class of 30"]),
    ("class-or-race", "name", "won the Spa 24 Hours", "24 Hours", ["for 24 hours", "took 9 Hours"]),
    ("banknotes", "name", "in £20s and", "£20s", ["£20 savings"]),
    ("digit-ordinal", "ordinal", "her 22nd goal", "22nd", ["22", "1 street"]),
    ("note", "list-number", "as shown.[12]", "12", ["[12 people]"]),
    ("list-item", "list-number", "1. Pay", "1.", ["1.5 million", "10 people"]),
    ("list-item", "list-number", "1.", "1.", ["rose 1."]),
    ("row", "list-number", "1 2 3 4 5 6 7 8", "1 2 3 4 5 6 7 8", ["1, 2 and 3"]),
    ("score", "score", "won 2-1 in", "2-1", ["5-10 people", "14-18 mpg"]),
    ("score", "score", "the 53-47 Liberal majority", "53-47", ["53-47 Liberal voters"]),
    ("score", "score", "at 2-1 odds on", "2-1", ["2-1 oddities"]),
    ("innings", "score", "on 312 for six at", "312 for six", ["£20 for two in", "3 for six weeks"]),
    ("innings", "score", "made 45 not out off", "45 not out", ["45 not outside", "1,045 not out"]),
    ("word-score", "score", "a vote of six to three", "six to three",
     ["six to three people", "voted six to three million"]),
    ("par", "score", "moved to nine under.", "nine under", ["nine under way", "nine under it"]),
    ("par", "score", "shot a 5-under 67 in", "5-under 67", ["under 67", "5 under sixes", "over 5"]),
    ("match", "score", "Leeds 2, Hull 0.", "2, Hull 0", ["Leeds 2 people"]),
    ("word-age", "age", "a three-year-old dog", "three-year-old", ["a three-year plan"]),
    ("word-age", "age", "boys aged two, three and six.", "aged two, three and six", ["two, three"]),
    ("word-name-age", "age", "and her son, six.", "six", ["They came, six of them"]),
    ("word-name-age", "age", "a boy, two, was", "two",
     ["two, they said", "a boy, two girls", "boys, two, three and"]),
    ("word-decade", "decade", "in her twenties.", "her twenties", ["twenty", "sixty"]),
    ("word-clock", "time", "at half past three.", "half past three", ["half of three"]),
    ("word-ordinal", "ordinal", "the third-largest", "third", ["two-thirds", "a third of voters"]),
    ("word-label", "name", "won heat two in", "heat two", ["heats two", "heat two of them"]),
    ("word-label", "name", "in Chapter One.", "Chapter One", ["two rounds"]),
    ("one", "idiom", "like one another", "one another", ["one solution", "one in five"]),
    ("half", "idiom", "at half-time.", "half-time", ["half the", "half an hour"]),
    ("half", "idiom", "its half-year results", "half-year", ["a half-year contract"]),
    ("number-er", "idiom", "hit three-pointers in", "three-pointers",
     ["three pointers", "a two-member team"]),
    ("number-er", "idiom", "hit a 7-iron to", "7-iron", ["7 irons", "7-ironic"]),
    ("parent-of", "idiom", "a mother of two who", "two", ["the mother of two boys", "one of two"]),
    ("zero", "idiom", "by net zero rules", "net zero", ["zero cases"]),
    ("set-phrase", "idiom", "a two-way street", "two-way", ["two ways"]),
    ("set-number", "idiom", "the big six firms", "big six", ["the big six-day race", "big sixes"]),
    ("set-number", "idiom", "in a back four and", "back four", ["went back four years"]),
    ("set-number", "idiom", "a one-horse race", "one-horse", ["one horse", "one-horsepower"]),
    ("set-number", "idiom", "a five-star hotel", "five-star", ["five stars", "five-starter"]),
    ("round-the-clock", "idiom", "is open 24 hours.", "24 hours", ["for 24 hours"]),
    ("round-the-clock", "idiom", "sat the 11-plus in", "11-plus", ["has 11-plus goals"]),
    ("last-of-a-cup", "idiom", "in the last 16 of the cup.", "16",
     ["the last 16 of the patients", "the last eight years"]),
    ("last-of-a-cup", "idiom", "a last-eight tie in", "eight", ["a last-eight tied"]),
    ("named-year", "season", "in fiscal year 2019 sales", "fiscal year 2019",
     ["school year 9", "tax year 20,190"]),
    ("decade", "decade", "in the mid-80s it", "mid-80s", ["mid-80 sales", "late 80 sales"]),
    ("age-group", "age", "The 18-to-24s stayed", "18-to-24s", ["18 to 24 seconds"]),
    ("short-phone", "phone", "should ring 999 or 101.", "ring 999 or 101", ["ring 999 bells"]),
    ("reference", "name", "the case number is 24/1183.", "24/1183",
     ["case numbers 300", "the number is 300", "case number 24 per cent"]),
    ("reference", "name", "by quoting reference 512 of", "512",
     ["quoting 5,120 people", "quoting 512 people"]),
    ("reference", "name", "planning application 24/00123 was", "24/00123",
     ["application 24 people", "applications 24/30"]),
    ("word-label", "name", "takes a size nine in", "size nine", ["sizes nine"]),
    ("numbered-day", "name", "is on day 40 of", "40", ["that day 40 men", "by day 40 buses ran"]),
    ("group-of", "name", "The Group of Seven met", "Seven",
     ["a group of seven met", "Group of 12 met", "The Group of Seven walkers"]),
    ("vote", "score", "was carried by 25 to 23.", "25 to 23",
     ["approved by 30 to 40 homes", "cut by 25 to 23", "rejected by 3 to 4 per cent"]),
    ("vote", "score", "had voted 31 to 17 to", "31 to 17", ["won 31 to 17 of them"]),
    ("odds", "score", "at odds of 5 to 2.", "5 to 2", ["odds that 10 to 12 shops shut", "5 to 2"]),
    ("label", "name", "a size 10 shoe", "size 10", ["size 10%", "the size: 10 feet"]),
    ("round-the-clock", "idiom", "with 24-hour care in", "24-hour care", ["a 24-hour strike"]),
]  # fmt: skip

# Where two rules meet, the earlier one holds: a rule that moves takes words from others.
ORDER = [
    "address-on-the-web", "reference",
    # Set phrases.
    "slash-idiom", "one", "half", "number-er", "parent-of", "zero", "set-phrase", "set-number",
    "last-of-a-cup", "round-the-clock",
    # Dates, clock times and ages.
    "iso-date", "numeric-date", "day-month", "month-day", "season", "part-of-year", "named-year",
    "month-year", "weekday-day", "decade", "era", "clock", "clock-24", "live-blog", "noon",
    "year-old", "aged", "and-older",
    "age-group", "people-under", "age-decade", "turned", "name-age", "was-age",
    "bracket-age", "word-age", "word-name-age", "person-of", "word-decade", "word-clock",
    # Names and scores.
    "column-label", "phone", "short-phone", "postcode", "street", "section", "label",
    "numbered-day", "group-of",
    "series", "hyphen-name", "letters-then-digits", "digits-then-letters", "aircraft",
    "formation",
    "unit-name", "bus-number", "perfect-score", "grades", "class-or-race", "banknotes",
    "digit-ordinal", "note", "list-item", "row", "score", "innings", "nil", "word-score", "vote",
    "odds", "par", "match", "word-ordinal", "word-label",
]  # fmt: skip


def masks_in(text):
    return [
        (mask.rule, mask.kind, text[mask.start_char : mask.end_char]) for mask in find_masks(text)
    ]


@pytest.mark.parametrize(
    ("rule", "kind", "text", "words", "others"), ROWS, ids=lambda row: str(row)[:20]
)
def test_rule_takes_its_words_and_no_others(rule, kind, text, words, others):
    assert masks_in(text) == [(rule, kind, words)]
    assert [other for other in others if rule in {mask[0] for mask in masks_in(other)}] == []


def test_every_rule_has_its_row():
    assert {row[0] for row in ROWS} == {rule.name for rule in RULES}


def test_rules_come_in_order():
    assert [rule.name for rule in RULES] == ORDER


def test_sets_of_a_match_are_scores():
    assert masks_in("won 3-6 7-5 in") == [("score", "score", "3-6"), ("score", "score", "7-5")]


def test_earlier_rules_win_and_none_overlap():
    text = "On 5 May 2025 at 10.30am, Rosa Marlow, 43, left 12 Mill Lane"

    assert masks_in(text) == [
        ("day-month", "date", "5 May 2025"),
        ("clock", "time", "10.30am"),
        ("name-age", "age", "43"),
        ("street", "house-number", "12 Mill Lane"),
    ]
