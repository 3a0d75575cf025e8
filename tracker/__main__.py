"""Serve the site on the address that `LISTEN` names: `python -m tracker`."""

from django.conf import settings

from .serve import run, server_of
from .wsgi import application

run(server_of(application, settings.LISTEN, settings.THREADS))
