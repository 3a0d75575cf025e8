import pytest

from claims.models import Speaker


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("Metropolitan Police", "organisation", "the Metropolitan Police"),
        ("Department for Education", "organisation", "the Department for Education"),
        ("Bank of Erewhon", "organisation", "the Bank of Erewhon"),
        ("Policing Today", "organisation", "Policing Today"),
        ("Liberty", "organisation", "Liberty"),
        ("Ann Police", "person", "Ann Police"),
    ],
)
def test_speaker_name_in_sentence(name, kind, expected):
    assert Speaker(name=name, kind=kind).name_in_sentence == expected
