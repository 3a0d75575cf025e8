"""The desk of an article: its cards, its buttons, and the claim form opened from it."""

import pytest
from django.urls import reverse

from claims.extraction import suggest
from claims.matching import Desk, text_reading
from claims.models import Article, Claim, Decision, Relation
from tests import factories

from .pages import errors, notices, typed

pytestmark = pytest.mark.django_db

TEXT = """Leck council to cut 40 posts

Leck Council will cut 40 posts, Mayor Rosa Marlow said on 3 May. “We spent more than £2m on heat.”

She said that the council had 14 libraries, of which five will close."""


@pytest.fixture
def article():
    return factories.article(text=TEXT, headline="Leck council to cut 40 posts", state="draft")


def address(article):
    return reverse("admin:claims_article_desk", args=[article.pk])


def card(article, words):
    return next(card for card in Desk(article).cards if card.text_quote.as_printed == words)


def press(desk, article, deed, *words, **fields):
    keys = [card(article, printed).key for printed in words]
    return desk.post(address(article), {"do": deed, "key": keys, **fields}, follow=True)


def states(response):
    return response.context["desk"].counts


def test_desk_shows_every_number_of_the_text(desk, article):
    response = desk.get(address(article))

    assert states(response) == {"open": 5, "accepted": 0, "dismissed": 0, "masked": 1}
    paragraphs = response.context["desk"].paragraphs
    shown = ["".join(segment.text for segment in paragraph) for paragraph in paragraphs]
    assert shown == TEXT.split("\n\n")


def test_desk_marks_a_statement_as_proposed_until_it_is_accepted(desk, article):
    proposed = [card.proposed.statement for card in Desk(article).cards if card.is_open]
    statement = card(article, "14").proposed.statement
    mark = '{} <small class="card-tag">proposed statement</small>'

    open_page = desk.get(address(article)).content.decode()
    decided_page = press(desk, article, "accept", "14").content.decode()

    assert mark.format(statement) in open_page
    assert open_page.count(mark.format("")) == sum(map(bool, proposed))
    assert decided_page.count(mark.format("")) == sum(map(bool, proposed)) - 1
    assert mark.format(statement) not in decided_page


def test_desk_marks_period_and_place_as_proposed_until_they_are_accepted(desk):
    factories.place(name="Leck")
    text = "Thieves took 900 bicycles in Leck in 2024. The council has 14 parks."
    article = factories.article(text=text, state="draft")
    mark = '<small class="card-tag">proposed</small></dd>'

    open_page = desk.get(address(article)).content.decode()
    press(desk, article, "accept", "900")
    claim = Claim.objects.get(value=900)

    assert open_page.count(mark) == 2
    assert f"<dt>Place</dt><dd>Leck {mark}" in open_page
    assert mark not in desk.get(address(article)).content.decode()
    assert (claim.place.name, claim.period_kind) == ("Leck", "interval")
    assert [claim.period_start_date.iso, claim.period_end_date.iso] == ["2024", "2024"]


def test_form_of_a_card_begins_with_its_period_and_place(desk):
    place = factories.place(name="Leck")
    text = "Thieves took 900 bicycles in Leck in 2024."
    article = factories.article(text=text, state="draft")
    key = card(article, "900").key

    page = reverse("admin:claims_claim_add") + f"?article={article.pk}&suggestion={key}"
    values = typed(desk.get(page))

    names = ("place", "period_kind", "period_start", "period_end")
    assert [values[name] for name in names] == [str(place.pk), "interval", "2024", "2024"]


def test_desk_of_an_article_without_text_or_numbers_says_so(desk):
    for text, message in [("", "has no text yet"), ("Nothing.", "No numbers were found")]:
        page = desk.get(address(factories.article(text=text))).content.decode()
        assert message in page


def test_desk_says_that_it_reads_no_more_of_a_long_text(desk):
    article = factories.article(text="It has 14 parks.\n" + "a " * 60_000)

    response = desk.get(address(article))

    assert "only its first 100,000 characters" in response.content.decode()


def test_desk_says_that_it_reads_no_more_of_many_numbers(desk, monkeypatch):
    monkeypatch.setattr("claims.matching.text_reading.NUMBERS_AT_MOST", 2)
    article = factories.article(text="It has 14 parks, 3 pools and 2 schools.")
    shorter = factories.article(text="It has 14 parks and 3 pools.")

    whole, cut = desk.get(address(shorter)), desk.get(address(article))

    assert [card.suggestion.as_printed for card in cut.context["desk"].cards] == ["14", "3"]
    assert ["has more numbers than" in page.content.decode() for page in (whole, cut)] == [
        False,
        True,
    ]


