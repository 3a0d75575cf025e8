"""The name that an administrator gave the site, for what the settings have to say by it."""

from django.apps import apps
from django.conf import settings
from django.db import DatabaseError


def site_name():
    return apps.get_model("claims.Site").objects.current().name


def otp_issuer(device):
    """Whose codes they are, as the app shows it that makes them."""
    return site_name()


def name_in_mail():
    """The site's name, or where the database is what failed the name of its host."""
    try:
        return site_name()
    except DatabaseError:
        return settings.ALLOWED_HOSTS[0]
