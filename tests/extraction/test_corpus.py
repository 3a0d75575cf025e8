"""The hand-marked articles are whole, and their scorer tells right from wrong."""

import re
from decimal import Decimal, InvalidOperation

import pytest

from tests.extraction.corpus import (
    ARTICLES,
    TRAPS,
    Article,
    MarkNotFoundError,
    is_quoted,
    load,
    match,
    resolve,
    score,
)

FIELDS = {
    "as_printed", "kind", "start", "end", "value", "value_high", "unit", "per", "hedge", "form",
    "direction", "baseline_value", "status", "speaker",
}  # fmt: skip
CODES = {
    "hedge": "none exactly about nearly just-over more-than at-least up-to at-most less-than "
    "between order-of-magnitude",
    "form": "level share rate ratio frequency change percent-change point-change multiple rank "
    "duration money",
    "status": "actual estimate provisional forecast plan target proposal conditional allegation",
}
MOVING_FORMS = {"change", "percent-change", "point-change", "multiple"}
NUMBER_WORDS = re.compile(
    r"""\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|first|second
    |(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)y|(?:hundred|thousand|million|billion)s?
    |dozens?|scores|half|hal[fv]\w+|thirds?|quarters?|fifths?|tenths?|once|twice|\w+fold
    |(?:doubl|trebl|tripl)(?:e|es|ed|ing))\b""",
    re.IGNORECASE | re.VERBOSE,
)


@pytest.fixture(scope="module")
def articles():
    return load()


def quantities(articles):
    return [mark for article in articles for mark in article.marks if mark["kind"] == "quantity"]


def perfect(text):
    """What somebody would predict who had seen the marks."""
    return next(article.marks for article in load() if article.text == text)


def test_corpus_has_thirty_articles_of_a_newspaper_s_length(articles):
    lengths = {article.slug: len(article.text.split()) for article in articles}

    assert len(lengths) == 30
    assert {slug: words for slug, words in lengths.items() if not 150 <= words <= 400} == {}


def test_every_article_has_its_marks_and_every_marks_its_article():
    texts = {path.stem for path in ARTICLES.glob("*.txt")}
    marks = {path.stem for path in ARTICLES.glob("*.json")}

    assert texts == marks


def test_marks_stand_in_text_order_without_overlap(articles):
    for article in articles:
        ends = [0, *(mark["end"] for mark in article.marks)]
        starts = [*(mark["start"] for mark in article.marks), len(article.text)]

        assert [end <= start for end, start in zip(ends, starts, strict=True)] == [True] * len(ends)


@pytest.mark.parametrize("tokens", [re.compile(r"\S*\d\S*"), NUMBER_WORDS])
def test_every_number_is_marked(articles, tokens):
    forgotten = [
        f"{article.slug}: {token[0]}"
        for article in articles
        for token in tokens.finditer(article.text)
        if not is_marked(article, number_in(token))
    ]

    assert forgotten == []


def number_in(token):
    """The span of a token from its first to its last letter or digit."""
    inner = re.search(r"\w(?:.*\w)?", token[0])
    return token.start() + inner.start(), token.start() + inner.end()


def is_marked(article, span):
    """Whether marks hold all the digits of the span, or the whole of a word without digits."""
    marked = {offset for mark in article.marks for offset in range(mark["start"], mark["end"])}
    counted = [offset for offset in range(*span) if article.text[offset].isdigit()]
    return set(counted or range(*span)) <= marked


def test_quantities_have_every_field_and_only_known_codes(articles):
    for mark in quantities(articles):
        assert mark.keys() - {"occurrence", "quoted"} == FIELDS
        assert [mark[field] in codes.split() for field, codes in CODES.items()] == [True] * 3


def test_other_marks_are_baselines_or_traps(articles):
    kinds = {mark["kind"] for article in articles for mark in article.marks}

    assert kinds <= TRAPS | {"quantity", "baseline"}


def test_direction_is_given_exactly_for_changes_and_multiples(articles):
    for mark in quantities(articles):
        directions = {"up", "down", "none"} if mark["form"] in MOVING_FORMS else {""}

        assert mark["direction"] in directions, mark


def test_values_are_decimals_and_missing_only_for_vague_plurals(articles):
    for mark in quantities(articles):
        assert (mark["value"] is None) == (mark["hedge"] == "order-of-magnitude"), mark
        assert (mark["value_high"] is not None) == (mark["hedge"] == "between"), mark
        for field in ("value", "value_high", "baseline_value"):
            assert mark[field] is None or is_decimal(mark[field]), mark


def is_decimal(value):
    try:
        return Decimal(value).is_finite()
    except InvalidOperation:
        return False


def test_baseline_values_are_marked_beside_their_quantity(articles):
    for article in articles:
        old = [mark["value"] for mark in article.marks if mark["kind"] == "baseline"]
        named = [mark["baseline_value"] for mark in quantities([article]) if mark["baseline_value"]]

        assert set(named) == set(old), article.slug


