"""The way of a claim to readers, and every refusal on it."""

from datetime import timedelta

import pghistory
import pytest
from django.contrib.postgres.functions import TransactionNow
from django.core.exceptions import ValidationError
from django.utils import timezone

from claims.actions import publish, send_back, send_to_review
from claims.models import Claim
from tests import factories
from tests.history import pass_days

pytestmark = pytest.mark.django_db


def in_review(**fields):
    return factories.draft(**{"state": "in-review", "reviewed_by": None, **fields})


def test_publish_shows_the_claim_and_its_article():
    claim = in_review(article=factories.article(state="draft"))
    reviewer = factories.user()

    publish(claim, by=reviewer)

    stored = Claim.objects.get()
    assert (stored.state, stored.reviewed_by, stored.published_at is None) == (
        "published",
        reviewer,
        False,
    )
    assert stored.quotation.article.state == "published"


def test_publish_asks_the_database_for_the_time(monkeypatch):
    ahead = timezone.now() + timedelta(hours=3)
    monkeypatch.setattr("django.utils.timezone.now", lambda: ahead)
    claim = in_review()

    publish(claim, by=factories.user())

    assert claim.published_at == Claim.objects.values_list(TransactionNow(), flat=True).get()


def test_publish_refuses_the_author():
    author = factories.user()

    with pytest.raises(
        ValidationError, match=r"You entered this claim, so another editor must publish it\."
    ):
        publish(in_review(entered_by=author), by=author)


def test_publish_by_the_author_in_a_newsroom_of_one(settings):
    settings.REVIEWER_MAY_BE_AUTHOR = True
    author = factories.user()

    publish(in_review(entered_by=author), by=author)

    assert Claim.objects.get().state == "published"


TEXT = "The force recorded 57 of 90 cases."


STEPS = [("draft", send_to_review), ("in-review", lambda claim: publish(claim, factories.user()))]


@pytest.mark.parametrize(("state", "step"), STEPS)
def test_words_that_the_text_has_not_do_not_move_on(state, step):
    article = factories.article(text=TEXT)
    claim = factories.draft(article=article, as_printed="58 of 90 cases", state=state)

    with pytest.raises(ValidationError) as refusal:
        step(claim)

    assert refusal.value.message_dict == {
        "as_printed": [
            "These words are not in the article’s text. Use its words, or say why they are not"
            " there."
        ]
    }
    assert Claim.objects.get().state == state


WORDS = [
    ("58 of 90 cases", TEXT, "They stand in a graphic."),
    ("57 of 90 cases", TEXT, ""),
    ("58 of 90 cases", "", ""),
]


@pytest.mark.parametrize(("words", "text", "reason"), WORDS)
def test_words_are_published_with_a_reason_or_as_the_text_has_them(words, text, reason, caplog):
    article = factories.article(text=text)
    claim = in_review(article=article, as_printed=words, reason_not_in_text=reason)
    reviewer = factories.user()

    publish(claim, by=reviewer)

    logged = f"Claim {claim.pk} is published by {reviewer} with words that are not in its article's"
    assert caplog.messages == ([f"{logged} text: {reason}"] if reason else [])
    assert Claim.objects.get().state == "published"


def editor_with_rights():
    return factories.user(is_superuser=True)


def rewrite(record, by, **changes):
    """Change the record as that user, a day before whatever comes next."""
    with pghistory.context(user=by.pk):
        type(record).objects.filter(pk=record.pk).update(**changes)
    pass_days(1)


def send(claim, by):
    with pghistory.context(user=by.pk):
        send_to_review(Claim.objects.get(pk=claim.pk))
    pass_days(1)


AUTHORED = [
    ("claim", {"statement": "Posts go."}, ["statement"]),
    ("claim", {"value": 1800, "as_printed": "1,800 officers"}, ["as printed", "value"]),
    ("claim", {"internal_note": "Looked up."}, []),
    ("claim", {"start": 1, "end": 9}, []),
    ("quotation", {"role_as_printed": "Mayor"}, ["role as printed"]),
    ("article", {"headline": "Posts go"}, ["headline"]),
    ("article", {"text": "1,700 officers go."}, []),
]


