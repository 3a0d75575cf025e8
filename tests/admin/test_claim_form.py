"""The claim form: what it fills in by itself, and where it tells what is wrong."""

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from claims.models import Claim, Quotation, Speaker
from tests import factories

from .pages import errors, typed

pytestmark = pytest.mark.django_db

ADD = reverse("admin:claims_claim_add")


EMPTY: dict[str, object] = {}


def enter(desk, **fields):
    """Type `fields` in the empty form, which is the same for every test, and save."""
    if not EMPTY:
        EMPTY.update(typed(desk.get(ADD)))
    return desk.post(ADD, {**EMPTY, "as_printed": "1,700 officers", **fields})


def entered(desk, **fields):
    """The claim that is saved from what was typed."""
    response = enter(desk, article=factories.article().pk, **fields)
    assert response.status_code == 302, errors(response)
    return Claim.objects.select_related("quotation__speaker").latest("pk")


BOUNDS = [
    ({"hedge": "more-than", "value": "1,000"}, (1000, 1000, False, None, None)),
    ({"hedge": "at-least", "value": "10"}, (10, 10, True, None, None)),
    ({"hedge": "up-to", "value": "80"}, (80, None, None, 80, True)),
    ({"hedge": "at-most", "value": "80"}, (80, None, None, 80, True)),
    ({"hedge": "less-than", "value": "1.5m"}, (1_500_000, None, None, 1_500_000, False)),
    (
        {"hedge": "between", "lower": "10", "upper": "15"},
        (None, 10, True, 15, True),
    ),
    (
        {"hedge": "between", "lower": "10", "lower_inclusive": "false", "upper": "15"},
        (None, 10, False, 15, True),
    ),
    ({"hedge": "more-than", "value": "1,050", "lower": "1,000"}, (1050, 1000, False, None, None)),
    ({"hedge": "about", "value": "1,700"}, (1700, None, None, None, None)),
    ({"hedge": "none", "value": "0"}, (0, None, None, None, None)),
    ({"hedge": "order-of-magnitude"}, (None, None, None, None, None)),
]


@pytest.mark.parametrize(("fields", "stored"), BOUNDS)
def test_claim_bounds_are_filled_in_from_the_hedge(desk, fields, stored):
    claim = entered(desk, **fields)

    assert (
        claim.value,
        claim.lower,
        claim.lower_inclusive,
        claim.upper,
        claim.upper_inclusive,
    ) == stored


AGAIN = [
    ({"value": "1,100"}, (1100, 1100, False, None)),
    ({"hedge": "about"}, (1000, None, None, None)),
    ({"hedge": "up-to"}, (1000, None, None, 1000)),
    ({"lower": "900"}, (1000, 900, False, None)),
]


@pytest.mark.parametrize(("fields", "stored"), AGAIN)
def test_claim_bounds_follow_the_hedge_and_the_value(desk, fields, stored):
    claim = entered(desk, hedge="more-than", value="1,000")
    page = reverse("admin:claims_claim_change", args=[claim.pk])

    response = desk.post(page, typed(desk.get(page), **fields))

    assert response.status_code == 302, errors(response)
    claim.refresh_from_db()
    assert (claim.value, claim.lower, claim.lower_inclusive, claim.upper) == stored


DATES = [
    ("1 August 2025", date(2025, 8, 1), "day"),
    ("July 2025", date(2025, 7, 1), "month"),
    ("2025", date(2025, 1, 1), "year"),
    ("", None, ""),
]


@pytest.mark.parametrize(("text", "day", "precision"), DATES)
def test_claim_dates_are_typed_with_their_precision(desk, text, day, precision):
    claim = entered(
        desk, said_on=text, period_kind="as-of" if text else "not-stated", period_end=text
    )

    assert (claim.period_end, claim.period_end_precision) == (day, precision)
    assert (claim.quotation.said_on, claim.quotation.said_precision) == (day, precision)


def test_claim_unit_is_the_measures_own(desk):
    measure = factories.measure(unit=factories.unit())

    assert entered(desk, measure=measure.pk).unit == measure.unit


def test_claim_in_the_papers_own_voice_needs_no_speaker(desk):
    claim = entered(desk, kind="narration")

    assert claim.quotation.speaker.publication == claim.article.publication
    assert Speaker.objects.count() == 1


def test_claim_in_the_papers_own_voice_takes_the_speaker_that_is_there(desk):
    first = entered(desk, kind="narration")

    response = enter(desk, article=first.article.pk, kind="narration", as_printed="80")

    assert response.status_code == 302, errors(response)
    assert (Speaker.objects.count(), Quotation.objects.count()) == (1, 1)


