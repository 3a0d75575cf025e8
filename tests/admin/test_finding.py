"""The worklist of findings: opened, set aside for a reason, taken up again."""

import pytest
from django.urls import reverse

from claims.actions import dismiss_finding
from claims.checks import CHECKS, rebuild
from claims.models import Finding
from tests.checks.cases import join, said

from .pages import notices

pytestmark = pytest.mark.django_db

LIST = reverse("admin:claims_finding_changelist")


@pytest.fixture
def finding():
    """A hedge that was lost; beside it a part that fits into its whole."""
    join("repeats", (said("80"), said("up to 80")))
    join("part-of", (said("5"), said("9")))
    rebuild()
    return Finding.objects.to_review().get()


def page_of(finding):
    return reverse("admin:claims_finding_change", args=[finding.pk])


def dismiss_page(*findings):
    chosen = "&".join(f"pk={finding.pk}" for finding in findings)
    return f"{reverse('admin:claims_finding_dismiss')}?{chosen}"


def listed(desk, **query):
    return list(desk.get(LIST, query).context["cl"].result_list)


def test_worklist_has_what_is_open(desk, finding, author):
    agrees = Finding.objects.get(verdict="consistent")

    assert listed(desk) == [finding]
    assert listed(desk, work="agrees") == [agrees]
    assert listed(desk, check="total-falls") == []
    dismiss_finding(finding, reason="Said so later.", by=author)
    assert listed(desk) == []
    assert listed(desk, work="dismissed") == [finding]
    assert listed(desk, work="gone") == []


def test_worklist_tells_the_hint_of_the_check(desk, finding):
    html = desk.get(LIST).content.decode()

    assert CHECKS["hedge-kept"].hint in html
    assert [f">{choice}</a>" in html for choice in ("Open", "Set aside")] == [True, True]


def test_finding_page_has_the_proof_sheet(desk, finding):
    html = desk.get(page_of(finding)).content.decode()

    repeat, source = finding.claims.order_by("inputs__position")
    for words in (finding.sentence, finding.working, CHECKS["hedge-kept"].hint):
        assert words in html
    for claim in (repeat, source):
        assert reverse("admin:claims_claim_change", args=[claim.pk]) in html
    assert dismiss_page(finding) in html


def test_finding_is_set_aside_for_a_reason_and_taken_up_again(desk, finding, author):
    desk.post(dismiss_page(finding), {"dismissed_reason": "Said so later."})

    finding.refresh_from_db()
    assert (finding.dismissed_reason, finding.dismissed_by) == ("Said so later.", author)
    html = desk.get(page_of(finding)).content.decode()
    assert "by author on" in html
    assert "Reopen this finding" in html

    page = desk.post(reverse("admin:claims_finding_reopen", args=[finding.pk]), follow=True)

    assert notices(page) == ["This finding is open again."]
    assert listed(desk) == [finding]
    assert "Reopened" in page.content.decode()


def test_finding_is_not_set_aside_without_a_reason(desk, finding):
    page = desk.post(dismiss_page(finding), {"dismissed_reason": " "})

    assert "This field is required." in page.content.decode()
    assert listed(desk) == [finding]


def test_second_editor_is_told_that_a_finding_was_set_aside(desk, second_desk, finding):
    address = dismiss_page(finding)
    second_desk.get(address)
    desk.post(address, {"dismissed_reason": "Said so later."})

    page = second_desk.post(address, {"dismissed_reason": "No matter."}, follow=True)

    assert notices(page) == [
        f"1 refused: “{finding}”: Another editor has already set this finding aside."
    ]
    assert "None of these is still open" in second_desk.get(address).content.decode()
    finding.refresh_from_db()
    assert finding.dismissed_reason == "Said so later."


def test_findings_are_set_aside_several_at_once(desk, finding):
    join("repeats", (said("90"), said("over 90")))
    rebuild()
    chosen = [finding.pk for finding in Finding.objects.to_review()]
    data = {"action": "dismiss", "index": 0, "_selected_action": chosen}

    address = desk.post(LIST, data)["Location"]
    page = desk.post(address, {"dismissed_reason": "Printed so by both."}, follow=True)

    assert notices(page) == ["2 set aside."]
    assert listed(desk) == []


def test_findings_that_are_not_open_are_not_set_aside(desk, finding, author):
    dismiss_finding(finding, reason="Said so later.", by=author)
    data = {"action": "dismiss", "index": 0, "_selected_action": [finding.pk]}

    page = desk.post(f"{LIST}?work=dismissed", data, follow=True)

    assert notices(page) == [
        "None of these is still open: another editor has set it aside, or it no longer holds."
    ]


def test_claim_page_of_the_admin_leads_to_its_findings(desk, finding):
    claim = finding.claims.first()

    html = desk.get(reverse("admin:claims_claim_change", args=[claim.pk])).content.decode()

    assert page_of(finding) in html
    assert finding.sentence in html
