"""Who may change which record: contributors their own drafts, editors everything.

The groups and their permissions are made by a migration.
"""


def is_own(user, record):
    """Whether `user` entered the record, as the claim or else the history says."""
    if hasattr(record, "entered_by_id"):
        return record.entered_by_id == user.pk
    return record.pgh_event_model.objects.filter(
        pgh_obj_id=record.pk, pgh_label="insert", pgh_context__metadata__user=user.pk
    ).exists()


def may_change(user, record):
    """Whether `user`, who may change some records of this kind, may change this one."""
    return user.has_perm("claims.change_every_record") or (
        getattr(record, "state", "") == "draft" and is_own(user, record)
    )


def may_delete(user, record):
    """Whether `user` may delete it as well: nobody deletes what readers have seen."""
    is_seen = getattr(record, "state", "") in {"published", "withdrawn"}
    return may_change(user, record) and not is_seen
