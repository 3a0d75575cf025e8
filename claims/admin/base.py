"""What every record in the admin has: the form, the history, the guard against lost saves."""

from django.core.exceptions import ValidationError
from django.db import IntegrityError, InternalError

from .conflicts import VersionedAdmin
from .forms import RecordForm, SlugForm, check_deferred_constraints, error_message
from .history import HistoryAdmin
from .permissions import OwnDraftsAdmin
from .selected_records import SelectedRecordsAdmin
from .widgets import AutocompleteMixin


class RecordAdmin(
    AutocompleteMixin, OwnDraftsAdmin, VersionedAdmin, SelectedRecordsAdmin, HistoryAdmin
):
    """A ModelAdmin whose form comes back with everything typed when the database refuses it."""

    form = RecordForm
    show_full_result_count = False

    def get_form(self, request, obj=None, change=False, **options):
        form = super().get_form(request, obj, change=change, **options)
        form.refused = getattr(request, "refused", None)
        return form

    def changeform_view(self, request, *args, **options):
        try:
            return super().changeform_view(request, *args, **options)
        except (ValidationError, IntegrityError, InternalError) as error:
            request.refused = error_message(error)
            return super().changeform_view(request, *args, **options)

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        check_deferred_constraints()


class SlugAdmin(RecordAdmin):
    """A ModelAdmin of named records; an address that exists is not changed."""

    form = SlugForm
    search_fields = ["name", "slug"]

    def get_readonly_fields(self, request, obj=None):
        return [*super().get_readonly_fields(request, obj), *(["slug"] if obj else [])]
