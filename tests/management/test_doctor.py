"""The command that says whether a site is set up as it should be."""

import os
import shutil
import subprocess
import sys
from collections import namedtuple
from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError, connection, connections
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone

from claims.diagnosis import OF_THE_MACHINE, OF_THE_RECORD
from claims.models import MaintenanceRun
from claims.models.codes import MaintenanceTask
from tests import factories

pytestmark = pytest.mark.django_db

EIGHT_DAYS_AGO = timezone.now() - timedelta(days=8)


@pytest.fixture
def sound(settings, tmp_path):
    """A site of which there is nothing to say."""
    settings.STATIC_ROOT = tmp_path
    (tmp_path / "staticfiles.json").touch()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST = "mail.example.org"
    for name in ("rose", "jack"):
        factories.user(username=name, is_staff=True, is_superuser=True)
    for task in MaintenanceTask:
        MaintenanceRun.objects.record(task)
    return settings


def printed(capsys):
    """What the command says, and whether it ends with an error."""
    try:
        call_command("doctor")
    except CommandError as error:
        return [*capsys.readouterr().out.splitlines(), str(error)]
    return capsys.readouterr().out.splitlines()


def test_doctor_has_nothing_to_say_of_a_sound_site(sound, capsys):
    lines = printed(capsys)

    assert [line for line in lines if not line.startswith("✓ ")] == []
    assert lines[0] == f"✓ PostgreSQL {connection.pg_version // 10_000} answers."
    assert len(lines) == len(OF_THE_RECORD + OF_THE_MACHINE)


@pytest.fixture
def broken(sound, monkeypatch, request):
    request.param(sound, monkeypatch)


def without_static_files(settings, monkeypatch):
    (settings.STATIC_ROOT / "staticfiles.json").unlink()


def without_mail(settings, monkeypatch):
    settings.EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"


def embedded_in_production(settings, monkeypatch):
    settings.PRODUCTION, settings.PROXY_COUNT = True, 1
    monkeypatch.setattr("claims.diagnosis.run_checks", lambda **options: [])
    monkeypatch.setitem(settings.DATABASES, "default", {"ENGINE": "tracker.embedded"})


def without_a_proxy(settings, monkeypatch):
    settings.PRODUCTION = True
    monkeypatch.setattr("claims.diagnosis.run_checks", lambda **options: [])
    monkeypatch.setitem(settings.DATABASES, "default", {"ENGINE": "postgresql"})


def alone(settings, monkeypatch):
    factories.User.objects.filter(username="jack").update(is_staff=False)


def without_a_migration(settings, monkeypatch):
    MigrationRecorder.Migration.objects.filter(app="claims").order_by("name").last().delete()


def never_backed_up(settings, monkeypatch):
    MaintenanceRun.objects.filter(task="backup").delete()


def backed_up_long_ago(settings, monkeypatch):
    MaintenanceRun.objects.filter(task="backup").update(done_at=EIGHT_DAYS_AGO)


def without_housekeeping(settings, monkeypatch):
    MaintenanceRun.objects.filter(task="housekeeping").update(done_at=EIGHT_DAYS_AGO)


def with_alerts_that_wait(settings, monkeypatch):
    factories.subscription().alerts.create(made_at=EIGHT_DAYS_AGO)
    never = dict.fromkeys(["asked_at", "confirmed_at", "looked_at"])
    factories.subscription(made_at=EIGHT_DAYS_AGO, **never)


def without_a_timer_of_alerts(settings, monkeypatch):
    MaintenanceRun.objects.filter(task="alerts").update(done_at=EIGHT_DAYS_AGO)


def without_its_standby(settings, monkeypatch):
    def refuse():
        raise OperationalError("connection refused")

    monkeypatch.setitem(connections.settings, "standby", connections.settings["default"])
    monkeypatch.setattr(connections["standby"], "ensure_connection", refuse)


def with_another_primary(settings, monkeypatch):
    monkeypatch.setitem(connections.settings, "standby", connections.settings["default"])
    monkeypatch.setattr(connections._connections, "standby", connections["default"], raising=False)


STANDBY = """
CREATE SCHEMA standby;
CREATE FUNCTION standby.pg_is_in_recovery() RETURNS bool LANGUAGE sql AS 'SELECT true';
CREATE FUNCTION standby.pg_last_wal_replay_lsn() RETURNS pg_lsn LANGUAGE sql AS $$
    SELECT pg_current_wal_lsn() - {} $$;
SET LOCAL search_path = standby, pg_catalog, public;
"""


