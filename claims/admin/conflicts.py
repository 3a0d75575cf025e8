"""Two editors on one record: no save goes over what another saved in the meantime.

Every form, list and confirmation page carries the version at which each of its records was
opened. The database compares it in the UPDATE itself (`NewerVersionIsKept`), so that of two
saves at the same moment one is refused. The refusal is a page with status 409: what the record
was, what the other saved, what was typed here; one button applies the choice made between them.
"""

from functools import partial

from django import forms
from django.contrib import messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.templatetags.admin_urls import admin_urlname
from django.contrib.admin.utils import flatten_fieldsets, unquote
from django.core.exceptions import BadRequest
from django.db import IntegrityError, transaction
from django.forms.models import BaseInlineFormSet
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.html import format_html

from ..models.versioned import RefuseStaleVersion
from .conflict_rows import at_version, conflict_section, sent_again

OPENED_VERSION = "opened_version"


def lock_versions(model, versions):
    """Keep rows as they are until the transaction ends; `versions` is their version by id.

    Raises IntegrityError if one of them is at another version by now.
    """
    for pk in sorted(versions):
        model._base_manager.filter(pk=pk).update(version=versions[pk])


def is_stale(error):
    """Whether the database refused a change because the record had been changed before."""
    diagnostics = getattr(error.__cause__, "diag", None)
    return diagnostics is not None and diagnostics.constraint_name == RefuseStaleVersion.name


def opened_version(sent):
    """The version that a page sent, or 0, which no record is ever at."""
    return int(sent) if sent and sent.isdecimal() and len(sent) < 10 else 0


def row_number(sent):
    if not sent.isdecimal():
        raise BadRequest("A row has no such number.")
    return int(sent)


class VersionedForm(forms.ModelForm):
    """A record's form that saves only onto the version it was opened at.

    `opened` is the record as it was then, which tells what the editor has changed since.
    """

    opened_version = forms.CharField(required=False, widget=forms.HiddenInput)

    carried = [OPENED_VERSION]

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        self.opened = self.reopen(self.instance, OPENED_VERSION)
        if self.opened is not self.instance:
            self.initial |= forms.model_to_dict(self.opened, self._meta.fields)

    def reopen(self, record, name):
        """`record` as it was when the form was opened, which is told by the hidden input `name`.

        From here on `record` is saved only onto that version.
        """
        opened = record
        if record._state.adding:
            return opened
        if self.is_bound:
            current = record.version
            record.version = opened_version(self.data.get(self.add_prefix(name)))
            if record.version != current:
                opened = at_version(record, record.version)
        self.initial[name] = str(record.version)
        return opened

    def past(self):
        """The record as it was opened, for a form of it to be shown."""
        return self.opened

    def records(self):
        """(hidden input, record as it was opened, record to be saved) of all that it edits."""
        return [(OPENED_VERSION, self.opened, self.instance)]


class GuardedFormSet(BaseInlineFormSet):
    """A row that somebody else changed is not deleted with the version that was on the page."""

    def delete_existing(self, obj, commit=True):
        if commit:
            lock_versions(type(obj), {obj.pk: obj.version})
        super().delete_existing(obj, commit)


def stored(record):
    """The record as it is now, whatever was done with the instance at hand."""
    return type(record)._base_manager.get(pk=record.pk)


class CarriesVersion:
    """Of a ModelAdmin or an inline: puts the opened version among the fields of its form."""

    form = VersionedForm

    def get_fieldsets(self, request, obj=None):
        carried = self.form.carried
        fieldsets = [
            (name, options | {"fields": [one for one in options["fields"] if one not in carried]})
            for name, options in super().get_fieldsets(request, obj)
        ]
        if obj is not None and self.has_change_permission(request, obj):
            fieldsets[0][1]["fields"].extend(carried)
        return fieldsets


class GuardedInline(CarriesVersion):
    formset = GuardedFormSet


