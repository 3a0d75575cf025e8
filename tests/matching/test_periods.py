"""The period of a number, of an article that was printed on 1 August 2025."""

from datetime import date

import pytest

from claims.dates import PartialDate
from claims.extraction import suggest
from claims.matching.periods import proposed_period
from claims.matching.text_numbers import sentence_spans

PRINTED = PartialDate(date(2025, 8, 1))

# The number, its sentence and "kind first last"; "" stands for a date that is not stated.
PROPOSED = [
    ("300", "The council sold 300 homes in 2024.", "interval 2024 2024"),
    ("300", "In 2024 the council sold 300 homes.", "interval 2024 2024"),
    ("300", "The council said that in 2024 it sold 300 homes.", "interval 2024 2024"),
    ("12", "Thefts fell in 2024 by 12 per cent.", "interval 2024 2024"),
    ("1,860", "Applications fell by a third in May, to 1,860.", "interval 2025-05 2025-05"),
    ("300", "The council sold 300 homes last year.", "interval 2024 2024"),
    ("300", "The council sold 300 homes in November.", "interval 2024-11 2024-11"),
    ("300", "The council sold 300 homes in the spring of 2023.", "interval 2023 2023"),
    ("40", "The council will close 40 libraries in November.", "interval 2025-11 2025-11"),
    ("4.6", "Fares will rise by 4.6 per cent on 2 March.", "interval 2026-03-02 2026-03-02"),
    ("40", "The council will close 40 libraries next year.", "interval 2026 2026"),
    ("7,412", "The brigade attended 7,412 fires in 2024-25.", "interval 2024 2025"),
    ("12", "Thefts fell by 12 per cent in the year to March 2025.", "interval 2024-04 2025-03"),
    ("12", "Thefts fell by 12 per cent in the year to March.", "interval 2024-04 2025-03"),
    ("900", "Police made 900 arrests in the three months to May.", "interval 2025-03 2025-05"),
    ("900", "Police made 900 arrests in the year to 31 March.", "interval 2024-04-01 2025-03-31"),
    ("900", "Between January and mid-July police made 900 arrests.", "interval 2025-01 2025-07"),
    ("900", "Police made 900 arrests between November and May.", "interval 2024-11 2025-05"),
    ("900", "Police made 900 arrests from 2015 to 2019.", "interval 2015 2019"),
    ("900", "Police have made 900 arrests since 2019, it said.", "cumulative-since 2019 "),
    ("170", "Since 2015 more than 170 schools have closed.", "cumulative-since 2015 "),
    ("40", "The council will close 40 libraries by 2027.", "to-date  2027"),
    ("40", "The council will close 40 libraries by the end of March.", "to-date  2026-03"),
    ("900", "At the end of June 900 samples were waiting.", "as-of 2025-06 "),
    ("60", "The list stood at 60 names at the end of October 2024.", "as-of 2024-10 "),
]
# And where none is certain: what is said of the date.
NOT_PROPOSED = [
    ("300", "The council sold 300 homes, more than in 2024."),  # only compared with
    ("300", "Sales were up by 300 on last year."),
    ("900", "Police made 900 arrests in the last year."),  # to now
    ("4", "Staff fell by 4 per cent from 2019."),
    ("300", "The council sold 300 homes under an act passed in 2015."),  # of something else
    ("300", "The council sold 300 homes to a firm founded in 2015."),
    ("380", "The plant, which opened in 1961, will lose 380 jobs."),
    ("30", "The market shrank by 30 per cent since the service was closed in 2012."),
    ("50", "The 50 staff hired in 2020 earn less."),
    ("94", "A test that took 11 days in 2020 takes 94 days."),
    ("489", "In 2010 it lost 702 posts, and now it loses 489 posts."),  # of another clause
    ("300", "In 2019 the council said that it would spend £300 on each."),
    ("900", "Police made 900 arrests in 2023 and 2024."),  # two compete
    ("900", "In 2023 police made 900 arrests by March 2024."),
    ("900", "In 2023 police made 900 arrests last year."),
    ("300", "In 2010 there were 300 pupils."),  # on a day or in all
    ("702", "In 2010 the brigade had 702 engines."),
    ("900", "Some 900 samples were waiting in June."),
    ("75", "Cases rose from 47 in 2020 to 75."),
    ("6,200", "The colony shrank by half since 2000, to 6,200 pairs."),  # of now
    ("40", "The council closed 40 libraries by 2027."),  # what was is not to come
    ("40", "The council will close 40 libraries in 2021."),
    ("40", "The council closed 40 libraries in 2031."),
    ("40", "The council will close 40 libraries since 2021."),
    ("900", "Police made 900 arrests in the last year of the plan."),
    ("900", "Police made 900 arrests in the year to 2024."),  # no month
    ("900", "Police made 900 arrests on 31 June 2024."),  # no such day
    ("7,412", "The brigade attended 7,412 fires in 2024-29."),
    ("900", "Police may make 900 arrests."),  # a verb
    ("900", "Police made 900 arrests of 2,024 planned."),  # no year
]


def propose(printed, text, article=PRINTED):
    suggestions = [s for s in suggest(text) if s.kind == "quantity"]
    index = next(i for i, s in enumerate(suggestions) if printed in s.as_printed)
    limit = suggestions[index + 1].start if index + 1 < len(suggestions) else len(text)
    suggestion = suggestions[index]
    [sentence] = [s for s in sentence_spans(text) if s[0] <= suggestion.start < s[1]]
    return proposed_period(text, suggestion, sentence, limit, article)


def written(period):
    dates = [date.iso if date else "" for date in (period.first, period.last)]
    return " ".join([period.kind, *dates])


@pytest.mark.parametrize(("printed", "text", "expected"), PROPOSED)
def test_period_stands_in_the_clause_of_the_number(printed, text, expected):
    assert written(propose(printed, text)) == expected


@pytest.mark.parametrize(("printed", "text"), NOT_PROPOSED)
def test_no_period_is_proposed_where_none_is_certain(printed, text):
    assert propose(printed, text) is None


def test_month_of_an_article_of_which_only_the_year_is_known_has_no_year():
    text = "The council sold 300 homes in May. It sold 40 homes in May 2024."
    of_a_year = PartialDate(date(2025, 1, 1), "year")

    assert propose("300", text, of_a_year) is None
    assert written(propose("40", text, of_a_year)) == "interval 2024-05 2024-05"