def test_claim_of_a_quotation_that_is_there(desk):
    quotation = factories.quotation()

    response = enter(desk, article=quotation.article.pk, quotation=quotation.pk)

    assert response.status_code == 302, errors(response)
    assert list(Quotation.objects.values_list("claims__as_printed")) == [("1,700 officers",)]


def test_claim_described_like_a_quotation_that_is_there_is_of_it(desk):
    quotation = factories.quotation(kind="indirect", role_as_printed="Mayor")

    response = enter(desk, article=quotation.article.pk, speaker=quotation.speaker.pk)

    assert response.status_code == 302, errors(response)
    assert list(Quotation.objects.values_list("claims__as_printed")) == [("1,700 officers",)]


def test_claim_described_unlike_a_quotation_that_is_there_is_told(desk):
    quotation = factories.quotation(kind="indirect", role_as_printed="Mayor")

    response = enter(
        desk,
        article=quotation.article.pk,
        speaker=quotation.speaker.pk,
        role_as_printed="Commissioner",
    )

    assert errors(response) == {
        "quotation": ["This quotation is already on record. Choose it above."]
    }


@pytest.mark.parametrize(("credited", "quotations"), [(True, 1), (False, 2)])
def test_claim_is_of_a_quotation_credited_like_it(desk, credited, quotations):
    source = factories.speaker()
    quotation = factories.quotation(kind="indirect", credited_to=source)

    response = enter(
        desk,
        article=quotation.article.pk,
        speaker=quotation.speaker.pk,
        credited_to=source.pk if credited else "",
    )

    assert response.status_code == 302, errors(response)
    assert Quotation.objects.count() == quotations


def test_claim_moves_to_a_new_quotation(desk):
    claim = factories.draft()
    page = reverse("admin:claims_claim_change", args=[claim.pk])

    response = desk.post(page, typed(desk.get(page), quotation="", exact="We lose 1,700 officers."))

    assert response.status_code == 302, errors(response)
    assert list(Quotation.objects.order_by("pk").values_list("exact", "claims")) == [
        ("", None),
        ("We lose 1,700 officers.", claim.pk),
    ]


def test_claim_changes_the_words_of_its_quotation(desk):
    claim = factories.draft()
    page = reverse("admin:claims_claim_change", args=[claim.pk])

    desk.post(page, typed(desk.get(page), role_as_printed="Commissioner"))

    assert list(Quotation.objects.values_list("pk", "role_as_printed")) == [
        (claim.quotation.pk, "Commissioner")
    ]


NO_VALUE = "Give a value or a bound, or choose “order of magnitude” for words like “dozens”."
BETWEEN = "“Between” needs both ends: type this one here."
DIRECTION = (
    "A change or multiple needs a direction: up, down or no change. Nothing else can have one."
)
BASELINE = "Say what the earlier or other value is: the previous period, a target, somewhere else."
WRONG = [
    ("no words", {"as_printed": ""}, {"as_printed": "required"}),
    ("no article", {"article": ""}, {"article": "required"}),
    ("no such article", {"article": "0"}, {"article": "Select a valid choice"}),
    ("an article of letters", {"article": "x"}, {"article": "Select a valid choice"}),
    ("no such quotation", {"quotation": "0"}, {"quotation": "Select a valid choice"}),
    ("words as value", {"value": "about fifty"}, {"value": "Type one number"}),
    ("too many digits", {"value": "9" * 16}, {"value": "At most 15 digits"}),
    ("not a number", {"value": "NaN"}, {"value": "Type one number"}),
    ("a long number", {"value": "1" * 5000}, {"value": "Type one number"}),
    ("a hedge without its value", {"hedge": "none"}, {"value": NO_VALUE}),
    (
        "dozens with a value",
        {"hedge": "order-of-magnitude", "value": "24"},
        {"value": "“Dozens” and “millions” have no exact value: clear the value and the bounds."},
    ),
    (
        "between with one end",
        {"hedge": "between", "lower": "10"},
        {"upper": BETWEEN},
    ),
    (
        "between without an end",
        {"hedge": "between", "value": "12"},
        {"lower": BETWEEN, "upper": BETWEEN},
    ),
    (
        "between with words",
        {"hedge": "between", "value": "10 to 15", "lower": "10", "upper": "15"},
        {"value": "Type one number"},
    ),
    (
        "bounds the wrong way round",
        {"hedge": "between", "lower": "15", "upper": "10"},
        {"lower": "must not be above the upper"},
    ),
    (
        "a bound that may or may not be included",
        {"hedge": "about", "value": "12", "lower": "10"},
        {"lower_inclusive": "whether the lower bound is included"},
    ),
    ("a change without direction", {"form": "change"}, {"direction": "needs a direction"}),
    (
        "a level with a direction",
        {"form": "level", "direction": "up"},
        {"direction": DIRECTION},
    ),
    (
        "a change with a sign",
        {"form": "change", "direction": "down", "value": "-20"},
        {"value": "without a sign"},
    ),
    (
        "a baseline of no kind",
        {"baseline_value": "2"},
        {"baseline_kind": BASELINE},
    ),
    (
        "a period of no kind",
        {"period_end": "2025"},
        {"period_kind": "You have entered dates, so choose the kind of period."},
    ),
    (
        "a period that runs backwards",
        {"period_kind": "interval", "period_start": "2025", "period_end": "2024"},
        {"period_end": "must not end before it starts"},
    ),
    ("a date of words", {"said_on": "last week"}, {"said_on": "Type a day, a month or a year"}),
    ("a day that is none", {"said_on": "31 February 2025"}, {"said_on": "Type a day"}),
    ("an unknown code", {"hedge": "roughly"}, {"hedge": "Select a valid choice"}),
    ("too many words", {"exact": "a" * 501}, {"exact": "at most 500 characters"}),
    ("a NUL", {"statement": "a\x00b"}, {"statement": "Null characters"}),
]


