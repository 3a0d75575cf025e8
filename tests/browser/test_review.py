"""The review queue is worked by keys alone, and everybody can use it."""

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import expect

from claims.models import Claim, ReviewReturn
from tests import factories

from .accessibility import DESKTOP, MODES_OF_ADMIN, RULES, is_too_wide, violations

TEXT = "The force has up to 80 officers.\n\nIt recorded 57 of 90 cases since 2019, she said."
QUEUE = "/admin/claims/claim/review/"


@pytest.fixture
def waiting(editor_page):
    """Three claims in review, of which the editor who is logged in entered the last."""
    rose = User.objects.get(username="rose")
    return [
        factories.draft(
            state="in-review",
            reviewed_by=None,
            as_printed="57 of 90 cases",
            entered_by=by,
            article=factories.article(text=TEXT),
        ).pk
        for by in (None, None, rose)
    ]


def states(pks):
    return [Claim.objects.get(pk=pk).state for pk in pks]


def focused(page):
    return page.evaluate("document.activeElement.closest('[data-card]').dataset.card")


def test_queue_is_worked_by_keys(editor_page, record, waiting):
    page = editor_page(viewport=DESKTOP)
    page.goto(record + QUEUE)
    first, second, third = waiting
    assert focused(page) == f"claim-{first}"

    page.keyboard.press("p")
    expect(page.locator(f"#line-claim-{first}")).to_have_count(0)
    assert focused(page) == f"claim-{second}"
    for key in "b2":
        page.keyboard.press(key)
    expect(page.locator(f"#line-claim-{second}")).to_have_count(0)
    page.keyboard.press("p")

    assert focused(page) == f"claim-{third}"
    expect(page.locator("#desk-messages")).to_have_text(
        "You entered this claim, so another editor must publish it."
    )
    assert states(waiting) == ["published", "draft", "in-review"]
    assert ReviewReturn.objects.get().reason == "Somebody else said it."


def test_key_held_down_publishes_one_claim(editor_page, record, waiting):
    page = editor_page(viewport=DESKTOP)
    page.goto(record + QUEUE)

    page.keyboard.down("p")
    page.keyboard.down("p")
    page.keyboard.up("p")

    expect(page.locator(f"#line-claim-{waiting[0]}")).to_have_count(0)
    assert states(waiting) == ["published", "in-review", "in-review"]


def test_queue_without_script_opens_the_next(editor_page, record, waiting):
    page = editor_page(viewport=DESKTOP, java_script_enabled=False)
    page.goto(record + QUEUE)

    page.locator("[value=publish]:visible").click()

    expect(page.locator(f"#card-claim-{waiting[1]}")).to_be_visible()
    expect(page.get_by_text("“57 of 90 cases” has been published.")).to_be_visible()


def test_queue_breaks_no_accessibility_rule(editor_page, record, waiting):
    factories.proposed_correction()
    broken, wide = {}, {}

    for mode, options in MODES_OF_ADMIN.items():
        page = editor_page(**options)
        page.goto(record + QUEUE)
        broken[mode] = []
        for line in page.locator(".card-line").all():
            line.click()
            if summary := page.locator(".card-dismiss:visible > summary").all():
                summary[0].click()
            broken[mode] += violations(page, RULES[mode])
        wide[mode] = is_too_wide(page)

    assert broken == {mode: [] for mode in MODES_OF_ADMIN}
    assert wide == dict.fromkeys(MODES_OF_ADMIN, False)