def with_a_standby(behind, monkeypatch):
    """The database itself, which says that it is a standby so many bytes behind."""
    monkeypatch.setitem(connections.settings, "standby", connections.settings["default"])
    monkeypatch.setattr(connections._connections, "standby", connections["default"], raising=False)
    with connection.cursor() as cursor:
        cursor.execute(STANDBY.format(behind))


def with_a_standby_that_stopped(settings, monkeypatch):
    with_a_standby(17_000_000, monkeypatch)


def behind_a_pooler(settings, monkeypatch):
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL jit = on")


def by_a_wrong_clock(settings, monkeypatch):
    now = timezone.now
    monkeypatch.setattr("claims.diagnosis.timezone.now", lambda: now() - timedelta(minutes=1))


def on_a_full_disk(settings, monkeypatch):
    usage = namedtuple("usage", "total used free")(1 << 40, 1 << 40, 1 << 20)
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: usage)


def with_debugging(settings, monkeypatch):
    settings.X_FRAME_OPTIONS = "ALLOW"
    settings.PRODUCTION, settings.PROXY_COUNT = True, 1
    monkeypatch.setitem(settings.DATABASES, "default", {"ENGINE": "postgresql"})


@pytest.mark.parametrize(
    ("broken", "sentence", "remedy"),
    [
        (without_static_files, "are not collected: every page is an error", "collectstatic"),
        (without_mail, "Mail is not sent: nobody can have a password reset", "Set EMAIL_URL"),
        (embedded_in_production, "in production on the embedded PostgreSQL", "DATABASE_URL"),
        (without_a_proxy, "No proxy is said to stand in front", "Set PROXY_COUNT"),
        (alone, "1 person may publish.", "two are needed"),
        (without_a_migration, "not migrated to claims.0", "manage.py migrate"),
        (never_backed_up, "There has been no backup yet.", "manage.py backup FILE"),
        (backed_up_long_ago, f"The last backup was on {EIGHT_DAYS_AGO:%-d %B}", "backup FILE"),
        (without_housekeeping, "The last housekeeping was on", "manage.py housekeeping"),
        (with_alerts_that_wait, "more than an hour to be sent: 2.", "manage.py send_alerts"),
        (without_a_timer_of_alerts, "The last sending of alerts was on", "by a timer"),
        (without_its_standby, "No standby answers", "DATABASE_REPLICA_URL"),
        (with_another_primary, "is no standby", "target_session_attrs=prefer-standby"),
        (with_a_standby_that_stopped, "The standby is 17.0 MB behind.", "does not follow"),
        (behind_a_pooler, "settings of its own: jit is on.", "SET jit = 'off';"),
        (by_a_wrong_clock, "of the database are 60.0 s apart.", "Set them by NTP"),
        (on_a_full_disk, "0.0 GB are free where", "Make room"),
        (with_debugging, "X_FRAME_OPTIONS", "manage.py check --deploy"),
    ],
    indirect=["broken"],
)
def test_doctor_names_what_is_wrong(broken, capsys, sentence, remedy):
    lines = printed(capsys)

    [wrong] = [n for n, line in enumerate(lines) if line.startswith("✗")]
    assert sentence in lines[wrong]
    assert remedy in lines[wrong + 1]
    assert lines[-1] == "1 thing to do."


def test_doctor_has_nothing_to_say_of_a_standby_that_follows(sound, monkeypatch, capsys):
    with_a_standby(1_000_000, monkeypatch)

    assert "✓ The standby is 1.0 MB behind." in printed(capsys)


def test_doctor_knows_a_pooler_by_what_it_refuses(sound, monkeypatch, capsys):
    def refuse():
        raise OperationalError("FATAL: unsupported startup parameter: options")

    monkeypatch.setattr("claims.diagnosis.connection.ensure_connection", refuse)

    assert printed(capsys)[1].strip() == "Set DATABASE_POOLED=1: this is a pooler."


def test_doctor_of_a_database_that_does_not_answer():
    environment = {**os.environ, "DATABASE_URL": "postgres://rose@127.0.0.1:1/claims"}

    doctor = subprocess.run(
        [sys.executable, "manage.py", "doctor"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )

    assert doctor.returncode == 1
    assert doctor.stdout.startswith("✗ The database does not answer: ")
    assert "Start it, or correct DATABASE_URL." in doctor.stdout
    assert "tables" not in doctor.stdout