@pytest.mark.parametrize(
    ("fields", "messages"), [row[1:] for row in WRONG], ids=[row[0] for row in WRONG]
)
def test_claim_mistake_is_told_at_its_field(desk, fields, messages):
    sent = {"article": factories.article().pk, "statement": "Kept as typed.", **fields}

    response = enter(desk, **sent)

    assert response.status_code == 200
    shown = errors(response)
    assert list(shown) == list(messages)
    for name, words in messages.items():
        assert words in shown[name][0]
    again = typed(response)
    assert {name: again.get(name, "") for name in sent} == {
        name: str(value) for name, value in sent.items()
    }


def test_claim_in_the_papers_own_voice_is_nobody_elses(desk):
    response = enter(
        desk,
        article=factories.article().pk,
        kind="narration",
        speaker=factories.speaker().pk,
    )

    assert list(errors(response)) == ["speaker"]


def test_claim_of_a_quotation_of_another_article(desk):
    response = enter(desk, article=factories.article().pk, quotation=factories.quotation().pk)

    assert list(errors(response)) == ["quotation"]


def test_claim_of_a_chosen_and_a_described_quotation(desk):
    quotation = factories.quotation()

    response = enter(
        desk,
        article=quotation.article.pk,
        quotation=quotation.pk,
        role_as_printed="Commissioner",
    )

    assert errors(response) == {
        "quotation": [
            "You have chosen a quotation and also described one below (role as printed)."
            " Choose “a new"
            " one”, or leave what is below empty."
        ]
    }


def test_claim_is_entered_once(desk):
    claim = factories.draft()

    response = enter(
        desk,
        article=claim.article.pk,
        quotation=claim.quotation.pk,
        measure=claim.measure.pk,
        as_printed=claim.as_printed,
    )

    assert errors(response) == {
        "as_printed": ["This number is already on record for this quotation."]
    }


def test_claim_of_words_quoted_before_is_of_the_same_quotation(desk):
    article = factories.article(text="“We lose 1,700 officers,” she said.")
    words = {"article": article.pk, "exact": "We lose 1,700 officers"}
    enter(desk, **words)

    response = enter(desk, as_printed="1,700", **words)

    assert response.status_code == 302, errors(response)
    assert Quotation.objects.get().start == 1
    assert sorted(Claim.objects.values_list("as_printed")) == [("1,700",), ("1,700 officers",)]


ON_RECORD = {"quotation": ["This quotation is already on record. Choose it above."]}


@pytest.mark.parametrize(
    ("typed_again", "wrong", "quotations"),
    [
        ({}, {}, 1),
        ({"role_as_printed": "its spokesman"}, {}, 1),
        ({"role_as_printed": "its director"}, ON_RECORD, 1),
        ({"on_behalf_of": "other"}, ON_RECORD, 1),
        ({"credited_to": "other"}, {}, 2),
        ({"exact": "We lose them"}, {}, 2),
    ],
)
def test_claim_is_of_the_quotation_on_record_whoever_it_is_said_for(
    desk, typed_again, wrong, quotations
):
    said = {"speaker": factories.speaker().pk, "exact": "We lose 1,700"}
    roles = {"on_behalf_of": factories.speaker().pk, "role_as_printed": "its spokesman"}
    article = entered(desk, **said, **roles).quotation.article
    names = {"other": factories.speaker().pk}
    again = {name: names.get(value, value) for name, value in typed_again.items()}

    response = enter(desk, article=article.pk, as_printed="1,700", **said | again)

    assert (response.status_code == 302 or errors(response)) == (wrong or True)
    assert Quotation.objects.count() == quotations


