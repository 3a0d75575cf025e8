import re

from django.apps import apps
from django.db.models import Count, Exists, Func, OuterRef, TextField, Value
from django.db.models.functions import Concat

from .base import NaturalKeyQuerySet, count_listings


class SpeakerQuerySet(NaturalKeyQuerySet):
    def published(self):
        """Those that a published claim names: who said it, for whom, or who counted."""
        claims = apps.get_model("claims.Claim").objects.published()
        roles = ("speaker", "on_behalf_of", "credited_to")
        named = [Exists(claims.filter(**{f"quotation__{role}": OuterRef("pk")})) for role in roles]
        return self.filter(named[0] | named[1] | named[2])

    def named_with(self, words):
        """Those one of whose names has one of the words in it."""
        names = Concat(
            "name",
            Value(" "),
            Func("aliases", Value(" "), function="array_to_string", output_field=TextField()),
            output_field=TextField(),
        )
        escaped = sorted(re.escape(word).replace("'", "['’]") for word in words)
        pattern = "|".join(escaped)
        return self.annotate(names=names).filter(names__iregex=rf"\y({pattern})\y")

    def with_counts(self):
        """With `mentions`, how many published claims they said themselves."""
        return self.annotate(mentions=count_listings("speaker"))

    def with_counts_for(self):
        """With `said_for`, how many published claims others said on their behalf."""
        return self.annotate(said_for=count_listings("claim__quotation__on_behalf_of"))

    def spoken_for_by(self, person):
        """The organisations that the person spoke for, with how many `times`."""
        of = {"speaker": person, "on_behalf_of__isnull": False}
        return self._times("quotations_on_behalf", of)

    def who_spoke_for(self, organisation):
        """Those who spoke for the organisation, with how many `times`."""
        return self._times("quotations", {"on_behalf_of": organisation})

    def _times(self, path, conditions):
        conditions = {f"{path}__{name}": value for name, value in conditions.items()}
        return (
            self.filter(**conditions, **{f"{path}__claims__state": "published"})
            .annotate(times=Count(f"{path}__claims"))
            .order_by("-times", "name")
        )
