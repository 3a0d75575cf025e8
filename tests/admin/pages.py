"""Reading and sending the admin's forms, as a browser does."""

from html.parser import HTMLParser

from django.forms import BaseFormSet, CheckboxInput


class Sent(HTMLParser):
    """What a browser sends from the forms of a page as they stand: name to list of values."""

    def __init__(self, page):
        super().__init__()
        self.values, self.select = {}, None
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        name, value = attributes.get("name"), attributes.get("value", "")
        kind = attributes.get("type")
        chosen = kind not in {"radio", "checkbox"} or "checked" in attributes
        if tag == "select":
            self.select = name
        elif tag == "option" and self.select and "selected" in attributes:
            self.values.setdefault(self.select, []).append(value)
        elif tag == "input" and name and chosen and kind not in {"submit", "search"}:
            self.values.setdefault(name, []).append(value)


def sent_by(page):
    """The same for a page without text areas: name to value, or to a list of several."""
    values = Sent(page).values
    return {name: one[0] if len(one) == 1 else one for name, one in values.items()}


def typed(response, **changes):
    """What a browser would send from the form on this page, with some fields typed anew."""
    context = response.context
    data = fields_of(context["adminform"].form)
    for inline in context["inline_admin_formsets"]:
        formset: BaseFormSet = inline.formset
        data |= fields_of(formset.management_form)
        for form in formset.initial_forms:
            data |= fields_of(form)
    return data | changes


def fields_of(form):
    """Name to what the widget sends, for each field that is not empty."""
    sent = {}
    for field in form:
        widget = getattr(field.field.widget, "widget", field.field.widget)
        value = field.value()
        if isinstance(widget, CheckboxInput):
            value = "on" if value else None
        elif value is not None:
            value = widget.format_value(value)
        if isinstance(value, list) and not widget.allow_multiple_selected:
            value = value[0]
        if value not in (None, "", []):
            sent[field.html_name] = value
    return sent


def errors(response):
    """Field name to the sentences told at it, on a form that came back."""
    form = response.context["adminform"].form
    return {name: [str(message) for message in messages] for name, messages in form.errors.items()}


def notices(response):
    """The messages that the next page shows."""
    return [str(message) for message in response.context["messages"]]
