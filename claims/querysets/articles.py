from hashlib import sha256
from urllib.parse import urlsplit

from django.apps import apps
from django.db.models import Exists, OuterRef

from .base import NaturalKeyQuerySet, count_listings


class PublicationQuerySet(NaturalKeyQuerySet):
    def published(self):
        """Those that a published article stands in."""
        articles = apps.get_model("claims.Article").objects.published()
        return self.filter(Exists(articles.filter(publication=OuterRef("pk"))))

    def printing(self, address, name=""):
        """The one on whose website `address` lies, or else the one called `name`, or None."""
        host, path = host_and_path(address)
        fitting = [
            (len(their_host), len(their_path), pk)
            for pk, website in self.exclude(website="").values_list("pk", "website")
            for their_host, their_path in [host_and_path(website)]
            if f".{host}".endswith(f".{their_host}") and f"{path}/".startswith(f"{their_path}/")
        ]
        if host and fitting:
            return self.get(pk=max(fitting)[-1])
        names = [name, name.removeprefix("The "), f"The {name}"] if name else []
        return self.filter(name__in=names).order_by("pk").first()


EMPTY_TEXT_SHA256 = sha256(b"").hexdigest()


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

    def same_as(self, addresses, text):
        """The one at one of those addresses, or else one of that very text, or None."""
        digest = sha256(text.encode()).hexdigest()
        return (
            self.filter(url__in=filter(None, addresses)).first()
            or self.filter(text_sha256=digest).exclude(text="").first()
        )

    def with_counts(self):
        """With `mentions`, how many published claims stand in it."""
        return self.annotate(mentions=count_listings("article"))

    def waiting(self):
        """Those whose text nobody has taken a number from, nor decided that there is none."""
        decisions, quotations = (
            apps.get_model(f"claims.{name}").objects.filter(article=OuterRef("pk"))
            for name in ("Decision", "Quotation")
        )
        untouched = self.filter(~Exists(decisions), ~Exists(quotations))
        # By its hash, for which there is an index: a text itself is long.
        return untouched.exclude(text_sha256=EMPTY_TEXT_SHA256).exclude(state="withdrawn")


def host_and_path(address):
    """(host without "www.", path) of an address."""
    parts = urlsplit(address)
    return (parts.hostname or "").removeprefix("www."), parts.path.rstrip("/")
