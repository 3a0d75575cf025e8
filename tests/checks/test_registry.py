import re
from pathlib import Path

from django.conf import settings

from claims.checks import CHECKS


def test_checks_are_those_that_readme_lists():
    readme = Path(settings.BASE_DIR, "README.md").read_text()

    listed = re.findall(r"^\| `([a-z-]+)` \| (.+\?) \|$", readme, re.MULTILINE)
    assert listed == [(check.id, check.question) for check in CHECKS.values()]
