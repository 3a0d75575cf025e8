"""Forms that tell a mistake where it was made, before the database has to refuse it."""

from django.apps import apps
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import connection

from ..models.slugs import free_slug, redirected_slugs
from .conflicts import VersionedForm
from .fields import PartialDate

# The field at which a broken rule is told, where the rule's name does not begin with it.
CONSTRAINT_FIELDS = {
    "claim_has_a_value_a_bound_or_an_order_of_magnitude": "value",
    "claim_order_of_magnitude_has_no_value": "value",
    "claim_bounds_say_whether_they_are_included": "lower_inclusive",
    "claim_upper_bound_says_whether_it_is_included": "upper_inclusive",
    "claim_change_is_given_without_a_sign": "value",
    "claim_baseline_value_has_a_kind": "baseline_kind",
    "claim_period_ends_after_it_starts": "period_end",
    "claim_period_not_stated_has_no_dates": "period_kind",
    "claim_is_entered_once": "as_printed",
    "quotation_is_entered_once": "quotation",
    "speaker_of_kind_publication_has_a_publication": "publication",
    "role_ends_after_it_starts": "until",
    "measure_is_not_its_own_denominator": "denominator",
    "place_is_not_its_own_parent": "parent",
    "relation_joins_two_claims": "to_claim",
    "relation_is_entered_once": "to_claim",
}


def broken_constraints(record, exclude=()):
    """The (name, message) of each database rule that `record` would break as it stands."""
    for model, constraints in record.get_constraints():
        for constraint in constraints:
            try:
                constraint.validate(model, record, exclude=exclude)
            except ValidationError as error:
                yield constraint.name, error.messages[0]


class RecordForm(VersionedForm):
    """A record's form: rules are told at their fields, dates are typed with their precision.

    `dates` names the model's partial dates. `refused` is what the database said when it refused
    the same form a moment ago: nothing typed is lost by it.
    """

    dates = ()
    refused = None

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        for name in self.dates:
            self.initial.setdefault(name, None)
            if self.instance.pk:
                self.initial[name] = partial_date(self.opened, name)

    def clean(self):
        cleaned = super().clean()
        for name in self.dates:
            if isinstance(cleaned.get(name), PartialDate):
                self.instance.__dict__[precision_of(name)] = cleaned[name].precision
                cleaned[name] = cleaned[name].day
        if self.refused:
            self.add_error(None, self.refused)
        return cleaned

    def _post_clean(self):
        # The rules are asked one by one below, so that each is told at its field.
        self.instance.validate_constraints = lambda exclude=None: None
        super()._post_clean()
        del self.instance.validate_constraints
        self.tell(broken_constraints(self.instance, exclude=self.unsound()))

    def unsound(self):
        """The fields whose values cannot be judged, because they were refused already."""
        return {name for name in self.errors if name != NON_FIELD_ERRORS}

    def tell(self, rules):
        for name, message in rules:
            self.add_error(self.told_at(name), message)

    def told_at(self, rule):
        """The field of this form that the rule of that name is about; None for the whole form."""
        stem = rule.split("_", 1)[1]
        named = [name for name in self.fields if stem.startswith(f"{name}_")]
        field = CONSTRAINT_FIELDS.get(rule) or max(named, key=len, default=None)
        return field if field in self.fields else None


def precision_of(name):
    return f"{name.removesuffix('_on')}_precision"


def partial_date(record, name):
    return PartialDate(getattr(record, name), getattr(record, precision_of(name)))


def error_message(error):
    """What an editor is told when a rule, or the database itself, refuses a change."""
    if isinstance(error, ValidationError):
        return " ".join(error.messages)
    diagnostics = getattr(error.__cause__, "diag", None)
    name = diagnostics and diagnostics.constraint_name
    for model in apps.get_app_config("claims").get_models():
        for constraint in model._meta.constraints:
            if constraint.name == name:
                return constraint.get_violation_error_message()
    return (diagnostics and diagnostics.message_primary) or str(error)


def check_deferred_constraints():
    """Ask now what the database would only ask at the end of the transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")


class SlugForm(RecordForm):
    """A record with an address of its own: the address is made of the name when left empty."""

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        if "slug" in self.fields:
            self.fields["slug"].required = False
            self.fields["slug"].help_text = "Made from the name when left empty; it stays for ever."

    def clean(self):
        cleaned = super().clean()
        slug = cleaned.get("slug")
        if "slug" in self.fields and not slug and cleaned.get("name"):
            cleaned["slug"] = free_slug(self._meta.model, cleaned["name"])
        elif slug and slug in redirected_slugs(self._meta.model, slug):
            self.add_error("slug", "This address leads to another record; choose a new one.")
        return cleaned
