"""Which records the cells of a file name: by the last part of an address, a code or a name."""

from collections import defaultdict

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db.models import Q, TextField, Value
from rapidfuzz.process import extractOne

from ..models import Article, Unit
from ..models.fields import normalise_url, spellings
from ..models.queries import InArray
from .entries import ENTRIES

# What each kind of record is named by: first what is its own, then what others may have as well.
NAMES = {Unit: ("code", "singular", "plural")}
USUAL_NAMES = ("slug", "name")
LIKE = 70  # of 100
LONGEST_NUMBER = 18  # digits
UNKNOWN = "Nothing on record has this name or code. Enter it first, or use what is on record."
SEVERAL = "Several on record have this name. Give the last part of its address instead."


class NotOnRecord(ValidationError):
    """A name that no record has; `nearest` is the closest that one has."""

    def __init__(self, message, nearest=""):
        super().__init__(message)
        self.nearest = nearest


class References:
    """The records that the rows name, read in one query for each kind."""

    def __init__(self, rows):
        texts: defaultdict[type, set[str]] = defaultdict(set)
        for entry in ENTRIES:
            if entry.names_record:
                cells = (row.get(entry.column.name) for row in rows)
                texts[entry.field.related_model].update(filter(None, cells))
        self.by_name = {model: read_named(model, names) for model, names in texts.items()}

    def find(self, model, text):
        """The id of the record that a cell names; raises NotOnRecord."""
        for ids in (by_name.get(text) for by_name in self.by_name[model]):
            if ids and len(ids) == 1:
                return ids[0]
            if ids:
                raise NotOnRecord(SEVERAL)
        raise NotOnRecord(UNKNOWN, nearest(text, all_names(model)))


def read_named(model, texts):
    """For what is a record's own and for its names: text to ids."""
    fields = NAMES.get(model, USUAL_NAMES)
    condition = Q(*((f"{field}__in", texts) for field in fields), _connector=Q.OR)
    own, names = defaultdict(list), defaultdict(list)
    for pk, key, *others in model.objects.filter(condition).values_list("pk", *fields):
        own[key].append(pk)
        for name in {*others}:
            names[name].append(pk)
    return own, names


def all_names(model):
    fields = NAMES.get(model, USUAL_NAMES)
    return [name for names in model.objects.values_list(*fields) for name in names]


def nearest(text, known):
    """The one of the known names that is like a text, or "" if none is."""
    match = extractOne(text, known, score_cutoff=LIKE)
    return match[0] if match else ""


class Articles:
    """The articles that the rows name, by number and by every spelling of their address."""

    def __init__(self, rows):
        numbers = {row["article_id"] for row in rows if row.get("article_id", "").isdecimal()}
        addresses = {normalise_url(row["article_url"]) for row in rows if row.get("article_url")}
        urls = {spelling for address in addresses for spelling in spellings(address)}
        ids = [int(number) for number in numbers if len(number) < LONGEST_NUMBER]
        # As they are: of a value for the field the one spelling would be made once more.
        has_address = Q(InArray("url", Value([*urls], ArrayField(TextField()))))
        self.by_number, self.by_address = {}, {}
        for article in Article.objects.filter(has_address | Q(pk__in=ids)).defer("text"):
            self.by_number[str(article.pk)] = self.add(article)

    def add(self, article):
        for spelling in spellings(article.url):
            self.by_address.setdefault(spelling, article)
        return article
