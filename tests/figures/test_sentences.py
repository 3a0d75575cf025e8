"""The sentences of the findings: each can be printed as it stands."""

import pytest

from claims.arithmetic import Interval
from claims.checks import CHECKS
from claims.checks.changes import write_change
from claims.models import Claim
from tests import factories
from tests.checks.cases import join, period, said, up

pytestmark = pytest.mark.django_db


@pytest.fixture
def gazette():
    """An article of the Northam Gazette, 1 August 2025."""
    paper = factories.publication(name="Northam Gazette")
    return factories.article(publication=paper)


@pytest.fixture
def force():
    return factories.speaker(name="Northam Police")


def voice(article):
    paper = article.publication
    return factories.speaker(name=paper.name, kind="publication", publication=paper)


@pytest.fixture
def by_force(gazette, force):
    """What Northam Police said in that article."""
    return factories.quotation(article=gazette, speaker=force)


@pytest.fixture
def by_paper(gazette):
    return factories.quotation(article=gazette, speaker=voice(gazette))


def sentences(check):
    return [answer.sentence for answer in CHECKS[check].answers_about(Claim.objects.published())]


def test_sentence_names_an_article_once(by_force, by_paper):
    whole = said("962", quotation=by_force)
    part = said("549", quotation=by_force)
    other = said("12", quotation=by_paper)
    join("part-of", (part, whole), (other, whole))

    assert sorted(sentences("part-within-whole")) == [
        "“12” (Northam Gazette, 1 August 2025) is given as part of “962” (Northam Police, same"
        " article): 1.2 per cent of it.",
        "“549” (Northam Police in Northam Gazette, 1 August 2025) is given as part of “962” (same"
        " article): 57.1 per cent of it.",
    ]


def test_sentence_names_the_voice_of_an_article(by_force, by_paper):
    whole = said("962", quotation=by_paper)
    join("part-of", (said("1,001", quotation=by_force), whole))

    assert sentences("part-within-whole") == [
        "“1,001” (Northam Police in Northam Gazette, 1 August 2025) is given as part of “962”"
        " (Northam Gazette in its own voice, same article): yet it is larger."
    ]


def test_sentence_names_a_press_office_once(force):
    office = factories.publication(name="Northam Police news")
    release = factories.article(publication=office)
    by_force = factories.quotation(article=release, speaker=force)
    join("part-of", (said("5", quotation=by_force), said("9", quotation=by_force)))

    assert sentences("part-within-whole") == [
        "“5” (Northam Police news, 1 August 2025) is given as part of “9” (same article): 55.6 per"
        " cent of it."
    ]


def test_sentence_attributes_each_part_of_another_article(by_force, by_paper):
    whole = said("962", quotation=by_force)
    here = said("549", quotation=by_force)
    there = said("413", quotation=by_paper)
    join("part-of", (here, whole), (there, whole))

    assert sentences("parts-make-whole") == [
        "“549” (Northam Police in Northam Gazette, 1 August 2025) and “413” (Northam Gazette"
        " in its own voice, same article) are parts of “962” (Northam Police, same article); they"
        " add up to 962, which agrees."
    ]


def test_sentence_of_a_fall(by_force):
    of = {"quotation": by_force}
    fall = said("33", None, form="percent-change", direction="down", **of)
    join("derived-from", (fall, said("200", **of)))
    join("baseline-of", (said("300"), fall))

    assert sentences("change-agrees") == [
        "“33” (Northam Police in Northam Gazette, 1 August 2025) agrees, if figures were rounded,"
        " with “200” (same article): from 300 to 200 is a fall of 33.3 per cent."
    ]


def test_sentence_of_points(by_force):
    of = {"quotation": by_force, "unit": "percent"}
    rise, after = said("5", **up("5"), **of), said("16", form="share", **of)
    join("derived-from", (rise, after))
    join("baseline-of", (said("11", "percent", form="share"), rise))

    assert sentences("percent-or-points") == [
        "“5” (Northam Police in Northam Gazette, 1 August 2025) agrees with “16” (same article)"
        " only if it is read as percentage points: from 11 to 16 is a rise of 5 percentage points."
    ]


def test_sentence_of_a_total_that_falls(gazette, force):
    measure = factories.measure(kind="cumulative")
    of = {"measure": measure, "speaker": force}
    said("215", article=gazette, **of, **period("2024 to 1 July 2025"))
    later = factories.article(publication=gazette.publication, published_on="2025-09-10")
    said("207", article=later, **of, **period("2024 to 1 September 2025"))

    assert sentences("total-falls") == [
        "“207” (Northam Police in Northam Gazette, 10 September 2025) is lower than the earlier"
        " “215” (Northam Police in Northam Gazette, 1 August 2025), though both count from the"
        " same start."
    ]


