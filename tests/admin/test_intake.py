"""Taking in an article: what is found is shown, checked and saved, and nothing typed is lost."""

from datetime import date
from functools import partial

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from claims.admin.desk import desk_address
from claims.intake import fetch
from claims.models import Article, Claim, Publication
from tests import factories
from tests.intake.servers import Site, http

from .pages import fields_of, notices

pytestmark = pytest.mark.django_db

INTAKE = reverse("admin:claims_article_intake")
ADDRESS = "https://gazette.example/news/2025/cuts"
FORTY = "The council cut 40 posts in the libraries of the whole county and its towns."
START = len(f"{FORTY} It shut ")
TEXT = """Council to cut 40 librarians

Forty posts go by March

By Rosa Marlow | Ambleford Gazette | Friday, 1st August

The council will cut 40 librarians by March. Nobody was asked."""


def change_page(article):
    return reverse("admin:claims_article_change", args=[article.pk])


def read(desk, **given):
    """The page after a text, a file or an address was given."""
    return desk.post(INTAKE, given, follow=True)


def save(desk, page, **changes):
    """The page after what the form shows was saved, with some fields typed anew."""
    return desk.post(
        INTAKE, fields_of(page.context["form"]) | changes | {"_save": "1"}, follow=True
    )


def errors(page):
    return {name: list(told) for name, told in page.context["form"].errors.items()}


def test_intake_shows_what_was_found(desk):
    paper = factories.publication(website="https://www.gazette.example/")

    page = read(desk, text=TEXT, address=f"{ADDRESS}?utm_source=x")

    assert fields_of(page.context["form"]) == {
        "url": ADDRESS,
        "headline": "Council to cut 40 librarians",
        "standfirst": "Forty posts go by March",
        "publication": str(paper.pk),
        "published_on": "1 August 2025",
        "byline": "Rosa Marlow",
        "language": "en",
        "text": TEXT,
    }
    assert not Article.objects.exists()


def test_intake_saves_a_draft_and_goes_to_its_desk(desk):
    factories.publication(website="https://gazette.example/")
    page = read(desk, text=TEXT.replace("\n", "\r\n"), address=ADDRESS)

    saved = save(desk, page, text=TEXT.replace("\n", "\r\n"), headline="Cuts of 40")

    article = Article.objects.get()
    assert (article.state, article.published_on, article.text) == (
        "draft",
        date(2025, 8, 1),
        f"Cuts of 40\n\n{TEXT}",
    )
    assert saved.redirect_chain == [(desk_address(article), 302)]
    assert notices(saved) == ["“Cuts of 40” has been added as a draft."]


def test_intake_adds_a_publication_that_is_not_there_yet(desk):
    page = read(desk, text=TEXT, address=ADDRESS)
    assert page.context["form"]["new_publication"].value() == "Ambleford Gazette"

    assert list(errors(save(desk, page))) == ["new_kind"]
    save(desk, page, new_kind="newspaper")

    [paper] = Publication.objects.values("name", "slug", "website", "kind")
    assert paper == {
        "name": "Ambleford Gazette",
        "slug": "ambleford-gazette",
        "website": "https://gazette.example/",
        "kind": "newspaper",
    }
    assert Article.objects.get().publication.name == "Ambleford Gazette"


def test_intake_knows_a_publication_that_is_named_anew(desk):
    paper = factories.publication(name="Ambleford Gazette")
    page = read(desk, text=TEXT.replace(" | Ambleford Gazette", ""), address=ADDRESS)

    save(desk, page, new_publication="AMBLEFORD Gazette")

    assert Article.objects.get().publication == paper


PAGE = f"""<!DOCTYPE html><meta charset=windows-1252><link rel=canonical href="{ADDRESS}">
<h1>Library cuts</h1><time datetime="2025-08-01"></time>
<p>The council is £4m short and will cut 40 librarians by March, its leader said.</p>"""
MESSAGE = """From: Ambleford Gazette <news@gazette.example>\nDate: Fri, 1 Aug 2025 09:00:00 +0100
Subject: Library cuts\n\nThe council is £4m short."""
FILES = [
    ("cuts.html", PAGE.replace("<h1>", "<article><h1>").encode("cp1252"), ADDRESS, "£4m"),
    ("CUTS.EML", MESSAGE.encode("cp1252"), None, "£4m"),
    ("cuts.txt", b"\xef\xbb\xbfLibrary cuts\n1 August 2025\nIt is \xc2\xa34m short.", None, "£4m"),
]


