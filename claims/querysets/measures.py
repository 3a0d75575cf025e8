from django.apps import apps
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, Exists, Func, OuterRef, Q, Subquery, TextField
from django.db.models.functions import Cast, JSONObject

from .base import CountColumn, NaturalKeyQuerySet, count_listings, in_subquery, listings


class EarliestByScan(Func):
    """The first of some instants, by looking at each.

    By the index of all instants what is new to a large record would be found last.
    """

    template = "MIN(%(expressions)s + interval '0')"


class UnitQuerySet(NaturalKeyQuerySet):
    key = ("code",)


class TopicQuerySet(NaturalKeyQuerySet):
    def published(self):
        measures = apps.get_model("claims.Measure").objects.published()
        return self.filter(Exists(measures.filter(topics=OuterRef("pk"))))


class MeasureQuerySet(NaturalKeyQuerySet):
    def published(self):
        return self.filter(Exists(listings(measure=OuterRef("pk"))))

    def with_counts(self):
        """With `mentions`, how many published claims there are, and their distinct `figures`."""
        return self.annotate(
            mentions=count_listings("measure"),
            figures=count_listings("measure", CountColumn("figure", distinct=True)),
        )

    def with_latest(self):
        """With `latest_id`, the published claim of each that was said last."""
        latest = listings(measure=OuterRef("pk")).order_by("-dated_on", "-claim")
        return self.annotate(latest_id=Subquery(latest.values("claim")[:1]))

    def with_topics(self):
        """With `subjects`, the name and slug of each of its topics."""
        topics = apps.get_model("claims.Topic").objects.filter(measures=OuterRef("pk"))
        named = topics.order_by("name").values(topic=JSONObject(name="name", slug="slug"))
        return self.annotate(subjects=ArraySubquery(named))

    def with_units(self):
        """With `units`, those that its published claims are counted in."""
        used = listings(measure=OuterRef(OuterRef("pk"))).values("unit").distinct()
        units = apps.get_model("claims.Unit").objects.filter(pk__in=used)
        factor = Cast("factor", TextField())
        unit = JSONObject(id="pk", code="code", dimension="dimension", factor=factor)
        return self.annotate(units=ArraySubquery(units.values(unit=unit)))

    def with_wordings(self):
        """With `wordings`, what the trigger history has of its definition, the first first.

        Each says since when it stood. `public_since` is when its first claim was published that
        still is: what stood before then nobody but editors had seen.
        """
        events = (
            apps.get_model("claims.MeasureEvent")
            .objects.filter(pgh_obj=OuterRef("pk"))
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
        first = listings(measure=OuterRef("pk")).values(at=EarliestByScan("first_published_at"))
        return self.annotate(
            wordings=ArraySubquery(events),
            public_since=Subquery(first),
        )

    def neighbours_of(self, measure):
        """Those of the same topics, and those that are a share of it or that it is a share of."""
        given = self.model.topics.through.objects
        topics = given.filter(measure=measure).values("topic")
        of_its_topics = given.filter(topic__in=topics).values("measure")
        near = Q(pk__in=of_its_topics) | Q(denominator=measure) | Q(pk=measure.denominator_id)
        return self.filter(near).exclude(pk=measure.pk)

    def most_rivals(self, number, newest=5000):
        """Those of which the most different figures were given, at least two, with counts.

        They are sought among the claims printed last: to compare all figures of a large record
        would take a second.
        """
        last = listings().order_by("-published_on", "-claim").values("claim")[:newest]
        counts = (
            listings()
            .filter(in_subquery("claim", last))
            .values("measure")
            .annotate(n=Count("figure", distinct=True), times=Count("claim"))
        )
        first = counts.filter(n__gt=1).order_by("-n", "-times", "measure").values("measure")
        return (
            self.filter(pk__in=first[:number]).with_counts().order_by("-figures", "-mentions", "pk")
        )


class PlaceQuerySet(NaturalKeyQuerySet):
    def published(self):
        return self.filter(Exists(listings(place=OuterRef("pk"))))
