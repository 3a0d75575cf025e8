"""How well colours can be told apart."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.colours import READABLE, contrast, lightened
from claims.models.site import DARK_PAPER, PAPER

colours = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


@pytest.mark.parametrize(
    ("colour", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#777777", "#ffffff", 4.48),  # as the W3C's own tables have it
        ("#8f1d2c", "#fbfaf6", 8.45),
        ("#ff0000", "#ff0000", 1.0),
    ],
)
def test_contrast(colour, other, ratio):
    assert round(contrast(colour, other), 2) == ratio
    assert contrast(colour, other) == contrast(other, colour)


@given(colours)
def test_lightened_colour_can_be_read_on_a_dark_page(colour):
    assert contrast(lightened(colour, "#161614"), "#161614") >= READABLE


def test_lightened_colour_that_can_be_read_stays():
    assert lightened("#f2a0a6", "#161614") == "#f2a0a6"


def test_colours_are_measured_against_those_of_the_pages():
    sheet = Path("static/css/site.css").read_text()

    assert re.findall(r"--paper: (#\w{6});", sheet) == [PAPER, DARK_PAPER]
