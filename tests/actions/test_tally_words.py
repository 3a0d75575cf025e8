"""Which words are kept counted; that their numbers are right stands in `models/test_tally.py`."""

from threading import Thread

import pytest
from django.core.management import call_command
from django.db import connection, transaction

from claims.actions import tally_words
from claims.actions.tally_words import tally
from claims.models import JointTally, TalliedWord
from tests import factories


@pytest.fixture
def record(db):
    """Three claims have the word “post”, one has “cut”; PostgreSQL has looked at their words."""
    for words in ("Posts are cut.", "Posts go.", "Two posts go.", "Officers go."):
        factories.claim(statement=words)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE claims_listing")


@pytest.mark.usefixtures("record")
def test_words_that_more_than_so_many_claims_have_are_tallied_once():
    new = tally_words(many=2)
    rows = JointTally.objects.filter(given="word", given_value="post", column="form")

    assert {"post", "go"} <= set(new)
    assert set(new) == set(TalliedWord.objects.values_list("lexeme", flat=True))
    assert [row.number for row in rows] == [3]
    assert tally_words(many=2) == []
    assert not tally("post")
    assert "cut" in tally_words(many=0)
    assert "cut" not in new


@pytest.mark.usefixtures("record")
def test_command_says_how_many_words_are_new(capsys):
    call_command("tally_words")

    assert capsys.readouterr().out == "0 more words are kept counted\n"


@pytest.mark.django_db(transaction=True)
def test_word_is_tallied_with_what_is_just_being_published():
    def write():
        try:
            tally("post")
        finally:
            connection.close()

    writer = Thread(target=write)
    with transaction.atomic():
        factories.claim(statement="Posts are cut.")
        writer.start()
        writer.join(0.3)  # it would be done by now, and has not seen the claim
        assert writer.is_alive()
    writer.join()

    assert JointTally.objects.get(given="word", column="form").number == 1