@pytest.mark.parametrize(("name", "raw", "address", "words"), FILES, ids=[one[0] for one in FILES])
def test_intake_reads_a_file(desk, name, raw, address, words):
    form = read(desk, file=SimpleUploadedFile(name, raw)).context["form"]

    assert form["headline"].value() == "Library cuts"
    assert fields_of(form)["published_on"] == "1 August 2025"
    assert fields_of(form).get("url") == address
    assert words in form["text"].value()


WRONG = [
    ("nothing", {}, "__all__", "Paste the text, choose a file or type the address."),
    ("blank", {"text": " \n\u200b"}, "text", "There is no text in it"),
    ("two at once", {"text": "5", "file": ("a.txt", b"6")}, "__all__", "not both"),
    ("5 MB", {"text": "paste " * 900_000}, "text", "5,400,000 characters"),
    ("NUL", {"text": "a\0b"}, "text", "Null characters"),
    (
        "no such kind",
        {"file": ("cuts.docx", b"PK\x03\x04")},
        "file",
        "This kind of file cannot be read",
    ),
    ("binary", {"file": ("cuts.txt", b"PK\x03\x04")}, "file", "a document or an image"),
    ("empty page", {"file": ("cuts.html", b"<p></p>")}, "file", "No article was found"),
    ("script", {"address": "javascript:alert(1)", "text": TEXT}, "address", "valid URL"),
    ("off", {"address": ADDRESS}, "address", "Paste"),
]


@pytest.mark.parametrize(
    ("given", "field", "words"), [row[1:] for row in WRONG], ids=[row[0] for row in WRONG]
)
def test_intake_says_what_is_wrong_and_keeps_what_was_typed(desk, given, field, words):
    given = {
        name: SimpleUploadedFile(*value) if name == "file" else value
        for name, value in given.items()
    }

    page = read(desk, **given)

    [(name, [told])] = errors(page).items()
    assert (name, words in told) == (field, True), told
    for one in ("text", "address"):
        assert (page.context["form"][one].value() or "") == given.get(one, "")
    assert not Article.objects.exists()


def test_intake_tells_what_to_look_at(desk):
    page = read(desk, text="Cuts\n1st August\nLibrarians go.", address="https://g.example/a")

    assert page.context["warnings"] == (
        "The text says “1 August” without a year. Type the whole date.",
    )


MISTAKES = [
    ({"url": "gazette"}, ["url"]),
    ({"url": ""}, ["url"]),
    ({"headline": ""}, ["headline"]),
    ({"published_on": "1st August"}, ["published_on"]),
    ({"language": ""}, ["language"]),
    ({"text": "\u200b"}, ["text"]),
    ({"text": "a" * 1_000_001}, ["text"]),
    ({"publication": ""}, ["publication"]),
    ({"new_publication": "Other", "new_kind": "website"}, ["new_publication"]),
]


@pytest.mark.parametrize(("changes", "told"), MISTAKES)
def test_intake_mistake_is_told_at_its_field(desk, changes, told):
    factories.publication(website="https://gazette.example/")
    page = read(desk, text=TEXT, address=ADDRESS)
    sent = fields_of(page.context["form"]) | changes

    again = save(desk, page, **changes)

    assert list(errors(again)) == told
    assert fields_of(again.context["form"]) == {name: one for name, one in sent.items() if one}
    assert not Article.objects.exists()


def test_intake_of_a_text_that_is_there_opens_it(desk):
    article = factories.article(text=TEXT)

    page = read(desk, text=TEXT.replace("\n", "\r\n") + " ")

    assert page.redirect_chain == [(change_page(article), 302)]
    assert notices(page) == ["This article is already on record. Here it is."]


@pytest.mark.parametrize(
    "address", [ADDRESS, "HTTPS://Gazette.Example:443/news/2025/cuts?fbclid=x#top"]
)
def test_intake_of_an_address_that_is_there_opens_it(desk, address):
    article = factories.article(url=ADDRESS)

    assert read(desk, address=address).redirect_chain == [(change_page(article), 302)]


@pytest.mark.parametrize("address", ["http://gazette.example/moved", ADDRESS])
def test_intake_of_a_page_that_is_there_by_any_of_its_addresses_opens_it(desk, fetching, address):
    article = factories.article(url=address, text="Old.", state="draft")
    factories.article(url="https://other.example/a", published_on=date(2026, 1, 1))
    body = PAGE.replace("<h1>", "<article><h1>").encode("cp1252")
    fetching(http(status="302 Found", location="/moved"), http(body, content_type="text/html"))

    page = read(desk, address="http://gazette.example/typed#top")

    assert page.context["article"] == article