@pytest.mark.parametrize(("name", "changes", "told"), AUTHORED)
def test_publish_refuses_whoever_changed_what_readers_will_see(name, changes, told):
    editor, claim = editor_with_rights(), in_review()
    record = {"claim": claim, "quotation": claim.quotation, "article": claim.article}[name]
    rewrite(record, editor, **changes)

    try:
        publish(Claim.objects.get(), by=editor)
        refusal = ""
    except ValidationError as refused:
        refusal = refused.message

    named = [f"({' and '.join(told)})"] if told else []
    assert [words for words in named if words in refusal] == named
    assert Claim.objects.published().exists() is (not told)


def test_publish_is_open_to_whoever_did_not_change_it():
    claim = in_review()
    rewrite(claim, editor_with_rights(), statement="Posts go.")

    publish(Claim.objects.get(), by=editor_with_rights())

    assert Claim.objects.get().state == "published"


def test_publish_is_open_once_somebody_else_sent_what_was_changed_to_review():
    author, editor = editor_with_rights(), editor_with_rights()
    claim = factories.draft(entered_by=author, reviewed_by=None)
    rewrite(claim, editor, statement="Posts go.")
    rewrite(claim.quotation, editor, role_as_printed="Mayor")
    send(claim, author)

    publish(Claim.objects.get(), by=editor)

    assert Claim.objects.get().state == "published"


def test_publish_refuses_whoever_sent_the_own_change_to_review():
    editor = editor_with_rights()
    claim = factories.draft(reviewed_by=None)
    rewrite(claim, editor, statement="Posts go.")
    send(claim, editor)

    with pytest.raises(ValidationError, match="nobody else has sent it to review"):
        publish(Claim.objects.get(), by=editor)


MISSING = [
    ({"measure": None}, ["measure"]),
    ({"statement": ""}, ["statement"]),
    ({"hedge": ""}, ["hedge"]),
    ({"form": ""}, ["form"]),
    ({"status": ""}, ["status"]),
    ({"hedge": "", "value": None}, ["hedge", "value"]),
    ({"speaker": None}, ["speaker"]),
    ({"hedge": "order-of-magnitude", "value": None}, []),
    ({}, []),
]


@pytest.mark.parametrize(("fields", "missing"), MISSING)
def test_publish_names_what_is_missing(fields, missing):
    claim = in_review(**fields)

    try:
        publish(claim, by=factories.user())
        told = []
    except ValidationError as refused:
        told = sorted(refused.message_dict)

    assert told == missing


@pytest.mark.parametrize(("fields", "missing"), MISSING)
def test_review_is_asked_for_what_publishing_needs(fields, missing):
    claim = factories.draft(**fields)

    try:
        send_to_review(claim)
        told = []
    except ValidationError as refused:
        told = sorted(refused.message_dict)

    assert told == missing


def test_publish_refuses_a_claim_of_a_withdrawn_article():
    article = factories.article(state="withdrawn", withdrawn_reason="It was a hoax.")

    with pytest.raises(ValidationError, match="article is withdrawn"):
        publish(in_review(article=article), by=factories.user())


def test_claim_of_a_withdrawn_article_is_not_sent_to_review():
    article = factories.article(state="withdrawn", withdrawn_reason="It was a hoax.")

    with pytest.raises(ValidationError, match="article is withdrawn"):
        send_to_review(factories.draft(article=article))


def return_claim(claim):
    send_back(claim, factories.user(), "It was said by somebody else.")


def test_send_back_needs_a_reason():
    claim = in_review()

    with pytest.raises(
        ValidationError, match=r"Say why you are sending this claim back: its author will see it\."
    ):
        send_back(claim, factories.user(), " ")

    assert Claim.objects.get().state == "in-review"


STEPS = [
    (send_to_review, "draft", "in-review"),
    (send_to_review, "in-review", None),
    (send_to_review, "published", None),
    (return_claim, "in-review", "draft"),
    (return_claim, "draft", None),
    (return_claim, "published", None),
]


@pytest.mark.parametrize(("step", "before", "after"), STEPS)
def test_step_is_taken_from_its_state_only(step, before, after):
    claim = factories.claim(state=before)

    try:
        step(claim)
        refused = False
    except ValidationError:
        refused = True

    assert (refused, Claim.objects.get().state) == (after is None, after or before)


def test_publish_refuses_what_somebody_else_sent_back():
    claim = in_review()
    return_claim(Claim.objects.get())

    with pytest.raises(ValidationError, match="Only a claim in review can be published"):
        publish(claim, by=factories.user())
