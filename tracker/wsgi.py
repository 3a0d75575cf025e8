"""The entry for a web server: `gunicorn tracker.wsgi`. Settings are strict here."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tracker.settings")
os.environ.setdefault("PRODUCTION", "1")

application = get_wsgi_application()
