"""What axe finds wrong with a page, by the rules of WCAG 2.2 AA."""

from axe_playwright_python.sync_playwright import Axe

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
COLOURS = ["color-contrast", "link-in-text-block"]
ALL_RULES = {"runOnly": WCAG}
# What light or width alone can change need not be asked again with all the rest.
RULES_OF_COLOUR = {"runOnly": COLOURS}
RULES_OF_LAYOUT = {**ALL_RULES, "rules": {rule: {"enabled": False} for rule in COLOURS}}

PHONE = {"width": 320, "height": 640}
DESKTOP = {"width": 1280, "height": 900}
MODES = {
    "light": {"viewport": DESKTOP},
    "dark": {"viewport": DESKTOP, "color_scheme": "dark"},
    "phone": {"viewport": PHONE, "has_touch": True},
    # A page at 200 % zoom is laid out as on a screen of half the width.
    "zoomed": {"viewport": {"width": 640, "height": 450}, "device_scale_factor": 2},
}
MODES_OF_ADMIN = {mode: MODES[mode] for mode in ("light", "dark", "phone")}
RULES = {
    "light": ALL_RULES,
    "dark": RULES_OF_COLOUR,
    "phone": ALL_RULES,
    "zoomed": RULES_OF_LAYOUT,
}


def violations(page, rules=ALL_RULES, *, without=()):
    """Each broken rule with the place of the element; those `without` are not asked."""
    left_out = {**rules.get("rules", {}), **{rule: {"enabled": False} for rule in without}}
    # Of the rules that hold axe would describe every element.
    options = {**rules, "rules": left_out, "resultTypes": ["violations"]}
    broken = Axe().run(page, options=options).response["violations"]
    return [(rule["id"], node["target"]) for rule in broken for node in rule["nodes"]]


def is_too_wide(page):
    return page.evaluate("document.documentElement.scrollWidth") > page.viewport_size["width"]
