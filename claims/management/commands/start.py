import secrets
from pathlib import Path

from django.conf import settings
from django.contrib.auth.models import Group, User
from django.core.management import call_command
from django.db.models import Q

from claims.actions import load_records
from claims.management.preparation import SteppedCommand, collect_static, start_database
from claims.models import Unit

SEEDS = Path(settings.BASE_DIR, "seeds")
# What any newsroom needs before its first claim; all of it can be changed in the admin.
RECORDS = [SEEDS / "01-units.jsonl", SEEDS / "start/topics.jsonl", SEEDS / "start/places.jsonl"]
GROUPS = ["Editor", "Administrator"]


class Command(SteppedCommand):
    help = (
        "Prepare a record of your own, which has no claims yet: tables, units, topics, places, the"
        " first administrator and the static files. Run again, it keeps what is there."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--administrator",
            metavar="NAME",
            default="administrator",
            help="what the first administrator logs in with (default: administrator)",
        )
        parser.add_argument("--email", default="", help="where the administrator is written to")
        parser.add_argument("--data", metavar="DIR", help="the folder of the data (default: var)")

    def handle(self, *, administrator, email, **options):
        with self.step("Starting the database"):
            start_database()
        with self.step("Preparing the tables"):
            call_command("migrate", verbosity=0)
        load_what_any_newsroom_needs()
        with self.step("Collecting the static files"):
            collect_static()
        if password := create_administrator(administrator, email):
            self.stdout.write(
                f"  Administrator: {administrator}   Password: {password}   (shown this once)"
            )
        self.stdout.write(
            "\nReady. To see it on this machine: manage.py demo --empty"
            "\nTo serve it: python -m tracker"
            "\nWhat is left to set up: manage.py doctor"
        )


def load_what_any_newsroom_needs():
    """Only into a record without a unit: what an editor removed stays away."""
    if not Unit.objects.exists():
        load_records(*RECORDS)


def create_administrator(name, email):
    """The password of the first administrator, if there was none."""
    administrators = Q(is_superuser=True) | Q(groups__name="Administrator")
    if User.objects.filter(administrators, is_active=True).exists():
        return None
    password = secrets.token_urlsafe(12)
    user = User.objects.create_superuser(name, email, password)
    user.groups.set(Group.objects.filter(name__in=GROUPS))
    return password
