"""The box of the search offers figures and pages while one types, by keyboard as by pointer."""

import pytest

from .accessibility import violations


@pytest.fixture
def page(record, new_page):
    page = new_page()
    page.goto(f"{record}/")
    return page


def typed(page, words):
    """The search box after typing, once something is offered."""
    box = page.get_by_role("combobox")
    box.press_sequentially(words)
    page.get_by_role("option").first.wait_for()
    return box


def test_arrows_and_enter_lead_to_a_page(page):
    box = typed(page, "metropolitan p")
    options = page.get_by_role("option")

    number = options.count()
    box.press("ArrowUp")
    last = box.get_attribute("aria-activedescendant")
    box.press("ArrowDown")
    none = box.get_attribute("aria-activedescendant")
    box.press("ArrowDown")
    first = box.get_attribute("aria-activedescendant")
    broken = violations(page)
    box.press("Enter")
    page.wait_for_url("**/speakers/metropolitan-police/")

    assert [last, none, first] == [
        f"search-suggestions-{number - 1}",
        None,
        "search-suggestions-0",
    ]
    assert broken == []


def test_escape_closes_and_enter_searches(page):
    box = typed(page, "700")

    box.press("Escape")
    closed = (box.get_attribute("aria-expanded"), box.input_value())
    box.press("Enter")
    page.wait_for_url("**/claims/?q=700")

    assert closed == ("false", "700")


def test_pointer_leads_to_a_figure(page):
    typed(page, "700")

    page.get_by_role("option").filter(has_text="over 700 arrests").click()
    page.wait_for_url("**/claims/*/")

    assert "over 700 arrests" in page.title()


def test_search_works_without_a_script(record, new_page):
    page = new_page(java_script_enabled=False)
    page.goto(f"{record}/")

    page.locator("#search").fill("3.1 million faces")
    page.locator("#search").press("Enter")

    assert page.get_by_role("heading", name="Closest:").count() == 1
