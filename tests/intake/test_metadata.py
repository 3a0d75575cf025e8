"""Headlines, bylines and publications of pages: where they are stated, and what is none."""

import pytest

from .sloppy import HEADLINE, LOGO, ld, meta, read, sloppy_page

OG = meta("og:title", HEADLINE)
SITE = meta("og:site_name", "Ambleford Gazette")
FORM = "<form action=/search><label>Search</label><input name=q></form>"
# The head, what stands as the page's <h1>, and the headline.
HEADLINES = [
    ("visible", "", HEADLINE, HEADLINE),
    (
        "visible, og's is another one",
        meta("og:title", "40 librarians lose jobs in council cuts"),
        HEADLINE,
        HEADLINE,
    ),
    ("logo by its alt", OG, "<a href=/><img alt='Ambleford Gazette'></a>", HEADLINE),
    ("logo in words", OG + SITE, "<a href=/>Ambleford Gazette</a>", HEADLINE),
    (
        "logo in words, json-ld",
        ld(headline=HEADLINE, publisher={"name": "Ambleford Gazette"}),
        "Ambleford Gazette",
        HEADLINE,
    ),
    ("logo, site not named", OG, "<a href='/'>The Gazette</a>", HEADLINE),
    (
        "logo and no title but <title>",
        f"<title>{HEADLINE} | Ambleford Gazette</title>" + SITE,
        "Ambleford Gazette",
        HEADLINE,
    ),
    ("form", OG, FORM, HEADLINE),
    ("form in words", OG, "Comments form", HEADLINE),
    ("search in words", OG, "Search", HEADLINE),
    ("empty", OG, "", HEADLINE),
    ("section", OG, "News", HEADLINE),
    ("newsletter", OG, "Sign up to our newsletter", HEADLINE),
    ("cookies", OG, "Your privacy choices", HEADLINE),
    ("site at its end", meta("og:title", f"{HEADLINE} - Ambleford Gazette") + SITE, "", HEADLINE),
    (
        "site at its end, not named",
        f"<title>{HEADLINE} | www.gazette.example</title>",
        "",
        HEADLINE,
    ),
    ("site at its head", f"<title>Ambleford Gazette: {HEADLINE}</title>" + SITE, "", HEADLINE),
    ("site's name in json-ld", ld(headline="Ambleford Gazette") + OG + SITE, "", HEADLINE),
    (
        "site's name in og",
        meta("og:title", "Ambleford Gazette") + SITE + f"<title>{HEADLINE}</title>",
        "",
        HEADLINE,
    ),
    (
        "entities twice",
        meta("og:title", "Fox &amp;amp; Sons to cut 40"),
        "",
        "Fox & Sons to cut 40",
    ),
    (
        "bars of its own",
        meta("og:title", "Cuts – 40 librarians to go"),
        "",
        "Cuts – 40 librarians to go",
    ),
    (
        "hyphen of its own",
        f"<title>Cuts - 40 to go - Ambleford Gazette</title>{SITE}",
        "",
        "Cuts - 40 to go",
    ),
    ("kicker inside", OG, f"<span>News</span> <span>{HEADLINE}</span>", HEADLINE),
    ("microdata", "", f"<span itemprop=headline>{HEADLINE}</span>", HEADLINE),
    ("twitter", meta("twitter:title", HEADLINE, "name"), LOGO, HEADLINE),
    (
        "nothing but the site's name",
        meta("og:title", "Ambleford Gazette") + SITE,
        "<a href=/>Ambleford Gazette</a>",
        "",
    ),
]
PERSON = {"@type": "Person", "@id": "#rosa", "name": "Rosa Marlow"}


def graph(author, *things):
    article = {"@type": "NewsArticle", "author": author}
    return ld({"@graph": [article, *things]})


