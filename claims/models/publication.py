import pghistory
from django.db import models

from ..addresses import address_of
from ..querysets import PublicationQuerySet
from .codes import PublicationKind, in_code_list
from .fields import UrlAddressField
from .versioned import VersionedModel


@pghistory.track()
class Publication(VersionedModel):
    """Whoever prints articles: a newspaper, a broadcaster, a press office's own site."""

    name = models.CharField(max_length=200, help_text="As its readers know it: “West End Extra”.")
    slug = models.SlugField(
        max_length=200, unique=True, help_text="The last part of its address on this site."
    )
    website = UrlAddressField(blank=True, help_text="The address of its front page.")
    kind = models.CharField(max_length=20, choices=PublicationKind)

    objects = PublicationQuerySet.as_manager()

    class Meta(VersionedModel.Meta):
        ordering = ["name"]
        constraints = [in_code_list("publication", "kind", PublicationKind)]

    def __str__(self):
        return self.name

    def natural_key(self):
        return (self.slug,)

    def get_absolute_url(self):
        return address_of("publication-detail", self.slug)
