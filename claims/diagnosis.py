"""Is this site set up as it should be? Each question is answered by a `Diagnosis`.

What is asked is the machine and the settings; whether the record is sound is asked by
`claims.verification`.
"""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.contrib.auth.models import User
from django.core.checks import WARNING, run_checks
from django.db import OperationalError, connection, connections
from django.utils import timezone

from tracker.probes import problem_of_static_files, problem_of_tables

from .models import Alert, MaintenanceRun, Subscription
from .models.codes import MaintenanceTask

OLDEST_POSTGRESQL = 15
CLOCKS_APART_AT_MOST = timedelta(seconds=2)
FREE_AT_LEAST = 1 << 30  # bytes
BACKEND = "django.contrib.auth.backends.ModelBackend"  # which knows of rights
BACKUP_EVERY = timedelta(days=7)
HOUSEKEEPING_EVERY = timedelta(days=2)
ALERTS_EVERY = timedelta(hours=1)
BEHIND_AT_MOST = 16_000_000  # bytes of what the primary has written
BEHIND = """
SELECT pg_is_in_recovery(), greatest(pg_wal_lsn_diff(%s, pg_last_wal_replay_lsn()), 0)::bigint
"""


@dataclass(frozen=True)
class Diagnosis:
    """What was seen, as a sentence; what to do about it, if that is not as it should be."""

    sentence: str
    remedy: str = ""
    is_end: bool = False  # nothing further can be asked of this


def diagnoses() -> Iterator[Diagnosis]:
    """Ask every question, but those that an earlier answer leaves without sense."""
    for questions in (OF_THE_RECORD, OF_THE_MACHINE):
        for question in questions:
            yield (diagnosis := question())
            if diagnosis.is_end:
                break


def ask_database() -> Diagnosis:
    try:
        connection.ensure_connection()
    except OperationalError as error:
        reason = " ".join(str(error).split())
        return Diagnosis(
            f"The database does not answer: {reason}",
            "Set DATABASE_POOLED=1: this is a pooler."
            if "unsupported startup parameter" in reason
            else "Start it, or correct DATABASE_URL.",
            is_end=True,
        )
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('server_version_num')::int / 10000")
        [version] = cursor.fetchone()
    sentence = f"PostgreSQL {version} answers."
    if version < OLDEST_POSTGRESQL:
        return Diagnosis(sentence, f"Take PostgreSQL {OLDEST_POSTGRESQL} or newer.")
    return Diagnosis(sentence)


def ask_planner() -> Diagnosis:
    """A pooler between the site and the database may drop what a connection asks for."""
    asked = dict(option.split("=", 1) for option in settings.PLANNING.split() if option != "-c")
    with connection.cursor() as cursor:
        cursor.execute("SELECT name, current_setting(name) FROM unnest(%s) name", [list(asked)])
        differing = {name: value for name, value in cursor.fetchall() if value != asked[name]}
    if not differing:
        return Diagnosis("The database plans queries with the site’s settings.")
    with connection.cursor() as cursor:
        cursor.execute("SELECT quote_ident(current_user)")
        [role] = cursor.fetchone()
    orders = " ".join(f"ALTER ROLE {role} SET {name} = '{asked[name]}';" for name in differing)
    return Diagnosis(
        "The database plans queries with settings of its own: "
        + ", ".join(f"{name} is {value}" for name, value in differing.items())
        + ".",
        f"Run in the database: {orders}",
    )


def ask_migrations() -> Diagnosis:
    if problem := problem_of_tables():
        return Diagnosis(problem, "Make a backup, then run manage.py migrate.", is_end=True)
    return Diagnosis("The tables are those of this version.")


def ask_clocks() -> Diagnosis:
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        [of_database] = cursor.fetchone()
    apart = abs(timezone.now() - of_database)
    sentence = (
        f"The clocks of this machine and of the database are {apart.total_seconds():.1f} s apart."
    )
    if apart > CLOCKS_APART_AT_MOST:
        return Diagnosis(sentence, "Set them by NTP: “as known on” depends on the database’s.")
    return Diagnosis(sentence)


def ask_people() -> Diagnosis:
    number = (
        User.objects.with_perm("claims.review_claim", backend=BACKEND).filter(is_staff=True).count()
    )
    sentence = f"{number} {'person' if number == 1 else 'people'} may publish."
    if number < 2 and not settings.REVIEWER_MAY_BE_AUTHOR:
        return Diagnosis(
            sentence,
            "A claim is published by somebody else than who entered it, so two are needed: add"
            " people under “Users” in the admin. A newsroom of one sets REVIEWER_MAY_BE_AUTHOR=1.",
        )
    return Diagnosis(sentence)


def ask_backup() -> Diagnosis:
    return last_done(
        MaintenanceTask.BACKUP, BACKUP_EVERY, "Run manage.py backup FILE, each day by a timer."
    )


def ask_housekeeping() -> Diagnosis:
    return last_done(
        MaintenanceTask.HOUSEKEEPING,
        HOUSEKEEPING_EVERY,
        "Run manage.py housekeeping, each day by a timer.",
    )


