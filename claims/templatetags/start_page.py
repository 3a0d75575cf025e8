"""What waits for an editor, counted for the admin's start page."""

from django import template
from django.db.models import Count, Q
from django.urls import reverse

from ..models import Article, Claim, Finding, ProposedCorrection, Relation, Report

register = template.Library()

CLAIMS = [
    ("draft", "Drafts", "to finish and send to review", "state__exact=draft"),
    (
        "context",
        "Context to look for",
        "nobody has looked yet: since when, out of how many?",
        "wanting=context",
    ),
    ("anchor", "Words not found", "no longer in the article’s text", "wanting=anchor"),
]


@register.inclusion_tag("admin/_work_queues.html")
def work_queues(user):
    """The rows of the start page that `user` may open: how many, what, and where."""
    rows = []
    if user.has_perm("claims.view_article"):
        page = f"{reverse('admin:claims_article_changelist')}?desk=waiting"
        count = Article.objects.without_decisions().count()
        rows.append((count, "Articles to go through", "nobody has looked at their numbers", page))
    if user.has_perm("claims.view_claim"):
        page, counts = reverse("admin:claims_claim_changelist"), claim_counts()
        rows += [(counts[key], name, hint, f"{page}?{query}") for key, name, hint, query in CLAIMS]
        page = f"{reverse('admin:claims_claim_changelist')}?sent-back=mine"
        count = Claim.objects.sent_back_to(user).count()
        rows.append((count, "Sent back to you", "drafts, each with a reason", page))
        count = counts["in_review"] + ProposedCorrection.objects.open().count()
        page = reverse("admin:claims_claim_review")
        rows.append((count, "Review", "claims and corrections for a second reader", page))
    if user.has_perm("claims.change_finding"):
        page = reverse("admin:claims_finding_changelist")
        count = Finding.objects.to_review().count()
        rows.append((count, "Findings", "figures that do not agree or raise a question", page))
    if user.has_perm("claims.change_every_record"):
        page = f"{reverse('admin:claims_relation_changelist')}?state__exact=suggested"
        count = Relation.objects.filter(state="suggested").count()
        rows.append((count, "Suggested relations", "to confirm or reject", page))
    if user.has_perm("claims.view_report"):
        page = f"{reverse('admin:claims_report_changelist')}?state__exact=open"
        count = Report.objects.filter(state="open").count()
        rows.append((count, "Open reports", "from readers", page))
    return {"rows": rows}


@register.filter
def claims_first(app_list):
    """The admin's list of apps, with the record itself before the accounts."""
    return sorted(app_list, key=lambda app: app["app_label"] != "claims")


def claim_counts():
    claims = Claim.objects.all()
    return claims.aggregate(
        draft=Count("pk", Q(state="draft")), in_review=Count("pk", Q(state="in-review"))
    ) | {what: claims.needing(what).count() for what in ("context", "anchor")}
