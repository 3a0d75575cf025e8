"""Nothing unpublished changes one byte of a public answer."""

import re
from datetime import UTC, datetime

import pytest
from django.core import signing
from django.urls import reverse

from claims.models import Claim, Report
from tests import factories
from tests.public import addresses
from tracker import request_log

pytestmark = pytest.mark.django_db(transaction=True)

MARK = "Zanzibarine"
NUMBER = 987654321
QUERIES = [
    "",
    f"?q={MARK}",
    f"?q={NUMBER}",
    "?q=officers&sort=-value",
    "?q=1,701+officers",
    "?q=ofificers+zanzibarin",
    "?q=98765432",
    "?measure=officer-posts-cut&sort=value",
    "?value_min=1700",
    f"?known_on={datetime.now(UTC):%Y-%m-%d}&q={MARK}",
    f"?known_on={datetime.now(UTC):%Y-%m-%d}",
]
SUGGESTED = ["?q=17", "?q=off", "?q=98", f"?q={MARK[:5]}", f"?q={MARK}"]


@pytest.fixture
def world(monkeypatch):
    # The report form carries a token of the second in which it was opened.
    monkeypatch.setattr(signing.time, "time", lambda: 1_754_000_000)
    monkeypatch.setattr(request_log.secrets, "token_hex", lambda length: "of-any-request")
    return addresses.build()


def hidden_beside(world):
    """Drafts and reviews on the very records that readers see, and new records of every kind."""
    quotation = world.claim.quotation
    words = {"as_printed": f"{NUMBER} {MARK}", "statement": MARK, "value": NUMBER}
    measure = factories.measure(
        [factories.topic(name=MARK, slug="zanzibarine"), *world.measure.topics.all()],
        name=MARK,
        slug="zanzibarine",
    )
    place = factories.place(name=MARK, slug="zanzibarine", parent=world.claim.place)
    person = factories.speaker(name=MARK, slug="zanzibarine", kind="person")
    paper = factories.publication(name=MARK, slug="zanzibarine")
    article = factories.article(state="draft", publication=paper, headline=MARK, text=MARK)
    beside = factories.article(
        state="draft", publication=world.article.publication, headline=MARK, byline=MARK
    )
    drafts = [
        factories.draft(quotation=quotation, measure=world.measure, **words),
        factories.draft(
            quotation=quotation, measure=world.measure, **words | {"value": 0}, start=1, end=2
        ),
        factories.claim(
            quotation=factories.quotation(article=world.article, speaker=person, exact=MARK),
            measure=measure,
            place=place,
            state="in-review",
            published_at=None,
            **words,
        ),
        factories.draft(article=article, speaker=world.speaker, measure=world.measure, **words),
        factories.draft(article=beside, speaker=person, measure=world.measure, **words),
    ]
    for draft in drafts:
        factories.relation(from_claim=draft, to_claim=world.claim, kind="contradicts", note=MARK)
        factories.relation(from_claim=world.claim, to_claim=draft, kind="updates", note=MARK)
    factories.relation(
        from_claim=world.claim,
        to_claim=world.withdrawn,
        kind="restates",
        state="suggested",
        note=MARK,
    )
    factories.correction(claim=drafts[0], reason=MARK)
    Report.objects.create(claim=world.claim, message=MARK, contact=MARK)
    world.article.text = f"{MARK} {NUMBER}"
    world.article.save()
    Claim.objects.filter(pk=world.claim.pk).update(internal_note=MARK)
    return [
        reverse("article-detail", args=[article.pk]),
        reverse("publication-detail", args=[paper.slug]),
        reverse("speaker-detail", args=[person.slug]),
        reverse("measure-detail", args=[measure.slug]),
        reverse("place-detail", args=[place.slug]),
        reverse("topic-detail", args=["zanzibarine"]),
        *(f"/{name}/zanzibarine.json" for name in ("measures", "places", "speakers", "topics")),
        *(f"/claims/{draft.pk}.json" for draft in drafts),
        *(reverse("claim-detail", args=[draft.pk]) for draft in drafts),
    ]


def answers(client, paths):
    """Status, headers and body of each address, and of lists under each query."""
    names = ["list", "csv", "jsonl", "xlsx", "json", "feed", "charts"]
    listed = [reverse(f"claim-{name}") for name in names]
    paths = [*paths, *(path + query for path in listed for query in QUERIES)]
    paths += [reverse("suggest") + query for query in SUGGESTED]
    return {path: answer(client, path) for path in paths}


def answer(client, path):
    response = client.get(path)
    body = b"".join(response) if response.streaming else response.content
    return response.status_code, dict(response.headers), body


def test_drafts_change_no_byte_of_any_answer(world, client):
    public = addresses.paths(world)
    before = answers(client, public)
    hidden_beside(world)

    after = answers(client, public)

    assert {p: (before[p], after[p]) for p in after if after[p] != before[p]} == {}
    assert {path for path in after if MARK.encode() in after[path][2] and MARK not in path} == set()


def test_drafts_have_the_address_of_nothing(world, client):
    hidden = hidden_beside(world)
    nothing = {path: re.sub(r"[^/]+(/|\.json)$", r"987654\1", path) for path in hidden}

    responses = answers(client, [*hidden, *nothing.values()])

    for path in hidden:
        assert responses[path][0] == 404
        assert responses[path] == responses[nothing[path]]


def test_published_claim_does_change_answers(world, client):
    """The comparison above notices a claim that is published."""
    names = [
        "home",
        "claim-list",
        "claim-csv",
        "claim-jsonl",
        "claim-json",
        "claim-feed",
        "claim-xlsx",
    ]
    names += ["article-csv", "measure-json", "speaker-jsonl"]
    paths = [reverse(name) for name in names]
    before = [answer(client, path) for path in paths]
    factories.claim(
        quotation=world.claim.quotation, measure=world.measure, as_printed="80", value=80
    )

    for path, answer_before in zip(paths, before, strict=True):
        assert answer(client, path) != answer_before
