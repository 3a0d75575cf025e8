"""DATABASE_URL as libpq takes it: of several hosts the one that may be written to is asked."""

import re
from urllib.parse import unquote, urlsplit

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

HOSTS = re.compile(r"(?P<before>\w+://(?:[^/]*@)?)(?P<hosts>[^/?@]+)(?P<after>.*)", re.DOTALL)
PORT = 5432


def database_of(url, setting="DATABASE_URL"):
    """The database that the URL names, as Django's settings have it.

    "postgres://rose@db1,db2:5433/claims?target_session_attrs=read-write" has two hosts.
    """
    try:
        return several_hosts(url)
    except ValueError:
        raise ImproperlyConfigured(
            f"{setting} must be like postgres://user:password@host:5432/name; several hosts are"
            " separated by commas."
        ) from None


def several_hosts(url):
    match = HOSTS.fullmatch(url)
    if match is None or "," not in match["hosts"]:
        return dj_database_url.parse(url)
    hosts = [urlsplit(f"//{host}") for host in match["hosts"].split(",")]
    database = dj_database_url.parse(f"{match['before']}{hosts[0].netloc}{match['after']}")
    return database | {
        "HOST": ",".join(unquote(host.hostname or "") for host in hosts),
        "PORT": ",".join(str(host.port or PORT) for host in hosts),
    }
