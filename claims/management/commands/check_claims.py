import json

from django.core.management.base import BaseCommand

from claims.checks import CHECKS, rebuild
from claims.checks.suggested_relations import suggest_relations
from claims.figures.words import count_of
from claims.models import Claim, Finding


class Command(BaseCommand):
    help = "Ask every check of all published claims, store the findings and print them."

    def add_arguments(self, parser):
        parser.add_argument("--check", metavar="ID", choices=CHECKS, help="only this check")
        parser.add_argument("--json", action="store_true", help="one JSON document a line")
        parser.add_argument(
            "--relations",
            action="store_true",
            help="first suggest relations between claims of one measure, for editors to confirm",
        )

    def handle(self, *, check, relations, **options):
        if relations:
            suggested = suggest_relations(Claim.objects.published())
            self.stderr.write(f"{count_of(suggested, 'relation')} suggested")
        checks = [CHECKS[check]] if check else list(CHECKS.values())
        rebuild(checks)
        findings = Finding.objects.published().filter(check_id__in=[check.id for check in checks])
        write = self.write_json if options["json"] else self.write_text
        write(checks, findings.order_by("check_id", "pk"))

    def write_text(self, checks, findings):
        for check in checks:
            count = findings.filter(check_id=check.id).count()
            self.stdout.write(f"{count:6}  {check.id}: {check.question}")
        for check in checks:
            of_check = findings.filter(check_id=check.id)
            if of_check.exists():
                self.stdout.write(f"\n{check.title}\n")
            for finding in of_check.iterator():
                dismissed = f" (dismissed: {finding.dismissed_reason})" * bool(finding.dismissed_at)
                self.stdout.write(f"  {finding.verdict}: {finding.sentence}{dismissed}")

    def write_json(self, checks, findings):
        for finding in findings.prefetch_related("inputs").iterator(chunk_size=2000):
            record = {
                "check": finding.check_id,
                "verdict": finding.verdict,
                "claims": [[input_.role, input_.claim_id] for input_ in finding.inputs.all()],
                "working": finding.working,
                "sentence": finding.sentence,
                "found_at": finding.found_at.isoformat(),
                "dismissed_reason": finding.dismissed_reason,
            }
            self.stdout.write(json.dumps(record, ensure_ascii=False))