def test_desk_is_reached_from_the_article(desk, article):
    page = reverse("admin:claims_article_change", args=[article.pk])
    response = desk.get(page)
    assert f'<a href="{address(article)}">Desk</a>' in response.content.decode()

    response = desk.post(page, typed(response, _desk="1"))

    assert response["Location"] == address(article)


def test_desk_asks_no_more_for_more_numbers(desk, django_assert_num_queries):
    unit = factories.unit(code="library", singular="library", plural="libraries")
    measure = factories.measure(name="Leck libraries", unit=unit)
    few = factories.article(text="Leck has 14 libraries, Rosa Marlow said.", state="draft")
    many = "Leck has {} libraries, Ada Marlow said.\n\nUpton Council has {}00 nurses, it said.\n\n"
    more = factories.article(text="".join(many.format(n, n) for n in range(5, 30)))
    for value in (14, 15, 16):
        factories.claim(measure=measure, unit=unit, value=value)
    desk.get(address(few))

    for article in (few, more):
        with django_assert_num_queries(QUERIES):
            desk.get(address(article))


QUERIES = 16


def test_desk_accepts_and_undoes(desk, article):
    response = press(desk, article, "accept", "14", repeats="on")
    assert notices(response) == ["“14 libraries” is a draft."]
    assert Claim.objects.get().entered_by.username == "author"

    response = press(desk, article, "undo", "14")

    assert (notices(response), Claim.objects.count()) == (["Undone."], 0)


@pytest.mark.parametrize(
    ("action", "words", "following"),
    [
        ("accept", "40", "more than £2m"),
        ("dismiss", "14", "five"),
        ("dismiss", "five", "40"),
        ("promote", "3 May", "3 May"),
        ("undo", "14", "14"),
    ],
)
def test_desk_goes_on_to_the_next_open_card(desk, article, action, words, following):
    cards = [card for card in Desk(article).cards if card.text_quote.as_printed == words]
    fields = {"do": action, "key": cards[-1].key, "reason": "trivial"}

    response = desk.post(address(article), fields)

    assert response["Location"] == f"{address(article)}#card-{card(article, following).key}"


def test_desk_stays_where_no_card_is_open_any_more(desk):
    article = factories.article(text="It has 14 parks.")
    key = Desk(article).cards[0].key

    response = desk.post(address(article), {"do": "accept", "key": key})

    assert response["Location"] == f"{address(article)}#card-{key}"


def test_desk_accepts_at_once_only_what_is_sure(desk, article):
    factories.measure(name="Leck libraries", unit=factories.unit(code="hall"))

    response = desk.get(address(article))

    shown = response.context["desk"]
    doubts = {card.text_quote.as_printed: card.doubts for card in shown.shown if card.doubts}
    assert doubts == {"14": ["measure"], "five": ["value", "measure"]}
    assert [card.text_quote.as_printed for card in shown.sure] == ["40", "40", "more than £2m"]
    assert "Accept 3 without doubts" in response.content.decode()


@pytest.mark.parametrize("fragment", ["", "desk"])
def test_desk_opens_the_next_card_where_no_script_does(desk, article, fragment):
    key = card(article, "3 May").key
    headers = {"X-Fragment": fragment}

    page = desk.get(address(article), headers=headers).content.decode()
    answer = desk.post(address(article), {"do": "promote", "key": key}, headers=headers)

    assert page.count('<details name="card" open>') == 1
    assert (b" open>" in answer.content) is False


def test_desk_gives_back_the_note_of_a_decision_that_is_refused(desk, second_desk, article):
    press(desk, article, "accept", "14")

    response = press(second_desk, article, "dismiss", "14", reason="other", note="A guess.")

    message = "“14 libraries” is already on record, entered by author."
    assert notices(response) == [f"{message} Your note was: “A guess.”"]


def test_desk_accepts_the_sure_ones(desk, article):
    response = press(desk, article, "accept-sure", "14", "five")

    assert notices(response) == ["2 drafts made: 14 libraries; five."]
    again = press(desk, article, "accept-sure", "14", "five")
    assert notices(again) == ["These have already been dealt with."]


@pytest.mark.parametrize("fragment", ["desk", "messages"])
@pytest.mark.parametrize("action", ["accept", "undo"])
def test_desk_reads_the_text_once_a_press(desk, article, monkeypatch, fragment, action):
    key, texts = card(article, "14").key, []
    monkeypatch.setattr(
        text_reading, "suggest", lambda text, *known: texts.append(text) or suggest(text, *known)
    )

    response = desk.post(
        address(article), {"do": action, "key": key}, headers={"X-Fragment": fragment}
    )

    assert (response.status_code, texts) == (200 if action == "accept" else 409, [TEXT])


