"""An article is taken in once; a new text of it keeps every claim whose exact words are in it."""

from urllib.parse import urlsplit

from django.db import transaction

from ..models import Article, Publication
from ..models.slugs import free_slug
from .anchors import reanchor


@transaction.atomic
def add_article(article, new_publication="", kind=""):
    """Save a new article, and before it the publication of that name where it is new as well."""
    if new_publication:
        address = urlsplit(article.url)
        article.publication = Publication.objects.create(
            name=new_publication,
            slug=free_slug(Publication, new_publication),
            website=f"{address.scheme}://{address.netloc}/",
            kind=kind,
        )
    article.save()
    return article


@transaction.atomic
def replace_text(article, text):
    """Give `article` the text; the claims that lose their words by it."""
    text_before, article.text = article.text, text
    article.save(update_fields=["text"])
    return reanchor(article, text_before)


def claims_losing_anchor(article, text):
    """The claims that would lose their words by this text, which is tried and taken back."""
    with transaction.atomic():
        lost = replace_text(Article.objects.get(pk=article.pk), text)
        transaction.set_rollback(True)
    return lost
