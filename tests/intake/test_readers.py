"""What a pasted text is in truth, and what is read of it."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.intake import Refusal
from claims.intake.page import read_page
from claims.intake.readers import is_mail, text_kind

from .sloppy import TODAY, read_any
from .test_page import BODY

MAIL = (
    f"From: Ada Quill <ada@a.example>\nDate: Fri, 1 Aug 2025 09:30\nSubject: Cuts\n\n{BODY[0]} £5"
)
KINDS = [
    ("page", "<?xml version='1.0'?>\n<html lang=en><p>5</p>", "html"),
    ("fragment", "<h2>Cuts</h2><p>40 go</p>", "fragment"),
    ("mail", MAIL, "pasted message"),
    ("mail after a blank line", f"\n{MAIL}", "pasted message"),
    ("plain", BODY[0], "text"),
    ("less than", "If a < 3 and b > 5, 40 go.", "text"),
    ("labels", "Key points:\nFrom: 5\nTo: 7\n\nSubject to change.", "text"),
    ("a letter", "From: the council\n\nForty posts go.", "text"),
]


@pytest.mark.parametrize(
    ("text", "kind"), [row[1:] for row in KINDS], ids=[row[0] for row in KINDS]
)
def test_pasted_text_is_of_a_kind(text, kind):
    assert text_kind(text.encode(), None)[0] == kind


def test_pasted_mail_is_read_as_a_message():
    article = read_any(MAIL.encode())

    assert (article.headline, article.site, article.published_on, article.text) == (
        "Cuts",
        "Ada Quill",
        date(2025, 8, 1),
        f"Cuts\n\n{BODY[0]} £5",
    )


def test_pasted_html_is_read_by_its_first_lines():
    article = read_any(
        f"<h2>Cuts</h2><p>By Rosa Marlow<p>1 August 2025</p><p>{BODY[0]}</p>".encode()
    )

    assert (article.headline, article.byline, article.published_on) == (
        "Cuts",
        "Rosa Marlow",
        date(2025, 8, 1),
    )


def test_encoding_of_an_xml_declaration_is_read():
    page = f"<html><body><h1>Cuts</h1><p>{BODY[2]}</p></body></html>"
    source = f"<?xml version='1.0' encoding='iso-8859-1'?>{page}".encode("iso-8859-1")

    assert "£1.2m" in read_any(source).text


PIECES = st.sampled_from(
    [
        *(
            "<h1>",
            "</h1>",
            "<p>",
            "<time datetime=",
            ">",
            "2025-03-04",
            "<script type=",
            "{",
            "[",
            '"',
        ),
        *("application/ld+json>", '{"@type":"NewsArticle","datePublished":', "</script>", "<sup>2"),
        *(
            "<meta name=date content=",
            "By Rosa",
            "<del>",
            "5 May 2025",
            "�",
            "\0",
            *("\x1f", "&#31;", "&#xFFFF;", "<h1 title='&#1;'>"),
            "<a href='http://[",
        ),
    ]
)


@given(st.lists(PIECES | st.text(max_size=20), max_size=30))
def test_page_of_any_pieces_is_read_or_refused(pieces):
    raw = "".join(pieces).encode(errors="replace")

    with suppress(Refusal):
        assert read_page(raw, TODAY, "https://a.example/b").text


@pytest.mark.parametrize("control", ["\x1f", "&#31;", "\uffff", "&#xffff;"])
def test_page_with_what_no_xml_holds_is_read(control):
    page = f"<h1 title='&#1;'><time>1 August</time>{control}Cuts</h1>{control}<p>{BODY[2]}{control}"

    assert read_any(page.encode()).text == f"1 August\n\nCuts\n\n{BODY[2]}"


@given(st.text())
def test_any_text_is_mail_or_not(text):
    assert is_mail(text) in {True, False}
