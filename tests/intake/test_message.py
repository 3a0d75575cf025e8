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


FORWARDED = f"""\
For you.

{{marker}}
From: Ambleford Council <press@ambleford.example>
{{sent}}
Subject: Forty posts to go
To: desk@gazette.example

{BODY}
"""
FORWARDS = [
    ("---------- Forwarded message ---------", "Date: Mon, 4 Aug 2025 at 10:30"),
    ("Begin forwarded message:\n", "Date: 4 August 2025 at 10:30:00 BST"),
    ("-----Original Message-----", "Sent: Monday, August 4, 2025 10:30 AM"),
    ("", "Sent: 04 August 2025 10:30"),
]


@pytest.mark.parametrize(("marker", "sent"), FORWARDS)
def test_forward_is_credited_as_what_was_forwarded(marker, sent):
    headers = HEADERS.replace("Ambleford Council", "Rosa Marlow")

    assert read(message(FORWARDED.format(marker=marker, sent=sent), headers=headers)) == (
        "Forty posts to go",
        "Ambleford Council",
        date(2025, 8, 4),
        f"Forty posts to go\n\n{BODY}",
    )


def test_answer_is_no_forward():
    quoted = FORWARDED.format(marker="", sent="Sent: 4 August 2025 10:30")
    headers = HEADERS.replace("Fwd: ", "Re: ")

    assert read(message(quoted, headers=headers))[:3] == HEADER_FIELDS


def test_forward_without_a_day_is_not_dated_as_it_was_sent_on():
    raw = message(FORWARDED.format(marker="Begin forwarded message:", sent="Date: soon"))

    assert read(raw)[2] is None


def test_message_passed_on_as_an_attachment_is_the_one_that_is_read():
    inner = message(headers=HEADERS.replace("01 Aug", "04 Aug")).decode()
    raw = mixed(("text/plain", "See below."), ("message/rfc822", inner), kind="mixed")

    assert read(raw)[2:] == (date(2025, 8, 4), f"{HEADLINE}\n\n{BODY}")


def test_attachments_that_were_not_read_are_named():
    attached = 'application/pdf\nContent-Disposition: attachment; filename="cuts.pdf"'
    raw = mixed(("text/plain", BODY), (attached, "x"), kind="mixed")

    assert read_message(raw, TODAY).warnings == ("Attachments that were not read: cuts.pdf.",)


def test_newsletter_in_tables_is_read_whole():
    cells = "".join(f"<tr><td>{words}</td></tr>" for words in ("Cuts of 40", BODY, "5 more"))
    raw = message(f"<table><tr><td><table>{cells}</table></td></tr></table>", "text/html")

    assert read(raw)[3] == f"{HEADLINE}\n\nCuts of 40\n\n{BODY}\n\n5 more"


@pytest.mark.parametrize("sent", ["Thu, 01 Jan 1970 00:00:00 +0000", "Fri, 01 Aug 2031 09:00:00"])
def test_message_of_an_impossible_day_has_none(sent):
    headers = HEADERS.replace("Fri, 01 Aug 2025 09:30:00 +0100", sent)

    assert read(message(headers=headers))[2] is None
