"""Search finds figures however they are typed, looks everywhere, and marks what it found."""

from datetime import date
from urllib.parse import urlencode

import pytest
from django.http import QueryDict
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.filters import ClaimFilter
from tests import factories

pytestmark = pytest.mark.django_db


def claims_matching(words, **parameters):
    """The claims that a search for `words` finds, on its first page."""
    return ClaimFilter.from_query(QueryDict(urlencode({"q": words, **parameters}))).page_claims


PRINTED = {
    "officers": "more than 1,700 officers",
    "money": "£260 million",
    "share": "50%",
    "range": "10-15 per cent",
    "rate": "1.50 a week",
    "fall": "-20",
    "team": "town-centre teams",
    "word": "one million faces",
}

SEARCHES = [
    ("1,700", ["officers"]),
    ("1700", ["officers"]),
    ("1.7k", ["officers"]),
    ("1.7 thousand", ["officers"]),
    ("1\u202f700", ["officers"]),
    ("officers 1700", ["officers"]),
    ('"1,700 officers"', ["officers"]),
    ('"officers 1,700"', []),
    ("officer", ["officers"]),
    ("£260m", ["money"]),
    ("£260 million", ["money"]),
    ("260,000,000", ["money"]),
    ("0.26bn", ["money"]),
    ("260-million", ["money"]),
    ("million", ["money", "word"]),
    ("260", []),
    ("50%", ["share"]),
    ("50 %", ["share"]),
    ("50 per cent", ["share"]),
    ("50 percent", ["share"]),
    ("50pc", ["share"]),
    ("10 15%", ["range"]),
    ("10–15 per cent", ["range"]),
    ("1.5", ["rate"]),
    ("20", ["fall"]),
    ("1m faces", ["word"]),
    ("town centre", ["team"]),
    ("town-centres", ["team"]),
    ("%", ["share", "range"]),
    ("-officers -million -% -week -20 -team", []),
    ("week or team", ["rate", "team"]),
    ("officers -1,700", []),
    ("officers -1,800", ["officers"]),
]


@pytest.mark.parametrize(("words", "names"), SEARCHES)
def test_search_finds_figures_however_they_are_typed(words, names):
    shared = {"quotation": factories.quotation(), "measure": factories.measure(name="All")}
    for start, (name, printed) in enumerate(PRINTED.items()):
        value = 1_000_000 if name == "word" else None
        bound = {} if value else {"lower": start, "lower_inclusive": True}
        factories.claim(
            **shared,
            as_printed=printed,
            statement="Said.",
            value=value,
            start=start,
            end=start + 1,
            **bound,
        )

    assert {claim.as_printed for claim in claims_matching(words)} == {
        PRINTED[name] for name in names
    }


PLACES = [
    ("statement", lambda: {"statement": "Herons nest here."}),
    ("printed words", lambda: {"as_printed": "12 herons"}),
    ("quotation", lambda: {"quotation": factories.quotation(exact="We saw the herons")}),
    ("measure", lambda: {"measure": factories.measure(name="Herons counted")}),
    ("alias", lambda: {"measure": factories.measure(aliases=["grey herons"])}),
    ("speaker", lambda: {"speaker": factories.speaker(name="Heron Society")}),
    ("organisation", lambda: claim_quoted(on_behalf_of=factories.speaker(name="Heron Society"))),
    ("who counted", lambda: claim_quoted(credited_to=factories.speaker(name="Heron Society"))),
    ("headline", lambda: {"article": factories.article(headline="A heron winter")}),
]


def claim_quoted(**fields):
    return {"quotation": factories.quotation(**fields)}


@pytest.mark.parametrize("fields", [make for _, make in PLACES], ids=[name for name, _ in PLACES])
def test_search_looks_everywhere(fields):
    factories.claim()
    claim = factories.claim(**fields())

    assert claims_matching("herons") == [claim]


def test_search_finds_words_in_any_order_across_fields():
    office = factories.speaker(name="Bird Office")
    claim = factories.claim(statement="Herons nest.", speaker=office)

    assert claims_matching("office nesting 1.7k") == [claim]


def test_search_follows_a_speaker_who_is_renamed():
    claim = factories.claim()
    speaker = claim.quotation.speaker
    factories.correction(claim=None, record_kind="speaker", record_id=speaker.pk)
    speaker.name = "Heron Society"
    speaker.save()

    assert claims_matching("heron") == [claim]


def test_search_puts_printed_words_before_headlines():
    second = factories.claim(article=factories.article(headline="Herons"))
    first = factories.claim(as_printed="1 heron")
    third = factories.claim(article=factories.article(headline="Herons, and nothing but herons"))

    assert claims_matching("heron", sort="relevance") == [first, third, second]


MARKED = [
    ("1.7k", "1,700 officers", "<mark>1,700</mark> officers"),
    ("officer", "1,700 Officers", "1,700 <mark>Officers</mark>"),
    ("£260m", "£260 million", "£<mark>260 million</mark>"),
    ("million", "£260 million", "£<mark>260 million</mark>"),
    ("50 per cent", "50%", "<mark>50%</mark>"),
    ("1700 -herons", "1,700 officers", "<mark>1,700</mark> officers"),
    ("-herons", "1,700 officers", "1,700 officers"),
    ('"1,700 officers"', "1,700 officers", "<mark>1,700</mark> <mark>officers</mark>"),
    (
        "b",
        "1 <b>B</b> & b",
        "1 &lt;<mark>b</mark>&gt;<mark>B</mark>&lt;/<mark>b</mark>&gt; &amp; <mark>b</mark>",
    ),
    ("centre", "2 town-centres", "2 town-<mark>centres</mark>"),
]