@pytest.mark.parametrize(
    ("source", "repeat", "ending"),
    [
        (
            "1,700",
            "1,728",
            "has more digits than {}, which it repeats. Where do the further digits come from?",
        ),
        (
            "1,700",
            "exactly 1,700",
            "is given as exact and {} is not. What is the exact figure based on?",
        ),
    ],
)
def test_sentence_of_what_became_exact(gazette, force, source, repeat, ending):
    of = {"speaker": force}
    first = said(source, article=gazette, **of)
    there = factories.article(publication=gazette.publication, published_on="2025-08-03")
    join("repeats", (said(repeat, article=there, **of), first))

    before = f"“{source}” (Northam Police in Northam Gazette, 1 August 2025)"
    assert sentences("exact-from-rounded") == [
        f"“{repeat}” (Northam Police in Northam Gazette, 3 August 2025) {ending.format(before)}"
    ]


def test_sentence_of_rivals(by_force):
    measure = factories.measure(name="Officer posts cut")
    of = {"measure": measure, "quotation": by_force, **period("2024 to 2025")}
    said("1,401", **of)
    said("14,010", **of)

    pair = "(Northam Police in Northam Gazette, 1 August 2025)"
    assert sentences("rivals-agree") == [
        f"“1,401” {pair} and “14,010” (same article) differ. Both are figures for “Officer posts"
        " cut”, from 2024 to 2025."
    ]
    assert sentences("digits-slipped") == [
        f"“14,010” {pair} is exactly 10 times “1,401” (same article). Both are figures for “Officer"
        " posts cut”."
    ]


def test_sentence_of_a_hedge_recorded_otherwise(by_force):
    said("more than 80", hedge="about", quotation=by_force)

    assert sentences("words-and-bounds") == [
        "“more than 80” (Northam Police in Northam Gazette, 1 August 2025) was printed with “more"
        " than” but is recorded with “about”."
    ]


def test_sentence_of_a_hedge_left_out(by_force, by_paper):
    source = said("up to 80 more officers", quotation=by_force)
    there = factories.article(publication=by_force.article.publication, published_on="2025-08-03")
    join("repeats", (said("80 officers", article=there, speaker=by_force.speaker), source))

    assert sentences("hedge-kept") == [
        "“80 officers” (Northam Police in Northam Gazette, 3 August 2025) repeats “up to 80 more"
        " officers” (Northam Police in Northam Gazette, 1 August 2025) without the hedge “up to”."
    ]


@pytest.mark.parametrize(
    ("base", "ending"),
    [
        ([], "No starting figure is on record to compare."),
        (["160"], "That agrees with 160."),
        (["205"], "That does not agree with 205."),
        (["161"], "If figures were rounded, that agrees with 161."),
    ],
)
def test_sentence_of_an_implied_start(by_force, base, ending):
    added = said("80", form="change", direction="up", quotation=by_force)
    rise = said("50", "percent", form="percent-change", direction="up", quotation=by_force)
    join("derived-from", (rise, added))
    join("baseline-of", *((said(words), rise) for words in base))

    assert sentences("one-base") == [
        "Taken together, “80” (Northam Police in Northam Gazette, 1 August 2025) and “50”"
        f" (same article) imply a starting figure of 160. {ending}"
    ]


def test_sentence_of_a_percentage_of_few(by_force):
    whole = said("7", quotation=by_force)
    measure = factories.measure(denominator=whole.measure)
    share = said("44", "percent", form="share", quotation=by_force, measure=measure)
    join("derived-from", (share, whole))

    assert sentences("possible-percentage") == [
        "“44” (Northam Police in Northam Gazette, 1 August 2025) is given as a percentage of “7”"
        " (same article): no whole number out of 7 makes 44 per cent."
    ]


def test_sentence_of_a_plan_past_its_day(by_force):
    of = {"quotation": by_force, "status": "plan"}
    said("80", **of, **period("2024 to 1 October 2025"))

    assert sentences("plan-has-outcome") == [
        "“80” (Northam Police in Northam Gazette, 1 August 2025) was due by 1 October 2025, and no"
        " outcome is on record. What happened?"
    ]


@pytest.mark.parametrize(
    ("interval", "words"),
    [
        (Interval(5, 5), "a rise of 5"),
        (Interval(-5, -5), "a fall of 5"),
        (Interval(None, -5), "a fall of at least 5"),
        (Interval(0, 0), "no change"),
        (Interval(-1, 5), "a change of −1 to 5"),
        (Interval(None, None), "a change of any number"),
    ],
)
def test_moved(interval, words):
    assert write_change(interval) == words
