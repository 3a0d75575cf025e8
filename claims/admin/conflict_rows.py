"""What a record was, what another editor saved, what was typed: the rows of a refused save.

A value is held twice: `sent` is what a form sends for it, a text or a list of texts; `words` is
what an editor reads.
"""

from typing import NamedTuple

from django import forms
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError

from ..models import MeasureTopic, Topic


class Value(NamedTuple):
    sent: object
    words: str


class Option(NamedTuple):
    """One of several values that may be ticked, such as a topic of a measure."""

    value: str
    words: str
    ticked: bool


class ConflictRow(NamedTuple):
    """One field. Without a `name` there is nothing to choose; `keep` is the better guess."""

    label: str
    was: Value
    theirs: Value
    mine: Value | None = None
    name: str = ""
    keep: Value | None = None
    options: list[Option] = []

    @property
    def sides(self):
        return [self.theirs, self.mine]


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
    return ConflictSection(opened if current is None else current, *last_saved(changed), rows)


def at_version(record, version):
    """`record` as it was at that version, from the history; as it is now, if that is not known."""
    events = record.pgh_event_model.objects.filter(pgh_obj_id=record.pk, version=version)
    event = events.order_by("-pgh_id").first()
    if event is None:
        return type(record)._base_manager.filter(pk=record.pk).first() or record
    kept = {field.attname for field in event._meta.concrete_fields}
    past = type(record)(
        **{
            field.attname: getattr(event, field.attname)
            for field in record._meta.concrete_fields
            if field.attname in kept and not field.generated
        }
    )
    past.pk, past._state.adding = record.pk, False
    past._prefetched_objects_cache = {
        field.name: topics_at(past, event.pgh_created_at) for field in _choices_of(record)
    }
    return past


def topics_at(measure, moment):
    """The topics that the measure stood under at that moment."""
    events = MeasureTopic.pgh_event_model.objects.filter(
        measure_id=measure.pk, pgh_created_at__lte=moment
    )
    removed = events.filter(pgh_label="delete").values("id")
    topics = events.filter(pgh_label="insert").exclude(id__in=removed).values("topic")
    return list(Topic.objects.filter(pk__in=topics))


def last_saved(record):
    """Who saved the record last, and when: (user or None, time), from the history."""
    event = (
        record.pgh_event_model.objects.filter(pgh_obj_id=record.pk)
        .select_related("pgh_context")
        .latest("pgh_id")
    )
    metadata = event.pgh_context.metadata if event.pgh_context else {}
    user = get_user_model().objects.filter(pk=metadata.get("user")).first()
    return user, event.pgh_created_at


def rows_changed(opened, current, without=()):
    """The fields that another editor changed, as rows without a choice."""
    fields = [
        field
        for field in (*current._meta.concrete_fields, *_choices_of(current))
        if field.name not in {"version", *without}
        and not field.generated
        and field.value_from_object(opened) != field.value_from_object(current)
    ]
    return [
        ConflictRow(
            field.verbose_name,
            *(Value(None, _stored_words(record, field)) for record in (opened, current)),
        )
        for field in fields
    ]


def rows_to_choose(form, opened, current):
    """The fields of which not all three agree: opened, saved by another, typed in `form`."""
    past, now = (type(form)(instance=record, prefix=form.prefix) for record in (opened, current))
    for name, field in now.fields.items():
        if field.widget.is_hidden:
            continue
        was, theirs = (_text(field.prepare_value(shown[name].initial)) for shown in (past, now))
        mine = _text(form[name].data)
        touched = field.has_changed(past[name].initial, mine)
        if not field.has_changed(now[name].initial, mine):
            continue
        values = [Value(sent, _typed_words(field, sent)) for sent in (was, theirs, mine)]
        yield ConflictRow(
            now[name].label,
            *values,
            name=form.add_prefix(name),
            keep=values[2 if touched or current is None else 1],
            options=_options(field, was, theirs, mine),
        )


def sent_again(data, without):
    """(name, value) of what was sent, for the hidden inputs of the next page."""
    return [
        (name, value)
        for name, values in data.lists()
        for value in values
        if name not in {"csrfmiddlewaretoken", *without}
    ]


def _choices_of(record):
    return [
        field
        for field in record._meta.many_to_many
        if field.remote_field.through._meta.auto_created
    ]


def _text(value):
    if isinstance(value, (list, tuple)):
        return [_text(item) for item in value]
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)


def _options(field, was, theirs, mine):
    """The union of several values, ticked where one side added and the other did not take away."""
    if not isinstance(field, forms.ModelMultipleChoiceField):
        return []
    ticked = (set(mine) | (set(theirs) - set(was))) - (set(was) - set(theirs))
    everything = field.queryset.filter(pk__in={*was, *theirs, *mine})
    return [Option(str(one.pk), str(one), str(one.pk) in ticked) for one in everything]


def _stored_words(record, field):
    if field in _choices_of(record):
        return ", ".join(map(str, field.value_from_object(record)))
    if field.choices:
        return getattr(record, f"get_{field.name}_display")()
    return _words(getattr(record, field.name))


def _typed_words(field, sent):
    if isinstance(field, forms.ModelMultipleChoiceField):
        return ", ".join(map(str, field.queryset.filter(pk__in=sent)))
    if isinstance(field, (forms.BooleanField, forms.NullBooleanField)):
        return {"true": "Yes", "false": "No"}.get(sent, "")
    if isinstance(field, forms.ModelChoiceField):
        try:
            return _words(field.to_python(sent))
        except ValidationError:
            return "a record that no longer exists"
    if isinstance(field, forms.ChoiceField):
        return dict(field.choices).get(sent, sent)
    return sent


def _words(value):
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, list):
        return ", ".join(value)
    return "" if value is None else str(value)
