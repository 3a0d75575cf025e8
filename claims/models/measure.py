import pghistory
import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from ..addresses import address_of
from ..known_on import address
from ..querysets import MeasureQuerySet, TopicQuerySet, UnitQuerySet
from .codes import MeasureKind, in_code_list
from .fields import ExactDecimalField
from .triggers import RefreshListing
from .versioned import VersionedModel


@pghistory.track()
class Unit(VersionedModel):
    """What a number counts or is measured in: officers, pounds, per cent, days."""

    code = models.SlugField(
        max_length=40, unique=True, help_text="ISO 4217 for money (GBP), else the word: officer."
    )
    singular = models.CharField(max_length=80)
    plural = models.CharField(max_length=80)
    symbol = models.CharField(max_length=10, blank=True, help_text="£, %, km. May stay empty.")
    symbol_first = models.BooleanField(
        "symbol stands before the number", default=False, help_text="£5, but 5%."
    )
    dimension = models.CharField(
        max_length=40, help_text="Units of one dimension convert into each other: money-GBP, time."
    )
    factor = ExactDecimalField(
        default=1, help_text="How many of the dimension's base unit one of these is."
    )

    objects = UnitQuerySet.as_manager()

    class Meta(VersionedModel.Meta):
        ordering = ["singular"]
        constraints = [
            models.CheckConstraint(
                name="unit_factor_is_positive",
                condition=Q(factor__gt=0),
                violation_error_message="The factor is a number above zero.",
            ),
        ]

    def __str__(self):
        return self.plural

    def natural_key(self):
        return (self.code,)


@pghistory.track()
class Topic(VersionedModel):
    """A subject that measures are grouped under, such as policing or facial recognition."""

    name = models.CharField(max_length=100, unique=True)
    slug = models.SlugField(max_length=100, unique=True)

    objects = TopicQuerySet.as_manager()

    class Meta(VersionedModel.Meta):
        ordering = ["name"]

    def __str__(self):
        return self.name

    def natural_key(self):
        return (self.slug,)

    def get_absolute_url(self):
        return address_of("topic-detail", self.slug)


@pghistory.track()
class Measure(VersionedModel):
    """What is counted, defined once: “officers” and “officers and staff” are two measures."""

    name = models.CharField(max_length=200, unique=True)
    slug = models.SlugField(max_length=200, unique=True)
    definition = models.TextField(
        max_length=1000, help_text="What is counted and what is not, for a reader."
    )
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="measures")
    kind = models.CharField(max_length=10, choices=MeasureKind)
    denominator = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="shares",
        help_text="For a share or a rate: the measure it is a share of.",
    )
    topics = models.ManyToManyField(Topic, blank=True, related_name="measures")
    aliases = ArrayField(
        models.CharField(max_length=200),
        blank=True,
        default=list,
        help_text="Other words for it, separated by commas; search finds them.",
    )

    objects = MeasureQuerySet.as_manager()

    class Meta(VersionedModel.Meta):
        ordering = ["name"]
        constraints = [
            in_code_list("measure", "kind", MeasureKind),
            models.CheckConstraint(
                name="measure_is_not_its_own_denominator",
                condition=Q(denominator__isnull=True) | ~Q(denominator=models.F("pk")),
                violation_error_message="A measure is not a share of itself; choose another one.",
            ),
        ]
        triggers = [
            *VersionedModel.Meta.triggers,
            RefreshListing("SELECT c.id FROM changed m JOIN claims_claim c ON c.measure_id = m.id"),
        ]

    def __str__(self):
        return self.name

    def natural_key(self):
        return (self.slug,)

    natural_key.dependencies = ["claims.unit", "claims.topic"]

    def get_absolute_url(self):
        return address(address_of("measure-detail", self.slug))


class CountMeasureVersion(pgtrigger.Trigger):
    """A topic given or taken changes the measure: its version counts up, once all is written."""

    name = "counts_for_measure"
    when = pgtrigger.After
    operation = pgtrigger.Insert | pgtrigger.Delete
    timing = pgtrigger.Deferred
    func = """
        UPDATE claims_measure SET version = version + 1
        WHERE id = coalesce(NEW.measure_id, OLD.measure_id);
        RETURN NULL;
    """


@pghistory.track(pghistory.InsertEvent(), pghistory.DeleteEvent(), obj_field=None)
class MeasureTopic(Measure.topics.through):
    """That a measure stands under a topic."""

    class Meta:
        proxy = True
        triggers = [
            RefreshListing(
                "SELECT c.id FROM changed t JOIN claims_claim c ON c.measure_id = t.measure_id",
                operation=pgtrigger.Insert,
                name="relist_added",
            ),
            RefreshListing(
                "SELECT c.id FROM changed t JOIN claims_claim c ON c.measure_id = t.measure_id",
                operation=pgtrigger.Delete,
                name="relist_removed",
            ),
            CountMeasureVersion(),
            pgtrigger.Protect(name="topic_is_given_or_taken", operation=pgtrigger.Update),
        ]
