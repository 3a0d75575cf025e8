"""The history of a record, as the database's triggers wrote it: who, when, what changed."""

from collections import defaultdict
from itertools import pairwise
from typing import NamedTuple

from django.contrib.auth import get_user_model

from ..actions import field_words
from ..models import MeasureTopic, Topic
from ..models.versioned import VersionedModel

# What the machinery keeps for itself says nothing to an editor.
MACHINERY = {"id", "version", *(field.name for field in VersionedModel._meta.fields)}
DONE = {"insert": "added", "update": "changed", "delete": "deleted"}


class Entry(NamedTuple):
    """One write: `changes` are (field, words before, words after)."""

    at: object
    by: str
    done: str
    changes: list


def history_entries(record):
    """The entries of `record`, newest first."""
    events = list(record.events.select_related("pgh_context").order_by("pgh_id"))
    names = _names(record, events)
    users = get_user_model().objects.in_bulk({_user(event) for event in events} - {None})
    return [
        Entry(
            event.pgh_created_at,
            str(users.get(_user(event)) or "a command (nobody was logged in)"),
            DONE[event.pgh_label],
            _changes(record, before, event, names) if before else [],
        )
        for before, event in pairwise([None, *events])
    ][::-1]


def at_version(record, version):
    """`record` as it was at that version, from the history; None if that is not known."""
    events = record.pgh_event_model.objects.filter(pgh_obj_id=record.pk, version=version)
    event = events.order_by("-pgh_id").first()
    if event is None:
        return None
    fields = [
        field.attname
        for field in record._meta.concrete_fields
        if hasattr(event, field.attname) and not field.generated
    ]
    past = type(record)(**{name: getattr(event, name) for name in fields})
    past.pk, past._state.adding = record.pk, False
    past._prefetched_objects_cache = {
        field.name: topics_at(past, event.pgh_created_at) for field in chosen_relations(record)
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
    events = record.pgh_event_model.objects.filter(pgh_obj_id=record.pk)
    event = events.select_related("pgh_context").latest("pgh_id")
    return get_user_model().objects.filter(pk=_user(event)).first(), event.pgh_created_at


def chosen_relations(record):
    """The relations that its own form chooses, such as the topics of a measure."""
    return [
        field
        for field in record._meta.many_to_many
        if field.remote_field.through._meta.auto_created
    ]


def _user(event):
    return event.pgh_context and event.pgh_context.metadata.get("user")


def _tracked(record, event):
    for field in type(record)._meta.concrete_fields:
        if field.name not in MACHINERY and hasattr(event, field.attname):
            yield field


def _changes(record, before, after, names):
    return [
        (field.verbose_name, *(_words(event, field, names) for event in (before, after)))
        for field in _tracked(record, after)
        if getattr(before, field.attname) != getattr(after, field.attname)
    ]


def _words(event, field, names):
    if field.is_relation:
        key = getattr(event, field.attname)
        return "" if key is None else names[field.related_model].get(key, f"no. {key}, deleted")
    return field_words(event, field)


def _names(record, events):
    """Model to id to name, for every record that the events refer to: one query a model."""
    referred = defaultdict(set)
    for event in events:
        for field in _tracked(record, event):
            if field.is_relation:
                referred[field.related_model].add(getattr(event, field.attname))
    return {
        model: {
            key: str(named) for key, named in model._base_manager.in_bulk(keys - {None}).items()
        }
        for model, keys in referred.items()
    }
