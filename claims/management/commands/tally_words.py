from django.core.management.base import BaseCommand

from claims.actions import tally_words


class Command(BaseCommand):
    help = (
        "Choose the words that so many claims have that lists found by one of them are kept"
        " counted. To be run now and then, as the record grows: each night, say."
    )

    def handle(self, *, verbosity, **options):
        words = tally_words()
        if verbosity:
            self.stdout.write(f"{len(words)} more words are kept counted")
