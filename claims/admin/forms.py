"""Forms that tell a mistake where it was made, before the database has to refuse it."""

from django.apps import apps
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import connection

from ..dates import PartialDate
from .conflicts import VersionedForm


class RecordForm(VersionedForm):
    """A record's form: rules are told at their fields, dates are typed with their precision.

    `dates` names the model's partial dates. `refusal` is what the database said when it refused
    the same form a moment ago: nothing typed is lost by it.
    """

    dates: tuple[str, ...] = ()
    refusal = None

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        for name in self.dates:
            self.initial.setdefault(name, None)
            if self.instance.pk:
                self.initial[name] = partial_date(self.opened, name)

    def clean(self):
        cleaned = super().clean()
        for name in self.dates:
            if name in cleaned:
                typed = cleaned[name]
                setattr(self.instance, precision_of(name), typed.precision if typed else "")
                cleaned[name] = typed and typed.first
        if self.refusal:
            self.add_error(None, self.refusal)
        return cleaned

    def validate_unique(self):
        """The last that Django asks of a record before it is saved; all its rules come with it."""
        super().validate_unique()
        self.validate_record()

    def validate_record(self):
        """Ask the rules of the record, with those about fields that are not on the form."""
        self.add_broken_constraints(self.instance, exclude=self.unsound_fields())

    def unsound_fields(self):
        """The fields whose values cannot be judged, because they were refused already."""
        return {name for name in self.errors if name != NON_FIELD_ERRORS}

    def add_broken_constraints(self, record, exclude=()):
        """Say what is wrong with the record at the fields that its rules are about."""
        try:
            record.validate_constraints(exclude=exclude)
        except ValidationError as error:
            for name, errors in error.error_dict.items():
                self.add_error(name if name in self.fields else None, errors)


def precision_of(name):
    return f"{name.removesuffix('_on')}_precision"


def partial_date(record, name):
    return PartialDate.stored(getattr(record, name), getattr(record, precision_of(name)))


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
