"""Records from files, loaded as already published, with the history that they tell."""

from django.core.management import call_command
from django.db import connection, transaction

from claims.progress import track

# The moment of a transaction is that of every event it writes.
DATE_HISTORY = "SELECT claims_date_history(transaction_timestamp())"


@transaction.atomic
def load_records(*files):
    """Load fixtures; each claim is known as of earlier days since it says that it was published."""
    for file in track(files, "Loading the record"):
        call_command("loaddata", file, verbosity=0)
    with connection.cursor() as cursor:
        cursor.execute(DATE_HISTORY)
