"""The review queue: claims and proposed corrections, read beside the print, decided one by one."""

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse

from claims.models import Claim, Correction, ProposedCorrection, ReviewReturn
from tests import factories

from .pages import notices, typed

pytestmark = pytest.mark.django_db

QUEUE = reverse("admin:claims_claim_review")
TEXT = "The force has up to 80 officers.\n\nIt recorded 57 of 90 cases since 2019, she said."


def in_review(**fields):
    return factories.draft(**{"state": "in-review", "reviewed_by": None, **fields})


def entries(client):
    return client.get(QUEUE).context["entries"]


def press(client, entry, action, **fields):
    sent = {"do": action, "key": entry.key, "opened": entry.opened, **fields}
    return client.post(QUEUE, sent, follow=True)


def state(claim):
    return Claim.objects.get(pk=claim.pk).state


def propose(desk, claim, **changes):
    page = reverse("admin:claims_claim_change", args=[claim.pk])
    why = {"correction_class": "meaning", "correction_reason": "It says 1,800."}
    desk.post(page, typed(desk.get(page), **why, **changes))
    return ProposedCorrection.objects.latest("pk")


@pytest.mark.django_db(transaction=True)  # each change at a time of its own
def test_queue_has_what_waits_the_oldest_first(desk):
    later, sooner = factories.draft(entered_by=None), in_review()
    factories.claim()
    proposal = propose(desk, factories.claim(), value="1,800")
    Claim.objects.filter(pk=later.pk).update(state="in-review")

    assert [entry.key for entry in entries(desk)] == [
        f"claim-{sooner.pk}",
        f"correction-{proposal.pk}",
        f"claim-{later.pk}",
    ]


def test_entry_shows_the_print_beside_what_readers_will_see(desk):
    fields = {
        "as_printed": "57 of 90 cases",
        "value": 58,
        "form": "level",
        "public_note": "A note.",
    }
    in_review(article=factories.article(text=TEXT), **fields)

    response = desk.get(QUEUE)

    (entry,) = response.context["entries"]
    rows = {row.label: (row.words, row.sign, row.read) for row in entry.rows}
    assert "<mark>57 of 90 cases</mark>" in response.content.decode()
    assert rows["as printed"] == ("57 of 90 cases", "=", "")
    assert rows["value"] == ("58", "≠", "57")
    assert rows["hedge"] == ("no hedge", "=", "")
    assert rows["public note"] == ("A note.", "", "")
    assert "value" in entry.names_of_differences
    assert "headline" not in rows


def test_words_that_are_not_in_the_text_are_told(desk):
    in_review(article=factories.article(text=TEXT), as_printed="58 of 90 cases")

    (entry,) = entries(desk)

    assert {row.label: row.sign for row in entry.rows}["as printed"] == "≠"
    assert entry.objection.startswith("These words are not in the article’s text.")


def test_queue_publishes_and_goes_on_to_the_next(second_desk):
    first, second = in_review(), in_review()

    response = press(second_desk, entries(second_desk)[0], "publish")

    assert notices(response) == ["“1,700 officers” has been published."]
    assert response.redirect_chain == [(f"{QUEUE}#card-claim-{second.pk}", 302)]
    assert (state(first), state(second)) == ("published", "in-review")


def test_queue_goes_back_to_the_first_after_the_last(second_desk):
    first, _last = in_review(), in_review()

    response = press(second_desk, entries(second_desk)[-1], "publish")

    assert response.redirect_chain == [(f"{QUEUE}#card-claim-{first.pk}", 302)]


def test_queue_sends_back_with_a_reason(second_desk, author):
    claim = in_review(entered_by=author)
    entry = entries(second_desk)[0]

    unexplained = press(second_desk, entry, "return", reason="", note=" ")
    explained = press(
        second_desk, entry, "return", reason="Somebody else said it.", note="The company."
    )

    assert notices(unexplained) == [
        "Say why you are sending this claim back: its author will see it."
    ]
    assert notices(explained) == ["“1,700 officers” has been sent back to author."]
    assert state(claim) == "draft"
    assert ReviewReturn.objects.get().reason == "Somebody else said it. The company."


def test_note_beside_a_refused_act_is_not_lost(second_desk):
    claim = in_review()
    entry = entries(second_desk)[0]
    Claim.objects.filter(pk=claim.pk).update(state="draft")

    response = press(second_desk, entry, "return", note="The company.")

    (notice,) = notices(response)
    assert notice.endswith("Your note was: “The company.”")


def test_publish_button_stays_and_says_why_it_cannot_be_used(desk, author):
    claim = in_review(entered_by=author)

    response = desk.get(QUEUE)

    why = "You entered this claim, so another editor must publish it."
    key = f"claim-{claim.pk}"
    assert response.context["entries"][0].objection == why
    page = response.content.decode()
    assert f'value="publish" class="is-main" disabled aria-describedby="objection-{key}"' in page
    assert f'id="objection-{key}" data-objection>{why}' in page
    assert notices(press(desk, response.context["entries"][0], "publish")) == [why]
    assert state(claim) == "in-review"


