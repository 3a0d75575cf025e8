"""A row as the records that it would be: a claim, its quotation, its article; none saved yet."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError

from ..columns import ColumnType
from ..models import Article, Claim, Quotation
from .cells import precision_in, read_cell, read_date
from .entries import BY_PATH, ENTRIES_OF, RECORDS

PART_OF = "A relation is not read from a file. Leave this empty, and enter it on the claim’s page."
NEEDED = "This is needed."
TWO = "This names another record than the column before it."


@dataclass
class NewClaim:
    """The records of one row; `article` may be one on record."""

    row: int
    claim: Claim
    quotation: Quotation
    article: Article


class RowReader:
    """Reads cells into fields, and reports what cannot be read, at its column."""

    def __init__(self, report, references, articles):
        self.report, self.references, self.articles = report, references, articles

    def read(self, row, cells):
        """The records of a row; None, and what is wrong reported, where it cannot be read."""
        problems = len(self.report.problems)
        fields = {record: self.read_fields(row, cells, record) for record in RECORDS}
        article = self.article(row, cells, fields["article"])
        self.check_needed(row, cells, article)
        if cells.get("part_of_claim_ids"):
            self.refuse(row, cells, "part_of_claim_ids", PART_OF)
        if len(self.report.problems) > problems:
            return None
        quotation = Quotation(**fields["quotation"], article=article)
        return NewClaim(row, Claim(**fields["claim"], quotation=quotation), quotation, article)

    def read_fields(self, row, cells, record):
        """What the filled-in cells say of one of the records, by the name of the field."""
        values: dict[str, object] = {}
        for entry in ENTRIES_OF[record]:
            name = entry.column.name
            if not cells.get(name):
                continue
            try:
                value = self.value(entry, cells)
                if values.get(entry.field.attname, value) != value:
                    raise ValidationError(TWO)
                values[entry.field.attname] = value
                if entry.column.type == ColumnType.DATE:
                    field = f"{entry.field.name.removesuffix('_on')}_precision"
                    values[field] = precision_beside(entry, cells)
            except ValidationError as error:
                self.refuse(row, cells, name, " ".join(error.messages), closest_to(error))
        return values

    def value(self, entry, cells):
        text = cells[entry.column.name]
        if entry.names_record:
            return self.references.find(entry.field.related_model, text)
        if entry.column.type == ColumnType.DATE:
            return read_date(text, precision_beside(entry, cells)).first
        return read_cell(entry, text)

    def article(self, row, cells, fields):
        """The article on record that a row names, or a new one."""
        known = self.articles.by_address.get(fields.get("url"))
        if number := cells.get("article_id"):
            numbered = self.articles.by_number.get(number)
            if not numbered or (known and known != numbered):
                self.refuse(row, cells, "article_id", "No article has this number and address.")
            known = numbered
        if not known:
            return self.articles.add(Article(**fields)) if fields.get("url") else Article(**fields)
        for entry in ENTRIES_OF["article"]:
            name = entry.field.attname
            differs = name in fields and fields[name] != getattr(known, name)
            if entry.column.name in cells and differs:
                message = f"Article {known.pk or 'of another row'} has another one."
                self.refuse(row, cells, entry.column.name, message)
        return known

    def check_needed(self, row, cells, article):
        """Say which cells are empty that a record cannot be without."""
        for entry, *others in BY_PATH.values():
            is_new = entry.record != "article" or article._state.adding
            can_be_empty = entry.field.blank or entry.field.has_default()
            is_empty = not any(cells.get(e.column.name) for e in (entry, *others))
            if is_new and is_empty and not can_be_empty:
                self.refuse(row, {}, entry.column.name, NEEDED)

    def refuse(self, row, cells, column, message, nearest=""):
        self.report.add(row, column, cells.get(column, ""), message, nearest)


def precision_beside(entry, cells):
    """How much of a date is known, as its own column says, or else the date itself."""
    name = entry.column.name
    return cells.get(f"{name}_precision") or precision_in(cells[name])


def closest_to(error):
    """The closest that is on record, if the error is about a name that is not."""
    return getattr(error, "nearest", "")
