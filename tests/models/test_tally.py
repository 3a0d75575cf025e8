"""The tallies are the numbers of list rows, whatever happens to them and whoever writes at once."""

from concurrent.futures import ThreadPoolExecutor
from itertools import chain, combinations, permutations

import pytest
from django.db import connection, transaction
from django.db.models import Count, Sum

from claims.actions.tally_words import tally
from claims.models import Claim, JointTally, Listing, TalliedWord, Tally
from claims.models.tally import TALLIED_COLUMNS
from tests import factories


def tallied():
    """Rows (column, value, number), and for two columns (column, value, column, value, number)."""
    alone = Tally.objects.values_list("column", "value")
    joint = JointTally.objects.values_list("given", "given_value", "column", "value")
    return {
        row
        for kept in (alone, joint)
        for row in kept.annotate(n=Sum("number")).order_by()
        if row[-1]
    }


def counted():
    """The same rows, counted in the list."""
    together = [*combinations(TALLIED_COLUMNS, 1), *permutations(TALLIED_COLUMNS, 2)]
    rows = {row for columns in together for row in numbers(Listing.objects, columns)}
    for word in TalliedWord.objects.all():
        found = Listing.objects.search(word.lexeme)
        rows |= {
            ("word", word.lexeme, *row)
            for column in TALLIED_COLUMNS
            for row in numbers(found, [column])
        }
    return rows


def numbers(listings, columns):
    for *values, n in listings.values_list(*columns).annotate(n=Count("pk")).order_by():
        if None not in values:
            yield (*chain.from_iterable(zip(columns, map(str, values), strict=True)), n)


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


def reword():
    claim = Claim.objects.filter(state="published").first()
    factories.correction(claim=claim)
    Claim.objects.filter(pk=claim.pk).update(statement="Constables are to go.")


def unlist():
    Listing.objects.all().delete()


@pytest.mark.django_db
@pytest.mark.parametrize(
    "change", [publish, withdraw, move, reword, unlist], ids=lambda f: f.__name__
)
def test_tally_is_the_number_of_list_rows_after(change):
    for _ in range(2):
        factories.claim(place=factories.place(), unit=factories.unit())
    factories.draft(state="in-review", hedge="exactly", statement="Constables are to be cut.")
    for word in ("cut", "constabl"):
        tally(word)
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

    with ThreadPoolExecutor(1) as other, transaction.atomic():
        factories.claim()
        other.submit(write).result()

    assert tallied() == counted()
    assert Tally.objects.filter(column="form", value="level").count() == 2


@pytest.mark.django_db
def test_recount_is_the_number_of_list_rows():
    factories.claim(place=factories.place(), statement="Posts are cut.")
    tally("post")
    JointTally.objects.update(number=7)

    with connection.cursor() as cursor:
        cursor.execute("SELECT claims_recount()")

    assert tallied() == counted()
