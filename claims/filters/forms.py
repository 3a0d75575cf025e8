from functools import cache

from django import forms
from django_filters import FilterSet

from .facets import FACETS, RECORDED, empty_choice, find_choices
from .fields import CodesField
from .pagination import NEWEST_SAID, SORTS

CURSOR_PARAMETERS = ("before", "after")
DATE_RANGES = [("said_from", "said_to"), ("published_from", "published_to")]


@cache
def form_of(filters: type[FilterSet]) -> type[forms.Form]:
    """The form of a filter, whose fields are the same whatever is asked for."""
    return FilterSet.get_form_class(filters(None))


class QueryForm(forms.Form):
    """Refuses what is given twice, codes of no public record, and places of another list."""

    def clean(self):
        for name, field in self.fields.items():
            if not isinstance(field, CodesField) and len(self.data.getlist(name)) > 1:
                self.add_error(name, "is given more than once.")
        if not self.errors:
            self.find_choices()
            self.check_ends()
            self.find_place()

    def find_choices(self):
        """Each code becomes a `Choice`."""
        asked = {name: self.cleaned_data[name] for name in FACETS}
        # On a past day a code of no record is that of a later record, or of none: no claim has it.
        unknown = RECORDED if self.cleaned_data["known_on"] else ()
        for name, choices in find_choices(asked).items():
            later = {code: empty_choice(code) for code in asked[name]} if name in unknown else {}
            found = later | choices
            chosen = [found[code] for code in asked[name] if code in found]
            self.cleaned_data[name] = list(dict.fromkeys(chosen))
            for code in asked[name]:
                if code not in found:
                    self.add_error(name, f"has no “{code}” in the public record.")

    def check_ends(self):
        asked = self.cleaned_data
        for start, end in DATE_RANGES:
            if asked[start] and asked[end] and asked[end].last < asked[start].first:
                self.add_error(end, f"is before {start}.")
        least, most = asked["value_min"], asked["value_max"]
        if least is not None and most is not None and most < least:
            self.add_error("value_max", "is less than value_min.")

    def find_place(self):
        """The sort becomes a `Sort`, a cursor becomes the key and the id it names."""
        asked = self.cleaned_data
        if asked["sort"] == "relevance" and not asked["q"]:
            if "q" not in self.data:
                self.add_error("sort", "can be relevance only beside search words, given as q.")
                return
            asked["sort"] = ""  # the box was emptied, and the form still named the order
        asked["sort"] = SORTS[asked["sort"] or NEWEST_SAID]
        if asked["before"] and asked["after"]:
            self.add_error("before", "cannot stand beside after.")
            return
        for name in CURSOR_PARAMETERS:
            try:
                asked[name] = asked[name] and asked["sort"].order.parse(asked[name])
            except forms.ValidationError as error:
                self.add_error(name, error)
