"""What is decided on an article's desk: drafts are made, suggestions set aside, and back again."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from claims.actions import (
    accept_suggestion,
    accept_suggestions,
    dismiss_suggestion,
    promote_masked,
    record_corrected,
    undo_decision,
)
from claims.matching import Desk, read_article_text
from claims.models import Article, Claim, Decision, Quotation, Relation, Speaker
from tests import factories

pytestmark = pytest.mark.django_db

TEXT = """Leck council to cut 40 posts

Leck Council will cut 40 posts, Mayor Rosa Marlow said on 3 May. “We spent more than £2m on heat.”

She said that the council had 14 libraries, of which five will close."""


GONE = r"These words are no longer in the article’s text: it has been replaced\."


@pytest.fixture
def article():
    factories.unit(code="GBP", singular="pound", plural="pounds", symbol="£", symbol_first=True)
    return factories.article(text=TEXT, headline="Leck council to cut 40 posts", state="draft")


def key(article, words, nth=0):
    cards = [card for card in Desk(article).cards if card.text_quote.as_printed == words]
    return cards[nth].key


def state(article, words, nth=0):
    return Desk(article).card(key(article, words, nth)).state


def anyone(_claim):
    return True


def test_accept_makes_a_draft_at_its_place(article):
    by = factories.user()

    claim = accept_suggestion(article, key(article, "more than £2m"), by=by)

    claim.refresh_from_db()
    assert TEXT[claim.start : claim.end] == claim.as_printed == "more than £2m"
    assert (claim.state, claim.entered_by, claim.unit.code) == ("draft", by, "GBP")
    assert (claim.value, claim.hedge, claim.form, claim.status, claim.statement) == (
        2_000_000,
        "more-than",
        "money",
        "actual",
        "",
    )
    assert (claim.lower, claim.lower_inclusive, claim.upper) == (2_000_000, False, None)
    quotation, speaker = claim.quotation, claim.quotation.speaker
    assert (speaker.name, speaker.kind, quotation.kind) == ("Rosa Marlow", "person", "direct")
    assert TEXT[quotation.start : quotation.end] == quotation.exact
    assert quotation.exact == "We spent more than £2m on heat."
    assert (quotation.prefix[-8:], quotation.suffix[:3]) == ("3 May. “", "”\n\n")


def test_accept_of_the_papers_own_number_is_narration_by_the_paper(article):
    accept_suggestion(article, key(article, "14"), by=factories.user())
    accept_suggestion(article, key(article, "40", 0), by=factories.user())

    quotations = Quotation.objects.order_by("pk").values_list(
        "location", "kind", "speaker__name", "exact"
    )
    assert list(quotations) == [
        ("body", "indirect", "Rosa Marlow", ""),
        ("headline", "narration", article.publication.name, ""),
    ]


def test_accept_finds_the_quotation_and_the_speaker_of_the_number_before(article):
    accept_suggestion(article, key(article, "14"), by=factories.user())
    accept_suggestion(article, key(article, "five"), by=factories.user())

    assert (Quotation.objects.count(), Speaker.objects.count(), Claim.objects.count()) == (1, 1, 2)
    relation = Relation.objects.get()
    part, whole = relation.from_claim.as_printed, relation.to_claim.as_printed
    assert (part, relation.kind, whole, relation.state) == (
        "five",
        "part-of",
        "14 libraries",
        "suggested",
    )


def test_accept_credits_no_number_with_the_source_of_another(article):
    accept_suggestion(article, key(article, "14"), by=factories.user())
    Quotation.objects.update(credited_to=factories.speaker(name="Library Office"))

    claim = accept_suggestion(article, key(article, "five"), by=factories.user())

    assert (claim.quotation.credited_to, Quotation.objects.count()) == (None, 2)


def test_accept_finds_a_credited_quotation_by_its_words(article):
    words = key(article, "more than £2m")
    quotation = accept_suggestion(article, words, by=factories.user()).quotation
    Quotation.objects.update(credited_to=factories.speaker(name="Heat Office"))
    Claim.objects.all().delete()
    Decision.objects.all().delete()

    claim = accept_suggestion(article, words, by=factories.user())

    assert claim.quotation == quotation


def test_accept_of_one_number_by_two_editors_makes_one_claim(article):
    first = factories.user(username="rose")
    words = key(article, "14")
    accept_suggestion(article, words, by=first)

    with pytest.raises(ValidationError, match="already on record, entered by rose"):
        accept_suggestion(article, words, by=factories.user())

    assert Claim.objects.count() == 1


def test_accept_knows_a_claim_that_was_entered_by_hand(article):
    factories.draft(
        article=article,
        as_printed="14 libraries",
        start=TEXT.index("14 lib"),
        end=TEXT.index("14 lib") + 12,
    )

    with pytest.raises(ValidationError, match="already on record"):
        accept_suggestion(article, key(article, "14"), by=factories.user())


def test_accept_takes_the_speaker_whom_the_editor_chose(article):
    chosen = factories.speaker(name="Rita Marlow", kind="person")
    words = key(article, "more than £2m")

    claim = accept_suggestion(article, words, by=factories.user(), speaker=chosen)

    assert claim.quotation.speaker == chosen


def test_accept_refuses_a_speaker_whom_the_card_does_not_name(article):
    other = factories.speaker(name="Ada Example", kind="person")

    with pytest.raises(ValidationError, match="Choose one of the speakers"):
        accept_suggestion(article, key(article, "14"), by=factories.user(), speaker=other)


@pytest.mark.parametrize(
    ("repeats", "may_publish", "made"),
    [
        (True, True, [("repeats", "confirmed")]),
        (True, False, [("repeats", "suggested")]),
        (False, True, []),
    ],
)
def test_accept_relates_a_repeat_to_what_was_said_before(article, repeats, may_publish, made):
    unit = factories.unit(code="library", singular="library", plural="libraries")
    measure = factories.measure(name="Leck libraries", unit=unit)
    earlier = factories.article(published_on=date(2025, 5, 2))
    printed = {"value": 14, "unit": unit, "as_printed": "14 libraries"}
    before = factories.claim(measure=measure, article=earlier, **printed)

    editor = factories.user(is_superuser=may_publish)
    claim = accept_suggestion(article, key(article, "14"), by=editor, measure=True, repeats=repeats)

    relations = claim.relations_from.values_list("kind", "state", "to_claim", "basis")
    assert list(relations) == [(*relation, before.pk, "computed") for relation in made]


def test_accept_suggestions_leaves_out_what_was_decided(article):
    keys = [key(article, words) for words in ("14", "five", "more than £2m")]
    dismiss_suggestion(article, keys[1], reason="trivial", by=factories.user())

    claims = accept_suggestions(article, [*keys, "gone"], by=factories.user())

    assert [claim.as_printed for claim in claims] == ["14 libraries", "more than £2m"]
    assert Speaker.objects.filter(name="Rosa Marlow").count() == 1


def test_dismiss_suggestion_remembers_why_and_by_which_rule(article):
    by = factories.user()

    dismiss_suggestion(article, key(article, "five"), reason="other", note="A guess.", by=by)

    decision = Decision.objects.get()
    assert state(article, "five") == "dismissed"
    assert (decision.rule, decision.noticed_as, decision.note, decision.decided_by) == (
        "parallel",
        "quantity",
        "A guess.",
        by,
    )


@pytest.mark.parametrize("reason", ["", "nonsense"])
def test_dismiss_suggestion_needs_a_reason(article, reason):
    with pytest.raises(ValidationError):
        dismiss_suggestion(article, key(article, "five"), reason=reason, by=factories.user())

    assert state(article, "five") == "open"


def test_dismiss_suggestion_refuses_what_is_in_the_record(article):
    accept_suggestion(article, key(article, "14"), by=factories.user())

    with pytest.raises(ValidationError, match="already on record"):
        dismiss_suggestion(article, key(article, "14"), reason="other", by=factories.user())


def test_promote_makes_a_date_a_claim(article):
    words = key(article, "3 May")
    with pytest.raises(ValidationError, match="already been dealt with"):
        promote_masked(article, key(article, "14"), by=factories.user())

    promote_masked(article, words, by=factories.user())
    claim = accept_suggestion(article, words, by=factories.user())

    assert (claim.as_printed, claim.value, claim.hedge, claim.form) == ("3 May", None, "", "")
    undo_decision(article, words, by=factories.user(), may_delete=anyone)
    assert state(article, "3 May") == "open"
    undo_decision(article, words, by=factories.user(), may_delete=anyone)
    assert state(article, "3 May") == "masked"


def test_undo_decision_takes_away_what_accepting_made(article):
    words = key(article, "more than £2m")
    accept_suggestion(article, words, by=factories.user())

    undo_decision(article, words, by=factories.user(), may_delete=anyone)

    left = [model.objects.count() for model in (Claim, Quotation, Speaker, Decision)]
    assert left == [0, 0, 0, 0]
    assert state(article, "more than £2m") == "open"


def test_undo_decision_leaves_what_others_need(article):
    by = factories.user()
    recorded = factories.speaker(name="Rosa Marlow", kind="person")
    for words in ("14", "five"):
        accept_suggestion(article, key(article, words), by=by)

    undo_decision(article, key(article, "five"), by=by, may_delete=anyone)
    assert Quotation.objects.get().claims.count() == 1
    undo_decision(article, key(article, "14"), by=by, may_delete=anyone)

    assert list(Speaker.objects.all()) == [recorded]
    assert not Quotation.objects.exists()


def test_undo_decision_loses_no_work(article):
    words = key(article, "14")
    accept_suggestion(article, words, by=factories.user())
    Claim.objects.update(statement="Leck has libraries.")

    with pytest.raises(ValidationError, match="has changed since it was accepted"):
        undo_decision(article, words, by=factories.user(), may_delete=anyone)

    assert Claim.objects.get().statement == "Leck has libraries."


def test_undo_decision_asks_who_may_delete(article):
    words = key(article, "14")
    accept_suggestion(article, words, by=factories.user())

    with pytest.raises(
        ValidationError, match=r"Only an editor, or its author while it is a draft, can undo that\."
    ):
        undo_decision(article, words, by=factories.user(), may_delete=lambda _claim: False)


def test_undo_decision_finds_nothing_to_undo(article):
    with pytest.raises(ValidationError, match="nothing to undo"):
        undo_decision(article, key(article, "14"), by=factories.user(), may_delete=anyone)


def test_record_corrected_remembers_what_came_of_a_suggestion(article):
    claim = factories.draft(article=article)

    record_corrected(article, key(article, "14"), claim, by=factories.user())

    assert list(Decision.objects.values_list("kind", "claim")) == [("corrected", claim.pk)]
    assert state(article, "14") == "accepted"


def test_decision_about_words_that_are_gone_is_refused(article):
    with pytest.raises(ValidationError, match=GONE):
        dismiss_suggestion(article, "gone", reason="other", by=factories.user())


def test_decision_is_about_the_text_as_it_is_now(article):
    words, reading = key(article, "14"), read_article_text(article)
    Article.objects.update(text="It was pasted anew.")

    with pytest.raises(ValidationError, match=GONE):
        accept_suggestion(article, words, by=factories.user(), reading=reading)


@pytest.mark.parametrize("measure", [True, False])
def test_accept_takes_its_possible_measure_only_if_told(article, measure):
    possible = factories.measure(name="Leck libraries")

    claim = accept_suggestion(article, key(article, "14"), by=factories.user(), measure=measure)

    assert claim.measure == (possible if measure else None)
