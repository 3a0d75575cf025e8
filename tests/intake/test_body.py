"""The text of a page: whole or said not to be, each sentence once, and nothing but what is said."""

import pytest

from .sloppy import HEADLINE, ld, meta, read, sloppy_page
from .test_page import BODY

TEXT = "\n\n".join([HEADLINE, *BODY])
PULLED = f"<blockquote class=pullquote><p>{BODY[1].split(' We')[0]}</p></blockquote>"
DATA = (
    '<p>{"id": 512, "type": "article", "tags": ["a"]}</p><p>window.dataLayer = [{"x": 3}];</p>'
    "<p>.ad-slot{display:none;width:300px}</p><p>var ads = 5; function load(){ return 3 }</p>"
)
PAYWALL = "The page says that part of it is for subscribers only."


def body_of(*paragraphs):
    return read(sloppy_page(meta("date", "2025-03-04"), body=[*BODY, *paragraphs])).text[
        len(TEXT) :
    ]


# What a paragraph of a page holds, and what is read of it.
MARKS = [
    ("The town has 1,700<sup>2</sup> of them now.", "The town has 1,700² of them now."),
    ("The town has 40 km<sup>2</sup> of wood in all.", "The town has 40 km² of wood in all."),
    ("It is 10<sup>6</sup> grams of CO<sub>2</sub> a day.", "It is 10⁶ grams of CO₂ a day."),
    ("He died on the 4<sup>th</sup> of March, aged 80.", "He died on the 4th of March, aged 80."),
    ("It cut 512 jobs<sup><a href=#n>3</a></sup> in all.", "It cut 512 jobs in all."),
    ("It cut 512 jobs<sup>[3]</sup> in the last year.", "It cut 512 jobs in the last year."),
    ("It cut <del>512</del> 215 jobs in the last year.", "It cut 215 jobs in the last year."),
    ("It cut <s>512</s> <b>215</b> jobs in the last year.", "It cut 215 jobs in the last year."),
    (
        "It cut 512 jobs <i>in</i> the last <b>year</b>, H<sub>a</sub>.",
        "It cut 512 jobs in the last year, Ha.",
    ),
]


@pytest.mark.parametrize(("html", "words"), MARKS)
def test_raised_lowered_and_struck_out_characters_are_text(html, words):
    assert " ".join(body_of(html).split()) == words


@pytest.mark.parametrize(
    "above", [PULLED, DATA, f"<p>{BODY[2]}</p>"], ids=["pulled out", "data", "twice"]
)
def test_page_says_each_sentence_once(above):
    text = read(sloppy_page(above=above)).text

    assert sorted(text.split("\n\n")) == sorted([HEADLINE, *BODY])


def test_text_in_the_data_of_a_page_is_read_without_its_tags():
    text = "".join(f"<p>{paragraph} AT&amp;T</p>" for paragraph in BODY)

    assert read(sloppy_page(ld(articleBody=text), body=["Loading"])).text == "\n\n".join(
        [HEADLINE, *(f"{paragraph} AT&T" for paragraph in BODY)]
    )


ACCESS = [
    (False, True),
    ("False", True),
    ("false", True),
    (True, False),
    ("True", False),
    (None, False),
]


@pytest.mark.parametrize(("value", "has_doubt"), ACCESS)
@pytest.mark.parametrize("place", ["article", "part"])
def test_page_for_subscribers_is_in_doubt(value, has_doubt, place):
    access = {"isAccessibleForFree": value}
    fields = access if place == "article" else {"hasPart": [{"@type": "WebPageElement", **access}]}

    warnings = read(sloppy_page(ld(datePublished="2025-03-04", **fields))).warnings

    assert [warning[: len(PAYWALL)] for warning in warnings] == [PAYWALL] * has_doubt


def test_page_of_which_little_is_found_is_in_doubt(monkeypatch):
    monkeypatch.setattr("trafilatura.extract", lambda *_, **__: BODY[0])

    warnings = read(sloppy_page(meta("date", "2025-03-04"))).warnings

    assert [warning[:9] for warning in warnings] == ["Only part"]


def test_short_page_stays_what_it_is():
    sentence = "The council said that it will cut 40 of 120 posts at the library in the spring."

    assert read(sloppy_page(body=[sentence])).text == f"{HEADLINE}\n\n{sentence}"
