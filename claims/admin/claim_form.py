"""The form that enters a claim end to end: the article, who said it and how, and the number."""

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q

from ..actions import missing_fields, narrator, objection_to_words
from ..figures.sentences import join_words
from ..models import Claim, Quotation, Speaker
from ..models.bounds import fill_stated_bounds
from ..models.claim_constraints import PUBLIC_FIELDS
from ..models.codes import ClaimState, Hedge, NotStated, PeriodKind, QuotationKind
from .correction_form import CorrectionForm
from .fields import PartialDateField, PrintedValueField
from .forms import partial_date
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

# What an empty code says of a period or a baseline.
NOT_LOOKED_FOR = "Not looked for yet"

PERIOD_QUESTIONS = {"since when?", "in what period?", "on what date?", "by when?"}
FIELDS_OF_QUESTIONS = {"how many exactly?": "hedge", "compared with what?": "baseline_kind"}

# Of these, what the empty form holds already.
FILLED = {"kind", "location"}


class ClaimForm(CorrectionForm):
    """A claim and its quotation; the admin adds `QUOTATION_FIELDS`, made for the request."""

    dates = ("period_start", "period_end")
    version_inputs = [*CorrectionForm.version_inputs, "opened_quotation"]
    not_stated = forms.MultipleChoiceField(
        label="The article does not say",
        choices=NotStated.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=Claim._meta.get_field("not_stated").help_text,
    )
    opened_quotation = forms.CharField(required=False, widget=forms.HiddenInput)
    public_fields = frozenset([*PUBLIC_FIELDS.split(), *QUOTATION_FIELDS])

    class Meta:
        model = Claim
        fields = ()
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
        self.own_quotation = self.instance.quotation if self.instance.pk else Quotation()
        self.quotation = self.own_quotation
        opened = self.opened.quotation = self.reopen(self.quotation, "opened_quotation")
        if self.instance.pk:
            self.initial |= {name: getattr(opened, name) for name in QUOTATION_FIELDS}
            self.initial["said_on"] = partial_date(opened, "said_on")
        self.fields["quotation"].required = False
        self.fields["quotation"].queryset = quotations_of(self["article"].value())
        self.fields["quotation"].label_from_instance = quotation_name
        self.fields[
            "quotation"
        ].help_text = (
            "One quotation can have several numbers. What you change below changes for all of them."
        )
        self.fields["quotation"].empty_label = "A new one, described below"
        self.fields["as_printed"].required = True
        for name in ("period_kind", "baseline_kind"):
            self.fields[name].choices = [("", NOT_LOOKED_FOR), *self.fields[name].choices[1:]]
        for name in ("speaker", "exact"):
            self.fields[name].required = False
        if self.instance.pk and not self.is_bound:
            self.tell_what_readers_ask()

    def tell_what_readers_ask(self):
        """Say beside what is “not stated” which question readers will see of it."""
        claims = Claim.objects.with_open_questions().filter(pk=self.instance.pk)
        for question in claims.values_list("open_questions", flat=True)[0]:
            field = self.fields[self.field_of_question(question)]
            field.help_text += f" Readers will see: “The article does not say: {question}”"

    def field_of_question(self, question):
        """The field that says that the article leaves this question open."""
        is_of_period = self.instance.period_kind == PeriodKind.NOT_STATED
        if question in PERIOD_QUESTIONS and is_of_period:
            return "period_kind"
        return FIELDS_OF_QUESTIONS.get(question, "not_stated")

    def clean(self):
        cleaned = super().clean()
        self.fill_bounds(cleaned)
        if "measure" in self.changed_data and cleaned.get("measure") and not cleaned.get("unit"):
            cleaned["unit"] = cleaned["measure"].unit
        self.clean_attribution(cleaned)
        if cleaned.get("credited_to") and NotStated.CREDITED_TO in cleaned.get("not_stated", []):
            self.add_error(
                "credited_to",
                "This is both filled in and ticked as not stated in the article. Choose one.",
            )
        return cleaned

    def fill_bounds(self, cleaned):
        """Fill in the bound that the hedge states, unless the editor typed one."""
        self.take_back_bound(cleaned)
        if cleaned.get("hedge") == Hedge.BETWEEN:
            for bound in ("lower", "upper"):
                if bound in cleaned and cleaned[bound] is None:
                    self.add_error(bound, "“Between” needs both ends: type this one here.")
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
        is_own = chosen and chosen.pk == self.quotation.pk
        if is_own and self.quotation_changed and not self.may_change_quotation():
            self.add_error(
                "quotation",
                "This quotation also has claims that you cannot change. Choose “a new one”, or ask"
                " an editor to change it.",
            )
        if chosen and not is_own:
            self.quotation = chosen
            if described := [name for name in touched if name not in FILLED and cleaned.get(name)]:
                self.add_error(
                    "quotation",
                    "You have chosen a quotation and also described one below"
                    f" ({', '.join(self.fields[name].label.lower() for name in described)})."
                    " Choose “a new one”, or leave what is below empty.",
                )
            return
        if not is_own:
            self.quotation = Quotation()
        self.fill_quotation(cleaned, article)

    def may_change_quotation(self):
        """Whether the user may change every claim that the quotation's new words would change."""
        claims = Claim.objects.filter(quotation=self.quotation.pk)
        return all(may_change(self.user, claim) for claim in claims)

    def fill_quotation(self, cleaned, article):
        """Write what was typed into the quotation, and judge it by the record's own rules."""
        for name in QUOTATION_FIELDS:
            if name in cleaned and name != "said_on":
                setattr(self.quotation, name, cleaned[name])
        if "said_on" in cleaned:
            typed = cleaned["said_on"]
            self.quotation.said_on = typed and typed.first
            self.quotation.said_precision = typed.precision if typed else ""
        if cleaned.get("kind") == QuotationKind.NARRATION and article:
            self.fill_narrator(article.publication)
        if article is None or self.errors:
            return
        if same_quotation := self.same_quotation():
            self.quotation = same_quotation
        else:
            self.add_broken_constraints(self.quotation)

    def fill_narrator(self, publication):
        """The paper's own voice is the paper's: nobody has to choose it, nobody else has it."""
        speaker = self.quotation.speaker
        if speaker and speaker.publication_id != publication.pk:
            self.add_error(
                "speaker",
                f"In its own voice the speaker is {publication} itself: leave this empty, or"
                " choose another way in which it was said.",
            )
        elif not speaker:
            self.quotation.speaker = Speaker.objects.filter(publication=publication).first()

    def same_quotation(self):
        """The quotation in the record that says the same, as far as it is described; or None."""
        if self.quotation.pk:
            return None
        described = {
            name: getattr(self.quotation, name) for name in (*QUOTATION_FIELDS, "said_precision")
        }
        left_out = {name for name in MAY_BE_LEFT_OUT if not described[name]}
        return Quotation.objects.filter(
            **{name: value for name, value in described.items() if name not in left_out}
        ).first()

    def validate_record(self):
        super().validate_record()
        self.publish_by_itself()
        public = self.instance.state in {ClaimState.PUBLISHED, ClaimState.WITHDRAWN}
        moves_on = not {"_review", "_publish"}.isdisjoint(self.data)
        if (moves_on or public) and "quotation" not in self.errors:
            self.instance.quotation = self.quotation
            for name, message in self.missing_for_readers().items():
                self.add_error(name, message)
            if moves_on or not {"as_printed", "article", "quotation"}.isdisjoint(self.changed_data):
                self.ask_for_printed_words()

    def ask_for_printed_words(self):
        """Tell at their field that the article's text has not the printed words."""
        if not {"article", "as_printed"}.isdisjoint(self.errors):
            return
        if objection := objection_to_words(self.instance):
            self.add_error("as_printed", objection)

    def publish_by_itself(self):
        """What is published is what somebody has read, and not what was typed a moment ago."""
        names = [name for name in self.changed_data if name in self.public_fields]
        if "_publish" in self.data and names:
            labels = join_words([self.fields[name].label.lower() for name in names])
            self.add_error(
                None,
                f"You changed something here ({labels}). Save it first, and publish it in a"
                " second step.",
            )

    def missing_for_readers(self):
        """What is missing for readers, except where something else is wrong with the field."""
        missing = missing_fields(self.instance)
        if self.quotation.kind == QuotationKind.NARRATION:
            missing.pop("speaker", None)
        return {name: message for name, message in missing.items() if name not in self.errors}

    def unsound_fields(self):
        """`missing_for_readers` tells more exactly what a claim in its state needs."""
        no_quotation = set() if self.quotation.pk else {"quotation"}
        return super().unsound_fields() | no_quotation | {"state"}

    def save_quotation(self):
        """Store the quotation that the claim is of, unless a change of it has to wait."""
        quotation = self.quotation
        if quotation.kind == QuotationKind.NARRATION and not quotation.speaker_id:
            quotation.speaker = narrator(quotation.article.publication)
        if not quotation.pk or (self.quotation_changed and not self.waits):
            quotation.save()
        return quotation

    @property
    def quotation_changed(self):
        return not {*QUOTATION_FIELDS}.isdisjoint(self.changed_data)

    def changed_claims(self):
        """The public claims that readers see in another way once this form is saved."""
        changed = Q(pk=self.instance.pk)
        if self.quotation.pk and self.quotation_changed:
            changed |= Q(quotation=self.quotation.pk)
        return Claim.objects.public().filter(changed)


def quotation_name(quotation):
    """What an editor recognises a quotation by: who, in which words, with which numbers."""
    numbers = "; ".join(claim.as_printed for claim in quotation.claims.all())
    return f"{quotation} ({numbers})" if numbers else str(quotation)


def quotations_of(article):
    """The quotations of the article of that number, which may be anything that was typed."""
    try:
        quotations = Quotation.objects.filter(article=article or None)
        return quotations.select_related("speaker").prefetch_related("claims")
    except (TypeError, ValueError, ValidationError):
        return Quotation.objects.none()
