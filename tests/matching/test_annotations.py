"""A submitted text against the record: what is found, what is said of it, what never is."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claims.checks import rebuild
from claims.matching import annotate_text
from claims.matching import annotations as module
from claims.models import Measure
from claims.models.claim_queryset import CONTEXT_QUESTIONS
from tests import factories

pytestmark = pytest.mark.django_db


def annotated(text):
    """(printed words, grade, measure of the best match) of every number."""
    return [
        (
            annotation.as_printed,
            annotation.grade,
            annotation.matches[0].measure.name if annotation.matches else "",
        )
        for annotation in annotate_text(text).annotations
    ]


@pytest.fixture
def officer():
    return factories.unit(code="officer", dimension="number")


@pytest.fixture
def cut(officer):
    """1,700 officer posts cut, as the police said first, with a hedge; and 80 nurses hired."""
    measure = factories.measure(name="Officer posts cut", slug="posts-cut", unit=officer)
    first = factories.article(published_on=date(2025, 7, 1))
    factories.claim(
        measure=measure,
        unit=officer,
        article=first,
        as_printed="up to 1,700 officers",
        hedge="up-to",
        upper=1700,
        upper_inclusive=True,
    )
    factories.claim(measure=measure, unit=officer)
    factories.claim(measure=measure, unit=officer, value=1400, as_printed="1,400 officers")
    nurse = factories.unit(code="nurse", singular="nurse", plural="nurses", dimension="number")
    nurses = factories.measure(name="Nurses hired", slug="nurses-hired", unit=nurse)
    factories.claim(measure=nurses, unit=nurse, value=80, as_printed="80 nurses")
    return measure


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some posts will go: 1,700 officers are cut.", ("1,700", "sure", "Officer posts cut")),
        ("They lose 1,700 officers.", ("1,700", "possible", "Officer posts cut")),
        ("About 80 nurses came.", ("About 80", "possible", "Nurses hired")),
        ("A bare 80 stood there.", ("80", "none", "")),
        ("Up to 80 cows grazed.", ("Up to 80", "none", "")),
        ("Pay fell 80 per cent for nurses hired.", ("80 per cent", "none", "")),
        ("Nurses hired cost £80.", ("£80", "none", "")),
        ("Of officer posts, 1,300 officers are cut.", ("1,300", "other", "")),
    ],
)
def test_number_matches_by_figure_unit_and_words(cut, text, expected):
    assert annotated(text) == [expected]


@pytest.fixture
def arrests():
    """962 arrests by the Met with cameras in 2024, and 700 in 2025; up to 10 patrols a week."""
    met = factories.speaker(
        name="Metropolitan Police", aliases=["the Met", "Scotland Yard"], kind="organisation"
    )
    arrest = factories.unit(code="arrest", singular="arrest", plural="arrests", dimension="number")
    for year, value in ((2024, 962), (2025, 700)):
        factories.claim(
            measure=factories.measure(name=f"Camera arrests in {year}", unit=arrest),
            unit=arrest,
            value=value,
            as_printed=f"{value} arrests",
            statement=f"Cameras led to arrests in {year}.",
            speaker=met,
        )
    patrol = factories.unit(code="patrol", singular="patrol", plural="patrols", dimension="number")
    factories.claim(
        measure=factories.measure(name="Dog patrols per week", unit=patrol),
        unit=patrol,
        value=10,
        upper=10,
        upper_inclusive=True,
        hedge="up-to",
        per="week",
        form="frequency",
        as_printed="up to 10 times a week",
        statement="Dogs are to be on patrol more often each week.",
        speaker=met,
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Met made 962 arrests with cameras in 2024.", "Camera arrests in 2024"),
        ("Met officers made 962 arrests with cameras in 2024.", "Camera arrests in 2024"),
        ("Kent Police made 962 arrests with cameras in 2024.", "none"),
        ("Cameras led to 962 arrests in Leeds in 2024.", "none"),
        ("The council made 962 arrests with cameras in 2024.", "none"),
        ("Cameras led to 962 marriages in 2024.", "none"),
        (
            "Cameras of the Met led to 962 arrests in 2024, and Kent Police had more.",
            "Camera arrests",
        ),
        ("Several agencies had cameras, and they led to 962 arrests in 2024.", "Camera arrests"),
        ("In 2024 cameras watched 962 people.", "none"),
        # The same number of something else.
        ("Cameras led to 962 arrests of shoplifters in 2024.", "none"),
        ("Cameras led to 962 drug arrests in 2024.", "none"),
        ("Drones led to 962 arrests in 2024.", "none"),
        ("Leck police made 962 arrests with cameras in 2024.", "none"),
        ("The system led to 962 arrests with cameras in 2024.", "Camera arrests"),
        ("Armed police made 962 arrests with cameras in 2024.", "Camera arrests"),
        # The subject stands before: in the sentence, the heading, the first item.
        ("Met cameras were on in 2024. They led to 962 arrests.", "Camera arrests"),
        ("Cameras of the Met in 2024\n\n- Arrests: 962", "Camera arrests"),
        ("Kent Police has cameras since 2024. They led to 962 arrests.", "none"),
        ("Cameras were new in 2023. They led to 962 arrests.", "On record for 2024; your text has"),
        ("In 2025 cameras led to arrests. The year before it was 962.", "Camera arrests in 2024"),
        ("Cameras led to 962 arrests in 2025.", "On record for 2024; your text has 2025."),
        ("Cameras led to 981 arrests in 2024.", "“Camera arrests in 2024”: 962 arrests"),
        ("Scotland Yard and its cameras made 962 arrests in 2024.", "Camera arrests in 2024"),
        ("The Yard and its cameras made 962 arrests in 2024.", "Camera arrests in 2024"),
        ("Dogs will be on patrol up to 10 times a week.", "word for word in"),
        ("Dogs will be on patrol up to 12 times each week.", "“Dog patrols per week”: up to 10"),
        ("Dogs will be on patrol ten times a week.", "hedge: “up to 10 times a week”"),
    ],
)
def test_number_is_of_what_its_sentence_is_about(arrests, text, expected):
    [annotation] = annotate_text(text).annotations

    told = "none" if annotation.grade == "none" else annotation.verdict
    assert expected in told


def test_figure_is_of_another_year_if_the_claims_that_have_it_are():
    measure = factories.measure(name="Camera arrests so far")
    for year, value in ((2024, 962), (2025, 1400)):
        factories.claim(
            measure=measure,
            value=value,
            as_printed=f"{value:,} arrests",
            statement="Cameras led to arrests so far.",
            article=factories.article(published_on=date(year, 8, 1)),
        )

    differences = {
        text: annotation.difference
        for text in (
            "Cameras led to 962 arrests so far in 2024.",
            "So far cameras led to 962 arrests in 2025.",
        )
        for annotation in annotate_text(text).annotations
    }

    assert [*differences.values()] == ["", "On record for 2024; your text has 2025."]


def test_nearest_figure_is_shown_of_measures_that_are_about_as_close(arrests):
    names = ["arrests by cameras", "cameras for arrests"]
    Measure.objects.filter(name="Camera arrests in 2025").update(aliases=names)

    [annotation] = annotate_text("Cameras led to 981 arrests.").annotations

    assert annotation.other_measure.name == "Camera arrests in 2024"


def test_figure_of_another_year_is_shown_with_that_of_the_year_in_the_text(arrests):
    [annotation] = annotate_text("Cameras led to 962 arrests in 2025.").annotations

    assert [
        (measure.name, [claim.as_printed for claim in claims])
        for measure, claims in annotation.other_figures
    ] == [("Camera arrests in 2025", ["700 arrests"])]


def test_parts_are_no_other_figures_of_their_whole(arrests):
    notes = annotate_text(
        "In 2024 cameras led to 981 arrests: 549 at night, 347 and 85."
    ).annotations

    assert [note.grade for note in notes] == ["other", "none", "none", "none"]


def test_words_are_found_among_all_claims_of_the_figure(arrests):
    patrols = Measure.objects.get(name="Dog patrols per week")
    factories.claim(
        measure=patrols, unit=patrols.unit, value=10, upper=10, upper_inclusive=True, per="week",
        hedge="up-to", form="frequency", as_printed="Up to ten walks a week",
        statement="Dogs are to be on patrol more often each week.",
        article=factories.article(publication=factories.publication(name="Leck Post")),
    )  # fmt: skip

    [annotation] = annotate_text("Dogs are on patrol up to 10 times a week.").annotations

    assert annotation.word_for_word.as_printed == "up to 10 times a week"


def test_notes_are_grouped_and_what_the_text_contradicts_comes_first(arrests):
    annotated = annotate_text(
        "Dogs will be on patrol ten times a week. Cameras led to 981 arrests in 2024. There were"
        " 12 goats. The Met made 700 arrests with cameras in 2025. Cameras led to 962 arrests:"
        " 549, 347 and 85."
    )

    groups = (annotated.look, annotated.agreeing, annotated.not_on_record)
    assert [[note.as_printed for note in group] for group in groups] == [
        ["962", "981", "ten times a week"],
        ["700"],
        ["12", "549", "347", "85"],
    ]


@pytest.mark.parametrize(
    ("printed", "grade"),
    [("7.5", "none"), ("100", "none"), ("1,700", "none"), ("1,728", "possible")],
)
def test_one_word_is_enough_only_beside_three_significant_digits(cut, printed, grade):
    factories.claim(measure=cut, value=printed.replace(",", ""), as_printed=printed)

    [(words, found, _)] = annotated(f"On posts they said {printed}.")

    assert (words, found) == (printed, grade)


def test_match_says_why_and_who_said_it_first(cut):
    [annotation] = annotate_text("Officer posts: 1,700 officers are cut.").annotations

    [match] = annotation.matches
    assert match.reason == (
        "Same figure and unit; your text also has “Officer”, “posts”, “officers” and “cut”"
    )
    assert [claim.as_printed for claim in match.claims] == [
        "up to 1,700 officers",
        "1,700 officers",
    ]
    assert match.mentions == 2
    assert (
        annotation.hedge_sentence
        == "The earliest mention on record has “up to” and your text does not."
    )
    assert [
        (measure.name, [claim.as_printed for claim in claims])
        for measure, claims in annotation.other_figures
    ] == [("Officer posts cut", ["1,400 officers"])]


@pytest.mark.parametrize(
    ("hedged", "expected"),
    [
        ("up to 1,700", ""),
        ("at most 1,700", ""),
        (
            "about 1,700",
            "Your text has “about” where the earliest mention on record has “up to”.",
        ),
    ],
)
def test_hedge_is_compared_with_the_first(cut, hedged, expected):
    [annotation] = annotate_text(f"Officer posts: {hedged} officers are cut.").annotations

    assert annotation.hedge_sentence == expected


def test_values_meet_across_units_of_a_dimension():
    week = factories.unit(code="week", singular="week", plural="weeks", dimension="time", factor=7)
    factories.unit(code="day", singular="day", plural="days", dimension="time")
    wait = factories.measure(name="Waiting time for a hearing", slug="wait", unit=week)
    factories.claim(measure=wait, unit=week, value=6, as_printed="six weeks", form="duration")

    assert annotated("The waiting time for a hearing is 42 days.") == [
        ("42 days", "sure", "Waiting time for a hearing")
    ]
    assert annotated("The waiting time for a hearing is 43 days.") == [("43 days", "other", "")]


def test_range_and_order_of_magnitude_match_their_own_kind():
    person = factories.unit(code="person", singular="person", plural="people", dimension="number")
    crowd = factories.measure(name="People in the crowd", slug="crowd", unit=person)
    factories.claim(
        measure=crowd, unit=person, value=None, lower=10, upper=15, hedge="between",
        lower_inclusive=True, upper_inclusive=True, as_printed="between 10 and 15 people",
    )  # fmt: skip
    factories.claim(
        measure=crowd, unit=person, value=None, hedge="order-of-magnitude",
        as_printed="millions of people",
    )  # fmt: skip

    assert annotated("The crowd had between 10 and 15 people, not millions of people.") == [
        ("between 10 and 15", "sure", "People in the crowd"),
        ("millions", "sure", "People in the crowd"),
    ]
    assert annotated("The crowd had between 10 and 16 people, or thousands of people.") == [
        ("between 10 and 16", "none", ""),
        ("thousands", "none", ""),
    ]


def test_order_of_magnitude_is_told_the_figures_of_its_measure(cut):
    [annotation] = annotate_text("Of officer posts, thousands of officers are cut.").annotations

    assert annotation.grade == "other"
    [(measure, claims)] = annotation.other_figures
    assert (measure, {claim.value for claim in claims}) == (cut, {1400, 1700})


def test_other_figures_are_those_of_the_number_s_dimension(cut):
    percent = factories.unit(code="percent", symbol="%", dimension="share", factor="0.01")
    factories.claim(measure=cut, unit=percent, value=5, form="share", as_printed="5 per cent")

    [annotation] = annotate_text("Of officer posts, 1,300 officers are cut.").annotations

    [(_, claims)] = annotation.other_figures
    assert {claim.value for claim in claims} == {1400, 1700}


def test_change_the_other_way_is_no_sure_match():
    percent = factories.unit(code="percent", symbol="%", dimension="share", factor="0.01")
    robbery = factories.measure(name="Robbery at the carnival", slug="robbery")
    factories.claim(
        measure=robbery, unit=percent, value=70, as_printed="down 70%", form="percent-change",
        direction="down", baseline_kind="year-earlier",
    )  # fmt: skip

    [annotation] = annotate_text(
        "Robbery at the carnival rose by 70 per cent on the year before."
    ).annotations

    assert (annotation.grade, annotation.matches[0].reason) == (
        "possible",
        "Same figure and unit; your text also has “Robbery” and “carnival”. But on record it goes"
        " down",
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Cameras led to 962 arrests: 549, 347 and 85.",
            "The parts in your text do not add up: 549 + 347 + 85 = 981; your text has 962.",
        ),
        (
            "Cameras led, in the year to the end of the month of September 2025, to 962 arrests:"
            " 549 of people who were wanted, 347 on suspicion and 85 of others.",
            "The parts in your text do not add up: 549 + 347 + 85 = 981; your text has 962.",
        ),
        (
            "Cameras led to 981 arrests: 549, 347 and 85.",
            "The parts in your text add up: 549 + 347 + 85 = 981; your text has 981.",
        ),
        (
            "There were 1,035 arrests, of which 773 led to a charge, or 85 per cent.",
            "The share does not agree with its part and its whole: 773 ÷ 1,035 = 74.7%.",
        ),
        (
            "There were 1,000 arrests, of which 773 led to a charge, or 77.3 per cent.",
            "The share agrees with its part and its whole: 773 ÷ 1,000 = 77.3%.",
        ),
        (
            "Arrests rose by 60 per cent, from 349 in 2024 to 528.",
            "The change does not agree with its two figures: from 349 to 528 is a rise of 51.3 per"
            " cent.",
        ),
        ("There were 962 arrests: 549 of them by day.", None),
        ("Cameras led to 962 arrests: 549, 347 cows and 85.", None),
        ("Arrests rose from 349 to 51 per cent more.", None),
        ("Arrests went from 349 to twice as many.", None),
        ("There were 962 arrests. Police made 549, 347 and 85 searches.", None),
        ("There were 1,000 arrests, of which 773 were by day and 12 per cent of women.", None),
    ],
)
def test_sums_within_the_text(text, expected):
    found = [
        answer.sentence
        for annotation in annotate_text(text).annotations
        for answer in annotation.answers
    ]

    assert found == ([expected] if expected else [])


def test_disagreement_on_record_is_told_once(officer):
    whole = factories.measure(name="Arrests by camera", slug="arrests")
    part = factories.measure(name="Arrests by day", slug="by-day")
    arrest = factories.unit(code="arrest", singular="arrest", plural="arrests", dimension="number")
    of = factories.claim(measure=whole, unit=arrest, value=900, as_printed="900 arrests")
    more = factories.claim(measure=part, unit=arrest, value=991, as_printed="991 arrests")
    factories.relation(from_claim=more, to_claim=of, kind="part-of")
    rebuild()

    first, second = annotate_text(
        "Arrests by camera: 900 arrests. Arrests by day: 991 arrests."
    ).annotations

    assert (len(first.disagreements), second.disagreements) == (1, [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dozens of officers went.", ["how many exactly?", "according to whom?"]),
        ("Pay rose by 5 per cent.", ["compared with what?", "according to whom?"]),
        ("Pay rose by 5 per cent from 2024, Ada Brook said.", []),
        ("Leck Council has 40 posts today.", []),
        ("Ana Poole counted 40 posts today.", []),
        ("Most of 40 posts went today.", ["according to whom?"]),
        ("The force will cut 40 posts.", ["by when?", "according to whom?"]),
        ("The force will cut 40 posts by 2030.", ["according to whom?"]),
        ("Of officer posts, 1,700 officers go.", ["on what date?", "according to whom?"]),
        ("In May 2025, 1,700 officers were cut from officer posts.", ["according to whom?"]),
    ],
)
def test_questions_that_the_text_leaves_open(cut, text, expected):
    [annotation] = annotate_text(text).annotations

    assert annotation.questions == expected
    assert set(annotation.questions) <= set(CONTEXT_QUESTIONS)


def test_draft_on_record_changes_nothing(cut, officer):
    text = "Officer posts: 1,700 officers are cut. Zebras counted: 95 zebras."
    before = [
        (
            annotation.grade,
            annotation.further_matches,
            annotation.other_figures,
            annotation.verdict,
        )
        for annotation in annotate_text(text).annotations
    ]
    zebras = factories.measure(name="Zebras counted", slug="zebras")
    factories.draft(measure=zebras, value=95, as_printed="95 zebras")
    factories.draft(measure=cut, unit=officer, as_printed="1,700 officer posts")
    factories.draft(measure=cut, unit=officer, value=5, as_printed="5 officers")

    after = [
        (
            annotation.grade,
            annotation.further_matches,
            annotation.other_figures,
            annotation.verdict,
        )
        for annotation in annotate_text(text).annotations
    ]

    assert after == before


@pytest.mark.parametrize("numbers", [1, 40])
def test_queries_do_not_grow_with_the_numbers(cut, numbers):
    text = " ".join(f"Officer posts: {1700 + n:,} officers are cut." for n in range(numbers))
    annotate_text(text)

    with CaptureQueriesContext(connection) as queries:
        assert len(annotate_text(text).annotations) == numbers

    assert len(queries) == 8


def test_numbers_past_the_limit_are_told(monkeypatch):
    monkeypatch.setattr(module, "NUMBERS", 2)

    found = annotate_text("There were 10 cows, 20 sheep and 30 goats.")

    assert ([annotation.as_printed for annotation in found.annotations], found.is_cut) == (
        ["10", "20"],
        True,
    )


def test_text_that_is_not_read_to_its_end_is_told(monkeypatch):
    monkeypatch.setattr("claims.matching.text_reading.NUMBERS_AT_MOST", 1)

    cut = [annotate_text(text).is_cut for text in ("On 1st August.", "On 1st August, 10 cows.")]

    assert cut == [False, True]


def test_text_comes_back_whole_in_paragraphs(cut):
    text = "They lose 1,700 officers.\n\nA second line, <b>of 3</b>\nand more.\nIts end."

    found = annotate_text(text).paragraphs

    assert ["".join(words for words, _ in line) for line in found] == [
        "They lose 1,700 officers.",
        "A second line, <b>of 3</b>\nand more.",
        "Its end.",
    ]
    assert [annotation.position for line in found for _, annotation in line if annotation] == [1, 2]


WORDS = st.sampled_from(
    "officer posts 1,700 officers 80 549, (962 : per cent £5m from to of which half double . or"
    " millions between 10 and 15 \n".split(" ")
)


@settings(
    max_examples=settings.default.max_examples // 4,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(WORDS | st.text(max_size=5), max_size=40))
def test_any_text_is_read_and_comes_back(cut, words):
    text = " ".join(words).replace("\0", "").encode("utf-8", "replace").decode()

    found = annotate_text(text)

    shown = "".join(words for line in found.paragraphs for words, _ in line)
    assert "".join(shown.split()) == "".join(text.split())
    assert [annotation.position for annotation in found.annotations] == list(
        range(1, len(found.annotations) + 1)
    )


def test_summary_is_plain_text(cut):
    assert annotate_text("Posts: 1,700 officers are cut.").summary.splitlines()[:3] == [
        "1. “1,700”: On record with a hedge: “up to 1,700 officers”",
        "   The earliest mention on record has “up to” and your text does not.",
        "   Officer posts cut (Same figure and unit; your text also has “Posts”, “officers” and"
        " “cut”)",
    ]
