"""One kind of what is made of other rows, and how it is read and mended."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.db import connection, transaction

from .difference import Difference

# Of two repairs that run at once the second would add what the first has added already.
LOCK = "SELECT pg_advisory_xact_lock(hashtext('claims_verification'))"


@dataclass(frozen=True)
class Part:
    """`differences` reads and yields; `mend` takes the keys of what was yielded."""

    name: str
    differences: Callable[[], Iterator[Difference]]
    mend: Callable[[list], None]


@contextmanager
def reading_one_moment():
    """Read the record as it is when the block begins, whatever editors save meanwhile."""
    is_outermost = not connection.in_atomic_block
    with transaction.atomic():
        if is_outermost:
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        yield


@transaction.atomic
def mend(part: Part, keys: Iterable) -> None:
    with connection.cursor() as cursor:
        cursor.execute(LOCK)
    part.mend(list(keys))