def test_speakers_are_printed_in_their_article(articles):
    for article in articles:
        for mark in quantities([article]):
            assert (mark["speaker"] or "").casefold() in article.text.casefold(), mark


@pytest.mark.parametrize(
    ("mark", "span"),
    [
        ({"as_printed": "14"}, (2, 4)),
        ({"as_printed": "14", "occurrence": 2}, (9, 11)),
        ({"as_printed": "14 men"}, (9, 15)),
    ],
)
def test_resolve_finds_the_occurrence(mark, span):
    resolved = resolve("2014 and 14 men", mark)

    assert (resolved["start"], resolved["end"]) == span


@pytest.mark.parametrize("mark", [{"as_printed": "15"}, {"as_printed": "14", "occurrence": 3}])
def test_resolve_refuses_words_that_are_not_there(mark):
    with pytest.raises(MarkNotFoundError, match=mark["as_printed"]):
        resolve("2014 and 14 men", mark)


def test_score_of_the_marks_themselves_is_full():
    assert set(score(perfect).values()) == {100.0}


def test_score_of_nothing_is_nought():
    assert set(score(lambda _: []).values()) == {0.0}


def test_score_counts_traps_as_false_and_leaves_baselines_out():
    def greedy(text):
        return [
            {"value": None, "value_high": None} | mark | {"kind": "quantity"}
            for mark in perfect(text)
        ]

    scores = score(greedy)
    marks = [mark["kind"] for article in load() for mark in article.marks]
    asked = marks.count("quantity")

    assert scores["value_recall"] == 100
    assert scores["value_precision"] == 100 * asked / (len(marks) - marks.count("baseline"))


MARK = {
    "kind": "quantity", "start": 10, "end": 20, "value": "33.33", "value_high": None, "unit":
    "officer", "form": "level", "hedge": "none", "speaker": "the Harbour Trust", "quoted": True,
}  # fmt: skip


@pytest.mark.parametrize(
    ("change", "counts"),
    [
        ({}, (1, 0, 0)),
        ({"value": Decimal("33.3333")}, (1, 0, 0)),
        ({"start": 19, "end": 25}, (1, 0, 0)),
        ({"start": 20, "end": 25}, (0, 1, 1)),
        ({"value": "33"}, (0, 1, 1)),
        ({"value": None}, (0, 1, 1)),
        ({"value_high": "40"}, (0, 1, 1)),
        ({"kind": "date"}, (0, 1, 0)),
        ({"start": 0, "end": 5}, (0, 1, 0)),
        ({"start": 0, "end": 12, "value": "7"}, (0, 1, 1)),
    ],
)
def test_match_wants_an_overlap_and_the_value(change, counts):
    baseline = {"kind": "baseline", "start": 0, "end": 6}

    assert tuple(map(len, match([baseline, MARK], [MARK | change]))) == counts


def test_match_gives_a_mark_away_once():
    pairs, missed, unmatched = match([MARK], [MARK, MARK])

    assert (pairs, missed, unmatched) == ([(MARK, MARK)], [], [MARK])


@pytest.mark.parametrize(
    ("field", "value", "right"),
    [
        ("unit", "Police officer", True),
        ("unit", "officers", False),
        ("unit", "", False),
        ("unit", None, False),
        ("form", "share", False),
        ("form", None, False),
        ("hedge", "about", False),
        ("speaker", "harbour trust", True),
        ("speaker", "a Harbour Trust", True),
        ("speaker", "trust", False),
        ("speaker", None, False),
    ],
)
def test_score_compares_each_field(field, value, right):
    article = Article("one", "text", [MARK])

    scores = score(lambda _: [MARK | {field: value}], [article])

    assert scores["value_f1"] == 100
    assert scores[field] == (100 if right else 0)


@pytest.mark.parametrize(
    ("speaker", "predicted", "named", "nobody"),
    [("Ada", "Ada", 100, 0), ("Ada", None, 0, 0), (None, None, 0, 100), (None, "Ada", 0, 0)],
)
def test_score_tells_what_somebody_says_from_the_article_s_own_voice(
    speaker, predicted, named, nobody
):
    article = Article("one", "text", [MARK | {"speaker": speaker}])

    scores = score(lambda _: [MARK | {"speaker": predicted}], [article])

    assert (scores["named_speaker"], scores["rightly_nobody"]) == (named, nobody)


@pytest.mark.parametrize(("quoted", "right"), [(True, 100), (False, 0)])
def test_score_tells_quoted_words_from_reported_ones(quoted, right):
    article = Article("one", "text", [MARK])

    assert score(lambda _: [MARK | {"quoted": quoted}], [article])["quotation"] == right


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“We owe 5 of them,” she said.", True),
        ("She said: '£5 is owed.'", True),
        ("‘We left.’ She had 5.", False),
        ("The trust's 5 beds", False),
        ("“We owe it.\n\n5 left.", False),
    ],
)
def test_number_is_quoted_between_marks(text, quoted):
    assert is_quoted(text, text.index("5")) is quoted
