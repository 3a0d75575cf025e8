"""Articles out of saved messages, and out of pages saved as one file."""

from datetime import date

import pytest

from claims.intake import Refusal
from claims.intake.message import read_message

TODAY = date(2026, 3, 10)
BODY = "The council is £4m short – and will cut 40 posts."
HEADERS = """\
From: "Ambleford Council" <press@ambleford.example>
Date: Fri, 01 Aug 2025 09:30:00 +0100
Subject: Fwd: =?utf-8?q?Libraries_to_close_=E2=80=93_40_posts?=
MIME-Version: 1.0
"""
HEADLINE = "Libraries to close – 40 posts"


def message(body=BODY, kind="text/plain; charset=utf-8", headers=HEADERS):
    return f"{headers}Content-Type: {kind}\n\n".encode() + (
        body if isinstance(body, bytes) else body.encode()
    )


def mixed(*parts, kind="alternative"):
    """A message of several parts, each (content type, body)."""
    body = "".join(f"--x\nContent-Type: {kind}\n\n{body}\n" for kind, body in parts)
    return message(f"{body}--x--\n", f'multipart/{kind}; boundary="x"')


def read(raw):
    article = read_message(raw, TODAY)
    return article.headline, article.site, article.published_on, article.text


PAGE = f"<html><body><p>{BODY}</p><p>More of it: 5 branches close in April.</p></body></html>"
HEADER_FIELDS = (HEADLINE, "Ambleford Council", date(2025, 8, 1))

MESSAGES = [
    ("plain", message(), BODY),
    ("windows-1252", message(BODY.encode("cp1252"), "text/plain; charset=iso-8859-1"), BODY),
    ("no encoding", message(BODY.encode(), "text/plain; charset=nonsense"), BODY),
    ("plain first", mixed(("text/plain", BODY), ("text/html", PAGE)), BODY),
    ("attachment", mixed(("text/plain", BODY), ("image/png", "x"), kind="mixed"), BODY),
    ("page", message(PAGE, "text/html"), f"{BODY}\n\nMore of it: 5 branches close in April."),
]


@pytest.mark.parametrize(
    ("raw", "body"), [row[1:] for row in MESSAGES], ids=[row[0] for row in MESSAGES]
)
def test_message_is_read_with_its_headers(raw, body):
    assert read(raw) == (*HEADER_FIELDS, f"{HEADLINE}\n\n{body}")


def test_page_saved_as_one_file_tells_where_it_stood():
    headers = (
        "From: <Saved by a browser>\nDate: Mon, 1 Sep 2025 00:00:00 +0000\nSubject: x\n"
        "Snapshot-Content-Location: https://gazette.example/news/cuts\nMIME-Version: 1.0\n"
    )
    page = "<title>Libraries to close</title>" + PAGE

    article = read_message(message(page, "text/html", headers), TODAY)

    assert (article.address, article.headline, article.published_on, article.site) == (
        "https://gazette.example/news/cuts",
        "Libraries to close",
        None,
        "",
    )


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        message(""),
        message("x", "image/png"),
        mixed(("image/png", "x")),
    ],
    ids=["nothing", "no body", "picture", "only a picture"],
)
def test_message_without_a_text_is_refused(raw):
    with pytest.raises(Refusal, match="text"):
        read_message(raw.replace(HEADERS.encode(), b""), TODAY)


def test_message_without_headers_is_read_by_its_lines():
    assert read(f"\n{HEADLINE}\n1 August 2025\n{BODY}".encode())[:3] == (
        HEADLINE,
        "",
        date(2025, 8, 1),
    )
