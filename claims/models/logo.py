"""The picture beside the site's name."""

import hashlib
import io
import warnings

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.urls import reverse
from PIL import Image

LARGEST_FILE = 2_000_000  # bytes
LARGEST_SIDE = 4_000  # pixels, of what is taken in
KEPT_SIZE = 600, 160  # pixels, at most; twice as large as pages show it
FORMATS = ["PNG", "WEBP"]
OTHER_FORMAT = "Choose a picture in the format PNG or WebP."
TOO_LARGE = "Choose a picture of at most 2 MB and 4,000 pixels a side."


class Logo(models.Model):
    """A picture as it is sent, named by its content; it is never changed."""

    digest = models.CharField(max_length=32, primary_key=True)
    png = models.BinaryField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="logo_digest_is_plain", condition=Q(digest__regex=r"^[0-9a-f]{32}$")
            )
        ]

    def __str__(self):
        return self.digest

    def get_absolute_url(self):
        return reverse("logo", args=[self.digest])


def read_logo(file):
    """The unsaved Logo of a file in PNG or WebP; raises ValidationError for any other.

    The picture is drawn anew: nothing that a file has beside its pixels is kept or sent.
    """
    if file.size > LARGEST_FILE:
        raise ValidationError(TOO_LARGE)
    try:
        with warnings.catch_warnings(action="error"), Image.open(file, formats=FORMATS) as image:
            if max(image.size) > LARGEST_SIDE:
                raise ValidationError(TOO_LARGE)
            drawn = image.convert("RGBA")
    except (OSError, SyntaxError, ValueError, Warning, Image.DecompressionBombError):
        raise ValidationError(OTHER_FORMAT) from None
    drawn.thumbnail(KEPT_SIZE)
    content = io.BytesIO()
    drawn.save(content, "PNG", optimize=True)
    png = content.getvalue()
    return Logo(digest=hashlib.sha256(png).hexdigest()[:32], png=png)
