"""The admin as an editor's hands use it: fields by their labels' ids, cards by keys."""

import pytest
from playwright.sync_api import expect


def tab_to(page, selector):
    """Press Tab until the element has the focus, if it has not yet."""
    for _ in range(60):
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"No Tab reaches {selector}.")


def choose_typed(page, words):
    """Type into the open list of an autocomplete field, and take what it finds."""
    page.keyboard.type(words)
    expect(page.locator(".select2-results__option--highlighted")).to_have_text(words)
    page.keyboard.press("Enter")


def paste(page, site, *, url, publication, headline, published_on, text):
    """Enter an article in the admin's own form, by keys, and go to its desk."""
    page.goto(f"{site}/admin/claims/article/add/")
    for selector, typed in [
        ("#id_url", url),
        (".select2-selection", None),
        ("#id_headline", headline),
        ("#id_published_on", published_on),
        ("#id_text", text),
    ]:
        tab_to(page, selector)
        if typed:
            page.keyboard.insert_text(typed)
        else:
            page.keyboard.press("Enter")
            choose_typed(page, publication)
    tab_to(page, "[name=_desk]")
    page.keyboard.press("Enter")
    page.wait_for_url("**/desk/")


def focused(page):
    """The words and the state of the card that has the focus."""
    words = page.evaluate("document.activeElement.closest('[data-card]').ariaLabel")
    return words.rpartition(", ")[::2]


def accept(page, chosen):
    """Go over all cards, accepting those of the chosen words; return how many keys it took."""
    keys, seen = 0, None
    while focused(page) != seen:
        seen = focused(page)
        words, state = seen
        page.keyboard.press("a" if words in chosen and state == "open" else "ArrowDown")
        keys += 1
    # All stay busy until the last is answered.
    expect(page.locator("[aria-busy]")).to_have_count(0, timeout=600_000)
    return keys


def fill(page, **typed):
    """Fill in fields of a form in the admin, whatever they are."""
    page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
    for name, value in typed.items():
        field = page.locator(f"#id_{name}")
        if "admin-autocomplete" in (field.get_attribute("class") or ""):
            page.locator(f"#id_{name} + .select2 .select2-selection").click()
            choose_typed(page, value)
        elif value is True:
            field.check()
        elif field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)


def save(page, button="_save"):
    """Send the form and see that it was taken."""
    page.locator(f"[name={button}]").last.click()
    expect(page.locator(".messagelist .success").first).to_be_visible()
