"""Every address of the admin, by GET and by POST: which permissions open it, and nothing less.

A guard is a set of permissions of which one must be held. Whoever holds all others is refused; a
holder of one of each guard is let in. The list of addresses is the resolver's.
"""

from functools import partial
from urllib.parse import urlencode

import pytest
from django.contrib import admin
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import NoReverseMatch, reverse

from claims import actions
from claims.checks import rebuild
from claims.models import Finding, Site
from tests import factories
from tests.checks.cases import join, said
from tests.models.test_every_constraint import MAKE

# Four hundred requests, each by a member of staff of its own.
pytestmark = [pytest.mark.django_db, pytest.mark.slow]

NOBODY = [set()]
SEEN = [{"change_every_record"}, {"review_claim"}]
VIEWED_CLAIMS = {"view_claim", "change_claim"}


def set_aside():
    """A finding that can be taken up again."""
    join("repeats", (said("80"), said("up to 80")))
    rebuild()
    finding = Finding.objects.to_review().get()
    actions.dismiss_finding(finding, reason="Said so later.", by=factories.user())
    return finding


def merged():
    return actions.merge_records(factories.place(), factories.place(), by=None)


# What the address of one record's page is tried with, where it is not what is made by default.
RECORDS = {
    **MAKE,
    "claim": factories.draft,
    "article": lambda: factories.article(state="draft"),
    "site": lambda: Site.objects.get_or_create(pk=1)[0],
    "finding": set_aside,
    "redirect": merged,
    "relation": partial(factories.relation, state="suggested"),
    "user": factories.user,
}
# What no reader sees, of what `RECORDS` makes.
UNSEEN = {"article", "claim", "relation", "report"}
LOGS = {"correction", "finding", "proposedcorrection"}


def guards(model, page, method):
    """The guards of one address, where `GUARDS` has no others."""
    view = {f"view_{model}", f"change_{model}"}
    every = [] if model == "user" else SEEN[:1] if model in UNSEEN else SEEN
    if page in {"changelist", "history"} or (page, method) == ("change", "GET"):
        return [view]
    if model in LOGS:
        return NOBODY
    return [{f"{page}_{model}"}, *(every if page != "add" else [])]


# (model, page) to the guards by GET and by POST; None where it leads to the record’s page.
GUARDS = {
    ("article", "desk"): (
        [{"view_article", "change_article"}, {"view_claim"}],
        [{"view_article", "change_article"}, {"view_claim"}, {"add_claim"}],
    ),
    ("article", "intake"): ([{"add_article"}], [{"add_article"}]),
    ("article", "withdraw"): ([{"withdraw_claim"}], [{"withdraw_claim"}]),
    ("claim", "fill_in"): ([{"change_claim"}], [{"change_claim"}]),
    ("claim", "import"): (
        [{"add_claim"}, {"add_quotation"}, {"add_article"}],
        [{"add_claim"}, {"add_quotation"}, {"add_article"}],
    ),
    ("claim", "merge"): ([{"merge_records"}], [{"merge_records"}]),
    ("claim", "review"): (
        [VIEWED_CLAIMS],
        [VIEWED_CLAIMS, {"review_claim"}, {"change_every_record"}],
    ),
    ("claim", "quotations"): ([VIEWED_CLAIMS], [VIEWED_CLAIMS]),
    ("claim", "return"): ([{"review_claim"}], [{"review_claim"}]),
    ("claim", "withdraw"): ([{"withdraw_claim"}], [{"withdraw_claim"}]),
    ("finding", "dismiss"): ([{"change_finding"}], [{"change_finding"}]),
    ("finding", "reopen"): (None, [{"change_finding"}]),
    ("proposedcorrection", "confirm"): (None, [{"review_claim"}]),
    ("proposedcorrection", "refuse"): (None, [{"review_claim"}]),
    **{
        ("proposedcorrection", page): ([{"view_claim"}], [{"view_claim"}])
        for page in ("changelist", "history")
    },
    ("proposedcorrection", "change"): ([{"view_claim"}], NOBODY),
    ("redirect", "undo"): (None, [{"merge_records"}]),
    ("redirect", "delete"): (NOBODY, NOBODY),
    ("report", "add"): (NOBODY, NOBODY),
    # The list leads to the one row, which nobody adds or removes.
    ("site", "add"): (NOBODY, NOBODY),
    ("site", "delete"): (NOBODY, NOBODY),
    ("site", "change"): ([{"view_site", "change_site"}], [{"change_site"}]),
    # Readers who asked for alerts: nobody is put on their list, or changed there.
    ("subscription", "add"): (NOBODY, NOBODY),
    ("subscription", "change"): ([{"view_subscription", "change_subscription"}], NOBODY),
    ("subscription", "delete"): ([{"delete_subscription"}], [{"delete_subscription"}]),
    # A list for whoever works here, which nobody can change.
    **{
        ("unfoundsearch", page): (needed, needed if page in {"changelist", "history"} else NOBODY)
        for page, needed in {
            "changelist": [],
            "add": NOBODY,
            "history": [],
            "delete": NOBODY,
            "change": [],
        }.items()
    },
    ("user", "password_change"): ([{"change_user"}], [{"change_user"}]),
    ("user", "add"): ([{"add_user"}, {"change_user"}], [{"add_user"}, {"change_user"}]),
    **{
        (model, "merge"): ([{"merge_records"}], [{"merge_records"}])
        for model in ("measure", "place", "speaker")
    },
}


def addresses():
    """(model, page) of every address of the project's own records and users."""
    names = [
        pattern.name
        for group in admin.site.get_urls()
        for pattern in getattr(group, "url_patterns", [])
        if pattern.name and pattern.name.startswith(("claims_", "auth_"))
    ]
    return [tuple(name.split("_", 2)[1:]) for name in names]


def requests():
    for model, page in addresses():
        by_method = GUARDS.get((model, page), [guards(model, page, m) for m in ("GET", "POST")])
        for method, needed in zip(("GET", "POST"), by_method, strict=True):
            yield model, page, method, needed


def ask(user, model, page, method):
    """The status of the answer to `user`."""
    app = "auth" if model == "user" else "claims"
    name, sent = f"admin:{app}_{model}_{page}", {}
    record = RECORDS[model]()
    try:
        address = reverse(name)
    except NoReverseMatch:
        address = reverse(name, args=[record.pk])
    if method == "POST":
        sent = {"do": "dismiss", "key": "1", "post": "yes", f"opened-{record.pk}": 1}
    if (page, method) == ("review", "POST"):
        sent |= {"do": "publish", "key": "claim-1"}
    client = Client()
    client.force_login(user)
    return client.generic(method, address, urlencode(sent), "application/x-www-form-urlencoded")


def staff(codenames):
    user = factories.user(is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=codenames))
    return user


def everything():
    return set(Permission.objects.values_list("codename", flat=True))


@pytest.mark.parametrize(("model", "view", "method", "needed"), [*requests()])
def test_guard(model, view, method, needed):
    if needed is None:
        response = ask(staff(everything()), model, view, method)
        assert (response.status_code, response["Location"][-8:]) == (302, "/change/")
        return

    refused = [ask(staff(everything() - guard), model, view, method) for guard in needed]
    assert [response.status_code for response in refused] == [403] * len(needed)

    if needed != NOBODY:
        least = staff(min(guard) for guard in needed)
        assert ask(least, model, view, method).status_code in {200, 302, 409}
