from urllib.parse import parse_qsl, quote_plus

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from claims.filters import ClaimFilter, MeasureFilter
from claims.tracking import is_tracking, without_tracking


@pytest.mark.parametrize(
    "name",
    "utm_source UTM_Campaign fbclid gclid dclid gbraid msclkid mc_cid mc_eid _ga _gl igshid igsh"
    " at_medium ocid ref ref_src __source __twitter_impression smid guccounter icid".split(),
)
def test_name_follows_readers(name):
    assert is_tracking(name)


@pytest.mark.parametrize(
    "name", ["", "id", "article", "ref_no", "campaign", "utm", "xfbclid", "q", "source", "__id"]
)
def test_name_says_what_is_asked_for(name):
    assert not is_tracking(name)


def test_nothing_that_a_page_reads_is_taken_for_tracking():
    own = {*ClaimFilter.base_filters, *MeasureFilter.base_filters}
    own |= {"claim", "check", "verdict", "organisation"}

    assert [name for name in own if is_tracking(name)] == []


@pytest.mark.parametrize(
    ("query", "left"),
    [
        ("", ""),
        ("utm_source=x", ""),
        ("utm_source", ""),
        ("q=a%20b&utm_source=x&q=c+d&fbclid=y", "q=a%20b&q=c+d"),
        ("%75tm_source=x&q=utm_source", "q=utm_source"),
        ("sort=&&q", "sort=&&q"),
    ],
)
def test_every_other_parameter_stays_as_it_was_written(query, left):
    assert without_tracking(query) == left


NAMES = st.sampled_from(["q", "measure", "ref_no", "é", "utm_source", "Fbclid", "ref"]) | st.text()
PAIRS = st.lists(st.tuples(NAMES, st.text()))


@given(PAIRS)
@example([("utm_source", "&ref=1"), ("q", "&utm_source=1")])
def test_query_keeps_all_that_is_not_tracking_in_order(pairs):
    query = "&".join(f"{quote_plus(name)}={quote_plus(value)}" for name, value in pairs)

    left = without_tracking(query)

    asked = [pair for pair in pairs if not is_tracking(pair[0])]
    assert parse_qsl(left, keep_blank_values=True) == asked
    assert without_tracking(left) == left
