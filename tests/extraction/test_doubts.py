"""Which fields of a suggestion are in doubt: each rule with a near miss."""

import pytest

from claims.extraction import suggest
from claims.extraction.doubts import doubtful_fields, is_denied

# A text, the number asked about, and the fields in doubt.
DOUBTS = [
    ("Ministers offered nurses 3.5 per cent.", "3.5", ["form"]),
    ("Some 3.5 per cent of nurses left.", "3.5", []),
    ("Turnout was 31 per cent.", "31", []),
    ("The city lost 18 percent of its water.", "18", ["form"]),
    ("Rents fell by 18 percent.", "18", []),
    ("Another 45 officers would be trained.", "45", ["form"]),
    ("There are 45 officers in Leck.", "45", []),
    ("In Leck seven jobs will go.", "seven", ["form"]),
    ("In Leck seven jobs are funded by the state.", "seven", []),
    ("The toll rose to 38 on Friday.", "38", ["unit"]),
    ("The premier announced $15 million for the fire service.", "15", ["unit"]),
    ("The governor announced $15 million for the fire service.", "15", []),
    ("The owner pays in euros. His tax is 52 cent.", "52", ["unit"]),
    (
        "Leck Council said it was late.\n\nIt said that 40 homes were damp.",
        "40",
        ["speaker"],
    ),
    ("Leck Council was late. It said that 40 homes were damp.", "40", []),
    ("The mayor denied that 40 homes were damp.", "40", ["status"]),
    ("The mayor said that 40 homes were damp.", "40", []),
]


@pytest.mark.parametrize(("text", "digits", "fields"), DOUBTS)
def test_fields_in_doubt(text, digits, fields):
    number = next(s for s in suggest(text) if digits in s.as_printed)

    assert doubtful_fields(text, number) == fields


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("The mayor denied that 40 homes would go.", True),
        ("Ana Poole, the mayor, has denied that 40 homes would go.", True),
        ("The airline denies 40 posts are at risk.", True),
        ("Leck Council denies that it means to sell 40 paintings.", True),
        ("The mayor strongly denied that 40 homes would go.", True),
        ("The mayor said that 40 homes would go.", False),
        ("The mayor said she had been denied 40 homes.", False),
        ("The council denied 40 families a home.", False),
        ("The mayor denied a claim. She said that 40 homes would go.", False),
        ("The firm denied fraud, saying that 40 homes had gone.", False),
    ],
)
def test_denied_number_is_known(text, denied):
    number = next(s for s in suggest(text) if "40" in s.as_printed)

    assert is_denied(text, number) is denied
