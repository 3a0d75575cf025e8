import errno
import os
import secrets
import socket
from pathlib import Path

from django.conf import settings
from django.contrib.auth.models import Group, User
from django.core.management import call_command
from django.core.management.base import CommandError
from django.core.wsgi import get_wsgi_application
from django.db import connections

from claims.actions import load_records
from claims.checks import rebuild
from claims.checks.suggested_relations import suggest_relations
from claims.figures.words import count_of
from claims.management.preparation import SteppedCommand, collect_static, start_database
from claims.models import Article, Claim, Unit
from tracker.serve import run, server_of

EDITOR = "editor"
SEEDS = sorted(Path(settings.BASE_DIR, "seeds").glob("*.jsonl"))


class Command(SteppedCommand):
    help = (
        "Run the whole site on this machine with the real record in it: database, tables, seeds,"
        " a demo editor, and the pages on http://127.0.0.1:8000. Run again, it keeps what is there."
    )
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("--port", type=int, default=8000, help="where to serve (default: 8000)")
        parser.add_argument("--data", metavar="DIR", help="the folder of the data (default: var)")
        parser.add_argument("--empty", action="store_true", help="load no record into it")

    def handle(self, *, port, empty, **options):
        # A newsroom of one: the demo editor may publish what the demo editor entered.
        os.environ.setdefault("REVIEWER_MAY_BE_AUTHOR", "1")
        settings.REVIEWER_MAY_BE_AUTHOR = True
        check_port(port)
        with self.step("Starting PostgreSQL"):
            start_database()
        with self.step("Preparing the tables"):
            call_command("migrate", verbosity=0)
        if not empty:
            load_seeds()
        with self.step("Collecting the static files"):
            collect_static()
        articles, claims = Article.objects.count(), Claim.objects.count()
        self.stdout.write(f"  {count_of(articles, 'article')}, {count_of(claims, 'claim')}")
        if password := create_editor():
            self.stdout.write(f"  Editor: {EDITOR}   Password: {password}   (shown this once)")
        connections.close_all()
        server = server_of(get_wsgi_application(), f"127.0.0.1:{port}")
        self.welcome(f"http://127.0.0.1:{port}")
        run(server)

    def welcome(self, address):
        self.stdout.write(
            f"\nClaim tracker is running at {address}; log in at {address}/admin/"
            "\nPress Ctrl+C to stop."
        )
        self.stdout.flush()


def check_port(port):
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                raise CommandError(
                    f"Port {port} is in use. Choose another: manage.py demo --port {port + 1}"
                ) from None
            raise CommandError(f"Port {port} cannot be opened: {error.strerror}.") from None
        except OverflowError:
            raise CommandError("A port must be a number from 1 to 65535.") from None


def load_seeds():
    """Only into an empty record: what editors entered or changed since stays as it is."""
    if not Unit.objects.exists():
        load_records(*SEEDS)
        suggest_relations(Claim.objects.published())
        rebuild()


def create_editor():
    """The password of the demo editor, if it had to be made."""
    if User.objects.filter(username=EDITOR).exists():
        return None
    password = secrets.token_urlsafe(9)
    editor = User.objects.create_user(EDITOR, password=password, is_staff=True)
    editor.groups.set(Group.objects.filter(name__in=["Editor", "Administrator"]))
    return password
