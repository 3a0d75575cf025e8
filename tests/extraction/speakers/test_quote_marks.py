import pytest

from claims.extraction.speakers.quote_marks import quoted_spans


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("She said: “It fell.”", ["It fell."], id="curly"),
        pytest.param('"It fell," she said. "Twice."', ["It fell,", "Twice."], id="straight"),
        pytest.param("‘It fell,’ she said.", ["It fell,"], id="single"),
        pytest.param("'It didn't fall,' she said.", ["It didn't fall,"], id="straight single"),
        pytest.param("''It fell,'' she said.", ["It fell,"], id="two apostrophes"),
        pytest.param("“He said ‘no’ twice.”", ["He said ‘no’ twice."], id="nested"),
        pytest.param("‘He said “no” twice.’", ["He said “no” twice."], id="nested in single"),
        pytest.param('"She wrote: “No.” Twice."', ["She wrote: “No.” Twice."], id="mixed marks"),
        pytest.param('He saw “no evidence" of it.', ["no evidence"], id="closed by another mark"),
        pytest.param("“It fell. It rose.", ["It fell. It rose."], id="left open"),
        pytest.param("‘The workers’ pay fell,’ he said.", ["The workers’ pay fell,"], id="plural"),
        pytest.param(
            "‘a slur on workers’ wives’, he said.", ["a slur on workers’ wives"], id="two"
        ),
        pytest.param("‘a loss’ for the workers’ wives.", ["a loss"], id="plural after it"),
        pytest.param(
            "'In the '70s rock 'n' roll fell,' he said.",
            ["In the '70s rock 'n' roll fell,"],
            id="cut words",
        ),
        pytest.param("'We had 30 in 2019' is all he said.", ["We had 30 in 2019"], id="digit"),
        pytest.param("«Ça va», he said.", ["Ça va"], id="guillemets"),
        pytest.param("It’s the 1990s’ and the ’90s’ fault.", [], id="apostrophes"),
        pytest.param("The board was 6'2\" by 5'10\".", [], id="feet and inches"),
        pytest.param("Fish ’n’ chips for the workers’ children.", [], id="cut word"),
        pytest.param("The residents' group met O'Neill.", [], id="possessive"),
        pytest.param("“”", [], id="empty"),
    ],
)
def test_quoted_spans(text, expected):
    spans = quoted_spans(text, 0, len(text))

    assert [text[span.start : span.end] for span in spans] == expected


def test_quoted_spans_marks_are_outside_the_words():
    text = "She said: “No.”"

    (quoted_span,) = quoted_spans(text, 0, len(text))

    assert text[quoted_span.outer_start : quoted_span.outer_end] == "“No.”"


@pytest.mark.parametrize(("text", "is_closed"), [("“No.”", True), ("“No.", False)])
def test_quoted_spans_closed(text, is_closed):
    (quoted_span,) = quoted_spans(text, 0, len(text))

    assert quoted_span.is_closed is is_closed


def test_quoted_spans_stay_in_their_paragraph():
    text = "“One.\n“Two.”"

    spans = quoted_spans(text, 0, 5)

    assert [(span.start, span.end) for span in spans] == [(1, 5)]