class VersionedAdmin(CarriesVersion):
    """A ModelAdmin none of whose ways to change a record goes over another's change."""

    conflict_template = "admin/claims/conflict.html"
    delete_confirmation_template = "admin/claims/delete.html"
    delete_selected_confirmation_template = "admin/claims/delete_selected.html"

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except IntegrityError as error:
            if not is_stale(error):
                raise
        return self.refuse_form(request, object_id)

    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        obj.refresh_from_db(fields=["version"])

    def with_locked_versions(self, request, pks, act):
        """What `act` answers while its records stay as they were opened, or else the refusal.

        The page sends the version of each as `opened-` and its id.
        """
        versions = {pk: opened_version(request.POST.get(f"opened-{pk}")) for pk in pks}
        try:
            with transaction.atomic():
                lock_versions(self.model, versions)
                return act()
        except IntegrityError as error:
            if not is_stale(error):
                raise
        return self.refuse_rows(request, versions)

    def delete_view(self, request, object_id, extra_context=None):
        act = partial(super().delete_view, request, object_id, extra_context)
        if request.method == "POST" and self.has_delete_permission(request):
            return self.with_locked_versions(request, [row_number(object_id)], act)
        return act()

    def action_checkbox(self, obj):
        return format_html(
            '{}<input type="hidden" name="opened-{}" value="{}">',
            super().action_checkbox(obj),
            obj.pk,
            obj.version,
        )

    def response_action(self, request, queryset):
        if request.POST.get("select_across", "0") != "0":
            self.message_user(request, "Choose from one page at a time.", messages.WARNING)
            return None
        selected = [row_number(pk) for pk in request.POST.getlist(ACTION_CHECKBOX_NAME)]
        act = partial(super().response_action, request, queryset)
        return self.with_locked_versions(request, selected, act)

    def refuse_form(self, request, object_id):
        """The refusal of a form and its inlines, with everything typed in them."""
        obj = self.get_object(request, unquote(object_id))
        if obj is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        fields = flatten_fieldsets(self.get_fieldsets(request, obj))
        form = self.get_form(request, obj, change=True, fields=fields)(request.POST, instance=obj)
        formsets, _ = self._create_formsets(request, obj, change=True)
        rows = [row for formset in formsets for row in formset.initial_forms]
        sections, versions = [], {}
        for one in (form, *rows):
            changed = [record for _, opened, record in one.records() if opened is not record]
            if changed:
                sections.append(
                    conflict_section(one.past(), stored(one.instance), stored(changed[0]), one)
                )
                versions |= {
                    one.add_prefix(name): stored(record).version
                    for name, _, record in one.records()
                }
        return self.refuse(request, sections, versions)

    def _get_obj_does_not_exist_redirect(self, request, opts, object_id):
        """Where the record was deleted while it was edited, nothing typed is lost."""
        if request.method == "POST" and object_id.isdecimal():
            sent = opened_version(request.POST.get(OPENED_VERSION))
            opened = at_version(self.model(pk=int(object_id)), sent)
            if opened.version == sent:
                return self.refuse_deleted(request, opened)
        return super()._get_obj_does_not_exist_redirect(request, opts, object_id)

    def refuse_deleted(self, request, opened):
        """The refusal of a form whose record is gone: all of it can be entered anew."""
        fields = flatten_fieldsets(self.get_fieldsets(request))
        form = self.get_form(request, fields=fields)(request.POST)
        formsets, _ = self._create_formsets(request, form.instance, change=False)
        told = {"title": "Somebody else deleted this in the meantime"}
        if self.has_add_permission(request):
            told["anew"] = reverse(admin_urlname(self.opts, "add"))
        numbers = [
            row.add_prefix(name)
            for formset in formsets
            for row in formset.forms
            for name in ("id", OPENED_VERSION, formset.fk.name)
        ]
        empty = {f"{formset.prefix}-INITIAL_FORMS": 0 for formset in formsets}
        sections = [conflict_section(opened, None, opened, form)]
        return self.refuse(request, sections, empty, {*numbers, OPENED_VERSION}, **told)

    def refuse_rows(self, request, opened):
        """The refusal of what was to be done with whole records; `opened` is version by id."""
        sections, versions = [], {}
        for record in self.get_queryset(request).filter(pk__in=opened):
            if opened[record.pk] != record.version:
                past = at_version(record, opened[record.pk])
                sections.append(conflict_section(past, record, record))
                versions[f"opened-{record.pk}"] = record.version
        return self.refuse(request, sections, versions)

    def refuse(self, request, sections, versions, without=(), **told):
        """`versions` are those of the records as they are shown now, by hidden input."""
        chosen = [row.name for part in sections for row in part.rows if row.name]
        return TemplateResponse(
            request,
            self.conflict_template,
            {
                **self.admin_site.each_context(request),
                "title": "Somebody else saved this in the meantime",
                "opts": self.opts,
                "sections": sections,
                "choosing": bool(chosen),
                "hidden": [
                    *sent_again(request.POST, {*chosen, *versions, *without}),
                    *versions.items(),
                ],
                **told,
            },
            status=409,
        )
