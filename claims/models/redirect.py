import re

import pghistory
from django.conf import settings
from django.contrib.postgres.functions import TransactionNow
from django.db import models
from django.db.models import Q
from django.db.models.functions import Length

from .codes import RedirectKind
from .constraints import in_code_list
from .versioned import VersionedModel

# The address of a record's data, beside that of its page: "/measures/posts.json".
DATA = re.compile(r"(?P<page>/[^/]+/[^/]+)\.(?P<form>json|csv|zip)")


def record_path(path):
    """The address of the page of the record that an address is about."""
    if data := DATA.fullmatch(path):
        return f"{data['page']}/"
    return "/".join([*path.split("/")[:3], ""])


class RedirectQuerySet(models.QuerySet):
    def leading_on(self, path):
        """The redirect from the record at `path`, or from the one whose chart or data is there.

        None if there is none. No address of the record has a NUL, and PostgreSQL takes none.
        """
        if "\0" in path:
            return None
        record = record_path(path)
        return self.filter(old_path__in=[path, record]).order_by(Length("old_path").desc()).first()


@pghistory.track()
class Redirect(VersionedModel):
    """From an address that was public to the record that replaced it; it lives for ever."""

    kind = models.CharField(max_length=10, choices=RedirectKind)
    old_path = models.CharField(max_length=300, unique=True)
    new_path = models.CharField(max_length=300)
    undo_data = models.JSONField(
        default=dict, editable=False, help_text="What a merge moved, so that it can be undone."
    )
    made_at = models.DateTimeField(db_default=TransactionNow(), editable=False)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )

    objects = RedirectQuerySet.as_manager()

    constraint_fields = {
        "redirect_stays_on_this_site": "new_path",
        "redirect_leads_elsewhere": "new_path",
    }

    class Meta(VersionedModel.Meta):
        ordering = ["-made_at", "-pk"]
        constraints = [
            in_code_list("redirect", "kind", RedirectKind),
            models.CheckConstraint(
                name="redirect_stays_on_this_site",
                condition=Q(old_path__startswith="/")
                & Q(new_path__startswith="/")
                & ~Q(new_path__startswith="//"),
                violation_error_message="Both addresses must be on this site: begin each with /.",
            ),
            models.CheckConstraint(
                name="redirect_leads_elsewhere",
                condition=~Q(old_path=models.F("new_path")),
                violation_error_message="The old and the new address must differ.",
            ),
        ]

    def __str__(self):
        return f"{self.old_path} → {self.new_path}"

    def address(self, path, query):
        """Where `path` leads with its query; a chart or data lead to that of the new record."""
        address = self.new_path + path.removeprefix(self.old_path)
        if (data := DATA.fullmatch(path)) and self.new_path.endswith("/"):
            address = f"{self.new_path.rstrip('/')}.{data['form']}"
        return f"{address}{'&' if '?' in address else '?'}{query}" if query else address
