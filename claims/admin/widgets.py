"""Choosing another record by typing a part of its name, and adding it where it is missing."""

from django.contrib.admin.widgets import (
    AutocompleteSelect,
    AutocompleteSelectMultiple,
    RelatedFieldWidgetWrapper,
)
from django.utils.text import capfirst


class IdsOnly:
    """Of a choice by typing: shows nothing for what can be no record's number."""

    def optgroups(self, name, value, attr=None):
        return super().optgroups(name, [one for one in value if str(one).isdecimal()], attr)


class Autocomplete(IdsOnly, AutocompleteSelect):
    pass


class AutocompleteMultiple(IdsOnly, AutocompleteSelectMultiple):
    pass


class AutocompleteMixin:
    """Of a ModelAdmin or an inline: how the fields of its form choose."""

    def formfield_for_dbfield(self, db_field, request, **options):
        """A missing record is added in passing; changing another one is done on its own page."""
        field = super().formfield_for_dbfield(db_field, request, **options)
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