@pytest.mark.parametrize("order", [["14", "five"], ["five", "14"]])
def test_desk_suggests_that_a_part_is_one_whichever_is_accepted_first(desk, article, order):
    for words in order:
        press(desk, article, "accept", words)

    relation = Relation.objects.values_list("from_claim__as_printed", "to_claim__as_printed")
    assert relation.get(kind="part-of", state="suggested") == ("five", "14 libraries")


def test_desk_dismisses_and_promotes(desk, article):
    press(desk, article, "dismiss", "five", reason="other", note=" A guess. ")
    press(desk, article, "promote", "3 May")

    assert list(Decision.objects.values_list("as_printed", "kind", "reason", "note")) == [
        ("five", "dismissed", "other", "A guess."),
        ("3 May", "promoted", "", ""),
    ]


@pytest.mark.parametrize(("fragment", "cards"), [("desk", 6), ("messages", 0)])
def test_desk_tells_the_second_editor(desk, second_desk, article, fragment, cards):
    words = card(article, "14").key
    press(desk, article, "accept", "14")

    response = second_desk.post(
        address(article), {"do": "accept", "key": words}, headers={"X-Fragment": fragment}
    )

    message = "“14 libraries” is already on record, entered by author."
    assert (response.status_code, Claim.objects.count()) == (409, 1)
    assert message in response.content.decode()
    assert "<html" not in response.content.decode()
    assert response.content.decode().count("data-card=") == cards


@pytest.mark.parametrize("sent", [{}, {"do": "accept"}, {"do": "explode", "key": "x"}])
def test_desk_refuses_what_no_button_sends(desk, article, sent):
    assert desk.post(address(article), sent).status_code == 400


def test_desk_of_no_article_leads_home(desk):
    response = desk.get(reverse("admin:claims_article_desk", args=[99]))

    assert response["Location"] == reverse("admin:index")


def form_of(article, words):
    page = reverse("admin:claims_claim_add")
    return f"{page}?article={article.pk}&suggestion={card(article, words).key}"


def test_claim_form_is_filled_in_from_a_suggestion(desk, article):
    page = form_of(article, "more than £2m")
    response = desk.get(page)
    form = response.context["adminform"].form
    assert {name: form[name].value() for name in ("as_printed", "hedge", "kind", "exact")} == {
        "as_printed": "more than £2m",
        "hedge": "more-than",
        "kind": "direct",
        "exact": "We spent more than £2m on heat.",
    }

    response = desk.post(page, typed(response, statement="Leck spent money.", _save="1"))

    assert response.status_code == 302, errors(response)
    claim = Claim.objects.get()
    assert (claim.value, claim.lower, TEXT[claim.start : claim.end]) == (
        2_000_000,
        2_000_000,
        "more than £2m",
    )
    assert (claim.quotation.speaker.name, claim.state) == ("Rosa Marlow", "draft")
    assert list(Decision.objects.values_list("kind", "claim")) == [("corrected", claim.pk)]
    assert response["Location"] == f"{address(article)}#card-{card(article, '14').key}"


def test_claim_form_from_a_suggestion_anchors_at_its_number(desk, article):
    page = reverse("admin:claims_claim_add")
    second = [card for card in Desk(article).cards if card.text_quote.as_printed == "40"][1]
    page = f"{page}?article={article.pk}&suggestion={second.key}"

    desk.post(page, typed(desk.get(page)))

    assert Claim.objects.get().start == second.suggestion.start


def test_claim_form_of_an_accepted_suggestion_leads_to_its_claim(desk, article):
    page = form_of(article, "14")
    form = typed(desk.get(page))
    press(desk, article, "accept", "14")
    claim = Claim.objects.get()

    assert desk.get(page)["Location"] == reverse("admin:claims_claim_change", args=[claim.pk])
    response = desk.post(page, form)
    message = "This number is already on record for this quotation."
    assert errors(response) == {"__all__": [message]}
    assert typed(response)["as_printed"] == "14 libraries"


def test_claim_form_of_words_that_are_gone_is_empty_and_loses_nothing(desk, article):
    page = form_of(article, "14")
    form = typed(desk.get(page))
    Article.objects.update(text="It was pasted anew.")

    assert desk.get(page).context["adminform"].form["as_printed"].value() is None
    assert desk.post(page, form).status_code == 302
    assert Claim.objects.get().as_printed == "14 libraries"
