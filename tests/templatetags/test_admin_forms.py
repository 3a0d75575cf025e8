"""Which sections of an admin's form are open, and what is told at its top."""

import re

import pytest
from django.contrib.auth.models import User
from django.urls import reverse

from tests import factories
from tests.admin.pages import typed

SECTION = re.compile(r"<details( open)?>\s*<summary>\s*<h2[^>]*>\s*(.+?)\s*</h2>", re.DOTALL)
ERRORS = re.compile(r'<li>(?:<a href="#(\w+)">(.+?)</a>: )?(.+?)</li>')

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    client.force_login(User.objects.create(username="editor", is_staff=True, is_superuser=True))
    return client


def page_of(record):
    return reverse(f"admin:claims_{record._meta.model_name}_change", args=[record.pk])


def open_sections(response):
    """The names of the sections that are open, of those that can be closed."""
    return {name for is_open, name in SECTION.findall(response.content.decode()) if is_open}


def told(response):
    """What is told at the top: (the field's id and label, the sentence)."""
    _, _, top = response.content.decode().partition('<div class="problems"')
    return ERRORS.findall(top.partition("</div>")[0])


WHO, BOUNDS = "More about who said it", "Bounds that the article states"
COMPARED, WHEN = "Compared with", "When, where and who is counted"

FILLED = [
    (factories.draft, {}, set()),
    (factories.draft, {"population": "officers"}, {WHEN}),
    (factories.draft, {"status_ambiguous": True}, {WHEN}),
    (factories.draft, {"baseline_value": 0, "baseline_kind": "target"}, {COMPARED}),
    (factories.draft, {"internal_note": "Ask them."}, {"Notes"}),
    (
        factories.draft,
        {"hedge": "more-than", "lower": 1700, "lower_inclusive": False},
        {BOUNDS},
    ),
    (factories.claim, {}, set()),
    (factories.article, {}, set()),
    (factories.article, {"archive_url": "https://archive.example/1"}, {"More"}),
    (factories.article, {"language": "cy"}, {"More"}),
]


@pytest.mark.parametrize(("make", "fields", "expected"), FILLED)
def test_section_with_a_value_is_open(editor, make, fields, expected):
    response = editor.get(page_of(make(**fields)))

    assert open_sections(response) == expected


def test_section_that_is_empty_is_closed_on_an_empty_form(editor):
    response = editor.get(reverse("admin:claims_claim_add"))

    assert open_sections(response) == set()


def test_section_of_rows_that_there_are_is_open(editor):
    relation = factories.relation()

    sections = [
        {name for _, name in SECTION.findall(editor.get(page_of(claim)).content.decode())}
        for claim in (factories.claim(), relation.from_claim, relation.to_claim)
    ]

    outgoing, incoming = (
        "Relations of this claim to others",
        "Relations of other claims to this one",
    )
    both = sections[0]
    assert both >= {outgoing, incoming}
    assert sections[1:] == [both - {outgoing}, both - {incoming}]


WRONG = [
    (factories.draft, {"as_printed": ""}, set(), [("id_as_printed", "As printed", "required")]),
    (
        factories.draft,
        {"baseline_value": "x", "said_on": "soon"},
        {WHO, COMPARED},
        [
            ("id_said_on", "Said on", "Type a day"),
            ("id_baseline_value", "Earlier or other value", "Type one number"),
        ],
    ),
    (
        factories.claim,
        {"statement": "Officers are cut."},
        {"Correction"},
        [
            ("id_correction_class", "Class", "Choose what kind"),
            ("id_correction_reason", "Reason", "Tell readers"),
        ],
    ),
    (
        factories.article,
        {"accessed_on": "soon"},
        {"More"},
        [("id_accessed_on", "Accessed on", "valid date")],
    ),
]


@pytest.mark.parametrize(("make", "fields", "sections", "problems"), WRONG)
def test_problem_is_told_at_the_top_and_its_section_is_open(
    editor, make, fields, sections, problems
):
    page = page_of(make())

    response = editor.post(page, typed(editor.get(page), **fields))

    assert open_sections(response) == sections
    for (field_id, label, words), shown in zip(problems, told(response), strict=True):
        assert shown[:2] == (field_id, label)
        assert words in shown[2]
        assert f'id="{field_id}"' in response.content.decode()


def test_problem_of_a_row_leads_to_the_row(editor):
    relation = factories.relation(kind="repeats", state="confirmed")
    page = page_of(relation.from_claim)

    response = editor.post(
        page, typed(editor.get(page), **{"relations_from-0-to_claim": relation.from_claim.pk})
    )

    assert told(response) != []
