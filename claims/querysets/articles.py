from hashlib import sha256

from django.apps import apps
from django.db.models import Exists, OuterRef

from .base import NaturalKeyQuerySet, mentions


class PublicationQuerySet(NaturalKeyQuerySet):
    def published(self):
        """Those that a published article stands in."""
        articles = apps.get_model("claims.Article").objects.published()
        return self.filter(Exists(articles.filter(publication=OuterRef("pk"))))


NO_TEXT = sha256(b"").hexdigest()


class ArticleQuerySet(NaturalKeyQuerySet):
    key = ("url",)

    def published(self):
        return self.filter(state="published")

    def public(self):
        """Published, or withdrawn after having been published: each has an address for ever."""
        return self.filter(state__in=["published", "withdrawn"])

    def for_display(self):
        """Without the text, which is private and long."""
        return self.defer("text", "text_sha256").select_related("publication")

    def with_counts(self):
        """With `mentions`, how many published claims stand in it."""
        return self.annotate(mentions=mentions("article"))

    def waiting(self):
        """Those whose text nobody has taken a number from, nor decided that there is none."""
        decisions, quotations = (
            apps.get_model(f"claims.{name}").objects.filter(article=OuterRef("pk"))
            for name in ("Decision", "Quotation")
        )
        untouched = self.filter(~Exists(decisions), ~Exists(quotations))
        # By its hash, for which there is an index: a text itself is long.
        return untouched.exclude(text_sha256=NO_TEXT).exclude(state="withdrawn")
