"""The steps of the workflow, by form and by list."""

import pytest
from django.urls import reverse

from claims.models import Claim, Correction
from tests import factories
from tests.admin.pages import errors, notices, typed

pytestmark = pytest.mark.django_db

LIST = reverse("admin:claims_claim_changelist")


def address(claim):
    return reverse("admin:claims_claim_change", args=[claim.pk])


def choose(desk, action, *claims):
    """Tick those claims in the list and take the action; the page that follows."""
    data = {"action": action, "_selected_action": [claim.pk for claim in claims]}
    data |= {f"opened-{claim.pk}": Claim.objects.get(pk=claim.pk).version for claim in claims}
    return desk.post(LIST, data, follow=True)


def in_review(**fields):
    return factories.draft(**{"state": "in-review", "reviewed_by": None, **fields})


def buttons(response):
    return [step.button for step in response.context["steps"].values()]


BUTTONS = [
    ("draft", ["Save and send to review"]),
    ("in-review", ["Publish", "Save and send back"]),
    ("published", []),
    ("withdrawn", []),
]


@pytest.mark.parametrize(("state", "shown"), BUTTONS)
def test_step_buttons_are_those_of_the_state(desk, state, shown):
    claim = factories.claim(state=state, withdrawn_reason="Why.")

    assert buttons(desk.get(address(claim))) == shown


def test_step_publish_tells_what_is_missing_at_its_field(desk):
    claim = in_review(measure=None, statement="", hedge="", form="", status="", speaker=None)

    response = desk.post(address(claim), typed(desk.get(address(claim)), _publish="1"))

    assert sorted(errors(response)) == [
        "form",
        "hedge",
        "measure",
        "speaker",
        "statement",
        "status",
    ]
    claim.refresh_from_db()
    assert claim.state == "in-review"


def test_step_review_tells_what_is_missing_at_its_field(desk):
    claim = factories.draft(measure=None, speaker=None)

    response = desk.post(address(claim), typed(desk.get(address(claim)), _review="1"))

    assert sorted(errors(response)) == ["measure", "speaker"]
    claim.refresh_from_db()
    assert claim.state == "draft"


@pytest.mark.parametrize(
    ("change", "labels"),
    [
        ({"value": "1,800", "statement": "Posts go."}, "value and statement"),
        ({"role_as_printed": "Mayor"}, "role as printed"),
    ],
)
def test_step_publish_is_a_step_of_its_own(second_desk, change, labels):
    claim = in_review()
    form = typed(second_desk.get(address(claim)), _publish="1", **change)

    response = second_desk.post(address(claim), form)

    assert errors(response)["__all__"] == [
        f"You changed something here ({labels}). Save it first, and publish it in a second step."
    ]
    assert not Claim.objects.published().exists()


def test_step_publish_refuses_whoever_rewrote_the_claim_before(second_desk):
    claim = in_review()
    second_desk.post(address(claim), typed(second_desk.get(address(claim)), statement="Posts go."))

    response = second_desk.post(
        address(claim), typed(second_desk.get(address(claim)), _publish="1")
    )

    assert "You changed this claim (statement)" in errors(response)["__all__"][0]
    assert not Claim.objects.published().exists()


def test_step_publish_is_told_with_its_article(desk):
    claim = in_review(article=factories.article(state="draft", headline="Posts go"))

    response = desk.post(address(claim), typed(desk.get(address(claim)), _publish="1"), follow=True)

    assert notices(response) == [
        "“1,700 officers” has been published, and so has its article, “Posts go”."
    ]


def test_step_that_saves_is_told_in_one_sentence(desk, second_desk):
    claim = factories.draft()
    sent = typed(desk.get(address(claim)), statement="Posts go.", _review="1")

    told = notices(desk.post(address(claim), sent, follow=True))
    back = typed(second_desk.get(address(claim)), _return="1", return_reason="Another said it.")

    assert told == ["“1,700 officers” has been saved and sent to review."]
    assert notices(second_desk.post(address(claim), back, follow=True)) == [
        "“1,700 officers” has been saved and sent back."
    ]


def test_step_publish_refuses_the_author(desk, author):
    claim = in_review(entered_by=author)

    response = desk.post(address(claim), typed(desk.get(address(claim)), _publish="1"))

    assert errors(response) == {
        "__all__": ["You entered this claim, so another editor must publish it."]
    }


def test_step_not_open_in_this_state_is_not_taken(desk):
    claim = factories.draft()

    desk.post(address(claim), typed(desk.get(address(claim)), _publish="1"))

    claim.refresh_from_db()
    assert claim.state == "draft"


def test_steps_of_many_claims_are_reported_one_by_one(desk, author):
    good = [in_review(), in_review()]
    own = in_review(entered_by=author, as_printed="80 officers")
    bare = in_review(measure=None, as_printed="90 officers")

    response = choose(desk, "publish", *good, own, bare)

    assert notices(response) == [
        "2 published, 2 refused: “90 officers”: Choose what the number counts or measures.;"
        " “80 officers”: You"
        " entered this claim, so another editor must publish it."
    ]
    assert Claim.objects.published().count() == 2


