"""The entry for a web server, such as `python -m tracker`. Settings are strict here."""

import os
from contextlib import suppress
from threading import Thread

from django.core.wsgi import get_wsgi_application
from django.db import Error, connection

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tracker.settings")
os.environ.setdefault("PRODUCTION", "1")
os.environ.setdefault("SECONDS_PER_QUERY", "20")

application = get_wsgi_application()

from claims.matching import prepare_profiles  # noqa: E402  # once Django knows its apps


def prepare():
    """Make what the first checked text would wait for; without a database that waits after all."""
    with suppress(Error, OSError):
        prepare_profiles()
    connection.close()


Thread(target=prepare, daemon=True).start()
