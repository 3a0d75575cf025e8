"""The one settings file: every value comes from the environment or has a default here.

Without any variable set the project runs for one person on one machine: an embedded
PostgreSQL in var/, addresses of this machine only, a secret key made on first use.
With PRODUCTION=1, or through `tracker.wsgi`, nothing is assumed: SECRET_KEY and
ALLOWED_HOSTS must be given, and every cookie and page goes over https.
"""

from pathlib import Path
from typing import Any

import pghistory
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from django.core.management.utils import get_random_secret_key
from environs import Env, validate

from .database_url import database_of
from .site_name import otp_issuer

env = Env()

BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = Path(env.str("DATA_DIR", default="") or BASE_DIR / "var").absolute()
# Where `manage.py release` writes; what is there is served under /data/.
RELEASES_DIR = Path(env.str("RELEASES_DIR", default="") or DATA_DIR / "releases").absolute()

PRODUCTION = env.bool("PRODUCTION", default=False) or bool(env.str("SECRET_KEY", default=""))
DEBUG = env.bool("DEBUG", default=False) and not PRODUCTION


def required(name, example):
    """The variable's value; outside production a missing one is None."""
    value = env.str(name, default="").strip()
    if not value and PRODUCTION:
        raise ImproperlyConfigured(
            f"Set {name} before starting the site, for example to {example}."
        )
    return value


def local_secret_key():
    """The key of this machine, made once and kept beside the data."""
    path = DATA_DIR / "secret-key"
    try:
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch(mode=0o600)
            path.write_text(get_random_secret_key())
        return path.read_text()
    except OSError:
        raise ImproperlyConfigured(
            f"Cannot write to the folder {DATA_DIR}: choose another one, with --data DIR for the"
            " demo or with DATA_DIR in the environment."
        ) from None


SECRET_KEY = required("SECRET_KEY", "50 random characters") or local_secret_key()
ALLOWED_HOSTS = [
    host.strip()
    for host in required("ALLOWED_HOSTS", "claims.example.org").split(",")
    if host.strip()
] or ["127.0.0.1", "localhost", "[::1]"]

INSTALLED_APPS = [
    "claims",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sessions",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "axes",
    "csp",
    "django_filters",
    "django_otp",
    "django_otp.plugins.otp_static",
    "django_otp.plugins.otp_totp",
    "pghistory",
    "pgtrigger",
]

MIDDLEWARE = [
    "tracker.probes.answer_probes",
    "tracker.metrics.Measured",
    "tracker.request_log.log_requests",
    "claims.views.site.with_site",
    "tracker.middleware.client_address",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "tracker.middleware.same_origin_resources",
    "csp.middleware.CSPMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "claims.views.errors.read_only_pages",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "pghistory.middleware.HistoryMiddleware",
    "claims.admin.second_factor.require_second_factor",
    "claims.views.errors.refused_pages",
    "axes.middleware.AxesMiddleware",
]

# Where `python -m tracker` answers, and how many requests at a time.
LISTEN = env.str("LISTEN", default="127.0.0.1:8000")
THREADS = env.int("THREADS", default=8)
# How many proxies stand in front, each of which adds the address it was asked from.
PROXY_COUNT = env.int("PROXY_COUNT", default=0)

ROOT_URLCONF = "tracker.urls"
WSGI_APPLICATION = "tracker.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# --- the database ---

EMBEDDED: dict[str, Any] = {
    "ENGINE": "tracker.embedded",
    "NAME": "postgres",
    "DATA": DATA_DIR / "postgres",
}
DATABASE_URL = env.str("DATABASE_URL", default="")
DATABASES = {"default": database_of(DATABASE_URL) if DATABASE_URL else EMBEDDED}
# Where readers' pages are read if it answers; see claims.views.standby.
if DATABASE_REPLICA_URL := env.str("DATABASE_REPLICA_URL", default=""):
    DATABASES["standby"] = database_of(DATABASE_REPLICA_URL, "DATABASE_REPLICA_URL")