def ask_alerts() -> Diagnosis:
    """Whoever asked for alerts is to be sent them within the hour."""
    an_hour_ago = timezone.now() - ALERTS_EVERY
    late = Alert.objects.filter(sent_at=None, made_at__lt=an_hour_ago).count()
    late += Subscription.objects.to_be_asked().filter(made_at__lt=an_hour_ago).count()
    if late:
        return Diagnosis(
            f"Alerts have waited for more than an hour to be sent: {late}.",
            "Run manage.py send_alerts, which says what cannot be sent and why.",
        )
    return last_done(
        MaintenanceTask.ALERTS,
        ALERTS_EVERY,
        "Run manage.py send_alerts, every five minutes by a timer.",
        name="sending of alerts",
    )


def last_done(task, every, remedy, name="") -> Diagnosis:
    run, name = MaintenanceRun.objects.filter(task=task).first(), name or task.label
    if run is None:
        return Diagnosis(f"There has been no {name} yet.", remedy)
    sentence = f"The last {name} was on {run.done_at:%-d %B %Y at %H:%M} UTC."
    return Diagnosis(sentence, remedy if timezone.now() - run.done_at > every else "")


def ask_standby() -> Diagnosis:
    """How far what readers are shown is behind, if it comes from a standby."""
    if "standby" not in connections:
        return Diagnosis("Readers’ pages are read from the database itself.")
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_current_wal_lsn()")
            [written] = cursor.fetchone()
        with connections["standby"].cursor() as cursor:
            cursor.execute(BEHIND, [written])
            [is_standby, behind] = cursor.fetchone()
    except OperationalError as error:
        reason = " ".join(str(error).split())
        return Diagnosis(
            f"No standby answers, so readers are shown what the primary has: {reason}",
            "Start it, or correct DATABASE_REPLICA_URL.",
        )
    if not is_standby:
        return Diagnosis(
            "What DATABASE_REPLICA_URL names is no standby.",
            "End the address with ?target_session_attrs=prefer-standby, and see whether one runs.",
        )
    sentence = f"The standby is {behind / 1e6:,.1f} MB behind."
    if behind > BEHIND_AT_MOST:
        return Diagnosis(
            sentence, "See in its log why it does not follow: readers miss what is new."
        )
    return Diagnosis(sentence)


def ask_embedded_server() -> Diagnosis:
    if not settings.PRODUCTION:
        return Diagnosis("The site is not in production.")
    if settings.DATABASES["default"]["ENGINE"] == "tracker.embedded":
        return Diagnosis(
            "The site is in production on the embedded PostgreSQL.",
            "Let DATABASE_URL name a server that is kept up to date by itself.",
        )
    return Diagnosis("The site is in production on a database server.")


def ask_static_files() -> Diagnosis:
    if problem := problem_of_static_files():
        return Diagnosis(problem, "Run manage.py collectstatic.")
    return Diagnosis("The static files are collected.")


def ask_mail() -> Diagnosis:
    backend = settings.EMAIL_BACKEND.split(".")[-2]
    if backend in {"console", "dummy", "filebased", "locmem"}:
        return Diagnosis(
            "Mail is not sent: nobody can have a password reset, or alerts.",
            "Set EMAIL_URL, such as smtp+tls://user:password@mail.example.org:587.",
        )
    return Diagnosis(f"Mail goes to {settings.EMAIL_HOST}.")


def ask_proxies() -> Diagnosis:
    if settings.PROXY_COUNT:
        return Diagnosis(
            f"Proxies that stand in front and name the reader: {settings.PROXY_COUNT}."
        )
    if settings.PRODUCTION:
        return Diagnosis(
            "No proxy is said to stand in front. If one does, every reader has its address, and"
            " the limits of one hold for all.",
            "Set PROXY_COUNT to the number of proxies.",
        )
    return Diagnosis("No proxy stands in front.")


def ask_disk() -> Diagnosis:
    free = shutil.disk_usage(existing(settings.DATA_DIR)).free
    sentence = f"{free / 1e9:,.1f} GB are free where {settings.DATA_DIR} is."
    if free < FREE_AT_LEAST:
        return Diagnosis(sentence, "Make room: a full disk stops every save.")
    return Diagnosis(sentence)


def existing(folder):
    return folder if folder.exists() or folder == folder.parent else existing(folder.parent)


def ask_security() -> Diagnosis:
    """What Django's own checks of a deployment say."""
    messages = [
        message
        for message in run_checks(include_deployment_checks=settings.PRODUCTION)
        if message.level >= WARNING and not message.is_silenced()
    ]
    if messages:
        return Diagnosis(
            "Django warns: " + " ".join(f"{message.msg} ({message.id})" for message in messages),
            "Run manage.py check --deploy, which says more of each.",
        )
    return Diagnosis("Django’s checks have nothing to say.")


OF_THE_RECORD: list[Callable[[], Diagnosis]] = [
    ask_database,
    ask_planner,
    ask_clocks,
    ask_migrations,
    ask_people,
    ask_backup,
    ask_housekeeping,
    ask_alerts,
    ask_standby,
]
OF_THE_MACHINE: list[Callable[[], Diagnosis]] = [
    ask_embedded_server,
    ask_static_files,
    ask_mail,
    ask_proxies,
    ask_disk,
    ask_security,
]
