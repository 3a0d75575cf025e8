"""An address that was public answers for ever, and says what was withdrawn."""

import pytest
from django.urls import reverse

from claims.actions import log_corrections, withdraw_claim
from claims.models import Claim, Measure, Place, Publication, Speaker, Topic
from tests import factories
from tests.public import addresses

pytestmark = pytest.mark.django_db

RECORDS = [
    ("measure-detail", lambda world: world.measure.slug),
    ("speaker-detail", lambda world: world.speaker.slug),
    ("speaker-detail", lambda world: world.claim.quotation.on_behalf_of.slug),
    ("publication-detail", lambda world: world.article.publication.slug),
    ("place-detail", lambda world: world.claim.place.slug),
    ("topic-detail", lambda world: "policing"),
    ("article-detail", lambda world: world.article.pk),
]
LISTS = ["home", "claim-list", "measure-list", "speaker-list", "article-list"]
LISTS += ["sitemap-section"]


@pytest.fixture
def world():
    return addresses.build()


def withdraw_all():
    for claim in Claim.objects.published():
        withdraw_claim(claim, kind="withdrawn", reason="Of another force.", by=factories.user())


def test_every_address_answers_after_the_last_withdrawal(world, client):
    paths = addresses.paths(world)
    paths += [f"{path}?measure=officer-posts-cut" for path in ("/claims/", "/claims/charts/")]
    paths += ["/claims/?speaker=ada-brook", "/claims/?topic=policing", "/claims/?place=northam"]
    before = {path: client.get(path).status_code for path in paths}
    withdraw_all()

    after = {path: client.get(path).status_code for path in paths}

    assert {path: status for path, status in before.items() if status != 200} == {}
    assert after == before


@pytest.mark.parametrize(("name", "argument"), RECORDS)
def test_page_says_what_was_withdrawn_and_why(world, client, name, argument):
    withdraw_all()

    page = client.get(reverse(name, args=[argument(world)])).content.decode()

    assert f'<a href="{world.claim.get_absolute_url()}">' in page
    assert "Of another force." in page


@pytest.mark.parametrize("name", LISTS)
def test_lists_name_nothing_that_is_withdrawn(world, client, name):
    withdraw_all()
    sections = ["claims", "articles", "measures", "speakers", "publications", "topics", "places"]
    paths = [[section] for section in sections] if name == "sitemap-section" else [[]]
    named = [reverse(record, args=[argument(world)]) for record, argument in RECORDS]

    pages = [client.get(reverse(name, args=path)).content.decode() for path in paths]

    assert [path for path in named for page in pages if path in page] == []


def test_page_stays_when_its_only_claim_is_corrected_away(client):
    claim = factories.claim(measure=factories.measure(slug="posts", name="Posts"))
    with log_corrections(
        Claim.objects.all(), kind="meaning", reason="People.", by=factories.user()
    ):
        Claim.objects.update(measure=factories.measure())

    page = client.get("/measures/posts/")

    assert page.status_code == 200
    assert "are now listed elsewhere" in page.content.decode()
    assert claim.measure.name not in client.get("/measures/").content.decode()


def test_records_are_public_from_their_first_claim_on():
    measure = factories.measure([factories.topic()], unit=factories.unit())
    factories.measure([factories.topic()])
    draft = factories.draft(measure=measure, place=factories.place())
    models = [Measure, Topic, Place, Publication, Speaker]

    before = [model.objects.public().count() for model in models]
    factories.claim(measure=measure, place=draft.place)

    assert before == [0] * 5
    assert [model.objects.public().count() for model in models] == [1] * 5
    assert measure.unit.__class__.objects.public().get() == measure.unit
    assert Measure.objects.public().get().public_since == factories.PUBLISHED_AT
