"""Charts on the real record: found quickly, readable on a phone and on paper."""

import pytest

from claims.checks import rebuild

PAGES = [
    "/measures/lfr-arrests-cumulative/",
    "/measures/officers-added-to-the-west-end-team/",
    "/claims/charts/",
    "/measures/met-budget-shortfall/embed/",
]
# Of each chart that is shown: its width, the size of its smallest text as it is seen, the darkest
# and the lightest that its text and its ground are, from 0 to 255.
SHOWN = """() => [...document.querySelectorAll('svg.chart')].filter(
    chart => chart.checkVisibility()
).map(chart => {
    const light = colour => Math.max(...colour.match(/\\d+/g).slice(0, 3).map(Number));
    const texts = [...chart.querySelectorAll('text')];
    return {
        width: chart.getBoundingClientRect().width,
        smallest: Math.min(...texts.map(
            text => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a
        )),
        ink: Math.max(...texts.map(text => light(getComputedStyle(text).fill))),
        ground: light(getComputedStyle(chart).backgroundColor),
    };
})"""


def test_lost_hedge_is_one_click_from_the_home_page(record, new_page):
    rebuild()
    page = new_page()
    page.goto(record)

    page.get_by_role("link", name="one measure").click()

    tree = page.get_by_role("region", name="How a figure travelled")
    assert tree.locator(".change-lost").all_inner_texts() == ["Without the hedge “up to”"] * 2
    assert (
        tree.locator(".tree > .figure-node > .mention-figure").inner_text()
        == "Up to 80 more officers"
    )
    assert tree.locator(".tree .figure-node .figure-node .mention-figure").all_inner_texts() == [
        "80 officers",
        "80 officers",
    ]


@pytest.mark.parametrize("path", PAGES)
def test_charts_are_readable_on_a_phone(path, record, new_page):
    page = new_page(viewport={"width": 320, "height": 640}, has_touch=True)

    page.goto(record + path)

    charts = page.evaluate(SHOWN)
    assert charts
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert [chart for chart in charts if chart["width"] > 320 or chart["smallest"] < 12] == []


@pytest.mark.parametrize("path", PAGES[:3])
def test_charts_and_their_tables_print_dark_on_white(path, record, new_page):
    page = new_page(viewport={"width": 718, "height": 1000}, color_scheme="dark")
    page.emulate_media(media="print")

    page.goto(record + path)

    charts = page.evaluate(SHOWN)
    # A page of counts has each number beside its bar; its tables are folded.
    assert page.locator("table").first.is_visible() == path.startswith("/measures/")
    assert charts
    assert [chart for chart in charts if chart["ink"] > 80 or chart["ground"] < 255] == []


def test_chart_mark_leads_to_its_claim_by_keyboard(record, new_page):
    page = new_page(java_script_enabled=False)
    page.goto(f"{record}/measures/lfr-arrests-cumulative/")

    mark = page.get_by_role("link", name="1,035 arrests: Metropolitan Police, 4 July 2025").first
    mark.focus()
    page.keyboard.press("Enter")

    page.wait_for_url("**/claims/*/")
    assert page.get_by_role("heading", level=1).inner_text() == "1,035 arrests"


FRAMED = [
    "/measures/lfr-arrests-cumulative/",
    "/measures/officers-added-to-the-west-end-team/",
    "/claims/charts/",
]
# The frame that a page offers, on a page of another site: whether it needs a scroll bar, how much
# of it is empty below its last line, and its borders.
IN_FRAME = """frame => {
    const inside = frame.contentDocument.documentElement;
    const last = frame.contentDocument.body.lastElementChild.getBoundingClientRect();
    return {
        scrolls: inside.scrollHeight > frame.clientHeight || inside.scrollWidth > frame.clientWidth,
        empty: frame.clientHeight - last.bottom,
        border: frame.offsetHeight - frame.clientHeight,
    };
}"""


@pytest.mark.parametrize("path", FRAMED)
def test_frame_fits_what_is_in_it(path, record, new_page):
    page = new_page(viewport={"width": 1280, "height": 900})
    page.goto(record + path)
    [code, *_] = page.locator(".embed pre").all_text_contents()
    page.route(
        f"{record}/another-site",
        lambda route: route.fulfill(
            content_type="text/html", body=f"<!doctype html><body style='margin:0'>{code}"
        ),
    )

    for width in (320, 390, 671, 672, 768, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(f"{record}/another-site", wait_until="networkidle")
        frame = page.locator("iframe").evaluate(IN_FRAME)

        assert (width, frame["scrolls"], frame["border"]) == (width, False, 0)
        assert 0 <= frame["empty"] < 240


def test_what_is_to_be_copied_has_a_button(record, new_page):
    page = new_page()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{record}/claims/2/")
    citation = page.locator("#cite [data-copy]").first

    citation.get_by_role("button", name="Copy Citation").click()

    assert citation.get_by_role("button").inner_text().startswith("✓ Copied")
    assert citation.get_by_role("status").inner_text() == "Copied"
    text = page.evaluate("navigator.clipboard.readText()")
    assert text == citation.locator("pre").inner_text()
    citation.get_by_role("button", name="Copy Citation").wait_for(timeout=5000)


@pytest.mark.parametrize("path", ["/claims/2/", "/measures/lfr-arrests-cumulative/"])
def test_what_is_to_be_copied_is_text_without_scripts(path, record, new_page):
    page = new_page(java_script_enabled=False)
    page.goto(record + path)

    assert page.locator("[data-copy] pre").count() > 0
    assert page.get_by_role("button", name="Copy").count() == 0


def test_print_leaves_out_what_only_a_screen_can_use(record, new_page):
    page = new_page(viewport={"width": 718, "height": 1000})
    page.emulate_media(media="print")
    shown = {}

    for path in ("/claims/?q=officers", "/claims/2/", "/measures/lfr-arrests-cumulative/"):
        assert page.goto(record + path).ok
        useless = page.locator(
            "form, button, nav, .data-line, .claim-list-links, .facet, .chips,"
            " details:not([open]):not(.finding)"
        )
        empty = page.locator("h2:only-child")
        shown[path] = [
            part.inner_text() for part in (*useless.all(), *empty.all()) if part.is_visible()
        ]

    assert shown == {path: [] for path in shown}
