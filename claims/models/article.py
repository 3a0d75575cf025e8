from datetime import date, timedelta
from hashlib import sha256

import pghistory
import pgtrigger
from django.db import models
from django.db.models import Exists, F, Func, OuterRef, Q
from django.urls import reverse

from ..dates import PartialDate
from .codes import ArticleState, Precision
from .constraints import date_has_precision, in_code_list, start_no_formula
from .fields import UrlAddressField, spellings
from .publication import Publication
from .queries import LastDay, NaturalKeyQuerySet, count_listings, related
from .triggers import ARTICLE_OF_CHANGE, RefreshListing, RequireCorrection, RequireRight
from .versioned import VersionedModel

EMPTY_TEXT_SHA256 = sha256(b"").hexdigest()
PUBLISHING_RIGHTS = ["review_claim", "withdraw_claim"]
NOT_ALLOWED = "You are not allowed to publish or withdraw articles."


class ArticleQuerySet(NaturalKeyQuerySet):
    key = ("url",)

    def published(self):
        return self.filter(state="published")

    def listed(self):
        """Those in which a published claim stands."""
        return self.filter(Exists(related(self.model, "listings").filter(article=OuterRef("pk"))))

    def public(self):
        """Published, or withdrawn after having been published: each has an address for ever."""
        return self.filter(state__in=["published", "withdrawn"])

    def for_display(self):
        """Without the text, which is private and long."""
        return self.defer("text", "text_sha256").select_related("publication")

    def find_duplicate(self, addresses, text):
        """The one at one of those addresses, or else one of that very text, or None."""
        digest = sha256(text.encode()).hexdigest()
        return (
            self.filter(
                url__in={url for address in addresses for url in spellings(address)}
            ).first()
            or self.filter(text_sha256=digest).exclude(text="").first()
        )

    def with_headline(self, headline, publication, day):
        """Those of that headline in that publication, at most a week before or after."""
        week = timedelta(days=7)
        days = (day - week, day + week) if day else (date.min, date.max)
        return self.filter(
            publication=publication, headline__iexact=headline, published_on__range=days
        )

    def with_counts(self):
        """With `mentions`, how many published claims stand in it."""
        return self.annotate(mentions=count_listings(self.model, "article"))

    def without_decisions(self):
        """Those whose text nobody has taken a number from, nor decided that there is none."""
        decisions, quotations = (
            related(self.model, name).filter(article=OuterRef("pk"))
            for name in ("decisions", "quotations")
        )
        untouched = self.filter(~Exists(decisions), ~Exists(quotations))
        # By its hash, for which there is an index: a text itself is long.
        return untouched.exclude(text_sha256=EMPTY_TEXT_SHA256).exclude(state="withdrawn")


