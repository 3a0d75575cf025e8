from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from claims.models import Claim
from claims.verification import PARTS, reading_one_moment
from tests import factories


@pytest.mark.django_db(transaction=True)
def test_one_moment_is_read_while_editors_work():
    factories.claim()

    def publish():
        try:
            factories.claim()
        finally:
            connection.close()

    with reading_one_moment(), ThreadPoolExecutor(1) as pool:
        before = Claim.objects.count()
        pool.submit(publish).result()
        during = Claim.objects.count()
        differences = [difference for part in PARTS.values() for difference in part.differences()]

    assert (before, during, Claim.objects.count()) == (1, 1, 2)
    assert differences == []


@pytest.mark.django_db
def test_due_list_row_is_planned_with_the_statement_that_names_it():
    with connection.cursor() as cursor:
        cursor.execute(
            "EXPLAIN SELECT due.* FROM claims_claim c CROSS JOIN LATERAL claims_due_listing(c) due"
            " WHERE c.id = ANY (ARRAY[1])"
        )
        plan = "\n".join(line for (line,) in cursor.fetchall())

    assert ("Function Scan" in plan, "claims_correctedclaim" in plan) == (False, True)
