"""The redirects: each address that was merged away leads to a living record, in one step."""

from django.urls import Resolver404, resolve

from ..models import Redirect
from ..models.named import AddressedModel, address_of_row
from .difference import Difference, stream

# The parts are constants of this package, never anything typed.
NAMED_ADDRESSES = " UNION ALL ".join(
    f"SELECT '{model._meta.label_lower}' AS model, id, {address_of_row(model, 'named')} AS path,"  # noqa: S608
    f" true AS is_shown FROM {model._meta.db_table} named"
    for model in AddressedModel.__subclasses__()
)
# Of each redirect where it ends, in how many steps, where the kept record of its merge is now, and
# whether a record is shown at the address that it is for. A withdrawn claim leads on if it has a
# redirect, and keeps its page if it has none.
DIFFERENT = f"""
WITH RECURSIVE used AS (
    SELECT old_path AS path FROM claims_redirect UNION SELECT new_path FROM claims_redirect
), address AS (
    {NAMED_ADDRESSES}
    UNION ALL SELECT 'claims.claim', claim.id, path, state = 'published'
    FROM used JOIN claims_claim claim ON path = '/claims/' || claim.id || '/'
    WHERE state IN ('published', 'withdrawn')
    UNION ALL SELECT 'claims.article', article.id, path, true
    FROM used JOIN claims_article article ON path = '/articles/' || article.id || '/'
    WHERE state IN ('published', 'withdrawn')
), way AS (
    SELECT id, new_path AS path, 1 AS steps FROM claims_redirect
    UNION ALL
    SELECT way.id, further.new_path, steps + 1
    FROM way JOIN claims_redirect further ON further.old_path = way.path
    WHERE NOT EXISTS (SELECT FROM address WHERE address.path = way.path AND is_shown)
) CYCLE path SET is_loop USING paths, last AS (
    SELECT DISTINCT ON (id) id, path, steps, is_loop FROM way ORDER BY id, steps DESC
)
SELECT redirect.id, old_path, new_path, last.path, steps, is_loop, goal.path IS NOT NULL,
    kept.path, shown.path IS NOT NULL
FROM claims_redirect redirect JOIN last USING (id)
LEFT JOIN address goal ON goal.path = last.path
LEFT JOIN address kept
    ON kept.model = undo_data ->> 'model' AND kept.id = (undo_data ->> 'kept')::bigint
LEFT JOIN address shown ON shown.path = old_path AND shown.is_shown
WHERE steps > 1 OR is_loop OR goal.path IS NULL OR shown.path IS NOT NULL
OR kept.path <> new_path
ORDER BY redirect.id
"""  # noqa: S608
RECORD_PAGES = {
    f"{name}-detail"
    for name in ("claim", "measure", "topic", "place", "speaker", "article", "publication")
}


def differences():
    for pk, old_path, new_path, last, steps, is_loop, is_record, kept, is_shown in stream(
        DIFFERENT
    ):
        is_living = not is_loop and (is_record or is_other_page(last))
        expected = kept or (last if is_living else None)
        if is_shown:
            yield Difference(
                None,
                f"{old_path} leads to {new_path}, and a record has that address as well: merge the"
                " two, or give the record another address.",
                {"new_path": new_path},
                {},
            )
        elif expected != new_path:
            yield Difference(
                expected and (pk, expected),
                f"{old_path} leads to {new_path}, {what_is_there(last, steps, is_loop, is_living)};"
                f" {what_to_do(expected)}.",
                {"new_path": new_path},
                {"new_path": expected} if expected else {},
            )


def is_other_page(path):
    """Whether a page that is no record's is at the address."""
    try:
        return resolve(path.partition("?")[0].partition("#")[0]).url_name not in RECORD_PAGES
    except Resolver404:
        return False


def what_is_there(last, steps, is_loop, is_living):
    if is_loop:
        return "from where readers are led round in a circle"
    if not is_living:
        return "where no record is" if steps == 1 else f"and on to {last}, where no record is"
    return f"and on to {last}" if steps > 1 else "which is another record"


def what_to_do(expected):
    if expected:
        return f"it should lead to {expected}"
    return "an editor has to say where, under Redirects in the admin"


def mend(keys):
    for pk, new_path in keys:
        Redirect.objects.filter(pk=pk).update(new_path=new_path)
