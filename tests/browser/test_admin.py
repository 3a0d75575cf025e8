"""Every editor can use the admin's pages, in any light and on any screen."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from .test_public import DESKTOP, PHONE, RULES

PAGES = [
    "/admin/",
    "/admin/claims/article/",
    "/admin/claims/article/1/change/",
    "/admin/claims/article/intake/",
    "/admin/claims/claim/",
    "/admin/claims/claim/add/",
    "/admin/claims/claim/review/",
    "/admin/claims/claim/1/change/",
    "/admin/claims/claim/1/history/",
    "/admin/claims/claim/1/withdraw/",
    "/admin/claims/claim/fill_in/?pk=1&pk=2",
    "/admin/claims/finding/",
    "/admin/claims/measure/1/change/",
    "/admin/claims/relation/",
]
MODES = {
    "light": {"viewport": DESKTOP},
    "dark": {"viewport": DESKTOP, "color_scheme": "dark"},
    "phone": {"viewport": PHONE, "has_touch": True},
}
# Django's box for several values is Select2's, whose list has a child that is no item.
RULES_OF_OURS = {**RULES, "rules": {"list": {"enabled": False}}}


@pytest.mark.parametrize("mode", MODES)
def test_pages_break_no_rule_and_are_no_wider_than_the_screen(mode, editor_page, record):
    page = editor_page(**MODES[mode])
    found = {}

    for path in PAGES:
        page.goto(record + path)
        wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
        violations = Axe().run(page, options=RULES_OF_OURS).response["violations"]
        found[path] = [
            (violation["id"], node["target"])
            for violation in violations
            for node in violation["nodes"]
        ] + ["too wide"] * wide

    assert found == {path: [] for path in PAGES}
