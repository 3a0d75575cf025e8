"""Pasted HTML is read as the text that it shows, whole."""

from datetime import date

import pytest

from claims.intake import Refusal, is_markup
from claims.intake.markup import read_markup

TODAY = date(2026, 3, 10)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("<p>They cut 80 posts.</p>", True),
        ("They cut <b>80</b> posts.", True),
        ("<DIV CLASS='a'>80</DIV>", True),
        ("80 < 90 and 90 > 80", False),
        ("I <3 you, </3 now.", False),
        ("See <https://gazette.example/a>.", False),
        ("<p>They cut 80 posts.", False),
        ("Write </p> to end it.", False),
    ],
)
def test_markup_is_told_by_tags_that_open_and_close(text, answer):
    assert is_markup(text) == answer


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>They cut 80 posts.</p><p>Late.</p>", "They cut 80 posts.\n\nLate."),
        ("They cut <b>8</b>0 posts.<br>Now.", "They cut 80 posts. Now."),
        ("<p>One\n\nline,\n80&nbsp;posts</p>", "One line, 80 posts"),
        ("<script>7</script><style>8</style><p>9<!-- 10 --></p>", "9"),
        ("<ul><li>1 cow</li><li>2 sheep</li></ul>", "1 cow\n\n2 sheep"),
        ("<table><tr><td>1</td><td>2</td></tr></table>", "1\n\n2"),
        ("<p>£5m &amp; more</p>", "£5m & more"),
        ("<p>" * 3000 + "5 cows", "5 cows"),
    ],
)
def test_all_that_is_shown_is_read_in_paragraphs(markup, text):
    assert read_markup(markup.encode(), TODAY).text == text


def test_markup_without_text_is_refused():
    with pytest.raises(Refusal):
        read_markup(b"<p></p>", TODAY)