# Whether a pooler such as PgBouncer stands before the database. It gives each transaction any of
# its connections: what one is told when it begins, and a cursor that outlives a transaction, are
# lost. The role has PLANNING then, see `manage.py doctor`.
DATABASE_POOLED = env.bool("DATABASE_POOLED", default=False)
# Whether this copy only shows the record, as one on a standby does.
READ_ONLY = env.bool("READ_ONLY", default=False)
# To compile a query takes longer than to run it here. Memory for sorting and for long lists of
# hits; an index read as if it were in memory, which it is but for a moment after the start. A
# page's query names the tables in the order in which they are best read: to try every order of
# more than five took three times as long as to run it.
PLANNING = "-c jit=off -c work_mem=64MB -c random_page_cost=1.1 -c join_collapse_limit=5"
# After so many seconds the database gives up what a page asks, and readers are told. A web server's
# entry sets it (`tracker/wsgi.py`): commands are never hurried.
SECONDS_PER_QUERY = env.int("SECONDS_PER_QUERY", default=0)
START_UP = f"{PLANNING} -c statement_timeout={SECONDS_PER_QUERY}s"
START_UP += " -c default_transaction_read_only=on" if READ_ONLY else ""
for each in DATABASES.values():
    each |= {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
    if DATABASE_POOLED:
        each["DISABLE_SERVER_SIDE_CURSORS"] = True
    else:
        each.setdefault("OPTIONS", {}).setdefault("options", START_UP)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

PGHISTORY_APPEND_ONLY = True
PGHISTORY_DEFAULT_TRACKERS = (
    pghistory.InsertEvent(),
    pghistory.UpdateEvent(),
    pghistory.DeleteEvent(),
)
PGHISTORY_MIDDLEWARE_METHODS = ("POST", "PUT", "PATCH", "DELETE")

CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"},
    # Pages as they were last sent, each process for itself; see claims.views.page_cache.
    "pages": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "pages",
        "OPTIONS": {"MAX_ENTRIES": 200},
    },
    # What a copy that only shows the record counts, each process for itself; see rate_limits.
    "counts": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "counts",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    },
}

# --- who may do what ---

AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "admin:login"

AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_TEMPLATE = "admin/locked_out.html"

# How many attempts to log in may fail in an hour, beside the limit of one name from one address.
LOGINS_PER_CLIENT = env.int("LOGINS_PER_CLIENT", default=30)
LOGINS_PER_NAME = env.int("LOGINS_PER_NAME", default=100)
# How often a password may be reset by mail in an hour.
PASSWORD_RESETS_PER_CLIENT = env.int("PASSWORD_RESETS_PER_CLIENT", default=5)
PASSWORD_RESETS_IN_ALL = env.int("PASSWORD_RESETS_IN_ALL", default=100)

# Whoever can publish gives a one-time code as well, before they see anything of the admin.
SECOND_FACTOR_TO_PUBLISH = env.bool("SECOND_FACTOR_TO_PUBLISH", default=False)
OTP_TOTP_ISSUER = otp_issuer
OTP_ADMIN_HIDE_SENSITIVE_DATA = True

# A newsroom of one publishes its own work; anywhere else a second person reads it first.
REVIEWER_MAY_BE_AUTHOR = env.bool("REVIEWER_MAY_BE_AUTHOR", default=False)

# How many reports of an error readers may file in an hour.
REPORTS_PER_CLIENT = env.int("REPORTS_PER_CLIENT", default=5)
REPORTS_IN_ALL = env.int("REPORTS_IN_ALL", default=200)
# How many texts they may check against the record in an hour.
CHECKS_PER_CLIENT = env.int("CHECKS_PER_CLIENT", default=60)
CHECKS_IN_ALL = env.int("CHECKS_IN_ALL", default=2000)

# How often they may ask for alerts in an hour.
ALERTS_PER_CLIENT = env.int("ALERTS_PER_CLIENT", default=10)
ALERTS_IN_ALL = env.int("ALERTS_IN_ALL", default=200)

# How many whole files one client may take in an hour, and each process sends at once.
DOWNLOADS_PER_CLIENT = env.int("DOWNLOADS_PER_CLIENT", default=400)
DOWNLOADS_AT_ONCE = env.int("DOWNLOADS_AT_ONCE", default=32)

# Whether those who may do it let this server fetch an article from its address.
INTAKE_FETCH = env.bool("INTAKE_FETCH", default=False)