@pytest.mark.parametrize(("words", "printed", "expected"), MARKED)
def test_search_marks_what_it_found(words, printed, expected):
    factories.claim(as_printed=printed)

    claims = ClaimFilter.from_query(QueryDict(urlencode({"q": words})))

    assert [claims.highlighter.highlight(claim.as_printed) for claim in claims.page_claims] == [
        expected
    ]


# What has a meaning in PostgreSQL's own searches, in numbers, or in no alphabet at all.
SYNTAX = st.text(
    st.sampled_from(" \"-()|&!<>:*%£$.,/\\'0123456789kmb é\u00a0\u202f𝟙ord"), max_size=80
)


@settings(max_examples=2 * settings.default.max_examples, deadline=None)
@given(st.text(max_size=200) | SYNTAX)
def test_search_takes_whatever_a_reader_types(words):
    claims = ClaimFilter(QueryDict(urlencode({"q": words}, errors="surrogatepass")))

    assert {name for name, _ in claims.problems} <= {"q"}
    assert claims.problems or claims.total == len(claims.page_claims)


WHY = [
    ("axe", "“axe” in the headline"),
    ("scanners", "“scanners” in the measure’s other names"),
    ("yard", "“Yard” in the names of who said or counted it"),
    ("leck", "“Leck” in the place"),
    ("pcsos", "“PCSOs” in who is counted"),
    ("survey", "“survey” in the note"),
    ("policing", "“Policing” in the topics"),
    ("scanners axe", "“axe” in the headline; “scanners” in the measure’s other names"),
    ("officers", ""),
    ("axe -yard", ""),
]


@pytest.mark.parametrize(("words", "why"), WHY)
def test_search_says_where_it_found_what_the_line_has_not(words, why):
    measure = factories.measure([factories.topic(name="Policing")], aliases=["scanners"])
    speaker = factories.speaker(name="Met", aliases=["Scotland Yard"])
    article = factories.article(headline="Force to axe posts")
    place = factories.place(name="Leck")
    said = {"quotation": factories.quotation(article=article, speaker=speaker), "place": place}
    factories.claim(
        measure=measure, population="officers and PCSOs", public_note="From a survey.", **said
    )

    claims = ClaimFilter.from_query(QueryDict(urlencode({"q": words})))

    assert [claims.highlighter.why(claim) for claim in claims.page_claims] in ([why], [])
    assert bool(claims.page_claims) is ("-" not in words)


NAMED = [
    ("publication", lambda: {"article": article_in("Heron Weekly")}),
    ("place", lambda: {"place": factories.place(name="Heron Bay")}),
    ("place alias", lambda: {"place": factories.place(aliases=["Heron Bay"])}),
    ("larger place", lambda: {"place": factories.place(parent=factories.place(name="Herons"))}),
    ("role", lambda: claim_quoted(role_as_printed="keeper of herons")),
    ("topic", lambda: {"measure": factories.measure([factories.topic(name="Herons")])}),
    ("note", lambda: {"public_note": "Counted by herons."}),
    ("unit", lambda: {"unit": factories.unit(plural="herons")}),
    ("per", lambda: {"per": "heron", "form": "rate"}),
    ("population", lambda: {"population": "herons"}),
]


def article_in(name):
    return factories.article(publication=factories.publication(name=name))


@pytest.mark.parametrize("fields", [make for _, make in NAMED], ids=[name for name, _ in NAMED])
def test_search_looks_at_what_a_claim_names(fields):
    factories.claim()
    claim = factories.claim(**fields())

    assert claims_matching("herons") == [claim]


def test_search_finds_years_and_initials():
    claim = factories.claim(
        measure=factories.measure(name="Arrests, Notting Hill Carnival"),
        article=factories.article(published_on="2021-05-01"),
    )

    assert claims_matching("NHC 2021") == [claim]


def test_search_finds_what_was_printed_or_said_then():
    spring = factories.article(headline="Leck", published_on=date(2025, 3, 9))
    summer = factories.article(
        headline="Leck", published_on=date(2025, 7, 1), published_precision="month"
    )
    some_day = factories.article(
        headline="Leck", published_on=date(2025, 1, 1), published_precision="year"
    )
    claims = {
        "spring": factories.claim(quotation=factories.quotation(article=spring)),
        "summer": factories.claim(quotation=factories.quotation(article=summer)),
        "year": factories.claim(quotation=factories.quotation(article=some_day)),
        "said": factories.claim(
            quotation=factories.quotation(
                article=some_day, said_on=date(2025, 7, 4), said_precision="day"
            )
        ),
    }
    names = {claim.pk: name for name, claim in claims.items()}

    expected = {
        "Leck March 2025": ["spring"],
        "Leck July 2025": ["said", "summer"],
        "Leck July": ["said", "summer"],
        "4 July 2025": ["said"],
        "Leck December": [],
    }
    matching = {
        words: sorted(names[claim.pk] for claim in claims_matching(words)) for words in expected
    }

    assert matching == expected