# The head, what stands below the headline, and the byline.
BYLINES = [
    ("json-ld", ld(author={"@type": "Person", "name": "Rosa Marlow"}), "", "Rosa Marlow"),
    ("by its id", graph({"@id": "#rosa"}, PERSON), "", "Rosa Marlow"),
    (
        "ids in a list",
        graph([{"@id": "#rosa"}, {"@id": "#tom"}], PERSON, {"@id": "#tom", "name": "Tom Pike"}),
        "",
        "Rosa Marlow, Tom Pike",
    ),
    ("id in another script", ld(author={"@id": "#rosa"}) + ld(PERSON), "", "Rosa Marlow"),
    ("id as words", graph("#rosa", PERSON), "", "Rosa Marlow"),
    ("id that leads nowhere", graph({"@id": "https://gazette.example/#rosa"}), "", ""),
    ("id that leads to itself", graph({"@id": "#a"}, {"@id": "#a", "name": {"@id": "#a"}}), "", ""),
    ("meta", meta("author", "By Rosa Marlow", "name"), "", "Rosa Marlow"),
    ("parsely", meta("parsely-author", "Rosa Marlow", "name"), "", "Rosa Marlow"),
    ("article:author", meta("article:author", "Rosa Marlow"), "", "Rosa Marlow"),
    ("sailthru", meta("sailthru.author", "Rosa Marlow", "name"), "", "Rosa Marlow"),
    ("dc.creator", meta("dc.creator", "Rosa Marlow", "name"), "", "Rosa Marlow"),
    (
        "address",
        meta("article:author", "https://facebook.example/rosa"),
        "<p>By Rosa Marlow</p>",
        "Rosa Marlow",
    ),
    ("handle", meta("author", "@rosamarlow", "name"), "<p>By Rosa Marlow</p>", "Rosa Marlow"),
    ("admin", meta("author", "admin", "name"), "<p>By Rosa Marlow</p>", "Rosa Marlow"),
    (
        "the site itself",
        ld(author={"name": "Ambleford Gazette"}) + SITE,
        "<p>By Rosa Marlow</p>",
        "Rosa Marlow",
    ),
    ("visible", "", "<p class=byline>By Rosa Marlow</p>", "Rosa Marlow"),
    (
        "visible with a role",
        "",
        "<p class=byline>By Rosa Marlow, Education correspondent</p>",
        "Rosa Marlow, Education correspondent",
    ),
    (
        "visible, two",
        "",
        "<p>By <a href=/r>Rosa Marlow</a> and <a href=/t>Tom Pike</a></p>",
        "Rosa Marlow and Tom Pike",
    ),
    (
        "visible, no by",
        "",
        "<div class='article-byline'><a rel=author href=/rosa>Rosa Marlow</a></div>",
        "Rosa Marlow",
    ),
    ("visible with its date", "", "<p>By Rosa Marlow | 4 March 2025</p>", "Rosa Marlow"),
    (
        "visible, parts",
        "",
        "<div class=byline><span>By</span> <span>Rosa Marlow</span></div>",
        "Rosa Marlow",
    ),
    (
        "microdata",
        "",
        "<span itemprop=author itemscope><span itemprop=name>Rosa Marlow</span></span>",
        "Rosa Marlow",
    ),
    ("rel", "", "<a rel=author href=/rosa>Rosa Marlow</a>", "Rosa Marlow"),
    ("capitals", "", "<p>BY ROSA MARLOW</p>", "ROSA MARLOW"),
    ("by Friday", "", "<p>By Friday, all 40 must go</p>", ""),
    ("none", "", "", ""),
    (
        "a bio",
        "",
        "<div class=author-bio>Rosa Marlow has written about libraries for 20 years.</div>",
        "",
    ),
    ("template left in", meta("author", "{{author}}", "name"), "", ""),
]
# The head, and the publication's name.
SITES = [
    (
        "json-ld",
        ld(publisher={"@type": "Organization", "name": "Ambleford Gazette"}),
        "Ambleford Gazette",
    ),
    (
        "by its id",
        ld(
            {
                "@graph": [
                    {"@type": "NewsArticle", "publisher": {"@id": "#p"}},
                    {"@id": "#p", "name": "Ambleford Gazette"},
                ]
            }
        ),
        "Ambleford Gazette",
    ),
    (
        "id in another script",
        ld(publisher={"@id": "#p"}) + ld({"@id": "#p", "name": "Ambleford Gazette"}),
        "Ambleford Gazette",
    ),
    ("og", SITE, "Ambleford Gazette"),
    ("application", meta("application-name", "Ambleford Gazette", "name"), "Ambleford Gazette"),
    ("dc", meta("dc.publisher", "Ambleford Gazette", "name"), "Ambleford Gazette"),
    ("meta publisher", meta("publisher", "Ambleford Gazette", "name"), "Ambleford Gazette"),
    (
        "web site of the graph",
        ld(
            {
                "@graph": [
                    {"@type": "NewsArticle"},
                    {"@type": "WebSite", "name": "Ambleford Gazette"},
                ]
            }
        ),
        "Ambleford Gazette",
    ),
    (
        "an address, og beside",
        meta("article:publisher", "https://facebook.example/g") + SITE,
        "Ambleford Gazette",
    ),
    ("none", "", ""),
    ("of another thing", ld({"@type": "Product", "brand": {"name": "Books"}}), ""),
]


@pytest.mark.parametrize(
    ("head", "heading", "headline"),
    [row[1:] for row in HEADLINES],
    ids=[row[0] for row in HEADLINES],
)
def test_page_has_a_headline(head, heading, headline):
    assert read(sloppy_page(head, headline=heading)).headline == headline


@pytest.mark.parametrize(
    ("head", "above", "byline"), [row[1:] for row in BYLINES], ids=[row[0] for row in BYLINES]
)
def test_page_has_a_byline(head, above, byline):
    assert read(sloppy_page(head, above)).byline == byline


@pytest.mark.parametrize(
    ("head", "site"), [row[1:] for row in SITES], ids=[row[0] for row in SITES]
)
def test_page_names_its_publication(head, site):
    assert read(sloppy_page(head)).site == site
