import pghistory
from django.db import models
from django.db.models import Exists, OuterRef, Subquery
from django.urls import reverse

from .constraints import start_no_formula
from .named import AddressedModel, NamedQuerySet
from .queries import CountColumn, related
from .triggers import RefreshListing


class TopicQuerySet(NamedQuerySet):
    def published(self):
        measures = related(self.model, "measures").published()
        return self.filter(Exists(measures.filter(topics=OuterRef("pk"))))

    def with_numbers(self):
        """With the `number` of published measures of each."""
        measures = related(self.model, "measures").published().filter(topics=OuterRef("pk"))
        return self.annotate(number=Subquery(measures.order_by().values(n=CountColumn("pk"))))


@pghistory.track()
class Topic(AddressedModel):
    """A subject that measures are grouped under, such as policing or facial recognition."""

    name = models.CharField(max_length=100, unique=True)
    slug = models.SlugField("address", max_length=100, unique=True)

    objects = TopicQuerySet.as_manager()

    class Meta(AddressedModel.Meta):
        ordering = ["name"]
        constraints = start_no_formula("topic", "name")
        triggers = [
            *AddressedModel.Meta.triggers,
            RefreshListing(
                "SELECT c.id FROM changed topic JOIN claims_measure_topics t"
                " ON t.topic_id = topic.id JOIN claims_claim c ON c.measure_id = t.measure_id",
                nested=False,
            ),
        ]

    def __str__(self):
        return self.name

    def natural_key(self):
        return (self.slug,)

    def get_absolute_url(self):
        return reverse("topic-detail", args=[self.slug])
