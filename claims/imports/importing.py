"""From a file to drafts: every row is read, and all are stored or none is."""

from collections import defaultdict

from django.db import connection, transaction

from ..actions import narrator
from ..columns import CLAIMS
from ..models import Claim, Publication, Quotation
from ..models.codes import QuotationKind
from .batches import insert
from .files import read_rows
from .on_record import compare_with_record
from .references import Articles, References, nearest
from .report import Report, TooManyProblems
from .rows import RowReader

NO_SUCH_COLUMN = "The table of claims has no such column."
TWICE = "This column stands here twice."
TOO_LONG = "This row has more cells than the heading."
NO_COLUMN = "The file has no column with the printed words (as_printed)."
ON_RECORD = "This number is already on record for this quotation: claim {}."
# What makes two rows one utterance, and what the database tells utterances apart by.
ALIKE = ("article_id", "speaker_id", "kind", "said_on", "location", "exact", "credited_to_id")
ONE_UTTERANCE = (*ALIKE, "said_precision", "on_behalf_of_id", "role_as_printed")


def import_claims(content, by, *, dry_run=False):
    """Store the claims of a file as drafts entered `by` somebody; raises Refused.

    A row of a claim on record is compared with it. A dry run stores nothing and reports the same.
    """
    report = Report(dry_run)
    with transaction.atomic():
        try:
            rows = named_rows(read_rows(content), report)
            new = compare_with_record(rows, report)
            store(read(new, report), report, by)
        except TooManyProblems:
            pass
        if report.problems or dry_run:
            transaction.set_rollback(True)
    return report


def named_rows(rows, report):
    """Pairs of a row's number and its cells by column; what is wrong with the heading is told."""
    heading, *others = rows
    names = [name.strip() for name in heading.cells]
    known = [column.name for column in CLAIMS.columns]
    for place, name in enumerate(names):
        if name and name not in known:
            report.add(heading.number, name, name, NO_SUCH_COLUMN, nearest(name, known))
        elif name and name in names[:place]:
            report.add(heading.number, name, name, TWICE)
    if "as_printed" not in names:
        report.add(heading.number, "", "", NO_COLUMN)
    if report.problems:
        return []
    for row in others:
        if any(row.cells[len(names) :]):
            report.add(row.number, "", "", TOO_LONG)
    return [(row.number, dict(zip(names, row.cells, strict=False))) for row in others]


def read(rows, report):
    """The records of the rows, as far as they can be read."""
    cells = [{name: cell.strip() for name, cell in cells.items()} for _, cells in rows]
    reader = RowReader(report, References(cells), Articles(cells))
    claims = (reader.read(number, row) for (number, _), row in zip(rows, cells, strict=True))
    return [claim for claim in claims if claim]


def store(rows, report, by):
    """Insert the articles that are new, the quotations, the claims."""
    new_articles = {id(row.article): row for row in rows if row.article._state.adding}
    insert([*new_articles.values()], "article", report)
    rows = [row for row in rows if row.article.pk]
    rows = insert_quotations(rows, report)
    for row in rows:
        row.claim.quotation = row.quotation
        row.claim.entered_by = by
    report.added = len(insert(without_known(rows, report), "claim", report))
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def insert_quotations(rows, report):
    """Give each row the quotation that has its words: of another row, on record, or a new one."""
    narrators = Narrators()
    articles = {row.article.pk for row in rows}
    known: dict[tuple, Quotation] = {}
    utterances: defaultdict[tuple, int] = defaultdict(int)
    for quotation in Quotation.objects.filter(article__in=articles).order_by("-pk"):
        known[values(quotation, ONE_UTTERANCE)] = quotation
        alike = values(quotation, ALIKE)
        utterances[alike] = max(utterances[alike], quotation.utterance)
    new = []
    for row in rows:
        quotation = row.quotation
        quotation.article = row.article
        if quotation.kind == QuotationKind.NARRATION and not quotation.speaker_id:
            quotation.speaker_id = narrators.of(row.article.publication_id)
        row.quotation = known.setdefault(values(quotation, ONE_UTTERANCE), quotation)
        if row.quotation is quotation:
            alike = values(quotation, ALIKE)
            quotation.utterance = utterances[alike] = utterances[alike] + 1
            new.append(row)
    insert(new, "quotation", report)
    return [row for row in rows if row.quotation.pk]


class Narrators:
    """The speaker that each publication is, made the first time it is needed."""

    def __init__(self):
        self.ids = {}

    def of(self, publication_id):
        if publication_id not in self.ids:
            self.ids[publication_id] = narrator(Publication(pk=publication_id)).pk
        return self.ids[publication_id]


def values(record, names):
    return tuple(getattr(record, name) for name in names)


def without_known(rows, report):
    """The rows whose number is not on record for their quotation."""
    quotations = {row.quotation.pk for row in rows}
    on_record = {
        (quotation, measure, printed): pk
        for pk, quotation, measure, printed in Claim.objects.filter(
            quotation__in=quotations
        ).values_list("pk", "quotation", "measure", "as_printed")
    }
    new = []
    for row in rows:
        key = values(row.claim, ("quotation_id", "measure_id", "as_printed"))
        if key in on_record:
            message = ON_RECORD.format(on_record[key])
            report.add(row.row, "as_printed", row.claim.as_printed, message)
        else:
            new.append(row)
    return new
