"""Persons told from offices and organisations."""

import pytest

from claims.extraction.speakers.person_names import is_person, speaks

PERSONS = [
    "Ana Poole", "Zed Boyle", "Mr Osei", "Zed van Boyle", "Zed Boyle MP", "Ana Data", "Mr Data",
    "shadow minister Ana Poole", "mortgage broker Ana Poole", "minister Boyle",
    "senior nurse Boyle", "insolvency judge Mr Justice Hale", "Labour spokesman Zed Boyle",
    "CFO Zed Boyle", "Shri Zed Boyle",
]  # fmt: skip
OTHERS = [
    "Poole", "the nurse", "Leck Council", "National Records", "Zed Data", "Zed boyle", "Mr osei",
    "friends of Ana Poole", "friends of Mr Osei", "Labour Zed Boyle", "Zed BOYLE", "Ana BBC",
    "Boyle minister", "A B C D E F G H I J",
]  # fmt: skip


@pytest.mark.parametrize("words", PERSONS)
def test_words_are_a_person_s_name(words):
    assert is_person(words.split())


@pytest.mark.parametrize("words", OTHERS)
def test_words_are_no_person_s_name(words):
    assert not is_person(words.split())


@pytest.mark.parametrize(
    ("noun", "expected"),
    [("nurses", True), ("charity", True), ("report", True), ("councils", True), ("rain", False)],
)
def test_common_noun_may_speak(noun, expected):
    assert speaks(noun) is expected
