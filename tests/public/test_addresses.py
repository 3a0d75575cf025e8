from tests.public import addresses


def test_every_address_has_a_row():
    assert set(addresses.NAMES) == set(addresses.ARGUMENTS)
