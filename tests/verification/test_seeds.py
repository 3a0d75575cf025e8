"""Of the seeds nothing differs from what is made of them."""

import pytest

from claims.checks import rebuild
from claims.verification import PARTS


@pytest.mark.django_db
@pytest.mark.usefixtures("seeds")
def test_nothing_differs_in_the_seeds():
    rebuild()

    differences = [difference for part in PARTS.values() for difference in part.differences()]
    assert differences == []
