import json

from django.core.management.base import BaseCommand, CommandError

from claims.figures.words import count_of
from claims.progress import beside_bars, track
from claims.verification import PARTS, mend, reading_one_moment


class Command(BaseCommand):
    help = (
        "Compare what is made of other rows (lists, tallies, search words, findings, anchors,"
        " redirects, history, releases) with what would be made now, and print what differs."
        " Editors can go on working meanwhile. Ends with 1 if anything differs, or with --repair if"
        " anything still does."
    )

    def add_arguments(self, parser):
        parser.add_argument("--part", choices=PARTS, help="only this part")
        parser.add_argument("--repair", action="store_true", help="mend what differs")
        parser.add_argument("--json", action="store_true", help="one JSON document a line")

    def handle(self, *, part, repair, **options):
        self.is_json = options["json"]
        parts = [PARTS[part]] if part else list(PARTS.values())
        if repair:
            differing = sum(map(self.repair, track(parts, "Verifying")))
        else:
            with reading_one_moment():
                differing = sum(len(self.compare(part)) for part in track(parts, "Verifying"))
        if differing:
            raise CommandError(f"{count_of(differing, 'difference')} found.")

    def compare(self, part, when=""):
        """Print what differs in a part; by what each of it is mended."""
        keys = []
        for difference in part.differences():
            keys.append(difference.key)
            self.write_difference(part, difference)
        self.write_line(f"{part.name}{when}: {count_of(len(keys), 'difference')}")
        return keys

    def repair(self, part):
        """Mend a part; how many differences are left."""
        with reading_one_moment():
            keys = self.compare(part)
        if not keys:
            return 0
        mend(part, [key for key in keys if key is not None])
        with reading_one_moment():
            return len(self.compare(part, " after the repair"))

    def write_line(self, line):
        if not self.is_json:
            self.write(line)

    def write_difference(self, part, difference):
        self.write_line(f"  {difference.sentence}")
        if self.is_json:
            record = {
                "part": part.name,
                "sentence": difference.sentence,
                "stored": difference.stored,
                "expected": difference.expected,
            }
            self.write(json.dumps(record, ensure_ascii=False, default=str))

    def write(self, line):
        with beside_bars():
            self.stdout.write(line)
