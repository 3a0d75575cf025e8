"""The tallies are the numbers of list rows, whatever happens to them and whoever writes at once."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, transaction
from django.db.models import Count, Sum

from claims.models import Claim, Listing, Tally
from claims.models.tally import TALLIED_COLUMNS
from tests import factories


def tallied():
    """Rows (column, value, number)."""
    rows = Tally.objects.values_list("column", "value").annotate(n=Sum("count")).order_by()
    return {row for row in rows if row[-1]}


def counted():
    """The same rows, counted in the list."""
    return {
        (column, str(value), n)
        for column in TALLIED_COLUMNS
        for value, n in Listing.objects.values_list(column).annotate(n=Count("pk")).order_by()
        if value is not None
    }


def publish():
    Claim.objects.filter(state="in-review").update(
        state="published", reviewed_by=factories.user(), published_at=factories.PUBLISHED_AT
    )


def withdraw():
    claim = Claim.objects.filter(state="published").first()
    factories.correction(claim=claim)
    Claim.objects.filter(pk=claim.pk).update(state="withdrawn", withdrawn_reason="Not said.")


def move():
    claim = Claim.objects.filter(state="published").first()
    factories.correction(claim=claim)
    Claim.objects.filter(pk=claim.pk).update(place=None, hedge="about", status="plan")


def unlist():
    Listing.objects.all().delete()


@pytest.mark.django_db
@pytest.mark.parametrize("change", [publish, withdraw, move, unlist], ids=lambda f: f.__name__)
def test_tally_is_the_number_of_list_rows_after(change):
    for _ in range(2):
        factories.claim(place=factories.place(), unit=factories.unit())
    factories.draft(state="in-review", hedge="exactly")
    before = tallied()

    change()

    assert tallied() == counted() != before


@pytest.mark.django_db(transaction=True)
def test_writers_at_the_same_time_do_not_wait_and_are_all_counted():
    factories.claim()

    def write():
        try:
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.execute("SET LOCAL lock_timeout = '2s'")
                factories.claim()
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool, transaction.atomic():
        factories.claim()
        pool.submit(write).result()

    assert tallied() == counted()
    assert Tally.objects.filter(column="form", value="level").count() == 2
