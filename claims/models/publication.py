from urllib.parse import urlsplit
from zoneinfo import available_timezones

import pghistory
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, OuterRef
from django.urls import reverse

from .codes import PublicationKind
from .constraints import in_code_list, start_no_formula
from .fields import UrlAddressField
from .named import AddressedModel, NamedQuerySet
from .queries import related
from .triggers import RefreshListing


def validate_time_zone(name):
    if name not in available_timezones():
        raise ValidationError("Type the name of a time zone, such as Europe/London.")


class PublicationQuerySet(NamedQuerySet):
    def published(self):
        """Those in which a published claim was printed."""
        listings = related(self.model, "listings")
        return self.filter(Exists(listings.filter(publication=OuterRef("pk"))))

    def for_address(self, address, name=""):
        """The one on whose website `address` lies, or else the one called `name`, or None."""
        host, path = host_and_path(address)
        websites = [
            (len(site_host), len(site_path), pk)
            for pk, website in self.exclude(website="").values_list("pk", "website")
            for site_host, site_path in [host_and_path(website)]
            if f".{host}".endswith(f".{site_host}") and f"{path}/".startswith(f"{site_path}/")
        ]
        if host and websites:
            return self.get(pk=max(websites)[-1])
        names = [name, name.removeprefix("The "), f"The {name}"] if name else []
        return self.filter(name__in=names).order_by("pk").first()


@pghistory.track()
class Publication(AddressedModel):
    """Whoever prints articles: a newspaper, a broadcaster, a press office's own site."""

    name = models.CharField(max_length=200, help_text="As its readers know it: “West End Extra”.")
    slug = models.SlugField(
        "address",
        max_length=200,
        unique=True,
        help_text="The last part of its address on this site.",
    )
    website = UrlAddressField(blank=True, help_text="The address of its front page.")
    kind = models.CharField(max_length=20, choices=PublicationKind)
    time_zone = models.CharField(
        max_length=40,
        blank=True,
        validators=[validate_time_zone],
        help_text="Optional. For pages that state their day in UTC, such as “Europe/London”.",
    )

    objects = PublicationQuerySet.as_manager()

    class Meta(AddressedModel.Meta):
        ordering = ["name"]
        constraints = [
            in_code_list("publication", "kind", PublicationKind),
            *start_no_formula("publication", "name", "website"),
        ]
        triggers = [
            *AddressedModel.Meta.triggers,
            RefreshListing(
                "SELECT c.id FROM changed p JOIN claims_article a ON a.publication_id = p.id"
                " JOIN claims_quotation q ON q.article_id = a.id"
                " JOIN claims_claim c ON c.quotation_id = q.id",
                nested=False,
            ),
        ]

    def __str__(self):
        return self.name

    def natural_key(self):
        return (self.slug,)

    def get_absolute_url(self):
        return reverse("publication-detail", args=[self.slug])


def host_and_path(address):
    """(host without "www.", path) of an address."""
    parts = urlsplit(address)
    return (parts.hostname or "").removeprefix("www."), parts.path.rstrip("/")