@pghistory.track(exclude=["text_sha256"])
class Article(VersionedModel):
    """One published article; its text is a private working copy and never shown to readers."""

    publication = models.ForeignKey(Publication, models.PROTECT, related_name="articles")
    headline = models.CharField(max_length=300, help_text="As printed.")
    url = UrlAddressField(
        "address",
        unique=True,
        help_text="Where it can be read. Tracking parameters and fragments are removed.",
        error_messages={"unique": "An article with this address is already on record."},
    )
    published_on = models.DateField()
    published_precision = models.CharField(
        max_length=5,
        choices=Precision,
        default=Precision.DAY,
        help_text="How much of the date is known.",
    )
    byline = models.CharField(max_length=200, blank=True, help_text="The reporters, as printed.")
    language = models.CharField(max_length=12, default="en", help_text="A language tag: en, cy.")
    archive_url = UrlAddressField(
        "archived copy", blank=True, help_text="A permanent copy of the page."
    )
    accessed_on = models.DateField(null=True, blank=True, help_text="When an editor last read it.")
    text = models.TextField(
        blank=True,
        help_text="Paste the article here. Never shown to readers. The numbers in it are marked for"
        " you.",
    )
    text_sha256 = models.GeneratedField(
        expression=Func(F("text"), function="claims_sha256"),
        output_field=models.CharField(max_length=64),
        db_persist=True,
    )
    state = models.CharField(
        max_length=10, choices=ArticleState, default=ArticleState.DRAFT, editable=False
    )
    withdrawn_reason = models.CharField(max_length=500, blank=True, editable=False)

    objects = ArticleQuerySet.as_manager()

    class Meta(VersionedModel.Meta):
        ordering = [LastDay("published_on", "published_precision").desc(), "-pk"]
        permissions = [("fetch_article", "Can fetch an article from its address")]
        constraints = [
            in_code_list("article", "state", ArticleState),
            date_has_precision("article", "published_on"),
            *start_no_formula("article", "headline", "byline", "archive_url"),
            models.CheckConstraint(
                name="article_url_is_http",
                condition=Q(url__regex=r"^https?://[^#\s]+$"),
                violation_error_message="Type the full address, beginning with https://.",
            ),
            models.CheckConstraint(
                name="article_withdrawn_has_a_reason",
                condition=~Q(state=ArticleState.WITHDRAWN) | ~Q(withdrawn_reason=""),
            ),
        ]
        indexes = [
            models.Index(fields=["text_sha256"]),
            models.Index(
                LastDay("published_on", "published_precision"), "id", name="article_published_on"
            ),
        ]
        triggers = [
            *VersionedModel.Meta.triggers,
            pgtrigger.FSM(
                name="state_takes_allowed_steps",
                field="state",
                transitions=[
                    (ArticleState.DRAFT, ArticleState.PUBLISHED),
                    (ArticleState.PUBLISHED, ArticleState.WITHDRAWN),
                ],
            ),
            pgtrigger.Protect(
                name="published_is_never_deleted",
                operation=pgtrigger.Delete,
                condition=pgtrigger.Q(old__state__in=["published", "withdrawn"]),
            ),
            RequireRight(
                *PUBLISHING_RIGHTS,
                name="published_with_right_to_publish",
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__state__df=pgtrigger.F("new__state")),
                message=NOT_ALLOWED,
            ),
            RequireRight(
                *PUBLISHING_RIGHTS,
                name="entered_with_right_to_publish",
                operation=pgtrigger.Insert,
                condition=~pgtrigger.Q(new__state="draft"),
                message=NOT_ALLOWED,
            ),
            pgtrigger.Trigger(
                name="claims_leave_first",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__state="published")
                & ~pgtrigger.Q(new__state="published"),
                func="""
                    IF EXISTS (SELECT FROM claims_claim c JOIN claims_quotation q
                               ON q.id = c.quotation_id
                               WHERE q.article_id = OLD.id AND c.state = 'published') THEN
                        RAISE EXCEPTION 'Withdraw the claims in this article before the article.'
                        USING ERRCODE = 'check_violation',
                              CONSTRAINT = 'article_withdrawn_has_no_published_claim';
                    END IF;
                    RETURN NEW;
                """,
            ),
            RequireCorrection(
                fields="publication headline url published_on published_precision byline",
                claims=ARTICLE_OF_CHANGE,
            ),
            RefreshListing(
                "SELECT c.id FROM changed a JOIN claims_quotation q ON q.article_id = a.id"
                " JOIN claims_claim c ON c.quotation_id = q.id"
            ),
        ]

    def __str__(self):
        return self.headline

    def natural_key(self):
        return (self.url,)

    natural_key.dependencies = ["claims.publication"]  # type: ignore[attr-defined]  # as Django wants it

    def get_absolute_url(self):
        return reverse("article-detail", args=[self.pk])

    @property
    def headline_doubt(self) -> str:
        """What to look at where the publication has printed that headline in that week already."""
        same = Article.objects.with_headline(self.headline, self.publication, self.published_on)
        earlier = same.exclude(pk=self.pk).first()
        return f"Article {earlier.pk} has the same headline. Is it the same?" if earlier else ""

    @property
    def published_date(self) -> PartialDate:
        return PartialDate(self.published_on, self.published_precision)
