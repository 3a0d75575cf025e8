"""What the admin's forms show open, and what they tell at their top."""

from itertools import chain
from typing import NamedTuple

from django import template
from django.contrib.admin.utils import flatten_fieldsets
from django.core.exceptions import NON_FIELD_ERRORS

register = template.Library()

EMPTY: tuple = (None, "", False, [])


class Problem(NamedTuple):
    """What stands in the way of a save: the field's label and its id on the page, if it has one."""

    label: str
    field_id: str
    sentence: str


@register.filter
def has_content(fieldset):
    """Whether a section of a form has an error in it, or a value that the empty form has not."""
    form = fieldset.form
    names = flatten_fieldsets([(None, {"fields": fieldset.fields})])
    return any(
        name in form.errors or has_value(form[name]) for name in names if name in form.fields
    )


def has_value(bound_field):
    value = bound_field.value()
    return value not in EMPTY and str(value) != str(bound_field.field.initial)


@register.simple_tag
def form_problems(adminform, inline_admin_formsets):
    """Everything that is wrong with a form and with the rows below it, in the order of the page."""
    order = flatten_fieldsets(adminform.fieldsets)
    formsets = [inline.formset for inline in inline_admin_formsets]
    return [
        *problems_of(adminform.form, order),
        *(
            Problem("", "", sentence)
            for formset in formsets
            for sentence in formset.non_form_errors()
        ),
        *chain.from_iterable(problems_of(row) for formset in formsets for row in formset.forms),
    ]


def problems_of(form, order=()):
    places = {name: place for place, name in enumerate([NON_FIELD_ERRORS, *order])}
    for name in sorted(form.errors, key=lambda name: places.get(name, len(places))):
        for sentence in form.errors[name]:
            if name == NON_FIELD_ERRORS:
                yield Problem("", "", sentence)
            else:
                yield Problem(form[name].label, form[name].auto_id, sentence)