def test_claim_with_text_like_markup_shows_it_as_text(desk):
    attack = "<script>alert(1)</script>"
    claim = entered(
        desk,
        as_printed=attack,
        statement=attack,
        exact=attack,
        role_as_printed=attack,
        speaker=factories.speaker(name=attack).pk,
        measure=factories.measure(name=attack).pk,
        public_note=attack,
    )
    pages = [
        reverse("admin:claims_claim_change", args=[claim.pk]),
        reverse("admin:claims_claim_history", args=[claim.pk]),
        reverse("admin:claims_claim_changelist"),
        reverse("admin:claims_article_change", args=[claim.article.pk]),
        reverse("admin:index"),
    ]

    shown = [desk.get(page).content.decode() for page in pages]

    assert [attack in page for page in shown] == [False] * len(pages)
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in shown[0]


def test_claim_form_offers_the_quotations_of_an_article(desk):
    claim = factories.claim(as_printed="1,700 officers")
    page = reverse("admin:claims_claim_quotations")

    answers = [
        desk.get(page, {"article": article}).json()["quotations"]
        for article in (claim.article.pk, 0, "x", "9" * 30, "")
    ]

    speaker = claim.quotation.speaker
    name = f"{speaker}: reported speech (1,700 officers)"
    assert answers == [[{"id": claim.quotation.pk, "name": name}], [], [], [], []]


def test_claim_value_keeps_every_digit(desk):
    claim = entered(desk, value="999,999,999,999,999.999999999")

    assert claim.value == Decimal("999999999999999.999999999")


def test_claim_and_another_of_the_same_quotation(desk):
    article = factories.article()

    response = enter(desk, article=article.pk, _addanother="1")

    quotation = Quotation.objects.get()
    assert response.url == f"{ADD}?article={article.pk}&quotation={quotation.pk}"
    form = desk.get(response.url).context["adminform"].form
    assert (form["article"].value(), form["quotation"].value()) == (
        str(article.pk),
        str(quotation.pk),
    )


def test_claim_is_of_nothing_stated_until_somebody_has_looked(desk):
    claim = entered(desk)

    assert (claim.period_kind, claim.baseline_kind, claim.not_stated) == ("", "", [])


def test_empty_code_says_that_nobody_has_looked(desk):
    fields = desk.get(ADD).context["adminform"].form.fields

    for name in ("period_kind", "baseline_kind"):
        (code, label), *codes = fields[name].choices
        assert (code, label) == ("", "Not looked for yet")
        assert "not-stated" in dict(codes)


def test_claim_keeps_what_the_article_does_not_say(desk):
    claim = entered(desk, period_kind="not-stated", not_stated=["population", "place"])

    assert (claim.period_kind, claim.not_stated) == ("not-stated", ["population", "place"])


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [("population", "officers", "population"), ("per", "week", "per")],
)
def test_claim_states_a_thing_or_says_that_it_is_not_stated(desk, name, value, code):
    response = enter(desk, article=factories.article().pk, not_stated=[code], **{name: value})

    assert errors(response) == {
        name: ["This is both filled in and ticked as not stated in the article. Choose one."]
    }


def test_claim_source_is_credited_or_not_stated(desk):
    response = enter(
        desk,
        article=factories.article().pk,
        credited_to=factories.speaker().pk,
        not_stated=["credited-to"],
    )

    assert list(errors(response)) == ["credited_to"]


@pytest.mark.parametrize(
    ("fields", "name", "question"),
    [
        ({"form": "share", "not_stated": ["population"]}, "not_stated", "out of how many?"),
        ({"period_kind": "not-stated"}, "period_kind", "on what date?"),
        (
            {"form": "change", "direction": "up", "baseline_kind": "not-stated"},
            "baseline_kind",
            "compared with what?",
        ),
        ({"period_kind": "to-date", "not_stated": ["period-start"]}, "not_stated", "since when?"),
    ],
)
def test_field_that_is_not_stated_says_what_readers_will_see(desk, fields, name, question):
    claim = factories.draft(**fields)

    response = desk.get(reverse("admin:claims_claim_change", args=[claim.pk]))

    told = {
        field: options.help_text.rpartition(" Readers will see: ")[2]
        for field, options in response.context["adminform"].form.fields.items()
        if "Readers will see: " in options.help_text
    }
    assert told == {name: f"“The article does not say: {question}”"}


def test_nothing_is_said_of_what_nobody_has_looked_for(desk):
    claim = factories.draft(form="share")

    page = desk.get(reverse("admin:claims_claim_change", args=[claim.pk])).content.decode()

    assert "Readers will see:" not in page
