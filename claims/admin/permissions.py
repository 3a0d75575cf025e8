"""Who may change which record: contributors their own drafts, editors everything.

What readers see needs the right to publish as well, whatever record it is of. The groups and their
permissions are made by a migration.
"""

# The states of what readers see, or once saw, or are kept from seeing. What has no state of its
# own, such as a measure, is printed with the claims that name it.
SEEN = {"published", "withdrawn", "confirmed", "rejected"}


def is_own(user, record):
    """Whether `user` entered the record, as the claim or else the history says."""
    if hasattr(record, "entered_by_id"):
        return record.entered_by_id == user.pk
    return record.pgh_event_model.objects.filter(
        pgh_obj_id=record.pk, pgh_label="insert", pgh_context__metadata__user=user.pk
    ).exists()


def may_change(user, record):
    """Whether `user`, who may change some records of this kind, may change this one."""
    if user.has_perm("claims.change_every_record"):
        return user.has_perm("claims.review_claim") or not is_seen(record)
    return getattr(record, "state", "") == "draft" and is_own(user, record)


def is_seen(record):
    """Whether readers may see the record, or what is printed of it."""
    return getattr(record, "state", "published") in SEEN


def has_page(record):
    """Whether readers can open the record's own page."""
    was_public = getattr(record, "public_since", True)
    return getattr(record, "state", "published") in SEEN and was_public is not None


def may_delete(user, record):
    """Whether `user` may delete it as well: nobody deletes what readers have seen."""
    was_published = getattr(record, "state", "") in {"published", "withdrawn"}
    return may_change(user, record) and not was_published
