"""What a record was, what another editor saved, what was typed: the rows of a refused save."""

from typing import NamedTuple

from django import forms
from django.db.models import BooleanField
from django.utils.text import capfirst

from ..actions import field_words
from .history import chosen_relations, last_saved


class Choice(NamedTuple):
    """A value that may be chosen: what a form sends for it, and what an editor reads."""

    value: str
    words: str
    is_chosen: bool


class ConflictRow(NamedTuple):
    """One field, in words. Without a `name` there is nothing to choose.

    The choices are the two sides of which one stays, or, of a field with several values such as
    the topics of a measure, each value that may be ticked.
    """

    label: str
    was: str
    theirs: str
    mine: str | None = None
    name: str = ""
    has_several: bool = False
    choices: list[Choice] = []


class ConflictSection(NamedTuple):
    """One record that another editor saved: who, when, and the rows in which it differs."""

    record: object
    editor: object
    saved_at: object
    rows: list[ConflictRow]


def conflict_section(opened, current, changed, form=None):
    """How `current` differs from `opened` and, where there is a form, from what was typed.

    `changed` is the record that another editor saved: the same, or one edited along with it.
    `current` is None where another editor deleted it.
    """
    rows = list(rows_to_choose(form, opened, current)) if form else []
    if current is not None:
        rows += rows_changed(opened, current, form.fields if form else ())
    return ConflictSection(current or opened, *last_saved(changed), rows)


def rows_changed(opened, current, without=()):
    """The fields that another editor changed, as rows without a choice."""
    for field in (*current._meta.concrete_fields, *chosen_relations(current)):
        if field.generated or field.name in {"version", *without}:
            continue
        if field.value_from_object(opened) != field.value_from_object(current):
            words = [_stored_words(record, field) for record in (opened, current)]
            yield ConflictRow(field.verbose_name, *words)


def rows_to_choose(form, opened, current):
    """The fields of which not all three agree: opened, saved by another, typed in `form`."""
    past, now = (type(form)(instance=record, prefix=form.prefix) for record in (opened, current))
    for name, field in now.fields.items():
        typed = _as_sent(form[name].data)
        if field.widget.is_hidden or not field.has_changed(now[name].initial, typed):
            continue
        sides = [_as_sent(past[name].value()), _as_sent(now[name].value()), typed]
        is_touched = current is None or field.has_changed(past[name].initial, typed)
        has_several = isinstance(field, forms.ModelMultipleChoiceField | forms.MultipleChoiceField)
        yield ConflictRow(
            now[name].label,
            *(_words(field, side) for side in sides),
            form.add_prefix(name),
            has_several,
            _union(field, *sides) if has_several else _sides(field, *sides[1:], is_touched),
        )


def _sides(field, theirs, mine, is_touched):
    """What the editor touched is the better guess, else what the other saved."""
    return [
        Choice(theirs, _words(field, theirs), not is_touched),
        Choice(mine, _words(field, mine), is_touched),
    ]


def _union(field, was, theirs, mine):
    """All of several values, ticked where one side added and the other did not take away."""
    ticked = (set(mine) | (set(theirs) - set(was))) - (set(was) - set(theirs))
    values = {*was, *theirs, *mine}
    if isinstance(field, forms.ModelMultipleChoiceField):
        records = field.queryset.filter(pk__in=values)
        names = {str(record.pk): str(record) for record in records}
    else:
        names = {code: label for code, label in field.choices if code in values}
    return [Choice(value, name, value in ticked) for value, name in names.items()]


def _as_sent(value):
    """What a browser sends for the value of a field, or the list of what it sends."""
    if isinstance(value, (list, tuple)):
        return [_as_sent(item) for item in value]
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)


def _stored_words(record, field):
    if field.many_to_many:
        return ", ".join(map(str, field.value_from_object(record)))
    words = field_words(record, field)
    return capfirst(words) if field.choices or isinstance(field, BooleanField) else words


def _words(field, sent):
    """What an editor reads for what a browser sends."""
    if isinstance(field, forms.BooleanField):
        return {"true": "Yes", "false": "No"}.get(sent, "")
    widget = getattr(field.widget, "widget", field.widget)
    if not isinstance(widget, forms.Select) or not sent:
        return sent or ""
    groups = widget.optgroups("", widget.format_value(sent))
    options = [option for _, group, _ in groups for option in group if option["selected"]]
    return ", ".join(str(option["label"]) for option in options) or "a record that no longer exists"
