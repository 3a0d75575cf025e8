"""Which names a sentence has, and which a measure of the record knows."""

import pytest

from claims.matching.subjects import bodies_in, names_in


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Kent Police made 549 arrests last month.", ["Kent Police"]),
        ("Robbery in Manchester fell 20 per cent.", ["Robbery", "Manchester"]),
        ("Asda will cut 300 staff at its Leeds depot.", ["Asda", "Leeds"]),
        ("The Met’s shortfall is £260m, Sir Mark Rowley said.", ["Met"]),
        ("Ana Poole told MPs on Monday that 80 came.", []),
        ("Cows have 4 legs in May.", []),
        ("There were 12 goats.", []),
        ("Officers made 5 arrests.", []),
        ("Five were there.", []),
    ],
)
def test_names_are_of_bodies_places_and_the_first_word_if_it_is_the_subject(sentence, names):
    assert list(names_in(sentence)) == names


@pytest.mark.parametrize(
    ("sentence", "bodies"),
    [
        ("The university's shortfall is £450m.", ["The university"]),
        ("Five came to the fire service.", ["fire service"]),
        ("The force cut 30 posts.", []),
    ],
)
def test_bodies_have_no_name_of_their_own(sentence, bodies):
    assert list(bodies_in(sentence)) == bodies