def test_intake_prefers_the_article_of_the_address_to_that_of_the_text(desk):
    article = factories.article(url=ADDRESS, text="Old.")
    factories.article(text=TEXT, published_on=date(2026, 1, 1))

    assert read(desk, address=ADDRESS, text=TEXT).context["article"] == article


def test_intake_shows_the_claims_that_a_new_text_would_lose(desk):
    article = factories.article(url=ADDRESS, text=f"{FORTY} It shut 6 branches.", state="draft")
    kept = factories.draft(article=article, as_printed="40", start=16, end=18)
    lost = factories.draft(article=article, as_printed="6 branches", start=START, end=START + 10)

    page = read(desk, text=f"{FORTY} It says no more.", address=ADDRESS)

    assert (page.context["lost"], page.context["kept"]) == ([lost], 1)
    article.refresh_from_db()
    assert article.text == f"{FORTY} It shut 6 branches."
    assert Claim.objects.filter(pk__in=[kept.pk, lost.pk], start=None).count() == 0

    sent = {"article": article.pk, f"opened-{article.pk}": article.version, "_replace": "1"}
    done = read(desk, **sent, text=page.context["text"])

    assert notices(done) == [
        "No longer found in the text: “6 branches”. Correct these claims.",
        f"“{article}” now has the new text.",
    ]
    assert list(Claim.objects.order_by("pk").values_list("start", "end")) == [
        (16, 18),
        (None, None),
    ]


def test_new_text_does_not_go_over_what_another_editor_saved(desk):
    article = factories.article(text="It cut 40 posts.")
    Article.objects.filter(pk=article.pk).update(text="It cut 41 posts.")

    sent = {"article": article.pk, f"opened-{article.pk}": article.version, "_replace": "1"}
    page = desk.post(INTAKE, sent | {"text": "It cut 42 posts."})

    assert page.status_code == 409
    assert Article.objects.get().text == "It cut 41 posts."


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        ({"article": "x", "text": "5"}, 404),
        ({"article": "9" * 30, "text": "5"}, 404),
        ({"article": "0", "text": "5"}, 404),
        ({"text": "a" * 1_000_001}, 400),
    ],
)
def test_new_text_of_nothing_is_refused(desk, sent, status):
    sent = {"article": factories.article().pk, "_replace": "1"} | sent

    assert desk.post(INTAKE, sent).status_code == status


def test_article_form_tells_which_claims_lost_their_words(desk):
    claim = factories.draft(
        article=factories.article(text="It cut 1,700 officers."), start=7, end=21
    )
    address = change_page(claim.article)
    sent = fields_of(desk.get(address).context["adminform"].form)

    page = desk.post(address, sent | {"text": "It cut 1,800 officers."}, follow=True)

    assert (
        notices(page)[0] == "No longer found in the text: “1,700 officers”. Correct these claims."
    )


@pytest.fixture
def fetching(settings, monkeypatch):
    """Lets pages be fetched, from a site of this test's own."""
    settings.INTAKE_FETCH = True

    def site(*answers):
        site = Site(*answers)
        own = partial(fetch, resolve=site.resolve, connect=site.connect)
        monkeypatch.setattr("claims.admin.intake.fetch", own)
        return site

    return site


def test_intake_fetches_an_address(desk, fetching):
    body = PAGE.replace("<h1>", "<article><h1>").encode("cp1252")
    site = fetching(http(body, content_type="text/html"))

    form = read(desk, address="http://gazette.example/?p=7").context["form"]

    assert site.resolved == ["gazette.example"]
    assert (form["headline"].value(), form["url"].value()) == ("Library cuts", ADDRESS)


def test_intake_says_in_one_line_why_an_address_is_not_fetched(desk, fetching):
    fetching(http(status="404 Not Found"))

    page = read(desk, address=ADDRESS.replace("https", "http"))

    assert errors(page)["address"] == [
        "The site answered 404 instead of sending the page. Open it in your browser and paste the"
        " text, or upload the saved page."
    ]


@pytest.mark.parametrize("name", ["index", "claims_article_changelist", "claims_article_intake"])
def test_intake_is_linked_and_keeps_to_the_policy(desk, name):
    html = desk.get(reverse(f"admin:{name}")).content.decode()

    assert INTAKE in html or name == "claims_article_intake"
    assert "style=" not in html
    assert "<script>" not in html
