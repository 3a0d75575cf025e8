"""Changes that touch more than one record, each a plain function inside one transaction.

What is not allowed is refused with a ValidationError whose messages say what to do; where a
message is about one field, it is keyed by the field's name in the claim form.
"""

from .anchors import anchor_article, mend_anchors, reanchor
from .articles import add_article, claims_losing_anchor, replace_text
from .authors import objection_to_publishing, objections_to_publishing
from .corrections import field_words, log_corrections, log_record_correction, public_fields
from .decisions import (
    accept_suggestion,
    accept_suggestions,
    dismiss_suggestion,
    promote_masked,
    record_corrected,
    undo_decision,
)
from .duplicate import withdraw_duplicate
from .fill_in import fill_in_claim
from .findings import dismiss_finding, reopen_finding
from .loading import load_records
from .merge import describe_merge, merge_records, undo_merge
from .narrators import narrator
from .proposals import get_or_create_speaker
from .proposed_corrections import (
    confirm_correction,
    is_typing_error,
    objection_to_confirming,
    propose_correction,
    proposed_changes,
    refuse_correction,
    waits,
)
from .publish import (
    missing_fields,
    objection_to_words,
    obstacles,
    publish,
    send_back,
    send_to_review,
)
from .relations import confirm_relation, reject_relation, state_entered_by
from .withdraw import withdraw_article, withdraw_claim

__all__ = [
    "accept_suggestion",
    "accept_suggestions",
    "add_article",
    "anchor_article",
    "claims_losing_anchor",
    "confirm_correction",
    "confirm_relation",
    "describe_merge",
    "dismiss_finding",
    "dismiss_suggestion",
    "field_words",
    "fill_in_claim",
    "get_or_create_speaker",
    "is_typing_error",
    "load_records",
    "log_corrections",
    "log_record_correction",
    "mend_anchors",
    "merge_records",
    "missing_fields",
    "narrator",
    "objection_to_confirming",
    "objection_to_publishing",
    "objection_to_words",
    "objections_to_publishing",
    "obstacles",
    "promote_masked",
    "propose_correction",
    "proposed_changes",
    "public_fields",
    "publish",
    "reanchor",
    "record_corrected",
    "refuse_correction",
    "reject_relation",
    "reopen_finding",
    "replace_text",
    "send_back",
    "send_to_review",
    "state_entered_by",
    "undo_decision",
    "undo_merge",
    "waits",
    "withdraw_article",
    "withdraw_claim",
    "withdraw_duplicate",
]
