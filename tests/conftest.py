from pathlib import Path

import pytest
from django.conf import settings as project


@pytest.fixture(autouse=True, scope="session")
def _static_root():
    """WhiteNoise warns of the folder that `collectstatic` would have made."""
    Path(project.STATIC_ROOT).mkdir(parents=True, exist_ok=True)


@pytest.fixture(autouse=True)
def _plain_static_files(settings):
    """Pages name their files without the hash that `collectstatic` would give them."""
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    settings.WHITENOISE_AUTOREFRESH = True
