import json
import sys
from collections import Counter, defaultdict
from dataclasses import asdict
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.db.models import Count

from claims.extraction import suggest
from claims.models import Decision
from claims.models.codes import DecisionKind

REPORT_COLUMNS = ("rule", "noticed as", *DecisionKind.values, "dismissed because")
COLUMNS = ("printed", "value", "unit", "form", "status", "measures", "said by")
CELL_WIDTH = 36


class Command(BaseCommand):
    help = (
        "Show the numbers that the engine finds in a text: what each says, what it counts and who "
        "said it. Reads and stores nothing but the file. With --report, count what editors decided "
        "about the suggestions of each rule."
    )
    requires_system_checks = []

    def add_arguments(self, parser):
        source = parser.add_mutually_exclusive_group(required=True)
        source.add_argument(
            "file", metavar="FILE", nargs="?", help="a text file in UTF-8, or - for the input"
        )
        source.add_argument(
            "--report", action="store_true", help="what editors decided, by rule; asks the database"
        )
        parser.add_argument(
            "--json", action="store_true", help="every field, and what was masked, as JSON"
        )

    def handle(self, *, file, **options):
        if options["report"]:
            for line in table([REPORT_COLUMNS, *decision_rows()]):
                self.stdout.write(line)
            return
        suggestions = suggest(read_file(file))
        if options["json"]:
            rows = [asdict(suggestion) for suggestion in suggestions]
            self.stdout.write(
                json.dumps(rows, indent=2, ensure_ascii=False, default=decimal_string)
            )
            return
        quantities = [suggestion for suggestion in suggestions if suggestion.kind == "quantity"]
        for line in table([COLUMNS, *map(cells, quantities)]):
            self.stdout.write(line)
        noun = "quantity" if len(quantities) == 1 else "quantities"
        left_out = len(suggestions) - len(quantities)
        self.stdout.write(
            f"\n{len(quantities)} {noun}; {left_out} left out (dates, ages, names and the like)"
        )


def decision_rows():
    """A row for each rule: how often each decision met its suggestions, and why they failed."""
    kinds: defaultdict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    reasons: defaultdict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    decisions = Decision.objects.order_by("rule", "noticed_as", "reason")
    for *rule, kind, reason, count in decisions.values_list(
        "rule", "noticed_as", "kind", "reason", Count("pk")
    ):
        kinds[*rule][kind] += count
        if reason:
            reasons[*rule][reason] += count
    for rule, counts in kinds.items():
        why = ", ".join(f"{reason} {count}" for reason, count in reasons[rule].most_common())
        yield (*rule, *(str(counts[kind]) for kind in DecisionKind.values), why)


def decimal_string(value):
    """A decimal in full, without an exponent."""
    return f"{value:f}"


def read_file(file):
    """The text of a file, or a CommandError that says in one line why it cannot be read."""
    try:
        raw = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
        text = raw.decode("utf-8-sig")
    except OSError as error:
        raise CommandError(f"Cannot read {file}: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise CommandError(f"{file} is not text in UTF-8 (see byte {error.start}).") from error
    if "\0" in text:
        raise CommandError(f"{file} is a binary file, not text.")
    if not text.strip():
        raise CommandError(f"{file} is empty.")
    return text


def cells(suggestion):
    """What the table shows of a suggestion, in the order of its columns."""
    values = (suggestion.value, suggestion.value_high)
    unit = suggestion.unit + (f" per {suggestion.per}" if suggestion.per else "")
    form = f"{suggestion.form} {suggestion.direction}".strip()
    return (
        " ".join(suggestion.as_printed.split()),
        " to ".join(f"{value:f}" for value in values if value is not None) or "not stated",
        unit,
        form,
        suggestion.status,
        suggestion.measured,
        suggestion.speaker or "the paper",
    )


def table(rows):
    """Lines of the rows, each column as wide as its widest cell, and no wider than CELL_WIDTH."""
    rows = [[shortened(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        padded = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join(padded).rstrip()


def shortened(cell):
    """The cell, cut with an ellipsis if it is wider than a column may be."""
    return cell if len(cell) <= CELL_WIDTH else cell[: CELL_WIDTH - 1] + "…"
