"""Choosing another record by typing a part of its name."""

from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple
from django.db.models.fields import BLANK_CHOICE_DASH

[(NOTHING, DASHES)] = BLANK_CHOICE_DASH


class IdsOnly:
    """A widget that shows nothing for what can be no record's number."""

    def optgroups(self, name, value, attr=None):
        return super().optgroups(name, [pk for pk in value if str(pk).isdecimal()], attr)


class Autocomplete(IdsOnly, AutocompleteSelect):
    """Its first choice is none and has words, as HTML asks of it where a choice is required too."""

    def optgroups(self, name, value, attr=None):
        groups = super().optgroups(name, value, attr)
        [(_, options, _)] = groups
        if self.is_required:
            options.insert(0, self.create_option(name, NOTHING, DASHES, selected=False, index=0))
        else:
            options[0]["label"] = DASHES
        return groups


class AutocompleteMultiple(IdsOnly, AutocompleteSelectMultiple):
    pass
