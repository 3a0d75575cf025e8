"""Who may change which record: contributors their own drafts, editors everything.

The groups and their permissions are made by the migration `0003_groups`.
"""

EVERY_RECORD = "claims.change_every_record"


def is_own(user, record):
    """Whether `user` entered the record, as the claim or else the history says."""
    if hasattr(record, "entered_by_id"):
        return record.entered_by_id == user.pk
    return record.pgh_event_model.objects.filter(
        pgh_obj_id=record.pk, pgh_label="insert", pgh_context__metadata__user=user.pk
    ).exists()


def may_change(user, record):
    """Whether `user`, who may change some records of this kind, may change this one."""
    return user.has_perm(EVERY_RECORD) or (
        getattr(record, "state", "") == "draft" and is_own(user, record)
    )


def may_delete(user, record):
    """The same of deleting it: what readers have seen is withdrawn, by nobody deleted."""
    is_seen = getattr(record, "state", "") in {"published", "withdrawn"}
    return may_change(user, record) and not is_seen