def touch(claim, what):
    record = {"claim": claim, "quotation": claim.quotation, "article": claim.article}[what]
    field = {"claim": "statement", "quotation": "role_as_printed", "article": "byline"}[what]
    type(record).objects.filter(pk=record.pk).update(**{field: "Another."})


@pytest.mark.parametrize("what", ["claim", "quotation", "article"])
@pytest.mark.parametrize("action", ["publish", "return"])
def test_act_on_what_was_changed_meanwhile_is_refused(second_desk, what, action):
    claim = in_review()
    entry = entries(second_desk)[0]
    touch(claim, what)

    response = press(second_desk, entry, action, reason="Somebody else said it.")

    assert notices(response)[0].startswith("This was changed after you opened it")
    assert state(claim) == "in-review"
    assert notices(press(second_desk, entries(second_desk)[0], "publish"))[0].endswith("published.")


def test_all_claims_of_a_new_article_are_published_from_one_opened_queue(second_desk):
    article = factories.article(state="draft")
    claims = [in_review(article=article), in_review(article=article)]

    said = [notices(press(second_desk, entry, "publish")) for entry in entries(second_desk)]

    assert [words[0].endswith("published.") for words in said] == [True, True]
    assert [state(claim) for claim in claims] == ["published", "published"]


def test_correction_stands_in_the_queue_with_before_and_after(desk, second_desk):
    claim = factories.claim()
    propose(desk, claim, value="1,800", statement="Officers will be cut.")

    (own,), (entry,) = entries(desk), entries(second_desk)

    assert own.objection == "You proposed this correction, so another editor must confirm it."
    assert entry.changes == [
        ("statement", "Officers are to be cut.", "Officers will be cut."),
        ("value", "1,700", "1,800"),
    ]
    assert (entry.objection, entry.claim.value) == ("", 1800)
    response = press(second_desk, entry, "publish")
    assert notices(response) == ["The correction has been made. Readers see it."]
    assert (Claim.objects.get().value, Correction.objects.count()) == (1800, 1)


def test_correction_of_who_said_it_shows_who_would_have(desk, second_desk):
    speaker = factories.speaker(name="Rose Vane")
    propose(desk, factories.claim(), quotation="", speaker=speaker.pk)

    (entry,) = entries(second_desk)

    assert entry.claim.quotation.speaker == speaker


def test_correction_is_refused_in_the_queue(desk, second_desk):
    claim = factories.claim()
    propose(desk, claim, value="1,800")

    response = press(second_desk, entries(second_desk)[0], "return", note="It says 1,700.")

    assert notices(response) == [
        "The correction has been refused. Nothing has changed for readers."
    ]
    assert ProposedCorrection.objects.get().refusal == "It says 1,700."


def test_queue_changes_nothing_by_get(desk):
    claim = in_review()

    desk.get(QUEUE, {"do": "publish", "key": f"claim-{claim.pk}", "opened": "1-1-1"})

    assert state(claim) == "in-review"


@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"do": "publish"},
        {"do": "publish", "key": "claim-x"},
        {"do": "dismiss", "key": "claim-1"},
        {"do": "publish", "key": "article-1"},
        {"do": "publish", "key": f"claim-{'9' * 30}"},
    ],
)
def test_queue_refuses_buttons_that_it_has_not(desk, sent):
    assert desk.post(QUEUE, sent).status_code == 400


def test_whoever_may_not_publish_reads_only():
    user = factories.user(is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename="view_claim"))
    reader = Client()
    reader.force_login(user)
    claim = in_review(article=factories.article(text=TEXT), as_printed="57 of 90 cases")

    response = reader.get(QUEUE)

    page = response.content.decode()
    assert 'name="do"' not in page
    assert "57 of 90 cases" in page
    assert "since 2019" not in page  # the text is for those who may view articles
    assert press(reader, response.context["entries"][0], "publish").status_code == 403
    assert state(claim) == "in-review"


def test_empty_queue_says_what_else_there_is(desk, author):
    factories.draft(entered_by=author)

    page = desk.get(QUEUE).content.decode()

    assert "Nothing to review" in page
    assert "1 draft of yours not yet sent" in page


def test_queue_is_sent_alone_to_the_script(second_desk):
    first, _ = in_review(), in_review()
    entry = entries(second_desk)[0]
    sent = {"do": "publish", "key": entry.key, "opened": entry.opened}

    response = second_desk.post(QUEUE, sent, headers={"X-Fragment": "desk"})
    again = second_desk.post(QUEUE, sent, headers={"X-Fragment": "messages"})

    assert (response.status_code, again.status_code) == (200, 409)
    assert "<html" not in response.content.decode()
    assert f"line-claim-{first.pk}" not in response.content.decode()
    assert "does not wait for review any more" in again.content.decode()


def test_queue_asks_no_more_for_more_claims(second_desk, django_assert_num_queries):
    in_review(article=factories.article(text=TEXT), as_printed="57 of 90 cases", value=57)
    second_desk.get(QUEUE)

    with django_assert_num_queries(QUERIES):
        second_desk.get(QUEUE)
    for _ in range(3):
        in_review(article=factories.article(text=TEXT), as_printed="up to 80 officers", value=80)
    with django_assert_num_queries(QUERIES):
        second_desk.get(QUEUE)


QUERIES = 10
