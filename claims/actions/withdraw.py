"""Taking a published record back: it keeps its address, with the reason, and leaves every list."""

from django.core.exceptions import ValidationError
from django.db import transaction

from ..models import Article, Claim
from ..models.codes import ArticleState, ClaimState
from .corrections import log_corrections


def withdraw_claim(claim, *, kind, reason, by, reported_by=""):
    """Withdraw a published claim; `kind` is the class of mistake, `reason` one public sentence."""
    published = Claim.objects.published().filter(pk=claim.pk)
    with log_corrections(published, kind=kind, reason=reason, by=by, reported_by=reported_by):
        if not published.update(state=ClaimState.WITHDRAWN, withdrawn_reason=reason):
            raise ValidationError("Only a published claim can be withdrawn.")
    claim.refresh_from_db()


@transaction.atomic
def withdraw_article(article, *, kind, reason, by, reported_by=""):
    """Withdraw a published article, and first each published claim of it, for the same reason."""
    if (
        not Article.objects.select_for_update()
        .filter(pk=article.pk, state=ArticleState.PUBLISHED)
        .exists()
    ):
        raise ValidationError("Only a published article can be withdrawn.")
    for claim in Claim.objects.published().filter(quotation__article=article):
        withdraw_claim(claim, kind=kind, reason=reason, by=by, reported_by=reported_by)
    article.state = ArticleState.WITHDRAWN
    article.withdrawn_reason = reason
    article.save(update_fields=["state", "withdrawn_reason"])
