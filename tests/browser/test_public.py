"""One page of each type, read by everybody: by eye in any light and size, by ear, by keyboard."""

import pytest

from .accessibility import DESKTOP, MODES, RULES, is_too_wide, violations

PAGES = [
    "/",
    "/claims/",
    "/claims/?q=officers&hedge=up-to&hedge=none",
    "/claims/?q=nothing-of-the-kind",
    "/claims/?q=did+the+Met+cut+1,690+oficers%3F",
    "/topics/",
    "/claims/?nonsense=1",
    "/claims/charts/?status=plan",
    "/claims/charts/month/embed/",
    "/claims/1/embed/",
    "/claims/?known_on=2025-09-01",
    "/claims/1/",
    "/claims/2/",
    "/claims/66/",
    "/findings/",
    "/findings/?verdict=consistent&check=share-agrees",
    "/plans/",
    "/plans/?organisation=metropolitan-police",
    "/measures/",
    "/measures/lfr-arrests-cumulative/",
    "/measures/officers-added-to-the-west-end-team/?status=plan",
    "/measures/met-budget-shortfall/embed/",
    "/measures/lfr-arrests-cumulative/?known_on=2025-09-01",
    "/speakers/",
    "/speakers/sir-mark-rowley/",
    "/articles/",
    "/articles/1/",
    "/publications/lbc/",
    "/topics/policing/",
    "/places/west-end/",
    "/corrections/",
    "/data/",
    "/about/",
    "/about/method/",
    "/check/",
    "/report/?claim=1",
    "/alerts/?speaker=sir-mark-rowley",
    "/nothing/",
]


def test_figures_are_set_in_the_face_that_the_site_sends(record, new_page):
    page = new_page()
    page.goto(f"{record}/claims/2/")

    loaded = page.evaluate(
        """document.fonts.ready.then(
            faces => [...faces].filter(face => face.status === "loaded").map(face => face.family)
        )"""
    )

    assert "Source Serif 4" in {family.strip('"') for family in loaded}


@pytest.mark.parametrize("mode", MODES)
def test_pages_break_no_accessibility_rule_and_are_no_wider_than_the_screen(mode, record, new_page):
    page = new_page(**MODES[mode])
    broken, wide = {}, []

    for path in PAGES:
        page.goto(record + path)
        broken[path] = violations(page, RULES[mode])
        wide += [path] * is_too_wide(page)

    assert (broken, wide) == ({path: [] for path in PAGES}, [])


DRAFT = (
    "The West End team will get 80 officers.\n\nCameras led to 962 arrests: 549, 347 and 85, and"
    " use of live facial recognition will double. Another 12 were mentioned."
)


@pytest.mark.parametrize("mode", ["dark", "phone"])
def test_checked_draft_breaks_no_rule_and_is_no_wider_than_the_screen(mode, record, new_page):
    page = new_page(**MODES[mode])
    page.goto(f"{record}/check/")
    page.get_by_role("textbox").first.fill(DRAFT)

    page.get_by_role("button", name="Check the numbers").click()

    assert (violations(page, RULES[mode]), is_too_wide(page)) == ([], False)
    assert page.get_by_text("has “up to” and your text does not").count() > 0
    assert page.get_by_text("549 + 347 + 85 = 981; your text has 962").first.is_visible()


def test_pages_are_light_and_stay_on_the_site(record, new_page):
    page = new_page(viewport=DESKTOP)
    messages, requests, loaded, weights = [], [], [], {}
    page.on("console", lambda message: messages.append((page.url, message.text)))
    page.on("request", lambda request: requests.append(request.url))
    # A method of a list cannot carry the mark that Playwright leaves on a handler.
    page.on("response", lambda response: loaded.append(response))  # noqa: PLW0108

    for path in PAGES:
        loaded.clear()
        page.goto(record + path, wait_until="networkidle")
        sizes = [response.request.sizes()["responseBodySize"] for response in loaded if response.ok]
        weights[path] = sum(sizes)

    assert {path: weight for path, weight in weights.items() if weight > 100_000} == {}
    assert [url for url in requests if not url.startswith(record)] == []
    assert [message for message in messages if "40" not in message[1]] == []


FOCUSABLE = """() => [...document.querySelectorAll(
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]'
)].filter(
    e => e.checkVisibility({visibilityProperty: true}) && !e.closest('[aria-hidden=true]')
).length"""

REACHED = """() => {
    const e = document.activeElement;
    if (e === document.body) return null;
    window.reached = window.reached || new Set();
    window.reached.add(e);
    const style = getComputedStyle(e);
    const seen = style.outlineStyle !== 'none' || style.boxShadow !== 'none';
    return [window.reached.size, seen, e.outerHTML.slice(0, 120)];
}"""


@pytest.mark.parametrize(
    "path", ["/", "/claims/", "/claims/1/", "/measures/", "/report/", "/alerts/"]
)
def test_keyboard_alone_reaches_everything(path, record, new_page):
    page = new_page(viewport=DESKTOP)
    page.goto(record + path)
    wanted = page.evaluate(FOCUSABLE)
    unseen, count = [], 0

    for _ in range(wanted + 1):
        page.keyboard.press("Tab")
        if reached := page.evaluate(REACHED):
            count, seen, element = reached
            if not seen:
                unseen.append(element)

    assert (count, unseen) == (wanted, [])


def test_pages_work_without_scripts(record, new_page):
    page = new_page(java_script_enabled=False)

    page.goto(record)
    page.get_by_role("searchbox").first.fill("1.7k officers")
    page.keyboard.press("Enter")
    page.locator(".claim-statement a").first.click()

    assert page.get_by_role("heading", level=1).count() == 1


GROUND = """(mark) => {
    const style = getComputedStyle(mark, '::before');
    return [style.printColorAdjust, style.backgroundColor !== 'rgba(0, 0, 0, 0)'];
}"""


@pytest.mark.parametrize(("status", "filled"), [("fact", True), ("plan", False)])
def test_print_tells_a_fact_from_a_plan(status, filled, record, new_page):
    page = new_page(viewport=DESKTOP)
    page.goto(f"{record}/claims/")
    page.emulate_media(media="print")

    assert page.locator(f".status-{status}").first.evaluate(GROUND) == ["exact", filled]
