"""What every record in the admin has: its form, who may change it, its history, no lost saves."""

from django.contrib import admin
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.core.exceptions import ValidationError
from django.db import IntegrityError, InternalError
from django.forms import ModelForm
from django.utils.text import capfirst

from .conflicts import VersionedAdmin, VersionedFormSet
from .correction_form import FIELDSET, NamedForm, SlugForm
from .forms import RecordForm, check_deferred_constraints, error_message
from .history import history_entries
from .permissions import has_page, may_change, may_delete
from .selected_records import SelectedRecordsAdmin
from .widgets import Autocomplete, AutocompleteMultiple


class RecordFormMixin:
    """A ModelAdmin's or an inline's form: how its fields choose, and the version it carries."""

    form: type[ModelForm] = RecordForm

    def get_fieldsets(self, request, obj=None):
        (name, options), *others = super().get_fieldsets(request, obj)
        if obj is not None and self.has_change_permission(request, obj):
            options = options | {"fields": [*options["fields"], *self.form.version_inputs]}
        return [(name, options), *others]

    def formfield_for_dbfield(self, db_field, request, **options):
        """A missing record is added in passing; changing another one is done on its own page."""
        field = super().formfield_for_dbfield(db_field, request, **options)
        if field:
            field.show_hidden_initial = False  # the version tells what was there when it was opened
        if field and isinstance(field.widget, RelatedFieldWidgetWrapper):
            field.widget.can_change_related = field.widget.can_delete_related = False
            field.widget.can_view_related = False
        return field

    def formfield_for_foreignkey(self, db_field, request, **options):
        if db_field.name in self.get_autocomplete_fields(request):
            options["widget"] = Autocomplete(db_field, self.admin_site)
        return super().formfield_for_foreignkey(db_field, request, **options)

    def formfield_for_manytomany(self, db_field, request, **options):
        if db_field.name in self.get_autocomplete_fields(request):
            options["widget"] = AutocompleteMultiple(db_field, self.admin_site)
        return super().formfield_for_manytomany(db_field, request, **options)

    def formfield_for_choice_field(self, db_field, request, **options):
        field = super().formfield_for_choice_field(db_field, request, **options)
        field.choices = [(code, capfirst(label)) for code, label in field.choices]
        return field


class RecordInline(RecordFormMixin, admin.StackedInline):
    """Rows of other records in the form of one."""

    formset = VersionedFormSet
    extra = 0


class RecordAdmin(RecordFormMixin, VersionedAdmin, SelectedRecordsAdmin):
    """A ModelAdmin of records.

    Whoever may not change every record changes and deletes own drafts only. A form comes back with
    everything typed when the database refuses it.
    """

    show_full_result_count = False

    def has_change_permission(self, request, obj=None):
        return super().has_change_permission(request, obj) and (
            obj is None or may_change(request.user, obj)
        )

    def has_delete_permission(self, request, obj=None):
        return super().has_delete_permission(request, obj) and (
            obj is None or may_delete(request.user, obj)
        )

    def get_view_on_site_url(self, obj=None):
        """The record's page, once readers have one."""
        return super().get_view_on_site_url(obj) if obj is None or has_page(obj) else None

    def get_form(self, request, obj=None, change=False, **options):
        form = super().get_form(request, obj, change=change, **options)
        form.refusal = getattr(request, "refusal", None)
        return form

    def changeform_view(self, request, *args, **options):
        try:
            return super().changeform_view(request, *args, **options)
        except (ValidationError, IntegrityError, InternalError) as error:
            request.refusal = error_message(error)
            return super().changeform_view(request, *args, **options)

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        check_deferred_constraints()

    def get_inline_formsets(self, request, formsets, inline_instances, obj=None):
        """Rows that there are stand open."""
        sections = super().get_inline_formsets(request, formsets, inline_instances, obj)
        for section in sections:
            if section.formset.forms:
                section.classes = section.classes.replace("collapse", "")
        return sections

    def history_view(self, request, object_id, extra_context=None):
        """The record's own history and not the admin's log."""
        record = self.get_object(request, object_id)
        entries = history_entries(record) if record else []
        return super().history_view(
            request, object_id, {**(extra_context or {}), "entries": entries}
        )


class NamedAdmin(RecordAdmin):
    """A ModelAdmin of records that claims name: a change that readers see is logged."""

    form = NamedForm

    def get_fieldsets(self, request, obj=None):
        asks_why = obj and obj.public_since and self.has_change_permission(request, obj)
        return [*super().get_fieldsets(request, obj), *([FIELDSET] if asks_why else [])]

    def save_model(self, request, obj, form, change):
        with form.correction(by=request.user):
            super().save_model(request, obj, form, change)


class SlugAdmin(NamedAdmin):
    """A ModelAdmin of records with an address; one that exists is not changed."""

    form = SlugForm
    search_fields = ["name", "slug"]

    def get_readonly_fields(self, request, obj=None):
        return [*super().get_readonly_fields(request, obj), *(["slug"] if obj else [])]
