"""The frame that every page stands in: where a reader can go, and where they are."""

from urllib.parse import parse_qsl, urlencode, urlsplit

from django import template
from django.template.loader_tags import BLOCK_CONTEXT_KEY
from django.urls import reverse
from django.utils.safestring import mark_safe

from ..columns import TABLES
from ..filters.forms import CURSOR_PARAMETERS
from ..filters.links import WORKBOOK_ROWS, DataFile
from ..known_on import as_known

register = template.Library()

MAIN = [
    ("claim-list", "Claims"),
    ("measure-list", "Measures"),
    ("topic-list", "Topics"),
    ("plan-list", "Plans"),
    ("speaker-list", "Speakers"),
    ("article-list", "Articles"),
    ("check", "Check a text"),
    ("finding-list", "Findings"),
    ("correction-list", "Corrections"),
    ("about", "About"),
]
IMPRINT = [
    ("method", "How numbers are recorded"),
    ("report", "Report a mistake"),
    ("data", "Data"),
    ("claim-feed", "Feed of new claims"),
    ("alerts", "Alerts"),
    ("privacy", "Privacy"),
    ("accessibility", "Accessibility"),
    ("terms", "Terms of use"),
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


@register.filter
def data_address(record):
    """Where the record stands as JSON: at the address of its page, with another end."""
    return as_known(f"{record.get_absolute_url().removesuffix('/')}.json")


@register.simple_tag
def record_files(record, parameter=""):
    """What the page of a record can be had as: its claims, by a parameter of lists, and itself."""
    itself = DataFile.of("json", data_address(record))
    if not parameter:
        return [itself]
    forms = ("xlsx", "csv") if record.has_excel else ("csv",)
    return [*(claims_of(record, parameter, form) for form in forms), itself]


def claims_of(record, parameter, form):
    address = f"{reverse(f'claim-{form}')}?{parameter}={record.slug}"
    return DataFile.of(form, address, " of these claims")


@register.simple_tag
def table_files(name):
    """What a page that lists the rows of a table can be had as, all of them."""
    [table] = [table for table in TABLES if table.name == name]
    has_excel = not table.rows().order_by()[WORKBOOK_ROWS:].exists()
    files = [
        DataFile.of(form, as_known(reverse(f"{table.noun}-{form}")))
        for form in ("xlsx", "csv", "json")
        if has_excel or form != "xlsx"
    ]
    return [files[0]._replace(label=f"{files[0].label} of all {name}"), *files[1:]]


@register.simple_tag(takes_context=True)
def canonical_address(context):
    """The one address of the page, however its parameters were written and in which order."""
    request, record_filter = context["request"], context.get("filter")
    query = request.GET.urlencode()
    if record_filter:  # which knows two spellings of one value, and what is the same as nothing
        cursors = [pair for pair in request.GET.items() if pair[0] in CURSOR_PARAMETERS]
        query = urlsplit(record_filter.address(add=cursors)).query
    pairs = sorted(parse_qsl(query))
    return request.build_absolute_uri(
        f"{request.path}?{urlencode(pairs)}" if pairs else request.path
    )


@register.simple_tag(takes_context=True)
def text_of_block(context, name):
    """The words of a block of the page, which Django lets stand in one place only."""
    block = context.render_context[BLOCK_CONTEXT_KEY].get_block(name)
    return mark_safe(" ".join(block.render(context).split()))  # noqa: S308
