import sys
from argparse import ArgumentTypeError
from pathlib import Path

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, transaction
from django.utils import timezone

from claims.actions import add_article
from claims.dates import PartialDate
from claims.figures.words import count_of
from claims.intake import Refusal, dated_in, file_kind, read_article
from claims.models import Article, Publication


class Command(BaseCommand):
    help = (
        "Take in articles from files (.txt, .html, .eml), each as a draft with its text. Prints one"
        " line per file: new, already on record, or why it was not added; ends with 1 then."
    )

    def add_arguments(self, parser):
        parser.add_argument("files", metavar="FILE", nargs="+", help="a file, or - for the input")
        parser.add_argument("--address", default="", help="where the one article can be read")
        parser.add_argument("--publication", metavar="SLUG", help="where a file names none")
        parser.add_argument(
            "--date",
            type=date_argument,
            help="where a file names none: 2025-08-01, 2025-08; a date that a file states is kept",
        )

    def handle(self, *, files, address, publication, date, **options):
        if address and len(files) > 1:
            raise CommandError("--address can only be used with one file.")
        if publication:
            publication = Publication.objects.filter(slug=publication).first()
            if not publication:
                raise CommandError("--publication is the last part of a publication’s address.")
        wrong = 0
        for file in files:
            try:
                line = self.add_file(file, address, publication, date)
            except (Refusal, ValidationError, DatabaseError, OSError) as error:
                line, wrong = f"not added: {error_line(error)}", wrong + 1
            self.stdout.write(f"{file}: {line}")
        if wrong:
            raise CommandError(f"{wrong} of {count_of(len(files), 'file')} not added.")

    def add_file(self, file, address, publication, date):
        """What came of `file`, in words; raises for what is wrong with it."""
        kind = "text" if file == "-" else file_kind(file)
        raw = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
        proposed = read_article(raw, kind, timezone.localdate(), address)
        addresses = [proposed.address, address]
        if existing := Article.objects.find_duplicate(addresses, proposed.text):
            difference = "" if existing.text == proposed.text else ", with a different text"
            return f"already on record{difference}: {existing.pk} “{existing}”"
        article, doubts = article_of(proposed, publication, date)
        doubts += filter(None, [article.headline_doubt])
        with transaction.atomic():
            add_article(article)
        return " ".join([f"new: {article.pk} “{article}”", *(f"({doubt})" for doubt in doubts)])


def date_argument(text):
    try:
        return PartialDate.parse(text)
    except ValueError as error:
        raise ArgumentTypeError(error) from None


def article_of(proposed, publication, date):
    """The article that is proposed, not yet saved, and the doubts; raises Refusal for a gap."""
    publication = Publication.objects.for_address(proposed.address, proposed.site) or publication
    proposed = dated_in(proposed, publication.time_zone if publication else "")
    if not proposed.address:
        raise Refusal("No address found: add it with --address.")
    if not publication:
        raise Refusal(
            "Its publication is not in the record: add it, or give it with --publication."
        )
    if not proposed.published_on and not date:
        raise Refusal("No date found: add it with --date.")
    stated = PartialDate.stored(proposed.published_on, proposed.published_precision)
    published, doubts = stated or date, list(proposed.warnings)
    if stated and date and not stated.overlaps(date):
        doubts.append(f"The file states {stated}, not {date}. The date of the file was kept.")
    article = Article(
        url=proposed.address,
        publication=publication,
        headline=proposed.headline,
        published_on=published.first,
        published_precision=published.precision,
        byline=proposed.byline,
        language=proposed.language or "en",
        text=proposed.text,
    )
    article.full_clean()
    return article, doubts


def error_line(error):
    """What is wrong, in one line."""
    if isinstance(error, ValidationError):
        by_field = error.message_dict.items()
        return " ".join(f"{name}: {' '.join(messages)}" for name, messages in by_field)
    if isinstance(error, OSError):
        return f"{error.strerror}."
    return " ".join(str(error).split())
