"""What does not add up: on the claims' own pages, on a list, on the front page."""

import re

import pytest
from django.urls import reverse
from django.utils import timezone

from claims.actions import dismiss_finding, log_corrections, withdraw_claim
from claims.checks import CHECKS, rebuild
from claims.models import Claim, Finding
from tests import factories
from tests.checks.cases import join, said
from tests.views import reading

pytestmark = pytest.mark.django_db

LIST = reverse("finding-list")


def whole_of(words, *parts):
    """The claims [whole, part, …], with all checks asked."""
    claims = [said(words), *map(said, parts)]
    join("part-of", *((part, claims[0]) for part in claims[1:]))
    rebuild()
    return claims


def shown_findings(page):
    """(verdict or working, sentence) of each finding on a page, as a reader reads them."""
    lines = reading.each(page, "summary", "finding-line")
    verdicts = [re.match(r"No longer holds \(was: [^)]*\)|[^:]*", line)[0] for line in lines]
    words = (
        verdicts or reading.each(page, "p", "verdict"),
        reading.each(page, "p", "finding-sentence"),
    )
    return list(zip(*words, strict=True))


def doubtful():
    return Finding.objects.to_review().get()


def test_claim_detail_shows_its_findings_the_doubtful_first(client):
    whole, *_ = whole_of("962", "549", "347", "85")

    page = client.get(whole.get_absolute_url())

    verdicts = ["Inconsistent", "Consistent", "Consistent", "Consistent"]
    assert [verdict for verdict, _ in shown_findings(page)] == verdicts
    assert shown_findings(page)[0][1] == doubtful().sentence
    assert reading.each(page, "p", "finding-flag") == [
        "Inconsistent: 549 + 347 + 85 = 981; printed: 962"
    ]
    assert reading.each(page, "summary", "finding-line")[0] == (
        "Inconsistent: Parts and their whole: 549 + 347 + 85 = 981; printed: 962"
    )
    assert CHECKS["part-within-whole"].question in reading.main(page)


def test_claim_detail_links_the_claims_of_a_finding(client):
    whole, part, *_ = whole_of("962", "549", "347", "85")

    html = client.get(part.get_absolute_url()).content.decode()

    sheet = html.split('class="ledger proof"')[1].split("</ul>")[0]
    assert f'href="{whole.get_absolute_url()}"' in sheet


def test_claim_detail_without_findings_has_no_section(client):
    assert "Does it add up?" not in reading.main(client.get(said("80").get_absolute_url()))


def test_claim_detail_says_why_a_finding_was_dismissed(client):
    whole, *_ = whole_of("962", "549", "347", "85")
    dismiss_finding(doubtful(), reason="The parts overlap.", by=factories.user(username="Quill"))

    page = client.get(whole.get_absolute_url())

    assert shown_findings(page)[-1][0] == "Inconsistent"
    assert "Set aside by an editor on" in reading.main(page)
    assert "The parts overlap." in reading.main(page)
    assert "Quill" not in reading.main(page)
    assert reading.each(page, "p", "finding-flag") == []


def test_claim_detail_says_when_a_finding_went(client):
    whole, *_ = whole_of("962", "549", "347", "85")
    claims = Claim.objects.filter(pk=whole.pk)
    with log_corrections(claims, kind="transcription", reason="A slip.", by=factories.user()):
        claims.update(value=981, as_printed="981")

    page = client.get(whole.get_absolute_url())

    gone = [verdict for verdict, _ in shown_findings(page) if verdict.startswith("No longer")]
    assert gone[0] == "No longer holds (was: inconsistent)"
    today = timezone.localdate()
    assert (
        f"No longer holds, since {today.day} {today:%B %Y}, when a claim or relation behind it"
        " changed."
    ) in reading.main(page)
    assert reading.each(page, "p", "finding-flag") == []


def test_withdrawn_claim_takes_its_findings_along(client):
    whole, part, *_ = whole_of("962", "549", "347", "85")
    pages, sentence = [part.get_absolute_url(), LIST, "/"], "549 + 347 + 85 = 981"
    assert all(sentence in reading.main(client.get(page)) for page in pages)

    withdraw_claim(whole, kind="withdrawn", reason="A hoax.", by=factories.user())

    assert [page for page in pages if sentence in reading.main(client.get(page))] == []
    assert shown_findings(client.get(whole.get_absolute_url())) == []


def test_claim_detail_leads_to_more_findings_than_it_shows(client):
    source = said("up to 80")
    for _ in range(14):
        join("repeats", (said("80"), source))
    rebuild()

    page = client.get(source.get_absolute_url())

    assert len(shown_findings(page)) == 8
    more = f"{LIST}?claim={source.pk}"
    assert f'href="{more}"' in page.content.decode()
    assert len(shown_findings(client.get(more))) == 14


def test_findinglist_is_of_one_verdict_the_newest_first(client):
    whole_of("962", "549", "347", "85")
    join("repeats", (said("80"), said("up to 80")))
    rebuild()

    page = client.get(LIST)

    assert [words for words, _ in shown_findings(page)] == [
        "up to 80 → 80",
        "549 + 347 + 85 = 981; printed: 962",
    ]
    assert page.context["verdicts"] == [
        ("inconsistent", "inconsistent", 2),
        ("cannot-tell", "cannot tell", 0),
        ("consistent-if-rounded", "consistent if rounded", 0),
        ("consistent", "consistent", 3),
    ]


def test_findinglist_of_one_check(client):
    whole_of("962", "549", "347", "85")
    join("repeats", (said("80"), said("up to 80")))
    rebuild()

    page = client.get(LIST, {"check": "hedge-kept"})

    assert [words for words, _ in shown_findings(page)] == ["up to 80 → 80"]
    assert [(check.id, number) for check, number in page.context["checks"]] == [
        ("parts-make-whole", 1),
        ("hedge-kept", 1),
    ]


def test_findinglist_stands_in_pages_that_keep_what_was_asked(client):
    for _ in range(26):
        join("repeats", (said("80"), said("up to 80")))
    rebuild()

    first = client.get(LIST, {"check": "hedge-kept"})
    after = str(first.context["page"].next)
    second = client.get(LIST, {"check": "hedge-kept", "after": after})

    assert [len(page.context["page"].rows) for page in (first, second)] == [25, 1]
    assert f"check=hedge-kept&amp;after={after}" in first.content.decode()


@pytest.mark.parametrize(
    "query",
    [
        {"verdict": "false"},
        {"check": "nonsense"},
        {"claim": "x"},
        {"claim": "٣"},
        {"claim": "9" * 19},
        {"after": "x"},
        {"page": 2},
    ],
)
def test_findinglist_refuses_what_it_cannot_read(client, query):
    response = client.get(LIST, query)

    assert (response.status_code, next(iter(query)) in reading.main(response)) == (400, True)


def test_home_shows_what_does_not_add_up(client):
    whole, *_ = whole_of("962", "549", "347", "85")
    join("repeats", (said("80"), said("up to 80")))
    rebuild()

    page = client.get("/")

    assert reading.each(page, "p", "headline") == ["Parts and their whole"]
    assert reading.each(page, "p", "working") == ["549 + 347 + 85 = 981; printed: 962"]
    finding = doubtful_of("parts-make-whole")
    assert f"{whole.get_absolute_url()}#finding-{finding.pk}" in page.content.decode()
    dismiss_finding(finding, reason="The parts overlap.", by=factories.user())
    assert reading.each(client.get("/"), "p", "headline") == []


def doubtful_of(check):
    return Finding.objects.to_review().get(check_id=check)
