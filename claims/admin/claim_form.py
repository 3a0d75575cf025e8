"""The form that enters a claim end to end: the article, who said it and how, and the number."""

from copy import copy

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q

from ..actions import missing_fields, narrator
from ..models import Claim, Quotation, Speaker
from ..models.bounds import fill_stated_bounds
from ..models.claim_constraints import PUBLIC_FIELDS
from ..models.codes import ClaimState, Hedge, QuotationKind
from .correction_form import CorrectionForm
from .fields import PartialDateField, PrintedValueField
from .forms import broken_constraints, partial_date
from .permissions import may_change

# The quotation's own fields, which the claim's form shows beside those of the claim.
QUOTATION_FIELDS = [
    "article",
    "speaker",
    "kind",
    "on_behalf_of",
    "role_as_printed",
    "credited_to",
    "exact",
    "location",
    "said_on",
]

# Of these, what an editor need not type again to mean a quotation that is there.
MAY_BE_LEFT_OUT = {"on_behalf_of", "role_as_printed"}

# Of these, what the empty form holds already.
FILLED = {"kind", "location"}


class ClaimForm(CorrectionForm):
    """A claim and its quotation; the admin adds the fields in `SAID`, made for the request."""

    dates = ("period_start", "period_end")
    carried = [*CorrectionForm.carried, "opened_quotation"]
    opened_quotation = forms.CharField(required=False, widget=forms.HiddenInput)
    public_fields = {*PUBLIC_FIELDS.split(), *QUOTATION_FIELDS}

    class Meta:
        model = Claim
        fields = []
        field_classes = {
            "value": PrintedValueField,
            "lower": PrintedValueField,
            "upper": PrintedValueField,
            "baseline_value": PrintedValueField,
            "period_start": PartialDateField,
            "period_end": PartialDateField,
        }

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        self.said = self.own = self.instance.quotation if self.instance.pk else Quotation()
        self.said_before = self.reopen(self.said, "opened_quotation")
        if self.instance.pk:
            self.initial |= {name: getattr(self.said_before, name) for name in QUOTATION_FIELDS}
            self.initial["said_on"] = partial_date(self.said_before, "said_on")
        self.fields["quotation"].required = False
        self.fields["quotation"].queryset = quotations_of(self["article"].value())
        self.fields["quotation"].label_from_instance = quotation_name
        self.fields["quotation"].help_text = (
            "One utterance may hold several numbers. What you change below, you change for all"
            " of its numbers."
        )
        self.fields["quotation"].empty_label = "A new one, described below"
        self.fields["as_printed"].required = True
        for name in ("speaker", "exact"):
            self.fields[name].required = False

    def past(self):
        past = copy(self.opened)
        past.quotation = self.said_before
        return past

    def records(self):
        return [*super().records(), ("opened_quotation", self.said_before, self.own)]

    def clean(self):
        cleaned = super().clean()
        self.fill_bounds(cleaned)
        if "measure" in self.changed_data and cleaned.get("measure") and not cleaned.get("unit"):
            cleaned["unit"] = cleaned["measure"].unit
        self.clean_attribution(cleaned)
        return cleaned

    def fill_bounds(self, cleaned):
        """Fill in the bound that the hedge states, unless the editor typed one."""
        self.take_back_bound(cleaned)
        if cleaned.get("hedge") == Hedge.BETWEEN:
            for bound in ("lower", "upper"):
                if bound in cleaned and cleaned[bound] is None:
                    self.add_error(bound, "“Between” states both ends: type this one here.")
        fill_stated_bounds(cleaned)

    def take_back_bound(self, cleaned):
        """Empty a bound that was filled in from a hedge or a value which have since changed."""
        hedge = self.initial.get("hedge")
        bound = Hedge(hedge).bound if hedge else ""
        untouched = not {bound, f"{bound}_inclusive"} & set(self.changed_data)
        if bound and untouched and self.initial.get(bound) == self.initial.get("value"):
            cleaned[bound] = cleaned[f"{bound}_inclusive"] = None

    def clean_attribution(self, cleaned):
        """Settle which quotation the claim is of: the one chosen, or the one described."""
        chosen, article = cleaned.get("quotation"), cleaned.get("article")
        touched = [name for name in QUOTATION_FIELDS[1:] if name in self.changed_data]
        own = chosen and chosen.pk == self.said.pk
        if own and self.said_changed and not self.may_describe():
            self.add_error(
                "quotation",
                "Claims that you may not change are of this quotation too. Choose “a new one”, or"
                " ask an editor to change it.",
            )
        if chosen and not own:
            self.said = chosen
            if described := [name for name in touched if name not in FILLED and cleaned.get(name)]:
                self.add_error(
                    "quotation",
                    "You chose a quotation and also described one below"
                    f" ({', '.join(self.fields[name].label.lower() for name in described)})."
                    " Choose “a new one”, or leave what is below empty.",
                )
            return
        if not own:
            self.said = Quotation()
        self.describe(cleaned, article)

    def may_describe(self):
        """Whether the user may change every claim that the quotation's new words would change."""
        claims = Claim.objects.filter(quotation=self.said.pk)
        return all(may_change(self.user, claim) for claim in claims)

    def describe(self, cleaned, article):
        """Write what was typed into the quotation, and judge it by the record's own rules."""
        for name in QUOTATION_FIELDS:
            if name in cleaned and name != "said_on":
                setattr(self.said, name, cleaned[name])
        if "said_on" in cleaned:
            self.said.said_on, self.said.said_precision = cleaned["said_on"]
        if cleaned.get("kind") == QuotationKind.NARRATION and article:
            self.describe_voice(article.publication)
        if article is None or self.errors:
            return
        if twin := self.twin():
            self.said = twin
        else:
            self.tell(broken_constraints(self.said))

    def describe_voice(self, publication):
        """The paper's own voice is the paper's: nobody has to choose it, nobody else has it."""
        speaker = self.said.speaker
        if speaker and speaker.publication_id != publication.pk:
            self.add_error(
                "speaker",
                f"In its own voice the speaker is {publication} itself: leave this empty, or"
                " choose another way in which it was said.",
            )
        elif not speaker:
            self.said.speaker = Speaker.objects.filter(publication=publication).first()

    def twin(self):
        """The quotation in the record that says the same, as far as it is described; or None."""
        if self.said.pk:
            return None
        alike = {name: getattr(self.said, name) for name in (*QUOTATION_FIELDS, "said_precision")}
        left_out = {name for name in MAY_BE_LEFT_OUT if not alike[name]}
        return Quotation.objects.filter(
            **{name: value for name, value in alike.items() if name not in left_out}
        ).first()

    def _post_clean(self):
        super()._post_clean()
        public = self.instance.state in {ClaimState.PUBLISHED, ClaimState.WITHDRAWN}
        if ("_publish" in self.data or public) and "quotation" not in self.errors:
            self.instance.quotation = self.said
            for name, message in self.wanting().items():
                self.add_error(name, message)

    def wanting(self):
        """What is missing for readers, except where something else is wrong with the field."""
        found = missing_fields(self.instance)
        if self.said.kind == QuotationKind.NARRATION:
            found.pop("speaker", None)
        return {name: message for name, message in found.items() if name not in self.errors}

    def tell(self, rules):
        """`wanting` tells more exactly what a published claim needs."""
        super().tell(rule for rule in rules if rule[0] != "claim_published_is_complete")

    def unsound(self):
        return super().unsound() | ({"quotation"} if not self.said.pk else set())

    def save_quotation(self):
        """Store the quotation that the claim is of, with the paper itself as speaker if it is."""
        if self.said.kind == QuotationKind.NARRATION and not self.said.speaker_id:
            self.said.speaker = narrator(self.said.article.publication)
        if not self.said.pk or self.said_changed:
            self.said.save()
        return self.said

    @property
    def said_changed(self):
        return not {*QUOTATION_FIELDS}.isdisjoint(self.changed_data)

    def affected(self):
        """The public claims that readers see in another way once this form is saved."""
        same = Q(pk=self.instance.pk)
        if self.said.pk and self.said_changed:
            same |= Q(quotation=self.said.pk)
        return Claim.objects.public().filter(same)


def quotation_name(quotation):
    """By what an editor knows a quotation again: who, in which words, with which numbers."""
    numbers = "; ".join(claim.as_printed for claim in quotation.claims.all())
    return f"{quotation} ({numbers})" if numbers else str(quotation)


def quotations_of(article):
    """The quotations of the article of that number, which may be anything that was typed."""
    try:
        found = Quotation.objects.filter(article=article or None)
        return found.select_related("speaker").prefetch_related("claims")
    except (TypeError, ValueError, ValidationError):
        return Quotation.objects.none()
