"""The two forms of taking in an article: what it comes from, and what was found in it."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from ..dates import PartialDate
from ..intake import KINDS, ProposedArticle, Refusal, fetch, file_kind, read_article, with_headline
from ..models import Article, Publication
from ..models.codes import PublicationKind
from ..models.fields import normalise_url
from .fields import ArticleTextField, PartialDateField
from .forms import RecordForm

CANNOT_FETCH = (
    "No article with this address is on record, and you cannot fetch it from here. Paste its"
    " text too, or upload the saved page."
)


class SourceForm(forms.Form):
    """A text or a file, its address, or both.

    Once it is valid, `proposed` is what was found, and `addresses` are those it has been seen at.
    """

    address = forms.CharField(
        required=False,
        max_length=2000,
        validators=Article._meta.get_field("url").validators,
        widget=forms.URLInput(attrs={"class": "vURLField", "placeholder": "https://"}),
        help_text="Where it can be read.",
    )
    text = forms.CharField(
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 16}),
        help_text="The whole article: headline, standfirst, byline and date are read from its"
        " first lines.",
    )
    file = forms.FileField(
        required=False,
        widget=forms.FileInput(attrs={"accept": ",".join(KINDS)}),
        help_text="Instead of the text: a saved page, a saved message or a text file.",
    )

    proposed = None

    def __init__(self, *args, may_fetch, fetch=fetch, **options):
        super().__init__(*args, **options)
        self.may_fetch, self.fetch, self.addresses = may_fetch, fetch, []
        if may_fetch:
            self.fields[
                "address"
            ].help_text = "Where it can be read. If you give nothing else, the page is fetched."

    def clean(self):
        cleaned = super().clean()
        if not self.errors:
            source = next((name for name in ("file", "text") if cleaned.get(name)), "address")
            try:
                self.proposed = self.propose(source, cleaned)
                self.addresses += [cleaned["address"], self.proposed.address]
            except Refusal as refusal:
                self.add_error(source, str(refusal))
        return cleaned

    def propose(self, source, cleaned):
        today, address = timezone.localdate(), normalise_url(cleaned["address"])
        if cleaned["text"].strip() and cleaned["file"]:
            raise ValidationError("Give the text or a file, not both.")
        if source == "file":
            raw = cleaned["file"].read()
            return read_article(raw, file_kind(cleaned["file"].name), today, address)
        if source == "text":
            return read_article(cleaned["text"].encode(errors="replace"), "text", today, address)
        if not address:
            raise ValidationError("Paste the text, choose a file or type the address.")
        if Article.objects.find_duplicate([address], ""):
            return ProposedArticle(address=address)
        if not self.may_fetch:
            raise Refusal(CANNOT_FETCH)
        page = self.fetch(address)
        self.addresses.append(page.address)
        return read_article(page.raw, page.kind, today, page.address, page.charset)


class IntakeForm(RecordForm):
    """The record of a new article, filled with what was found, to be checked and saved."""

    dates = ("published_on",)

    standfirst = forms.CharField(
        required=False,
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Headline and standfirst are put at the head of the text, so that the numbers in"
        " them are marked too.",
    )
    new_publication = forms.CharField(
        required=False,
        max_length=200,
        help_text="If it is not in the list, its name as its readers know it.",
    )
    new_kind = forms.ChoiceField(
        label="Kind of the new publication",
        required=False,
        choices=[("", "---------"), *PublicationKind.choices],
    )

    class Meta:
        model = Article
        fields = ["url", "headline", "publication", "published_on", "byline", "language", "text"]
        field_classes = {"published_on": PartialDateField, "text": ArticleTextField}
        widgets = {"text": forms.Textarea(attrs={"rows": 24})}
        help_texts = {"text": "Never shown to readers. The numbers in it are marked for you."}

    field_order = [
        *("url", "headline", "standfirst", "publication", "new_publication", "new_kind"),
        *("published_on", "byline", "language", "text"),
    ]

    def __init__(self, *args, may_add_publication, **options):
        super().__init__(*args, **options)
        self.fields["publication"].required = False
        self.fields["text"].required = True
        if not may_add_publication:
            del self.fields["new_publication"], self.fields["new_kind"]

    def clean(self):
        cleaned = super().clean()
        chosen, new_name = cleaned.get("publication"), cleaned.get("new_publication")
        if new_name and (known := Publication.objects.filter(name__iexact=new_name).first()):
            chosen = cleaned["publication"] = chosen or known
            new_name = cleaned["new_publication"] = ""
        if chosen and new_name:
            self.add_error("new_publication", "Choose one or name a new one, not both.")
        elif new_name and not cleaned.get("new_kind"):
            self.add_error("new_kind", "Choose what kind of publication it is.")
        elif not chosen and not new_name and "publication" not in self.errors:
            self.add_error("publication", "Choose the publication, or name a new one below.")
        if cleaned.get("text"):
            parts = (cleaned.get("headline", ""), cleaned.get("standfirst", ""))
            cleaned["text"] = with_headline(cleaned["text"], *parts)
        return cleaned

    def validate_unique(self):
        """An article that is there already is shown, not refused; see `save_article`."""
        self.validate_record()

    def unsound_fields(self):
        return super().unsound_fields() | {"publication"}


def initial_from_proposed(proposed, publication):
    """What the IntakeForm shows of a ProposedArticle of a known publication, or None, at first."""
    names = "headline standfirst byline language text".split()
    return {name: getattr(proposed, name) for name in names} | {
        "url": normalise_url(proposed.address),
        "published_on": PartialDate.stored(proposed.published_on, proposed.published_precision),
        "publication": publication,
        "new_publication": "" if publication else proposed.site,
    }
