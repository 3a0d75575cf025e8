"""What came of a file: how many rows did what, and what is wrong with the others."""

import csv
from dataclasses import dataclass, field
from typing import NamedTuple

from ..figures.words import count_of

PROBLEMS_AT_MOST = 1_000  # after so many a file is not worth reading on


class Problem(NamedTuple):
    """What is wrong in one row, by the number that a spreadsheet gives it."""

    row: int
    column: str
    value: str
    message: str
    nearest: str = ""

    @property
    def line(self):
        place = f"row {self.row}" + (f", {self.column}" if self.column else "")
        value = f" “{self.value}”:" if self.value else ""
        hint = f" Nearest: {self.nearest}" if self.nearest else ""
        return f"{place}:{value} {self.message}{hint}"


class TooManyProblems(Exception):
    pass


@dataclass
class Report:
    """How many rows were `added` as drafts, or would be, and how many were on record, unchanged."""

    is_dry_run: bool
    added: int = 0
    unchanged: int = 0
    problems: list[Problem] = field(default_factory=list)

    def add(self, *parts):
        self.problems.append(Problem(*parts))
        if len(self.problems) == PROBLEMS_AT_MOST:
            raise TooManyProblems

    @property
    def summary(self):
        if self.problems:
            more = " or more" if len(self.problems) == PROBLEMS_AT_MOST else ""
            return f"Nothing has been added: {count_of(len(self.problems), 'problem')}{more}."
        drafts, unchanged = count_of(self.added, "draft"), count_of(self.unchanged, "row")
        verb = "would be" if self.is_dry_run else "was" if self.added == 1 else "were"
        return f"{drafts} {verb} added. {unchanged} on record already, unchanged."


def report_file(report, file):
    """Write the problems as CSV, in columns that a spreadsheet shows."""
    writer = csv.writer(file)
    writer.writerow(["row", "column", "what stands there", "what is wrong", "nearest known"])
    for problem in report.problems:
        writer.writerow([harmless(cell) for cell in problem])


def harmless(cell):
    """A cell as it is; what a spreadsheet would run as a formula is quoted."""
    text = str(cell)
    return f"“{text}”" if text[:1] in set("=@+-\t\r＝＠＋－") else text
