from contextlib import suppress

from django import forms
from django.http import QueryDict

from .facets import FACETS, RECORDED, empty_choice, find_choices
from .fields import nothing_has
from .pagination import LAST_SAID_FIRST, NEWEST_SAID, RELEVANCE, SORTS, Order

CURSOR_PARAMETERS = frozenset(["before", "after"])
DATE_RANGES = [("said_from", "said_to"), ("published_from", "published_to")]
GIVEN_TWICE = "Give this only once."
EITHER_CURSOR = "Give either before or after, not both."


class QueryForm(forms.Form):
    """Refuses what is given twice, and codes that no public record has."""

    data: QueryDict

    def clean(self):
        for name, field in self.fields.items():
            # Every field of these forms is of a class of `filters.fields`.
            is_repeatable = field.is_repeatable  # type: ignore[attr-defined]
            if not is_repeatable and len(self.data.getlist(name)) > 1:
                self.add_error(name, GIVEN_TWICE)
        if not self.errors:
            self.clean_together()

    def clean_together(self):
        """Look at values that each can be read by itself: each code becomes a `Choice`."""
        codes = {name: self.cleaned_data.get(name, []) for name in FACETS}
        # On a past day a code of no record is that of a later record, or of none: no claim has it.
        open_facets = RECORDED if self.cleaned_data["known_on"] else ()
        for name, choices in find_choices(codes).items():
            if name in open_facets:
                choices = {code: empty_choice(code) for code in codes[name]} | choices  # noqa: PLW2901
            if name in self.fields:
                chosen = [choices[code] for code in codes[name] if code in choices]
                self.cleaned_data[name] = list(dict.fromkeys(chosen))
            for code in codes[name]:
                if code not in choices:
                    self.refuse_code(name, code)

    def refuse_code(self, name, code):
        self.add_error(name, nothing_has(code))

    def clean_cursors(self, order: Order, *others: Order):
        """A cursor becomes the `Cursor` that it is in a list of this order, or else of another."""
        for name in self.fields.keys() & CURSOR_PARAMETERS:
            try:
                text = self.cleaned_data[name]
                self.cleaned_data[name] = text and parse_cursor(text, [order, *others])
            except forms.ValidationError as error:
                self.add_error(name, error)


def parse_cursor(text, orders):
    """The cursor of the first order that it is one of; raises ValidationError."""
    for order in orders[:-1]:
        with suppress(forms.ValidationError):
            return order.parse(text)
    return orders[-1].parse(text)


class ClaimQueryForm(QueryForm):
    """Refuses ranges that end before they begin, too, and cursors of another list."""

    def clean_together(self):
        super().clean_together()
        self.check_ranges()
        self.clean_sort_and_cursors()

    def check_ranges(self):
        cleaned = self.cleaned_data
        for start, end in DATE_RANGES:
            if cleaned[start] and cleaned[end] and cleaned[end].last < cleaned[start].first:
                self.add_error(end, f"This must not be earlier than {start}.")
        least, most = cleaned["value_min"], cleaned["value_max"]
        if least is not None and most is not None and most < least:
            self.add_error("value_max", "This must not be less than value_min.")

    def clean_sort_and_cursors(self):
        """The sort becomes a `Sort`, a cursor a `Cursor` of its order."""
        cleaned = self.cleaned_data
        if cleaned["sort"] == RELEVANCE and not cleaned["q"]:
            if "q" not in self.data:
                self.add_error("sort", "Sorting by relevance needs search words (q).")
                return
            cleaned["sort"] = ""  # the box was emptied, and the form still named the order
        cleaned["sort"] = SORTS[cleaned["sort"] or (RELEVANCE if cleaned["q"] else NEWEST_SAID)]
        if cleaned["before"] and cleaned["after"]:
            self.add_error("before", EITHER_CURSOR)
            return
        # More claims than are ranked are in order of time; see `ClaimFilter.order`.
        is_relevance = cleaned["sort"].name == RELEVANCE
        self.clean_cursors(cleaned["sort"].order, *([LAST_SAID_FIRST] if is_relevance else []))
