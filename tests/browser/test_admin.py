"""Every editor can use the admin's pages, in any light and on any screen."""

import pytest

from .accessibility import MODES, MODES_OF_ADMIN, RULES, is_too_wide, violations

PAGES = [
    "/admin/",
    "/admin/claims/article/",
    "/admin/claims/article/1/change/",
    "/admin/claims/article/intake/",
    "/admin/claims/claim/",
    "/admin/claims/claim/add/",
    "/admin/claims/claim/import/",
    "/admin/claims/claim/review/",
    "/admin/claims/claim/1/change/",
    "/admin/claims/claim/1/history/",
    "/admin/claims/claim/1/withdraw/",
    "/admin/claims/claim/fill_in/?pk=1&pk=2",
    "/admin/claims/finding/",
    "/admin/claims/measure/1/change/",
    "/admin/claims/relation/",
]
# Django's box for several values is Select2's, whose list has a child that is no item.
NOT_OURS = ["list"]


@pytest.mark.parametrize("mode", MODES_OF_ADMIN)
def test_pages_break_no_rule_and_are_no_wider_than_the_screen(mode, editor_page, record):
    page = editor_page(**MODES[mode])
    broken, wide = {}, []

    for path in PAGES:
        page.goto(record + path)
        broken[path] = violations(page, RULES[mode], without=NOT_OURS)
        wide += [path] * is_too_wide(page)

    assert (broken, wide) == ({path: [] for path in PAGES}, [])


LIE_OVER_OTHERS = """() => {
    const box = (element) => element.getBoundingClientRect();
    const meet = (a, b) =>
        a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    const links = [...document.querySelectorAll('.object-tools a')].map(box);
    const words = [...document.querySelectorAll('#content > h1, #content > h2, .beside')].map(box);
    return links.filter((link) => words.some((other) => meet(link, other))).length;
}"""


@pytest.mark.parametrize("mode", ["light", "phone"])
@pytest.mark.parametrize(
    "path", ["/admin/claims/article/1/change/", "/admin/claims/claim/1/change/"]
)
def test_links_of_a_record_lie_over_nothing(mode, path, editor_page, record):
    page = editor_page(**MODES[mode])

    page.goto(record + path)

    assert page.locator(".object-tools a").count() > 1
    assert page.evaluate(LIE_OVER_OTHERS) == 0
