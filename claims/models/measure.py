import pghistory
import pgtrigger
from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Count, Exists, OuterRef, Q, Subquery, Sum, TextField
from django.db.models.functions import Cast, JSONObject
from django.urls import reverse

from .codes import MeasureKind
from .constraints import in_code_list, start_no_formula
from .named import AddressedModel, NamedQuerySet
from .queries import CountColumn, count_listings, in_subquery, related
from .tally import Tally
from .topic import Topic
from .triggers import RefreshListing
from .unit import Unit


class MeasureQuerySet(NamedQuerySet):
    def published(self):
        return self.filter(Exists(related(self.model, "listings").filter(measure=OuterRef("pk"))))

    def with_counts(self):
        """With `mentions`, how many published claims there are, and their distinct `figures`."""
        return self.annotate(
            mentions=count_listings(self.model, "measure"),
            figures=count_listings(self.model, "measure", CountColumn("figure_key", distinct=True)),
        )

    def with_versions(self):
        """With what changes whenever a claim of it is published, corrected or withdrawn.

        `claims_listed` are how many are published, `latest_change` is when one was changed last.
        """
        counted = Tally.objects.filter(column="measure_id", value=Cast(OuterRef("pk"), TextField()))
        listings = related(self.model, "listings").filter(measure=OuterRef("pk"))
        changes = listings.order_by("-last_changed_at").values("last_changed_at")
        return self.annotate(
            claims_listed=Subquery(counted.values("column").values(n=Sum("count"))),
            latest_change=Subquery(changes[:1]),
        )

    def with_latest(self):
        """With `latest_id`, the published claim of each that was said last."""
        latest = related(self.model, "listings").filter(measure=OuterRef("pk"))
        latest = latest.order_by("-dated_on", "-claim")
        return self.annotate(latest_id=Subquery(latest.values("claim")[:1]))

    def with_topics(self):
        """With `subjects`, the name and slug of each of its topics."""
        topics = Topic.objects.filter(measures=OuterRef("pk")).order_by("name")
        subjects = topics.values(topic=JSONObject(name="name", slug="slug"))
        return self.annotate(subjects=ArraySubquery(subjects))

    def with_units(self):
        """With `units`, those that its published claims are counted in."""
        listings = related(self.model, "listings").filter(measure=OuterRef(OuterRef("pk")))
        units = Unit.objects.filter(pk__in=listings.values("unit").distinct())
        factor = Cast("factor", TextField())
        unit = JSONObject(id="pk", code="code", dimension="dimension", factor=factor)
        return self.annotate(units=ArraySubquery(units.values(unit=unit)))

    def with_wordings(self):
        """With `wordings`, what the trigger history has of its definition, the oldest first.

        Each says since when it stood; what stood before `public_since` only editors had seen.
        """
        events = (
            self.model.pgh_event_model.objects.filter(pgh_obj=OuterRef("pk"))  # type: ignore[attr-defined]  # pghistory adds it
            .order_by("pgh_id")
            .values(
                wording=JSONObject(
                    since="pgh_created_at",
                    name="name",
                    definition="definition",
                    kind="kind",
                    unit="unit__plural",
                    denominator="denominator__name",
                )
            )
        )
        return self.annotate(wordings=ArraySubquery(events))

    def neighbours_of(self, measure):
        """Those of the same topics, and those that are a share of it or that it is a share of."""
        measure_topics = Measure.topics.through.objects
        topics = measure_topics.filter(measure=measure).values("topic")
        of_its_topics = measure_topics.filter(topic__in=topics).values("measure")
        near = Q(pk__in=of_its_topics) | Q(denominator=measure) | Q(pk=measure.denominator_id)
        return self.filter(near).exclude(pk=measure.pk)

    def with_most_figures(self, number, newest=5000):
        """Those of which the most different figures were given, at least two, with counts.

        They are sought among the claims printed last: to compare all figures of a large record
        would take a second.
        """
        listings = related(self.model, "listings")
        newest_claims = listings.order_by("-published_on", "-claim").values("claim")[:newest]
        counts = (
            listings.filter(in_subquery("claim", newest_claims))
            .values("measure")
            .annotate(n=Count("figure_key", distinct=True), times=Count("claim"))
        )
        measures = counts.filter(n__gt=1).order_by("-n", "-times", "measure").values("measure")
        return (
            self.filter(pk__in=measures[:number])
            .with_counts()
            .order_by("-figures", "-mentions", "pk")
        )


@pghistory.track()
class Measure(AddressedModel):
    """What is counted, defined once: “officers” and “officers and staff” are two measures."""

    name = models.CharField(max_length=200, unique=True)
    slug = models.SlugField("address", max_length=200, unique=True)
    definition = models.TextField(
        max_length=1000, help_text="What is counted and what is not, in words for readers."
    )
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="measures")
    kind = models.CharField(max_length=10, choices=MeasureKind)
    denominator = models.ForeignKey(
        "self",
        models.PROTECT,
        verbose_name="share or rate of",
        null=True,
        blank=True,
        related_name="shares",
        help_text="For a share or a rate: the measure that is the whole, such as all officers.",
    )
    topics = models.ManyToManyField(Topic, blank=True, related_name="measures")
    aliases = ArrayField(
        models.CharField(max_length=200),
        blank=True,
        default=list,
        help_text="Other words for it, separated by commas; search finds them.",
    )

    objects = MeasureQuerySet.as_manager()

    constraint_fields = {"measure_is_not_its_own_denominator": "denominator"}

    class Meta(AddressedModel.Meta):
        ordering = ["name"]
        constraints = [
            in_code_list("measure", "kind", MeasureKind),
            *start_no_formula("measure", "name", "definition"),
            models.CheckConstraint(
                name="measure_is_not_its_own_denominator",
                condition=Q(denominator__isnull=True) | ~Q(denominator=models.F("pk")),
                violation_error_message="A measure cannot be a share of itself. Choose another.",
            ),
        ]
        triggers = [
            *AddressedModel.Meta.triggers,
            RefreshListing(
                "SELECT c.id FROM changed m JOIN claims_claim c ON c.measure_id = m.id",
                nested=False,
            ),
        ]

    def __str__(self):
        return self.name

    def natural_key(self):
        return (self.slug,)

    natural_key.dependencies = ["claims.unit", "claims.topic"]  # type: ignore[attr-defined]  # as Django wants it

    def get_absolute_url(self):
        return reverse("measure-detail", args=[self.slug])


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
class MeasureTopic(Measure.topics.through):  # type: ignore[name-defined]  # Django makes it
    """That a measure stands under a topic."""

    class Meta:
        proxy = True
        triggers = [
            RefreshListing(
                "SELECT c.id FROM changed t JOIN claims_claim c ON c.measure_id = t.measure_id",
                operation=pgtrigger.Insert,
                name="refresh_listing_added",
            ),
            RefreshListing(
                "SELECT c.id FROM changed t JOIN claims_claim c ON c.measure_id = t.measure_id",
                operation=pgtrigger.Delete,
                name="refresh_listing_removed",
            ),
            CountMeasureVersion(),
            pgtrigger.Protect(name="topic_is_given_or_taken", operation=pgtrigger.Update),
        ]
