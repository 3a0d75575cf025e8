from datetime import UTC, datetime
from pathlib import Path

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError

from claims.imports import Refused, import_claims, report_file, write_template


class Command(BaseCommand):
    help = (
        "Read claims from a file with the columns of the data, in any order (CSV with a comma or a"
        " semicolon, or Excel), and store them as drafts, all or none. A row with a claim_id is"
        " compared with the record. Prints what is wrong, row by row, and ends with 1 then."
    )

    def add_arguments(self, parser):
        parser.add_argument("file", metavar="FILE", type=Path)
        parser.add_argument("--dry-run", action="store_true", help="store nothing, only report")
        parser.add_argument("--by", metavar="USER", help="the account that enters the drafts")
        parser.add_argument("--report", type=Path, help="write what is wrong to this CSV file too")
        parser.add_argument(
            "--template", action="store_true", help="write an empty Excel file to fill in to FILE"
        )

    def handle(self, *, file, dry_run, by, report, template, **options):
        try:
            if template:
                with file.open("xb") as target:
                    write_template(target, datetime.now(UTC).date())
                return
            result = import_claims(file.read_bytes(), account(by), dry_run=dry_run)
            if report:
                with report.open("w", encoding="utf-8", newline="") as target:
                    report_file(result, target)
        except OSError as error:
            raise CommandError(f"{error.filename}: {error.strerror}.") from None
        except Refused as refused:
            raise CommandError(str(refused)) from None
        for problem in result.problems:
            self.stdout.write(problem.line)
        if result.problems:
            raise CommandError(result.summary)
        self.stdout.write(result.summary)


def account(name):
    """The account of that name, or None where none is named."""
    user = User.objects.filter(username=name).first()
    if name and not user:
        raise CommandError(f"There is no account “{name}”.")
    return user
