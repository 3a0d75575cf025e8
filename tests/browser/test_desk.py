"""An article goes from paste to its claims by keys alone, and everybody can use its desk."""

from pathlib import Path

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from claims.models import Claim
from tests import factories

from .accessibility import DESKTOP, MODES_OF_ADMIN, RULES, is_too_wide, violations
from .desk import accept, paste

TEXT = (Path(__file__).parent / "ferry.txt").read_text(encoding="utf-8")
HEADLINE = TEXT.partition("\n")[0]
COUNCIL, FLETT = "Skerrow Islands Council", "Duncan Flett"
PAPER = "West End Extra"

# The claims of the article as its author meant them: words, value, form, status, who said it.
MEANT = [
    ("£6.4m", 6_400_000, "money", "plan", PAPER),
    ("£6.4m", 6_400_000, "money", "plan", PAPER),
    ("doubled", 2, "multiple", "actual", PAPER),
    ("14", 14, "level", "actual", PAPER),
    ("nine", 9, "level", "actual", PAPER),
    ("62 cars", 62, "level", "plan", PAPER),
    ("up to 220 passengers", 220, "level", "plan", PAPER),
    ("38 cars", 38, "level", "actual", PAPER),
    ("4,312 crossings", 4312, "level", "actual", COUNCIL),
    ("71 per cent", 71, "share", "actual", "Island Transport Forum"),
    ("1,846 adults", 1846, "level", "actual", PAPER),
    ("55 minutes", 55, "duration", "actual", FLETT),
    ("almost three hours", 3, "duration", "actual", FLETT),
    ("about 130 vehicles", 130, "level", "actual", FLETT),
    ("£9,200", 9200, "money", "actual", FLETT),
    ("60 per cent", 60, "share", "plan", PAPER),
    ("25 years", 25, "duration", "plan", PAPER),
    ("£148,000 a year", 148_000, "rate", "actual", PAPER),
    ("£21.50", 21.5, "money", "actual", PAPER),
    ("£24", 24, "money", "plan", PAPER),
    ("£1.20", 1.2, "change", "plan", PAPER),
    ("£4.9m", 4_900_000, "money", "actual", "Robert Isbister"),
    ("120 years", 120, "duration", "conditional", "Robert Isbister"),
    ("between £85m and £110m", None, "money", "actual", "Halcrow Byre"),
    ("as many as 40 days a year", 40, "frequency", "conditional", "Halcrow Byre"),
    ("26 jobs", 26, "change", "plan", COUNCIL),
    ("£15,000", 15_000, "change", "actual", "Ingrid Moar"),
    ("48,000 people", 48_000, "level", "actual", "Skerrow Tourism Association"),
    ("six per cent", 6, "percent-change", "actual", "Skerrow Tourism Association"),
]


def paste_ferry(page, site):
    """Enter the article in the admin's own form, by keys, and go to its desk."""
    address = "https://news.example/ferry"
    day = "13 June 2025"
    paste(
        page, site, url=address, publication=PAPER, headline=HEADLINE, published_on=day, text=TEXT
    )


def test_desk_takes_an_article_from_paste_to_claims_by_keys(editor_page, record):
    page = editor_page(viewport=DESKTOP)
    paste_ferry(page, record)

    keys = accept(page, {words for words, *_ in MEANT})

    claims = Claim.objects.filter(quotation__article__headline=HEADLINE).order_by("start")
    rows = claims.values_list("as_printed", "value", "form", "status", "quotation__speaker__name")
    assert [(words, value and float(value), *rest) for words, value, *rest in rows] == MEANT
    assert {*claims.values_list("state", flat=True)} == {"draft"}
    print(f"{keys} keys for {len(MEANT)} claims")
    assert keys <= 4 * len(MEANT)


def test_desk_breaks_no_accessibility_rule(editor_page, record):
    page = editor_page(viewport=DESKTOP)
    paste_ferry(page, record)
    for key in "ad1ud":
        page.keyboard.press(key)
    expect(page.locator("[aria-busy]")).to_have_count(0)
    # What was begun on a card is still there when the answer to another one comes.
    expect(page.locator(".card-dismiss[open]")).to_have_count(1)
    expect(page.locator("#desk-counts")).to_contain_text("1 accepted")
    broken, wide = {}, {}

    for mode, options in MODES_OF_ADMIN.items():
        desk = editor_page(**options)
        desk.goto(page.url)
        for summary in desk.locator("[data-desk] summary").all()[:8]:
            summary.click()
        broken[mode] = violations(desk, RULES[mode])
        wide[mode] = is_too_wide(desk)

    assert broken == {mode: [] for mode in MODES_OF_ADMIN}
    assert wide == dict.fromkeys(MODES_OF_ADMIN, False)


KEYS_WITH_NOTHING_TO_DO = [
    ("u", "Nothing to undo"),
    ("p", "Nothing to promote"),
    ("ArrowUp", "This is the first card."),
    ("j", "This is the last card."),
    ("s", "Nothing to accept at once"),
    ("m", "Nothing was left out"),
]


def test_key_that_finds_nothing_to_do_says_so(editor_page, record):
    page = editor_page(viewport=DESKTOP)
    page.goto(f"{record}{desk_of('It has 14 parks.')}")
    messages, card = page.locator("#desk-messages"), page.locator("[data-card]")

    for key, words in KEYS_WITH_NOTHING_TO_DO:
        page.keyboard.press(key)
        expect(messages).to_contain_text(words)
        expect(card.locator("summary").first).to_be_focused()
    page.keyboard.press("a")
    expect(messages).to_contain_text("is a draft")
    for key in "ade":
        page.keyboard.press(key)
        expect(messages).to_contain_text("already been dealt with")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("a")
    expect(messages).to_contain_text("No card is chosen")
    assert messages.get_attribute("role") == "status"


