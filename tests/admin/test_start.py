"""The start page, the lists, the history and what every page of the admin keeps to."""

import re
from datetime import date

import pytest
from django.contrib import admin
from django.urls import reverse
from django.utils import timezone

from claims.actions import publish
from claims.checks import rebuild
from claims.models import Report
from tests import factories
from tests.checks.cases import join, said

from .pages import typed

pytestmark = pytest.mark.django_db

OURS = [
    model._meta.model_name for model in admin.site._registry if model._meta.app_label == "claims"
]


def waiting(desk):
    """Name to (count, rows in the list it leads to)."""
    rows = desk.get(reverse("admin:index")).context["rows"]
    return {name: (count, rows_at(desk, page)) for count, name, _, page in rows}


def rows_at(desk, page):
    context = desk.get(page).context
    return context["length"] if "length" in context else context["cl"].result_count


def test_start_counts_what_waits(desk):
    factories.draft(form="change", direction="up")
    factories.draft(
        state="in-review",
        article=factories.article(text="Nothing of it."),
        period_kind="as-of",
        period_end=date(2025, 2, 1),
        period_end_precision="month",
    )
    Report.objects.create(message="It was 1,800.")
    Report.objects.create(message="Thanks.", state="closed")
    withdrawn = factories.claim(state="withdrawn", withdrawn_reason="Why.")
    factories.proposed_correction(claim=withdrawn)
    factories.proposed_correction(
        claim=withdrawn,
        state="refused",
        refusal="It says 1,700.",
        decided_by=factories.user(),
        decided_at=timezone.now(),
    )
    factories.article(text="It cut 80 posts.", state="draft")
    factories.decision(article=factories.article(text="It cut 80 posts.", state="draft"))
    factories.article(text="A hoax of 80.", state="withdrawn", withdrawn_reason="A hoax.")

    index = factories.measure(kind="index")
    repeat, source = (said(words, measure=index) for words in ("80", "up to 80"))
    join("repeats", (repeat, source))
    join("contradicts", (repeat, source), state="suggested")
    rebuild()

    assert waiting(desk) == {
        "Articles to go through": (1, 1),
        "Drafts": (1, 1),
        "Context to look for": (1, 1),
        "Words not found": (1, 1),
        "Sent back to you": (0, 0),
        "Review": (2, 2),
        "Findings": (1, 1),
        "Suggested relations": (1, 1),
        "Open reports": (1, 1),
    }


def test_start_asks_no_more_when_more_waits(desk, django_assert_num_queries):
    def queries():
        with django_assert_num_queries(QUERIES):
            desk.get(reverse("admin:index"))

    factories.draft()
    queries()
    for _ in range(3):
        factories.draft()
    queries()


QUERIES = 13


@pytest.mark.parametrize(
    ("noun", "make", "queries"),
    [
        ("claim", factories.draft, 6),
        ("article", factories.article, 7),
        ("relation", factories.relation, 5),
        ("correction", factories.correction, 6),
        ("measure", factories.measure, 6),
    ],
)
def test_list_asks_no_more_for_more_rows(desk, django_assert_num_queries, noun, make, queries):
    page = reverse(f"admin:claims_{noun}_changelist")
    make()
    desk.get(page)

    with django_assert_num_queries(queries):
        desk.get(page)
    make()
    make()
    with django_assert_num_queries(queries):
        desk.get(page)


def test_claim_is_found_by_its_words_speaker_and_headline(desk):
    claim = factories.draft(
        as_printed="80 gardeners",
        speaker=factories.speaker(name="Ada Example"),
        article=factories.article(headline="Parks in trouble"),
    )
    factories.draft()
    page = reverse("admin:claims_claim_changelist")

    for words in ("gardeners", "ada", "parks trouble", claim.measure.name):
        assert list(desk.get(page, {"q": words}).context["cl"].queryset) == [claim]


def test_history_tells_who_changed_what(desk):
    claim = factories.draft(measure=factories.measure(name="Officers"))
    page = reverse("admin:claims_claim_change", args=[claim.pk])
    other = factories.measure(name="Staff")
    desk.post(page, typed(desk.get(page), value="1,800", measure=other.pk))

    entries = desk.get(reverse("admin:claims_claim_history", args=[claim.pk])).context["entries"]

    assert [(entry.by, entry.done, sorted(entry.changes)) for entry in entries] == [
        (
            "author",
            "changed",
            [("measure", "Officers", "Staff"), ("value", "1,700", "1,800")],
        ),
        ("a command (nobody was logged in)", "added", []),
    ]


def test_history_tells_when_a_claim_was_published(desk):
    claim = factories.draft(state="in-review")
    publish(claim, by=factories.user(username="reviewer"))

    entries = desk.get(reverse("admin:claims_claim_history", args=[claim.pk])).context["entries"]

    changed = {name: (before, after) for name, before, after in entries[0].changes}
    when = f"{claim.published_at:%-d %B %Y, %H:%M}"
    assert changed["state"] == ("in review", "published")
    assert changed["published at"] == ("", when)


@pytest.mark.parametrize("noun", OURS)
def test_page_of_the_admin_keeps_to_the_policy(desk, noun):
    makers = {
        "proposedcorrection": factories.proposed_correction,
        "report": lambda: Report.objects.create(message="It was 1,800."),
    }
    record = makers.get(noun, getattr(factories, noun, None))
    pages = [reverse(f"admin:claims_{noun}_changelist")]
    if record:
        made = record()
        pages += [
            reverse(f"admin:claims_{noun}_change", args=[made.pk]),
            reverse(f"admin:claims_{noun}_history", args=[made.pk]),
        ]

    for page in pages:
        response = desk.get(page, follow=True)
        html = response.content.decode()
        assert response.status_code == 200
        assert not re.search(
            r"<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)[^>]*>\s*[^<\s]", html
        )
        assert "unsafe" not in response.headers["Content-Security-Policy"]


@pytest.mark.parametrize("noun", ["correction"])
def test_log_is_read_only(desk, noun):
    correction = factories.correction()

    statuses = [
        desk.post(reverse(f"admin:claims_{noun}_{page}", args=args)).status_code
        for page, args in [("add", []), ("change", [correction.pk]), ("delete", [correction.pk])]
    ]

    assert statuses == [403, 403, 403]


@pytest.mark.parametrize(
    ("make", "is_offered"),
    [
        (factories.claim, True),
        (factories.draft, False),
        (lambda: factories.draft(state="in-review", reviewed_by=None), False),
        (factories.article, True),
        (lambda: factories.article(state="draft"), False),
        (lambda: factories.claim().measure, True),
        (factories.measure, False),
        (lambda: factories.claim().quotation.speaker, True),
        (factories.speaker, False),
    ],
)
def test_way_to_the_site_is_offered_where_readers_have_a_page(desk, make, is_offered):
    record = make()
    record.refresh_from_db()
    page = reverse(f"admin:claims_{record._meta.model_name}_change", args=[record.pk])

    html = desk.get(page).content.decode()

    assert ("View on site" in html) == is_offered
    assert desk.get(record.get_absolute_url()).status_code == (200 if is_offered else 404)
