"""Which names a sentence has, and which a measure of the record knows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.matching.subjects import bodies_in, leads, names_in


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Kent Police made 549 arrests last month.", ["Kent Police"]),
        ("Robbery in Manchester fell 20 per cent.", ["Robbery", "Manchester"]),
        ("Asda will cut 300 staff at its Leeds depot.", ["Asda", "Leeds"]),
        ("The Met’s shortfall is £260m, Sir Mark Rowley said.", ["Met"]),
        ("Ana Poole told MPs on Monday that 80 came.", []),
        ("Leck police made 5 arrests.", ["Leck"]),
        ("Armed police made 5 arrests.", []),
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


# A text, and what leads to each sentence that does not say what it is about.
LEADS = [
    ("Leck grew. Of these, 5 left.", {"Of these, 5 left.": "Leck grew."}),
    ("Leck grew. It fell. They left.", {"It fell.": "Leck grew.", "They left.": "Leck grew."}),
    ("Leck grew by five. Staff: 300.", {"Staff: 300.": "Leck grew by five."}),
    ("Of the 12, 5 left. Italy won by 5.", {}),
    (
        "Arrests in 2025\n\n- Leck: 5\n- Dorn: 7",
        {"- Leck: 5": "Arrests in 2025", "- Dorn: 7": "Arrests in 2025"},
    ),
    ("The 12 arrests:\n\n- 5 were in Leck.", {"- 5 were in Leck.": "The 12 arrests:"}),
    ("Arrests in Leck: 5\n\nIn Dorn: 7", {"In Dorn: 7": "Arrests in Leck: 5"}),
    (
        "Leck grew by five.\n\nIt has 12 shops\n\nDorn shrank by nine.",
        {"It has 12 shops": "Leck grew by five."},
    ),
    ("", {}),
]


@pytest.mark.parametrize(("text", "expected"), LEADS)
def test_sentence_without_a_subject_has_that_of_one_before(text, expected):
    read = {text[slice(*span)]: text[slice(*lead)] for span, lead in leads(text).items()}

    assert read == expected


@given(st.text(max_size=200) | st.text(st.sampled_from("It 12.\n-:;")))
def test_leads_come_before_and_lead_to_a_subject(text):
    leading = leads(text)

    assert all(lead < span and lead not in leading for span, lead in leading.items())
