"""Triggers that several models share: corrections are never forgotten, lists never stale."""

import pgtrigger

# The claims that a changed row of each table is printed with, by the row's id, without those that
# the same transaction published: nobody has read them yet. The database's clock has told when, so
# nothing here depends on another; see `PublishNow`.
CLAIM_OF_CHANGE = (
    "SELECT NEW.id WHERE OLD.state IN ('published', 'withdrawn')"
    " AND OLD.published_at <> transaction_timestamp()"
)
QUOTATION_OF_CHANGE = (
    "SELECT id FROM claims_claim WHERE quotation_id = NEW.id"
    " AND published_at <> transaction_timestamp()"
)
ARTICLE_OF_CHANGE = (
    "SELECT c.id FROM claims_claim c JOIN claims_quotation q ON q.id = c.quotation_id"
    " WHERE q.article_id = NEW.id AND c.published_at <> transaction_timestamp()"
)


class RequireCorrection(pgtrigger.Trigger):
    """What readers see of a published claim changes only beside a correction of that claim.

    Checked when the transaction commits, so that the correction may be written before or
    after the change. That of a merge is accepted in its place, for the claims that it names.
    """

    name = "published_changes_with_correction"
    when = pgtrigger.After
    operation = pgtrigger.Update
    timing = pgtrigger.Deferred

    def __init__(self, *, fields, claims):
        self.claims = claims
        super().__init__(condition=pgtrigger.AnyChange(*fields.split()))

    def get_func(self, model):
        # The parts are constants of this package, never anything typed.
        return f"""
            IF EXISTS (
                SELECT FROM claims_claim claim
                WHERE claim.id IN ({self.claims})
                AND claim.state IN ('published', 'withdrawn')
                AND NOT EXISTS (
                    SELECT FROM claims_correctedclaim corrected
                    JOIN claims_correction c ON c.id = corrected.correction_id
                    WHERE corrected.claim_id = claim.id AND c.transaction = txid_current()
                    AND (c.claim_id IS NOT NULL OR c.kind IN ('merged', 'separated'))
                )
            ) THEN
                RAISE EXCEPTION 'A published claim can be changed only together with a correction.'
                USING ERRCODE = 'check_violation',
                      CONSTRAINT = 'published_changes_with_correction';
            END IF;
            RETURN NULL;
        """  # noqa: S608


class RequireRight(pgtrigger.Trigger):
    """Whoever is logged in does this only with one of the rights of `codenames`.

    Who is logged in is what the history goes by; commands and SQL are nobody, and may.
    """

    when = pgtrigger.After
    declare = [
        (
            "acting_user",
            "bigint := nullif(current_setting('pghistory.context_metadata', true), '')"
            "::jsonb ->> 'user'",
        )
    ]

    def __init__(self, *codenames, name, message, **options):
        self.codenames, self.message = codenames, message
        super().__init__(name=name, **options)

    def get_func(self, model):
        codenames = ", ".join(f"'{codename}'" for codename in self.codenames)
        return f"""
            IF acting_user IS NOT NULL AND NOT EXISTS (
                SELECT FROM auth_user u
                WHERE u.id = acting_user AND u.is_active AND (u.is_superuser OR EXISTS (
                    SELECT FROM auth_permission p
                    JOIN django_content_type t ON t.id = p.content_type_id
                    WHERE t.app_label = 'claims' AND p.codename IN ({codenames})
                    AND (p.id IN (SELECT permission_id FROM auth_user_user_permissions
                                  WHERE user_id = u.id)
                         OR p.id IN (SELECT gp.permission_id FROM auth_user_groups ug
                                     JOIN auth_group_permissions gp ON gp.group_id = ug.group_id
                                     WHERE ug.user_id = u.id))
                ))
            )
            THEN
                RAISE EXCEPTION '{self.message}'
                USING ERRCODE = 'check_violation', CONSTRAINT = '{self.name}',
                      TABLE = TG_TABLE_NAME;
            END IF;
            RETURN NULL;
        """  # noqa: S608


class PublishNow(pgtrigger.Trigger):
    """A claim is published when the database says so, and never in the future.

    The clock tells what is future, as a claim may have been published since this transaction began.
    """

    name = "published_when_the_database_says"
    when = pgtrigger.Before
    operation = pgtrigger.Insert | pgtrigger.Update
    condition = pgtrigger.Q(new__state="published")
    func = """
        IF TG_OP = 'UPDATE' AND OLD.state <> 'published' THEN
            NEW.published_at := transaction_timestamp();
        ELSIF NEW.published_at > clock_timestamp() THEN
            RAISE EXCEPTION 'A claim cannot be published in the future.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'claim_published_by_now';
        END IF;
        RETURN NEW;
    """


class RefuseTruncate(pgtrigger.Trigger):
    """A table whose history is kept is never emptied at once, which would leave no trace in it."""

    name = "never_emptied"
    level = pgtrigger.Statement
    when = pgtrigger.Before
    operation = pgtrigger.Truncate
    func = "RAISE EXCEPTION 'Cannot empty table %, whose history is kept', TG_TABLE_NAME;"


class RefreshListing(pgtrigger.Trigger):
    """After each statement, write the list rows of the claims it touched anew.

    `claims` is a query of claim ids; it reads the statement's rows from `changed`. What another
    trigger writes is `nested`, and is passed over where it is nothing that a list row has.
    """

    name = "refresh_listing"
    level = pgtrigger.Statement
    when = pgtrigger.After

    def __init__(self, claims, operation=pgtrigger.Update, name=None, *, nested=True):
        self.claims = claims
        super().__init__(
            name=name,
            condition=None if nested else pgtrigger.Condition("pg_trigger_depth() = 0"),
            operation=operation,
            referencing=pgtrigger.Referencing(
                **({"old": "changed"} if operation is pgtrigger.Delete else {"new": "changed"})
            ),
        )

    def get_func(self, model):
        return f"PERFORM claims_refresh_listings(ARRAY({self.claims})); RETURN NULL;"
