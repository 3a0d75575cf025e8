"""The frame that every page stands in: where a reader can go, and where they are."""

from django import template
from django.urls import reverse

register = template.Library()

MAIN = [
    ("claim-list", "Claims"),
    ("measure-list", "Measures"),
    ("plan-list", "Plans"),
    ("speaker-list", "Speakers"),
    ("article-list", "Articles"),
    ("check", "Check"),
    ("finding-list", "Findings"),
    ("correction-list", "Corrections"),
    ("about", "About"),
]
IMPRINT = [
    ("method", "How numbers are recorded"),
    ("report", "Report an error"),
    ("claim-feed", "Feed of new claims"),
]


def pages(context, names):
    request = context.get("request")
    for name, label in names:
        # A page that failed has no request; then no entry is the current one.
        address = reverse(name)
        current = request is not None and request.path.startswith(address)
        yield {"address": address, "label": label, "current": current}


@register.inclusion_tag("_pagination.html", takes_context=True)
def pagination(context, page):
    """Links from a page of a list to its first one and the next; the rest of the address stays."""
    request = context["request"]
    return {
        "first": "" if page.is_first else address_after(request, None),
        "next": page.next and address_after(request, page.next),
    }


def address_after(request, cursor):
    query = request.GET.copy()
    query.pop("after", None)
    if cursor:
        query["after"] = str(cursor)
    return f"{request.path}?{query.urlencode()}" if query else request.path


@register.inclusion_tag("_navigation.html", takes_context=True)
def navigation(context):
    return {"name": "sections", "label": "Sections", "pages": list(pages(context, MAIN))}


@register.inclusion_tag("_navigation.html", takes_context=True)
def imprint(context):
    return {"name": "imprint", "label": "This site", "pages": list(pages(context, IMPRINT))}