def test_desk_puts_back_what_was_typed_before_the_session_ended(editor_page, record):
    page = editor_page(viewport=DESKTOP)
    page.goto(f"{record}{desk_of('It has 14 parks.')}")
    cookies = page.context.cookies()
    page.context.clear_cookies()
    page.keyboard.press("d")
    page.locator("[name=note]").fill("Not ours.")
    page.locator("button[value=dismiss]").click()
    expect(page.locator("#desk-messages")).to_contain_text("Not saved")

    page.context.add_cookies(cookies)
    page.reload()

    expect(page.locator("#desk-messages")).to_contain_text("has been restored")
    expect(page.locator("[name=note]")).to_be_visible()
    expect(page.locator("[name=note]")).to_have_value("Not ours.")


@pytest.mark.parametrize("javascript", [True, False])
def test_desk_goes_on_after_a_claim_was_saved_in_its_form(editor_page, record, javascript):
    page = editor_page(viewport=DESKTOP, java_script_enabled=javascript)
    page.goto(f"{record}{desk_of('It has 14 parks, 15 pools and 16 halls.')}")
    page.locator("[data-edit]:visible").first.click()

    page.locator(".submit-row [name=_save]:visible").last.click()

    page.wait_for_url("**/desk/#card-*")
    next_card = page.locator(
        "[data-card]:has(:focus)" if javascript else "[data-card]:has(:target)"
    )
    expect(next_card.locator(".card-figure")).to_have_text("15 pools")
    expect(next_card.locator(".card-figure")).to_be_visible()
    expect(page.locator("[data-card] > details[open]")).to_have_count(1)


def desk_of(text):
    """The address of the desk of a new article with that text."""
    return reverse("admin:claims_article_desk", args=[factories.article(text=text).pk])


# The boxes of the words on the page, in pairs that lie one upon the other by more than half a line.
# What scrolls is seen only within its box, and what stays in sight covers all under it.
OVERPRINTED = """() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const boxes = [];
  const clipped = (box, element) => {
    for (let at = element; at !== document.body; at = at.parentElement) {
      if (getComputedStyle(at).overflow === "visible") continue;
      const edge = at.getBoundingClientRect();
      box.left = Math.max(box.left, edge.left), box.right = Math.min(box.right, edge.right);
      box.top = Math.max(box.top, edge.top), box.bottom = Math.min(box.bottom, edge.bottom);
    }
    return box;
  };
  while (walker.nextNode()) {
    const node = walker.currentNode, parent = node.parentElement;
    if (!node.data.trim() || !parent.checkVisibility({ visibilityProperty: true })) continue;
    if (parent.closest(".visually-hidden, script, style, option, .skip-to-content-link")) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const side = parent.closest(".desk-side");
    for (const { left, right, top, bottom } of range.getClientRects()) {
      const box = clipped({ left, right, top, bottom }, parent);
      if (box.right - box.left < 1 || box.bottom - box.top < 1) continue;
      boxes.push({ ...box, node, side, words: node.data.trim().slice(0, 30) });
    }
  }
  boxes.sort((one, two) => one.top - two.top);
  const pairs = [];
  boxes.forEach((one, i) => {
    for (let j = i + 1; j < boxes.length && boxes[j].top < one.bottom; j++) {
      const two = boxes[j];
      // A line that is cut short has two boxes, one of them with the dots.
      if (one.node === two.node || one.side !== two.side) continue;
      const width = Math.min(one.right, two.right) - Math.max(one.left, two.left);
      const height = Math.min(one.bottom, two.bottom) - two.top;
      const line = Math.min(one.bottom - one.top, two.bottom - two.top);
      if (width > 2 && height > line / 2) pairs.push([one.words, two.words]);
    }
    if (one.left < 0 || one.right > innerWidth + 1) pairs.push([one.words, "the edge"]);
  });
  return pairs;
}"""
COVERED = """() => {
  const side = document.querySelector(".desk-side");
  const line = document.activeElement.getBoundingClientRect();
  const is_beside = line.left >= side.getBoundingClientRect().right;
  const is_below = line.top >= side.getBoundingClientRect().bottom - 1;
  const is_opaque = !getComputedStyle(side).backgroundColor.endsWith(", 0)");
  return !(is_opaque && (is_beside || is_below) && line.bottom <= innerHeight + 1);
}"""
WIDTHS = [320, 390, 480, 600, 768, 900, 959, 960, 1024, 1100, 1280, 1440, 1600]


def test_nothing_on_the_desk_is_overprinted(editor_page, record):
    page = editor_page(viewport=DESKTOP)
    page.goto(f"{record}{desk_of(TEXT)}")
    for key in "ad1":
        page.keyboard.press(key)
    expect(page.locator("[aria-busy]")).to_have_count(0)
    page.reload()
    page.locator(".cards-masked summary").first.click()
    page.locator(".desk-help summary").click()
    overprinted, covered = {}, []

    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for top in (0, 700, 2500):
            page.evaluate("top => scrollTo(0, top)", top)
            overprinted[width, top] = page.evaluate(OVERPRINTED)
        page.locator("[data-state=open] summary").first.focus()
        for _ in range(6):
            page.keyboard.press("j")
            if page.evaluate(COVERED):
                covered.append(width)

    assert {where: pairs for where, pairs in overprinted.items() if pairs} == {}
    assert covered == []
    page.set_viewport_size({"width": 1280, "height": 900})
    assert (
        page.locator("#cards").bounding_box()["height"] < 45 * page.locator("[data-card]").count()
    )
