from django.db.models import F, OuterRef
from django.shortcuts import get_object_or_404, render

from ..filters.links import fits_workbook
from ..filters.pagination import LAST_PRINTED_ARTICLE_FIRST
from ..models import Article, Claim, Publication, Speaker
from .public import page_after, public_page
from .withdrawn import withdrawn_page


@public_page("after")
def article_list(request):
    articles = Article.objects.listed().for_display().with_counts()
    page = page_after(request, articles, LAST_PRINTED_ARTICLE_FIRST)
    return render(request, "claims/article_list.html", {"page": page})


@public_page()
def article_detail(request, pk):
    article = get_object_or_404(Article.objects.public().for_display(), pk=pk)
    in_order = [
        F("quotation__start").asc(nulls_last=True),
        F("start").asc(nulls_last=True),
        "pk",
    ]
    claims = Claim.objects.public().for_display().filter(quotation__article=article)
    claims = list(claims.order_by(*in_order))
    context = {
        "article": article,
        "claims": [claim for claim in claims if claim.is_published],
        "withdrawn": [claim for claim in claims if not claim.is_published],
    }
    return render(request, "claims/article_detail.html", context)


@public_page("after")
def publication_detail(request, slug):
    has_excel = fits_workbook(publication=OuterRef("pk"))
    publications = Publication.objects.public().annotate(has_excel=has_excel)
    publication = get_object_or_404(publications, slug=slug)
    articles = Article.objects.listed().for_display().with_counts()
    page = page_after(request, articles.filter(publication=publication), LAST_PRINTED_ARTICLE_FIRST)
    if page.is_empty:
        return withdrawn_page(request, publication, quotation__article__publication=publication)
    return render(
        request,
        "claims/publication_detail.html",
        {
            "publication": publication,
            "narrator": Speaker.objects.published().filter(publication=publication).first(),
            "page": page,
        },
    )
