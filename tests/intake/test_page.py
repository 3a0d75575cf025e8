"""Articles out of web pages: what was printed, and what the page says of it for machines."""

import json
from datetime import date

import pytest

from claims.intake import ProposedArticle, Refusal
from claims.intake.page import read_page

TODAY = date(2026, 3, 10)
BODY = [
    "The council will cut 40 librarians by March, its leader, Ada Quill, said on Friday.",
    "“We had 120 librarians in 2019,” she said. “We will have 80.”",
    "The union said that this would save £1.2m a year, a third of what the council is short of.",
]
STANDFIRST = "Forty posts go by March, says the leader"
JSON_LD = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "Gazette online"},
        {
            "@type": ["NewsArticle"],
            "headline": "Library cuts: 40 to go",
            "description": STANDFIRST,
            "datePublished": "2025-08-01T09:30:00+01:00",
            "author": [{"@type": "Person", "name": "By Rosa Marlow"}, {"name": "Tom Pike"}],
            "publisher": {"name": "Ambleford Gazette"},
            "inLanguage": "en-GB",
        },
    ],
}


def script(json_ld):
    return f'<script type="application/ld+json">{json.dumps(json_ld)}</script>'


def page(head="", above="<h1>Council to cut 40 librarians</h1>", body=BODY, attributes=""):
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in body)
    return (
        f"<!DOCTYPE html><html {attributes}><head><meta charset=utf-8>{head}</head><body>"
        f"<nav><a href=/>Home</a> <a href=/news>News</a></nav>"
        f"<main><article>{above}{paragraphs}</article></main><footer>© 2026</footer></body></html>"
    ).encode()


def proposed_article(raw, address="https://gazette.example/news/cuts", charset=None):
    return read_page(raw, TODAY, address, charset)


def test_page_is_read_with_all_that_it_tells():
    head = script(JSON_LD) + '<link rel="Canonical" href="/news/2025/cuts">'
    above = f"<h1>Council to cut 40 librarians</h1><p class=standfirst>{STANDFIRST}</p>"

    assert proposed_article(page(head, above)) == ProposedArticle(
        headline="Council to cut 40 librarians",
        standfirst=STANDFIRST,
        byline="Rosa Marlow, Tom Pike",
        site="Ambleford Gazette",
        published_on=date(2025, 8, 1),
        published_precision="day",
        address="https://gazette.example/news/2025/cuts",
        language="en-GB",
        text="\n\n".join(["Council to cut 40 librarians", STANDFIRST, *BODY]),
    )


def meta(name, content):
    return f'<meta property="{name}" content="{content}">'


# The head of the page, what stands above the text, and the one field that they give.
FIELDS = [
    ("headline", "title alone", "<title>Library cuts</title>", "", "Library cuts"),
    (
        "headline",
        "the heading that is the title",
        "<title>Library cuts - Gazette</title>",
        "<h1>Gazette</h1><h1>Library cuts</h1>",
        "Library cuts",
    ),
    ("headline", "none", "", "", ""),
    ("standfirst", "not to be seen", meta("og:description", STANDFIRST), "<h1>Cuts</h1>", ""),
    ("byline", "from meta", meta("author", "Rosa Marlow"), "", "Rosa Marlow"),
    ("byline", "an address is no name", meta("author", "https://gazette.example/rosa"), "", ""),
    ("byline", "a line of the text", "", "<h1>Cuts</h1><p>By Rosa Marlow</p>", "Rosa Marlow"),
    ("site", "from meta", meta("og:site_name", "Gazette"), "", "Gazette"),
    (
        "published_on",
        "from meta",
        meta("article:published_time", "2025-08-01"),
        "",
        date(2025, 8, 1),
    ),
    (
        "published_on",
        "from its time",
        "",
        '<time datetime="2025-08-01T10:00">1.8.</time>',
        date(2025, 8, 1),
    ),
    (
        "published_on",
        "a line of the text",
        "",
        "<h1>Cuts</h1><p>1 August 2025</p>",
        date(2025, 8, 1),
    ),
    ("published_on", "a quarter is no day", meta("date", "2025-Q1"), "", None),
    ("published_on", "only the footer's year", "", "", None),
    ("published_precision", "a month", meta("date", "2025-08"), "", "month"),
    (
        "address",
        "from meta",
        meta("og:url", "https://gazette.example/a"),
        "",
        "https://gazette.example/a",
    ),
    (
        "address",
        "a front page is none",
        '<link rel=canonical href="/">',
        "",
        "https://gazette.example/news/cuts",
    ),
    (
        "address",
        "a script is none",
        '<link rel=canonical href="javascript:a">',
        "",
        "https://gazette.example/news/cuts",
    ),
    (
        "address",
        "broken",
        '<link rel=canonical href="http://[x">',
        "",
        "https://gazette.example/news/cuts",
    ),
    ("language", "from meta", meta("og:locale", "cy_GB"), "", "cy-GB"),
    ("headline", "broken JSON-LD", f"{script(JSON_LD)[:-30]}</script>", "<h1>Cuts</h1>", "Cuts"),
    (
        "headline",
        "odd JSON-LD",
        script([{"@type": "Article", "headline": 5, "author": [[]], "publisher": 7}]),
        "<h1>Cuts</h1>",
        "Cuts",
    ),
]


@pytest.mark.parametrize(
    ("field", "head", "above", "value"),
    [(row[0], *row[2:]) for row in FIELDS],
    ids=[f"{row[0]}: {row[1]}" for row in FIELDS],
)
def test_page_gives_a_field(field, head, above, value):
    assert getattr(proposed_article(page(head, above)), field) == value


ENCODED = [
    ("declared by the page", "windows-1252", "charset=windows-1252", None),
    ("declared by the server", "windows-1252", "name=none", "windows-1252"),
    ("not declared", "windows-1252", "name=none", None),
    ("utf-16", "utf-16", "charset=utf-8", None),
    ("wrongly declared", "utf-8", "charset=nonsense", "idna"),
]


@pytest.mark.parametrize(
    ("encoding", "declared", "charset"),
    [row[1:] for row in ENCODED],
    ids=[row[0] for row in ENCODED],
)
def test_page_of_any_encoding_is_read(encoding, declared, charset):
    source = page().decode().replace("charset=utf-8", declared).encode(encoding)

    assert proposed_article(source, charset=charset).text.endswith("\n\n".join(BODY))


def test_page_of_an_application_is_read_from_its_own_data():
    json_ld = {"@type": "NewsArticle", "articleBody": BODY[0]}

    assert proposed_article(page(script(json_ld), above="", body=[])).text == BODY[0]


def test_page_does_not_read_files_of_this_machine(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("The password of the whole newsroom is the name of the editor’s first dog.")
    # Well-formed, so that a parser which follows entities could read all of it.
    source = (
        f'<!DOCTYPE html [<!ENTITY f SYSTEM "{secret.as_uri()}">]>'
        '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Cuts</title></head><body><article>'
        f"<h1>Cuts</h1><p>{BODY[0]}</p><p>&f;</p></article></body></html>"
    )

    text = proposed_article(source.encode()).text

    assert BODY[0] in text
    assert "password" not in text


@pytest.mark.parametrize(
    "raw", [b"", b" \n", b"<html></html>", b"<!-- -->", page(body=[], above="")]
)
def test_page_without_an_article_is_refused(raw):
    with pytest.raises(Refusal, match="No article was found"):
        proposed_article(raw)
