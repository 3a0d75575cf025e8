import pytest


@pytest.fixture(autouse=True)
def _plain_static_files(settings):
    """Pages name their files without the hash that `collectstatic` would give them."""
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    settings.WHITENOISE_AUTOREFRESH = True
