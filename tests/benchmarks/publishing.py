"""What it costs to publish one claim of a large record, and what a claim takes on disk."""

from statistics import median

from django.contrib.auth.models import User
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from claims.actions.publish import publish
from claims.models import Claim
from claims.models.codes import ClaimState

from .checks import STRIDE
from .comparisons import line


def report(claims, rounds):
    """Lines: milliseconds in the database of one claim's publication, bytes of a claim."""
    copies = [number * STRIDE % claims + 1 for number in range(1, rounds + 1)]
    writing, whole = zip(*[publish_copy(pk) for pk in copies], strict=True)
    yield line("Publishing one claim, its lists and counts: milliseconds", median(writing), "≤ 10")
    yield line("Publishing one claim with its checks: milliseconds", median(whole), "≤ 100")
    for name, size in sizes():
        yield line(f"Bytes a claim: {name}", size / claims, "none")


def publish_copy(pk):
    """Milliseconds of publishing a copy of a claim: in the claim's table with all its triggers,
    and in the whole database with the checks. It is undone afterwards.
    """
    with transaction.atomic():
        claim = Claim.objects.get(pk=pk)
        claim.pk = claim.start = claim.end = None  # elsewhere in the article: entered once
        claim.state = ClaimState.IN_REVIEW
        claim.published_at = claim.reviewed_by = None
        claim.save(force_insert=True)
        with CaptureQueriesContext(connection) as captured:
            publish(claim, User.objects.get(pk=1))
        transaction.set_rollback(True)
    times = [(query["sql"], 1000 * float(query["time"])) for query in captured.captured_queries]
    writing = sum(time for sql, time in times if sql.startswith('UPDATE "claims_claim"'))
    return writing, sum(time for _, time in times)


def sizes():
    """Name and bytes, indexes included, of the whole database and of its six largest tables."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 'the whole database', pg_database_size(current_database())")
        yield from cursor.fetchall()
        cursor.execute(
            "SELECT relname, pg_total_relation_size(oid) FROM pg_class "
            "WHERE relkind = 'r' ORDER BY 2 DESC LIMIT 6"
        )
        yield from cursor.fetchall()
