"""Choosing another record by typing a part of its name."""

from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple


class IdsOnly:
    """A widget that shows nothing for what can be no record's number."""

    def optgroups(self, name, value, attr=None):
        return super().optgroups(name, [pk for pk in value if str(pk).isdecimal()], attr)


class Autocomplete(IdsOnly, AutocompleteSelect):
    pass


class AutocompleteMultiple(IdsOnly, AutocompleteSelectMultiple):
    pass
