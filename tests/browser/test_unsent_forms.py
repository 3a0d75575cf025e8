"""What was typed into a form comes back, when it was sent while its editor was logged out."""

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import expect

from claims.models import Claim

from .accessibility import DESKTOP

STATEMENT = "How many posts the force said in June that it would lose."


def log_in(page):
    page.locator("#id_username").fill("rose")
    page.locator("#id_password").fill("a long pass phrase")
    page.locator("[type=submit]").click()


@pytest.fixture
def editor(editor_page, record):
    """A page of an editor who has logged in, and can again."""
    rose = User.objects.get(username="rose")
    rose.set_password("a long pass phrase")
    rose.save()
    page = editor_page(viewport=DESKTOP)
    page.goto(f"{record}/admin/login/")
    log_in(page)
    page.wait_for_url("**/admin/")
    return page


@pytest.fixture
def draft(record):
    said = Claim.objects.values("quotation_id", "measure_id").get(pk=1)
    return Claim.objects.create(**said, as_printed="some posts", value=17, hedge="none")


def type_into(page):
    page.locator("#id_statement").fill(STATEMENT)
    page.locator("#id_status").select_option("plan")
    page.locator("[name=not_stated]").first.evaluate("(box) => box.checked = true")


def expect_typed(page):
    expect(page.locator(".errornote")).to_contain_text("What you had typed has been restored")
    expect(page.locator("#id_statement")).to_have_value(STATEMENT)
    expect(page.locator("#id_status")).to_have_value("plan")
    boxes = page.locator("[name=not_stated]").evaluate_all("(all) => all.map((b) => b.checked)")
    assert boxes == [True] + [False] * (len(boxes) - 1)


def test_claim_form_has_what_was_typed_after_log_in(editor, draft, record):
    page = editor
    page.goto(f"{record}/admin/claims/claim/{draft.pk}/change/")
    type_into(page)
    page.context.clear_cookies(name="sessionid")
    page.get_by_role("button", name="Save", exact=True).last.click()

    log_in(page)

    expect_typed(page)
    page.get_by_role("button", name="Save", exact=True).last.click()
    expect(page.locator(".messagelist .success")).to_be_visible()
    assert Claim.objects.get(pk=draft.pk).statement == STATEMENT


def test_claim_form_has_what_was_typed_although_the_cookie_was_missing(editor, draft, record):
    page = editor
    page.goto(f"{record}/admin/claims/claim/{draft.pk}/change/")
    type_into(page)
    page.context.clear_cookies(name="csrftoken")
    page.get_by_role("button", name="Save", exact=True).last.click()

    page.get_by_role("link", name="Open the form again").click()

    expect_typed(page)


def test_form_about_chosen_records_has_what_was_typed(editor, record):
    page = editor
    page.goto(f"{record}/admin/claims/claim/withdraw/?pk=1")
    page.locator("[name=reason]").fill("The paper took it back.")
    page.context.clear_cookies(name="sessionid")
    page.locator("[type=submit].default").click()

    log_in(page)

    expect(page.locator("[name=reason]")).to_have_value("The paper took it back.")


def test_no_password_is_kept(editor, record):
    page = editor
    page.goto(f"{record}/admin/password_change/")
    page.locator("#id_new_password1").fill("another long pass phrase")
    page.locator("#id_old_password").fill("a long pass phrase")

    submit = "(form) => form.dispatchEvent(new Event('submit', {bubbles: true}))"
    page.locator("#content form").evaluate(submit)

    assert page.evaluate(
        "Object.values(sessionStorage).map((typed) => JSON.parse(typed).fields)"
    ) == [[]]