def test_step_review_by_list(desk):
    claim = factories.draft()

    choose(desk, "review", claim)

    claim.refresh_from_db()
    assert claim.state == "in-review"


def test_send_back_by_list_asks_for_a_reason(desk, author):
    claim = in_review(entered_by=author)
    page = choose(desk, "return", claim, factories.draft())
    send = f"{page.request['PATH_INFO']}?{page.request['QUERY_STRING']}"
    version = {f"opened-{claim.pk}": claim.version}

    refused = desk.post(send, version)
    response = desk.post(send, version | {"reason": "Somebody else said it."}, follow=True)

    assert list(page.context["records"]) == [claim]
    assert list(refused.context["form"].errors) == ["reason"]
    assert notices(response) == ["1 sent back."]
    assert claim.returns.get().reason == "Somebody else said it."


def test_send_back_tells_its_author_why(desk, second_desk, author):
    claim = in_review(entered_by=author)
    opened = typed(second_desk.get(address(claim)), _return="1")

    unexplained = second_desk.post(address(claim), opened)
    told = second_desk.post(address(claim), opened | {"return_reason": "Another said it."})

    assert errors(unexplained)["__all__"] == [
        "Say why you are sending this claim back: its author will see it."
    ]
    assert told.status_code == 302
    assert ": Another said it.</p>" in desk.get(address(claim)).content.decode()
    start = desk.get(reverse("admin:index")).context["rows"]
    rows = {name: (count, page) for count, name, _, page in start}
    count, page = rows["Sent back to you"]
    assert (count, list(desk.get(page).context["cl"].result_list)) == (1, [claim])
    assert second_desk.get(reverse("admin:index")).context["rows"][5][0] == 0


def test_step_publish_that_is_not_open_says_why_at_its_button(desk, author):
    claim = in_review(entered_by=author)

    html = desk.get(address(claim)).content.decode()

    assert 'name="_publish" disabled aria-describedby="objection"' in html
    assert "You entered this claim, so another editor must publish it." in html


def test_withdraw_by_list_asks_for_class_and_reason(desk, author):
    claims = [factories.claim(), factories.claim()]
    page = choose(desk, "withdraw", *claims, factories.draft())

    assert list(page.context["records"]) == claims[::-1]
    refused = desk.post(page.request["PATH_INFO"] + "?" + page.request["QUERY_STRING"], {})
    assert {*refused.context["form"].errors} == {"kind", "reason"}
    response = desk.post(
        page.request["PATH_INFO"] + "?" + page.request["QUERY_STRING"],
        {"kind": "meaning", "reason": "It was another force's."}
        | {f"opened-{claim.pk}": claim.version for claim in claims},
        follow=True,
    )

    assert notices(response) == ["2 withdrawn."]
    assert (
        list(Correction.objects.values_list("kind", "reason", "made_by"))
        == [("meaning", "It was another force's.", author.pk)] * 2
    )


def test_withdraw_of_nothing_published(desk):
    response = choose(desk, "withdraw", factories.draft())

    assert notices(response) == ["None of these is published, so there is nothing to withdraw."]


@pytest.mark.parametrize("query", ["", "pk=0", "pk=x", f"pk={'9' * 40}"])
def test_withdraw_page_of_no_record(desk, query):
    response = desk.post(
        reverse("admin:claims_claim_withdraw") + f"?{query}", {"kind": "typo", "reason": "Why."}
    )

    assert (response.status_code, list(response.context["records"])) == (200, [])


def test_withdrawn_claim_cannot_be_withdrawn_again(desk):
    claim = factories.claim(state="withdrawn", withdrawn_reason="Why.")

    assert "withdraw_address" not in desk.get(address(claim)).context


def test_published_claim_cannot_be_deleted(desk):
    claim = factories.claim()

    sent = {"post": "yes", f"opened-{claim.pk}": claim.version}
    response = desk.post(reverse("admin:claims_claim_delete", args=[claim.pk]), sent)

    assert (response.status_code, Claim.objects.count()) == (403, 1)


TEXT = "The force recorded 57 of 90 cases, she said."


@pytest.mark.parametrize(("state", "button"), [("draft", "_review"), ("in-review", "_publish")])
def test_step_tells_at_their_field_of_words_that_the_text_has_not(desk, state, button):
    claim = in_review(
        article=factories.article(text=TEXT), as_printed="58 of 90 cases", state=state
    )
    page = address(claim)

    refused = desk.post(page, typed(desk.get(page), **{button: "1"}))
    taken = desk.post(
        page, typed(desk.get(page), **{button: "1", "reason_not_in_text": "In a graphic."})
    )

    assert list(errors(refused)) == ["as_printed"]
    assert "“57 of 90 cases”" in refused.content.decode()
    assert taken.status_code == 302, errors(taken)
    history = desk.get(reverse("admin:claims_claim_history", args=[claim.pk])).content.decode()
    assert "In a graphic." in history


def test_step_save_tells_nothing_of_words_that_the_text_has_not(desk):
    claim = factories.draft(article=factories.article(text=TEXT), as_printed="58 of 90 cases")

    response = desk.post(address(claim), typed(desk.get(address(claim)), internal_note="Ask."))

    assert response.status_code == 302, errors(response)
