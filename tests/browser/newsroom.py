"""Two editors make a record of one article, from the words it needs to its corrections."""

from pathlib import Path

from playwright.sync_api import expect

from claims.models import Claim, ProposedCorrection, Speaker

from .desk import accept, fill, paste, save

TEXT = (Path(__file__).parent / "library.txt").read_text(encoding="utf-8")
HEADLINE = TEXT.partition("\n")[0]
PAPER = "Ashcombe Courier"
FRIENDS, ALSO_FRIENDS = "Friends of Ashcombe Libraries", "Ashcombe Library Friends"

VOCABULARY = [
    ("publication", {"name": PAPER, "kind": "newspaper"}),
    *(
        ("unit", {"singular": one, "plural": many, "code": one, "dimension": "count"})
        for one, many in [("visit", "visits"), ("person", "people"), ("day", "days")]
    ),
    ("unit", {"singular": "class", "plural": "classes", "code": "class", "dimension": "count"}),
    (
        "unit",
        {"singular": "pound", "plural": "pounds", "code": "GBP", "symbol": "£"}
        | {"symbol_first": True, "dimension": "money-GBP"},
    ),
    *(
        (
            "measure",
            {"name": name, "definition": f"{name}, as counted.", "kind": kind, "unit": unit},
        )
        for name, kind, unit in [
            ("Visits to Ashcombe libraries", "flow", "visits"),
            ("Library workers who lose their jobs", "flow", "people"),
            ("Signatures for Ashcombe libraries", "cumulative", "people"),
            ("Days on which visitors were counted", "flow", "days"),
            ("Visitors on one Saturday", "flow", "people"),
            ("Classes at Upper Tansley library", "stock", "classes"),
            ("Money raised for a legal challenge", "cumulative", "pounds"),
        ]
    ),
]

# The words of each claim, and what its editor adds to the card before it goes to review.
FINISHED = {
    "412,000": {
        "measure": "Visits to Ashcombe libraries",
        "statement": "Visits to Ashcombe’s libaries in the year to March 2025.",
    },
    "no more than 12": {
        "measure": "Library workers who lose their jobs",
        "unit": "people",
        "statement": "Workers at the three branches who would lose their jobs.",
    },
    "More than 1,900 people": {
        "measure": "Signatures for Ashcombe libraries",
        "statement": "People who signed the petition against the closures.",
    },
    "four days": {
        "measure": "Days on which visitors were counted",
        "statement": "Days in January on which the council counted visitors at Mill Lane.",
    },
    "318 visitors": {
        "measure": "Visitors on one Saturday",
        "unit": "people",
        "statement": "Visitors whom volunteers counted at Mill Lane on a Saturday in September.",
    },
    "27 school classes": {
        "measure": "Classes at Upper Tansley library",
        "unit": "classes",
        "period_kind": "not-stated",
        "statement": "School classes that use the branch at Upper Tansley every week.",
    },
    "£22,000": {
        "measure": "Money raised for a legal challenge",
        "statement": "What the group says that it has raised towards a legal challenge.",
    },
}
UNFINISHED = ["46 staff", "about £640,000", "one pound in every 33"]


def correct(page, address, *, kind, reason, **typed):
    page.goto(address)
    fill(page, **typed, correction_class=kind, correction_reason=reason)
    save(page)


def enter(page, site):
    """The first account makes the record's words, the article, and of its cards claims."""
    for model, fields in VOCABULARY:
        page.goto(f"{site}/admin/claims/{model}/add/")
        fill(page, **fields)
        save(page)
    day = "4 November 2025"
    address = "https://news.example/libraries"
    paste(
        page, site, url=address, publication=PAPER, headline=HEADLINE, published_on=day, text=TEXT
    )
    accept(page, {*FINISHED, *UNFINISHED})
    for words, fields in FINISHED.items():
        page.goto(address_of(site, words))
        fill(page, **fields)
        save(page, "_review")


def address_of(site, words):
    return f"{site}/admin/claims/claim/{Claim.objects.get(as_printed=words).pk}/change/"


def publish_all(page, site):
    """The second account reads the queue, by keys."""
    page.goto(f"{site}/admin/claims/claim/review/")
    page.locator("[data-card] summary").first.focus()
    for _ in FINISHED:
        page.keyboard.press("p")
    expect(page.locator("[data-card]")).to_have_count(0)


def press(page, name):
    page.get_by_role("button", name=name).click()
    expect(page.locator(".messagelist .success").first).to_be_visible()


def mend(page, other_page, site):
    """One typing error, one correction of meaning, one withdrawal, one merge."""
    address = address_of(site, "412,000")
    right = "Visits to Ashcombe’s libraries in the year to March 2025."
    correct(page, address, kind="typo", reason="A letter was missing.", statement=right)
    right = "School classes that use the branch at Upper Tansley every term."
    reason = "The article says every term."
    correct(
        page, address_of(site, "27 school classes"), kind="meaning", reason=reason, statement=right
    )
    proposal = ProposedCorrection.objects.get()
    assert Claim.objects.get(as_printed="27 school classes").statement.endswith("every week.")
    other_page.goto(f"{site}/admin/claims/proposedcorrection/{proposal.pk}/change/")
    press(other_page, "Confirm this correction")
    withdrawn = Claim.objects.get(as_printed="318 visitors")
    page.goto(f"{site}/admin/claims/claim/withdraw/?pk={withdrawn.pk}")
    fill(page, reason="The group has taken its count back.")
    press(page, "Withdraw")
    keep, drop = (Speaker.objects.get(name=name) for name in (FRIENDS, ALSO_FRIENDS))
    page.goto(f"{site}/admin/claims/speaker/merge/?pk={keep.pk}&pk={drop.pk}")
    page.get_by_label(FRIENDS).check()
    press(page, "Merge")
