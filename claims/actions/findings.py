"""Setting a finding aside, for a reason that readers see, and taking it up again."""

from django.core.exceptions import ValidationError
from django.db.models.functions import Now

from ..models import Finding


def dismiss_finding(finding, *, reason, by):
    """Take a finding off the worklist; it stays on the proof sheets, with the reason."""
    if not reason.strip():
        raise ValidationError({"reason": "Say in one sentence why this needs no further look."})
    undismissed = Finding.objects.filter(pk=finding.pk, dismissed_at=None)
    if not undismissed.update(dismissed_reason=reason, dismissed_by=by, dismissed_at=Now()):
        raise ValidationError("Another editor has already set this finding aside.")
    finding.refresh_from_db()


def reopen_finding(finding):
    """Put a dismissed finding back on the worklist."""
    Finding.objects.filter(pk=finding.pk).update(
        dismissed_reason="", dismissed_by=None, dismissed_at=None
    )
    finding.refresh_from_db()
