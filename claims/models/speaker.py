import re

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Count, Exists, F, Func, OuterRef, Q, TextField, Value
from django.db.models.functions import Concat
from django.urls import reverse

from ..dates import PartialDate
from .codes import Precision, SpeakerKind
from .constraints import date_has_precision, ends_after_it_starts, in_code_list, start_no_formula
from .named import AddressedModel, NamedQuerySet
from .publication import Publication
from .queries import count_listings, related
from .triggers import RefreshListing
from .versioned import VersionedModel

# Organisations whose name is a common noun take an article in a sentence: for the Metropolitan
# Police, for the Department for Education; but for Liberty, for Amnesty International.
COMMON_NOUN = (
    r"(?:Police|Constabulary|Service|Agency|Office|Government|Federation|Commission|Department"
    r"|Ministry|Authority|Association|Union|Party|Committee|Inspectorate|Institute|Bank|Board)"
)
TAKES_THE = re.compile(rf"(?!The )(?:.*\b{COMMON_NOUN}|{COMMON_NOUN} (?:of|for)\b.*)")


def organisation_in_sentence(name):
    """The name inside a sentence: “the Metropolitan Police”, “Liberty”."""
    return f"the {name}" if TAKES_THE.fullmatch(name) else name


class SpeakerQuerySet(NamedQuerySet):
    def published(self):
        """Those that a published claim names: who said it, for whom, or who counted."""
        quotations = related(self.model, "quotations").filter(claims__state="published")
        roles = ("speaker", "on_behalf_of", "credited_to")
        quoted = [Exists(quotations.filter(**{role: OuterRef("pk")})) for role in roles]
        return self.filter(quoted[0] | quoted[1] | quoted[2])

    def with_name_word(self, words):
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
        return self.annotate(mentions=count_listings(self.model, "speaker"))

    def with_counts_on_behalf(self):
        """With `said_for`, how many published claims others said on their behalf."""
        return self.annotate(said_for=count_listings(self.model, "claim__quotation__on_behalf_of"))

    def spoken_for_by(self, person):
        """The organisations that the person spoke for, with how many `times`."""
        return self._with_times("quotations_on_behalf", {"speaker": person})

    def who_spoke_for(self, organisation):
        """Those who spoke for the organisation, with how many `times`."""
        return self._with_times("quotations", {"on_behalf_of": organisation})

    def _with_times(self, path, conditions):
        conditions = {f"{path}__{name}": value for name, value in conditions.items()}
        return (
            self.filter(**conditions, **{f"{path}__claims__state": "published"})
            .annotate(times=Count(f"{path}__claims"))
            .order_by("-times", "name")
        )


@pghistory.track()
class Speaker(AddressedModel):
    """Whoever a number is attributed to: a person, an organisation, a document, a paper itself."""

    name = models.CharField(max_length=200, help_text="The usual full name: “Sir Mark Rowley”.")
    slug = models.SlugField(
        "address",
        max_length=200,
        unique=True,
        help_text="The last part of the address on this site.",
    )
    kind = models.CharField(
        max_length=12,
        choices=SpeakerKind,
        help_text="Private individuals in a story are not recorded as speakers.",
    )
    aliases = ArrayField(
        models.CharField(max_length=200),
        blank=True,
        default=list,
        help_text="Other and former names, separated by commas: “Met Police, Scotland Yard”.",
    )
    publication = models.OneToOneField(
        Publication,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="speaker",
        help_text="Only for a publication, as the speaker of what it says in its own voice.",
    )
    wikidata_id = models.CharField(
        "Wikidata", max_length=20, blank=True, help_text="The code of the item, such as Q1060059."
    )
    description = models.CharField(max_length=300, blank=True, help_text="One line, for readers.")

    objects = SpeakerQuerySet.as_manager()

    constraint_fields = {"speaker_of_kind_publication_has_a_publication": "publication"}

    class Meta(AddressedModel.Meta):
        ordering = ["name"]
        constraints = [
            in_code_list("speaker", "kind", SpeakerKind),
            *start_no_formula("speaker", "name", "description"),
            models.CheckConstraint(
                name="speaker_of_kind_publication_has_a_publication",
                condition=Q(kind=SpeakerKind.PUBLICATION, publication__isnull=False)
                | (~Q(kind=SpeakerKind.PUBLICATION) & Q(publication__isnull=True)),
                violation_error_message="Choose a publication if the kind is “publication”, and"
                " only then.",
            ),
            models.CheckConstraint(
                name="speaker_wikidata_id_is_an_item",
                condition=Q(wikidata_id="") | Q(wikidata_id__regex=r"^Q[1-9][0-9]*$"),
                violation_error_message="Type the code of the item, such as Q1060059.",
            ),
        ]
        indexes = [models.Index(fields=["name", "id"], name="speaker_name")]
        triggers = [
            *AddressedModel.Meta.triggers,
            RefreshListing(
                "SELECT c.id FROM changed s JOIN claims_quotation q"
                " ON s.id IN (q.speaker_id, q.on_behalf_of_id, q.credited_to_id)"
                " JOIN claims_claim c ON c.quotation_id = q.id",
                nested=False,
            ),
        ]

    def __str__(self):
        return self.name

    def natural_key(self):
        return (self.slug,)

    natural_key.dependencies = ["claims.publication"]  # type: ignore[attr-defined]  # as Django wants it

    def get_absolute_url(self):
        return reverse("speaker-detail", args=[self.slug])

    @property
    def name_in_sentence(self) -> str:
        is_organisation = self.kind == SpeakerKind.ORGANISATION
        return organisation_in_sentence(self.name) if is_organisation else self.name


@pghistory.track()
class Role(VersionedModel):
    """An office that a person holds for a time; the printed role stays on the quotation."""

    person = models.ForeignKey(Speaker, models.CASCADE, related_name="roles")
    organisation = models.ForeignKey(
        Speaker, models.PROTECT, null=True, blank=True, related_name="offices"
    )
    title = models.CharField(max_length=200, help_text="“Commissioner”, “Mayor of London”.")
    since = models.DateField(null=True, blank=True)
    since_precision = models.CharField(max_length=5, choices=Precision, blank=True)
    until = models.DateField(null=True, blank=True)
    until_precision = models.CharField(max_length=5, choices=Precision, blank=True)

    constraint_fields = {"role_ends_after_it_starts": "until"}

    class Meta(VersionedModel.Meta):
        ordering = [F("since").asc(nulls_first=True), "pk"]
        constraints = [
            date_has_precision("role", "since"),
            date_has_precision("role", "until"),
            models.CheckConstraint(
                name="role_ends_after_it_starts",
                condition=ends_after_it_starts("since", "until"),
                violation_error_message="A role must not end before it starts.",
            ),
        ]

    def __str__(self):
        return f"{self.person}, {self.title}"

    @property
    def since_date(self) -> PartialDate | None:
        return PartialDate.stored(self.since, self.since_precision)

    @property
    def until_date(self) -> PartialDate | None:
        return PartialDate.stored(self.until, self.until_precision)
