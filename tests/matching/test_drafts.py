"""How much of a finished claim the cards of new articles have; `-s` prints the table."""

import pytest

from .drafts import FIELDS, make_record, read_drafts, report, share_nearly_done, share_wrong

pytestmark = pytest.mark.django_db

NEARLY_DONE_FROM = 50.6  # per cent of the claims
# Of what is proposed for a field, the per cent that may be wrong: an empty field costs less.
WRONG_AT_MOST = {
    "value": 1,
    "unit": 2,
    "hedge": 2,
    "form": 9,
    "direction": 1,
    "status": 11,
    "per": 1,
    "speaker": 6,
    "behalf": 2,
    "measure": 0,
    "statement": 1,
    "period": 0.5,
    "place": 0.5,
}


def test_drafts_of_new_articles_need_one_field_at_most():
    make_record()

    drafts = read_drafts()

    print(f"\n{report(drafts)}")
    assert share_nearly_done(drafts) >= NEARLY_DONE_FROM
    wrong = {name: share_wrong(drafts, name) for name in FIELDS}
    assert {name: share for name, share in wrong.items() if share > WRONG_AT_MOST[name]} == {}
