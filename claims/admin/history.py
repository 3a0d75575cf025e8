"""The history of a record, as the database's triggers wrote it: who, when, what changed."""

from collections import defaultdict
from itertools import pairwise
from typing import NamedTuple

from django.contrib import admin
from django.contrib.auth import get_user_model

from ..actions import field_words
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
            str(users.get(_user(event)) or "nobody logged in"),
            DONE[event.pgh_label],
            _changes(record, before, event, names) if before else [],
        )
        for before, event in pairwise([None, *events])
    ][::-1]


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
            key: str(found) for key, found in model._base_manager.in_bulk(keys - {None}).items()
        }
        for model, keys in referred.items()
    }


class HistoryAdmin(admin.ModelAdmin):
    """A ModelAdmin whose history page is the record's own history and not the admin's log."""

    def history_view(self, request, object_id, extra_context=None):
        record = self.get_object(request, object_id)
        entries = history_entries(record) if record else []
        return super().history_view(
            request, object_id, {**(extra_context or {}), "entries": entries}
        )