# A pasted text that is far too long comes back with a sentence, and not as a page of error 400.
DATA_UPLOAD_MAX_MEMORY_SIZE = 12_000_000

# The address that files and citations name, such as https://claims.example.org; without it that of
# the host that was asked.
SITE_URL = env.str("SITE_URL", default="").strip().rstrip("/")

# --- mail ---

vars().update(env.dj_email_url("EMAIL_URL", default="console://"))
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default="claim-tracker@localhost")

# --- what goes wrong ---

# Whoever is mailed the traceback of an error, by their addresses.
ADMINS = [
    ("", address.strip()) for address in env.str("ADMINS", default="").split(",") if address.strip()
]
SERVER_EMAIL = DEFAULT_FROM_EMAIL
EMAIL_SUBJECT_PREFIX = ""  # the handler below writes the name of the site there
LOG_FORMAT = env.str("LOG_FORMAT", default="plain", validate=validate.OneOf(["plain", "json"]))
# In production a line for each request; a demo prints what its user has to read.
LOG_REQUESTS = env.bool("LOG_REQUESTS", default=PRODUCTION)

# Who reads /metrics sends it as a bearer token; without it there is no such page.
METRICS_TOKEN = env.str("METRICS_TOKEN", default="")
# A folder, empty at the start, in which the processes of one server count together.
PROMETHEUS_MULTIPROC_DIR = env.str("PROMETHEUS_MULTIPROC_DIR", default="")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "plain": {"()": "tracker.request_log.PlainFormatter"},
        "json": {"()": "tracker.request_log.JsonFormatter"},
    },
    "filters": {
        "refusals": {
            "()": "django.utils.log.CallbackFilter",
            "callback": "ext://tracker.request_log.leave_out_traceback_of_refusal",
        },
        "has_traceback": {
            "()": "django.utils.log.CallbackFilter",
            "callback": "ext://tracker.request_log.has_traceback",
        },
    },
    "handlers": {
        "stderr": {
            "class": "logging.StreamHandler",
            "formatter": LOG_FORMAT,
            "filters": ["refusals"],
        },
        # Only of errors that nobody foresaw: whoever is refused must not fill a mailbox.
        "mail": {
            "class": "tracker.request_log.SiteMailHandler",
            "formatter": "plain",
            "reporter_class": "tracker.request_log.TracebackReporter",
            "level": "ERROR",
            "filters": ["refusals", "has_traceback"],
        },
    },
    "loggers": {
        "django": {"handlers": ["stderr", "mail"], "level": "WARNING"},
        "django.request": {"level": "ERROR"},  # the line of the request tells of a mistyped address
        "tracker.request_log": {
            "handlers": ["stderr"],
            "level": "INFO" if LOG_REQUESTS else "WARNING",
            "propagate": False,
        },
    },
}

# --- words, dates, files ---

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "UTC"
USE_I18N = True
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = DATA_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_KEEP_ONLY_HASHED_FILES = True
# Files that programs look for at an address that never changes, such as /favicon.ico.
WHITENOISE_ROOT = BASE_DIR / "static/root"
FIXTURE_DIRS = [BASE_DIR / "seeds"]

# --- headers ---

SECURE_SSL_REDIRECT = PRODUCTION and env.bool("SECURE_SSL_REDIRECT", default=True)
SECURE_HSTS_SECONDS = 63072000 if PRODUCTION else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = PRODUCTION
SECURE_HSTS_PRELOAD = PRODUCTION
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if PROXY_COUNT else None
SESSION_COOKIE_SECURE = PRODUCTION
CSRF_COOKIE_SECURE = PRODUCTION
# Browsers take a cookie of such a name only by https and for this host alone.
SESSION_COOKIE_NAME = f"{'__Host-' if PRODUCTION else ''}sessionid"
CSRF_COOKIE_NAME = f"{'__Host-' if PRODUCTION else ''}csrftoken"
SESSION_COOKIE_HTTPONLY = True
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "claims.views.errors.csrf_failure"
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
PERMISSIONS_POLICY: dict[str, list[str]] = {
    name: [] for name in ("camera", "microphone", "geolocation", "payment", "usb", "fullscreen")
}
