import re

import pghistory
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q

from ..colours import READABLE, contrast, lightened
from .fields import UrlAddressField
from .publication import validate_time_zone
from .versioned import VersionedModel

# The backgrounds of pages, as `static/css/site.css` has them.
PAPER, DARK_PAPER = "#fbfaf6", "#161614"


COLOUR = re.compile(r"#[0-9a-f]{6}")
# Must match "en", "en-GB"; must not match "en-gb", "de", as the pages are in English.
LANGUAGE = r"^en(-[A-Z]{2})?$"
LANGUAGE_WRITTEN = "The pages are in English. Write en, or en with a country, such as en-GB."
WRITTEN = "Write it as # and six digits or letters from a to f, such as #1d4f8f."


def validate_accent(colour):
    """Raise ValidationError for what is no colour, or one in which links could not be read."""
    if not COLOUR.fullmatch(colour):
        raise ValidationError(WRITTEN)
    measured = contrast(colour, PAPER)
    if measured < READABLE:
        raise ValidationError(
            f"Links in this colour could not be read on the page: its contrast is {measured:.1f} to"
            f" 1, and {READABLE} is needed. Take a darker one."
        )


class SiteQuerySet(models.QuerySet):
    def current(self):
        """The one row, or where there is none yet what it would say."""
        return self.first() or Site()

    def known_on(self, end):
        """What the row said at that moment; before there was one, what it said first."""
        events = Site.pgh_event_model.objects.order_by("pgh_id")  # type: ignore[attr-defined]  # pghistory adds it
        event = events.filter(pgh_created_at__lt=end).last() or events.first()
        if event is None:
            return Site()
        names = [field.attname for field in Site._meta.concrete_fields]
        return Site(**{name: getattr(event, name) for name in names})


@pghistory.track()
class Site(VersionedModel):
    """What this site says of itself: one row, which an administrator changes."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1, editable=False)
    name = models.CharField(
        max_length=60,
        default="Claim tracker",
        help_text="At the head of every page, in feeds, citations and charts.",
    )
    tagline = models.CharField(
        max_length=100,
        blank=True,
        default="The numbers printed in the news, and who said them",
        help_text="The line under the name.",
    )
    accent = models.CharField(
        "colour",
        max_length=7,
        blank=True,
        validators=[validate_accent],
        help_text="Of links, the search and what is in focus, such as #1d4f8f; dark pages have a"
        " lighter one. Hedges and errors stay red. Empty: the site’s own.",
    )
    logo = models.ForeignKey(
        "claims.Logo", null=True, blank=True, on_delete=models.PROTECT, editable=False
    )
    publisher = models.CharField(
        max_length=120,
        blank=True,
        help_text="Who answers for this site. At the foot of every page.",
    )
    contact = models.EmailField(
        blank=True, help_text="Where readers can write to. At the foot of every page."
    )
    licence = models.CharField(
        max_length=100,
        default="CC BY 4.0",
        help_text="Under which others may use what the editors wrote. The printed words are the"
        " publications’.",
    )
    licence_url = UrlAddressField(
        "address of the licence",
        default="https://creativecommons.org/licenses/by/4.0/",
        help_text="Where the licence can be read.",
    )
    language = models.CharField(
        max_length=5,
        default="en-GB",
        validators=[RegexValidator(LANGUAGE, LANGUAGE_WRITTEN)],
        help_text="The English of the pages, such as en-GB, en-IE or en-US, as programs are told.",
    )
    time_zone = models.CharField(
        max_length=40,
        default="UTC",
        validators=[validate_time_zone],
        help_text="Of the times that editors read and of daily alerts, such as Europe/London."
        " Readers’ pages and files count days in UTC.",
    )
    privacy = models.TextField(
        blank=True,
        help_text="What you add to the page on privacy, such as who is responsible and how long the"
        " server’s logs are kept. A blank line begins a paragraph.",
    )
    accessibility = models.TextField(
        blank=True, help_text="What you add to the page on accessibility."
    )
    terms = models.TextField(blank=True, help_text="What you add to the terms of use.")

    objects = SiteQuerySet.as_manager()

    class Meta(VersionedModel.Meta):
        verbose_name = verbose_name_plural = "settings"
        constraints = [
            models.CheckConstraint(name="site_is_one", condition=Q(pk=1)),
            models.CheckConstraint(
                name="site_accent_is_a_colour",
                condition=Q(accent="") | Q(accent__regex=r"^#[0-9a-f]{6}$"),
                violation_error_message=WRITTEN,
            ),
            models.CheckConstraint(
                name="site_language_is_english",
                condition=Q(language__regex=LANGUAGE),
                violation_error_message=LANGUAGE_WRITTEN,
            ),
        ]

    def __str__(self):
        return self.name

    @property
    def accent_when_dark(self):
        return lightened(self.accent, DARK_PAPER)
