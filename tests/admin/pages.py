"""Reading and sending the admin's forms, as a browser does."""

from django.forms import BaseFormSet


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
    """Name to the text that the widget shows, for each field that is sent."""
    sent = {}
    for field in form:
        widget = field.field.widget
        value = widget.format_value(field.value()) if field.value() is not None else None
        if isinstance(value, list):
            value = value[0] if value else None
        if field.field.widget.input_type == "checkbox" if hasattr(widget, "input_type") else False:
            value = "on" if field.value() else None
        if value not in (None, ""):
            sent[field.html_name] = value
    return sent


def errors(response):
    """Field name to the sentences told at it, on a form that came back."""
    form = response.context["adminform"].form
    return {name: [str(message) for message in told] for name, told in form.errors.items()}


def notices(response):
    """The messages that the next page shows."""
    return [str(message) for message in response.context["messages"]]
