"""Two editors on one record: no save goes over what another saved in the meantime.

Every form, list and confirmation page carries the version at which each of its records was
opened. The database compares it in the UPDATE itself (`RefuseStaleVersion`), so that of two
saves at the same moment one is refused. The refusal is a page with status 409: what the record
was, what the other saved, what was typed here; one button applies the choice made between them.
"""

from copy import copy
from functools import partial

from django import forms
from django.contrib import admin, messages
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
from .conflict_rows import conflict_section
from .history import at_version

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


def parse_version(text):
    """The version that a page sent, or 0, which no record is ever at."""
    return int(text) if text and text.isdecimal() and len(text) < 10 else 0


def parse_row_id(text):
    if not text.isdecimal():
        raise BadRequest("There is no row with this number.")
    return int(text)


def current(record):
    """The record as it is now, whatever was done with the instance at hand."""
    return type(record)._base_manager.get(pk=record.pk)


class VersionedForm(forms.ModelForm):
    """A record's form that saves only onto the version it was opened at.

    `opened` is the record as it was then, which tells what the editor has changed since.
    `versioned` are the records that the form saves, by the hidden input with their version, and
    `stale` those of them that somebody else has changed.
    """

    opened_version = forms.CharField(required=False, widget=forms.HiddenInput)

    version_inputs = [OPENED_VERSION]

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        self.versioned, self.stale = {}, []
        self.opened = self.reopen(self.instance, OPENED_VERSION)
        if self.stale:
            self.initial |= forms.model_to_dict(self.opened, self._meta.fields)

    def reopen(self, record, name):
        """`record` as it was when the form was opened, which the hidden input `name` tells.

        From here on `record` is saved only onto that version.
        """
        opened = copy(record)
        if record._state.adding:
            return opened
        self.versioned[name] = record
        if self.is_bound:
            version = parse_version(self.data.get(self.add_prefix(name)))
            if version != record.version:
                opened = at_version(record, version) or opened
                self.stale.append(record)
            record.version = version
        self.initial[name] = str(record.version)
        return opened


class VersionedFormSet(BaseInlineFormSet):
    """A row that somebody else changed is not deleted with the version that was on the page."""

    def delete_existing(self, obj, commit=True):
        if commit:
            lock_versions(type(obj), {obj.pk: obj.version})
        super().delete_existing(obj, commit)


class VersionedAdmin(admin.ModelAdmin):
    """A ModelAdmin none of whose ways to change a record goes over another's change."""

    delete_confirmation_template = "admin/claims/delete.html"
    delete_selected_confirmation_template = "admin/claims/delete_selected.html"

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        if request.method == "POST" and object_id and (deleted := self.deleted(request, object_id)):
            return self.refuse_deleted(request, deleted)
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
        versions = {pk: parse_version(request.POST.get(f"opened-{pk}")) for pk in pks}
        try:
            with transaction.atomic():
                lock_versions(self.model, versions)
                return act()
        except IntegrityError as error:
            if not is_stale(error):
                raise
        return self.refuse_records(request, versions)

    def delete_view(self, request, object_id, extra_context=None):
        act = partial(super().delete_view, request, object_id, extra_context)
        if request.method == "POST" and self.has_delete_permission(request):
            return self.with_locked_versions(request, [parse_row_id(object_id)], act)
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
        selected = [parse_row_id(pk) for pk in request.POST.getlist(ACTION_CHECKBOX_NAME)]
        act = partial(super().response_action, request, queryset)
        return self.with_locked_versions(request, selected, act)

    def refuse_records(self, request, versions):
        """The refusal of what was to be done with whole records; `versions` are as opened."""
        stale = [
            record
            for record in self.get_queryset(request).filter(pk__in=versions)
            if record.version != versions[record.pk]
        ]
        sections = [
            conflict_section(at_version(record, versions[record.pk]) or record, record, record)
            for record in stale
        ]
        inputs = {f"opened-{record.pk}": record.version for record in stale}
        return self.conflict_page(request, sections, inputs)

    def refuse_form(self, request, object_id):
        """The refusal of a form and its inlines, with everything typed in them."""
        obj = self.get_object(request, unquote(object_id))
        if obj is None:
            return self.changeform_view(request, object_id)
        form, formsets = self.sent_forms(request, obj)
        rows = [row for formset in formsets for row in formset.initial_forms]
        stale_forms = [form for form in (form, *rows) if form.stale]
        sections = [
            conflict_section(form.opened, current(form.instance), current(form.stale[0]), form)
            for form in stale_forms
        ]
        inputs = {
            form.add_prefix(name): current(record).version
            for form in stale_forms
            for name, record in form.versioned.items()
        }
        return self.conflict_page(request, sections, inputs)

    def deleted(self, request, object_id):
        """The record that the form was of, as it was opened, if it is gone by now; or None."""
        if not self.has_change_permission(request) or not object_id.isdecimal():
            return None
        if self.get_object(request, object_id):
            return None
        version = parse_version(request.POST.get(OPENED_VERSION))
        return at_version(self.model(pk=int(object_id)), version)

    def refuse_deleted(self, request, opened):
        """The refusal of a form whose record is gone: all of it can be entered anew."""
        form, formsets = self.sent_forms(request)
        inputs = {f"{formset.prefix}-INITIAL_FORMS": 0 for formset in formsets}
        row_ids = {
            row.add_prefix(name)
            for formset in formsets
            for row in formset.forms
            for name in ("id", OPENED_VERSION, formset.fk.name)
        }
        may_add = self.has_add_permission(request)
        return self.conflict_page(
            request,
            [conflict_section(opened, None, opened, form)],
            inputs,
            left_out={OPENED_VERSION, *row_ids},
            title="Somebody else has deleted this since you opened it",
            anew=reverse(admin_urlname(self.opts, "add")) if may_add else "",
        )

    def sent_forms(self, request, obj=None):
        """The form and the formsets, unsaved, as they were sent."""
        fields = flatten_fieldsets(self.get_fieldsets(request, obj))
        form_class = self.get_form(request, obj, change=obj is not None, fields=fields)
        form = form_class(request.POST, instance=obj)
        formsets, _ = self._create_formsets(request, form.instance, change=obj is not None)
        return form, formsets

    def conflict_page(self, request, sections, inputs, left_out=(), **context):
        """What was sent comes along, with `inputs` in place of those of the same name."""
        chosen = {row.name for section in sections for row in section.rows if row.name}
        renewed = {"csrfmiddlewaretoken", *chosen, *inputs, *left_out}
        return TemplateResponse(
            request,
            "admin/claims/conflict.html",
            {
                **self.admin_site.each_context(request),
                "title": "Somebody else has changed this since you opened it",
                "opts": self.opts,
                "sections": sections,
                "choosing": bool(chosen),
                "hidden": [
                    (name, value)
                    for name, values in request.POST.lists()
                    for value in values
                    if name not in renewed
                ]
                + [*inputs.items()],
                **context,
            },
            status=409,
        )
