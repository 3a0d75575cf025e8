"""Pages as sloppy as those of real sites, made of small pieces, on invented sites."""

import json

from claims.intake import read_article
from claims.intake.page import read_page

from .test_page import BODY, TODAY

ADDRESS = "https://www.gazette.example/news/library-cuts"
COOKIES = (
    "<div class='cookie-banner' role=dialog><h2>We value your privacy</h2><p>We and our 842"
    " partners store cookies. Policy of 25 May 2018.</p><button>Accept</button></div>"
)
RELATED = (
    "<section class='related'><h2>More stories</h2><article><h3><a href=/a>Bus fares to rise by 9%"
    "</a></h3><time datetime='2024-11-05T08:00:00Z'>5 Nov 2024</time></article><article><h3>"
    "<a href=/b>Pool shut for 3 weeks</a></h3><span class=date>6 November 2024</span></article>"
    "</section>"
)
LOGO = "<h1 class=logo><a href='/'><img src=/logo.svg alt='Ambleford Gazette'></a></h1>"
HEADLINE = "Council to cut 40 librarians"


def ld(*things, **fields):
    """A script of JSON-LD: of an article with those fields, or of those things."""
    article = {"@context": "https://schema.org", "@type": "NewsArticle", **fields}
    data = things[0] if len(things) == 1 else list(things) or article
    return f"<script type='application/ld+json'>{json.dumps(data)}</script>"


def meta(name, content, attribute="property"):
    return f"<meta {attribute}='{name}' content='{content}'>"


def sloppy_page(head="", above="", *, below="", headline=HEADLINE, body=BODY):
    """A page with a banner, a menu and related stories before its text, in tags half closed."""
    paragraphs = "".join(f"<p>{paragraph}" for paragraph in body)
    return (
        f"<!doctype html><html><head><meta charset=utf-8>{head}</head><body>{COOKIES}"
        f"<nav><ul><li><a href=/>Home<li><a href=/sport>Sport</ul></nav>{RELATED}"
        f"<div id=content><h1>{headline}</h1>{above}<div class=story>{paragraphs}</div></div>"
        f"{below}<footer><p>© 1998–2026 Gazette Media. Registered 4 May 1998</p></footer>"
    ).encode()


def read(raw, address=ADDRESS):
    return read_page(raw, TODAY, address)


def read_any(raw, kind="text", address=""):
    return read_article(raw, kind, TODAY, address)
