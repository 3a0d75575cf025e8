"""Taking in an article: paste it, upload it or name its address; check what was found; save it."""

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import BadRequest, PermissionDenied, ValidationError
from django.db import IntegrityError, InternalError, transaction
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from ..actions import add_article, claims_losing_anchor, replace_text
from ..intake import dated_in, fetch
from ..models import Article, Claim, Publication
from .desk import desk_address
from .fields import ArticleTextField
from .forms import error_message
from .intake_forms import IntakeForm, SourceForm, initial_from_proposed

FETCH = "claims.fetch_article"


def intake_view(model_admin, request):
    """First what it comes from, then what was found, then the article."""
    if not model_admin.has_add_permission(request):
        raise PermissionDenied
    if "_replace" in request.POST:
        return replace_text_view(model_admin, request)
    if "_save" in request.POST:
        form = intake_form(request, data=request.POST)
        if form.is_valid():
            return save_article(model_admin, request, form)
        return checking_page(model_admin, request, form)
    may_fetch = settings.INTAKE_FETCH and request.user.has_perm(FETCH)
    form_data = (request.POST, request.FILES) if request.method == "POST" else ()
    form = SourceForm(*form_data, may_fetch=may_fetch, fetch=fetch)
    if form.is_valid():
        return propose(model_admin, request, form.proposed, form.addresses)
    return intake_page(model_admin, request, "intake", form=form, may_fetch=may_fetch)


def intake_page(model_admin, request, name, title="Add an article", **context):
    context |= model_admin.admin_site.each_context(request)
    context |= {"opts": model_admin.opts, "title": title}
    return render(request, f"admin/claims/article/{name}.html", context)


def intake_form(request, **options):
    may_add = request.user.has_perm("claims.add_publication")
    return IntakeForm(may_add_publication=may_add, **options)


def propose(model_admin, request, proposed, addresses):
    """The form with what was found, or the same article, if it is there already."""
    if article := Article.objects.find_duplicate(addresses, proposed.text):
        return show_existing(model_admin, request, article, proposed.text)
    publication = Publication.objects.for_address(proposed.address, proposed.site)
    proposed = dated_in(proposed, publication.time_zone if publication else "")
    form = intake_form(request, initial=initial_from_proposed(proposed, publication))
    return checking_page(model_admin, request, form, proposed.warnings)


def checking_page(model_admin, request, form, warnings=()):
    return intake_page(model_admin, request, "intake_check", form=form, warnings=warnings)


def save_article(model_admin, request, form):
    """Save the article and go on with it, or show the same one that is there by now."""
    cleaned = form.cleaned_data
    if article := Article.objects.find_duplicate([cleaned["url"]], cleaned["text"]):
        return show_existing(model_admin, request, article, cleaned["text"])
    new_publication = (cleaned.get("new_publication", ""), cleaned.get("new_kind", ""))
    try:
        with transaction.atomic():
            article = add_article(form.save(commit=False), *new_publication)
    except (ValidationError, IntegrityError, InternalError) as error:
        form.add_error(None, error_message(error))
        return checking_page(model_admin, request, form)
    model_admin.log_addition(request, article, [{"added": {}}])
    messages.success(request, f"“{article}” has been added as a draft.")
    if doubt := article.headline_doubt:
        messages.warning(request, doubt)
    return HttpResponseRedirect(desk_address(article))


def show_existing(model_admin, request, article, text):
    """The article that is there; where the text is another one, first what it would change."""
    if text in {"", article.text} or not model_admin.has_change_permission(request, article):
        messages.info(request, "This article is already on record. Here it is.")
        return HttpResponseRedirect(article_page(article))
    lost = claims_losing_anchor(article, text)
    claims = Claim.objects.filter(quotation__article=article)
    return intake_page(
        model_admin,
        request,
        "intake_same",
        "This article is already on record",
        article=article,
        article_page=article_page(article),
        text=text,
        lost=lost,
        kept=claims.exclude(pk__in=[claim.pk for claim in lost]).count(),
    )


def replace_text_view(model_admin, request):
    """Give the article that is there the new text, if nobody changed it in the meantime."""
    pk = request.POST.get("article", "")
    article = Article.objects.filter(pk=pk).first() if pk.isdecimal() and len(pk) < 10 else None
    if article is None:
        raise Http404
    if not model_admin.has_change_permission(request, article):
        raise PermissionDenied
    try:
        text = ArticleTextField().clean(request.POST.get("text", ""))
    except ValidationError as error:
        raise BadRequest(*error.messages) from None

    def give_text():
        lost = replace_text(article, text)
        model_admin.log_change(request, article, [{"changed": {"fields": ["text"]}}])
        warn_lost_anchors(request, lost)
        messages.success(request, f"“{article}” now has the new text.")
        return HttpResponseRedirect(desk_address(article))

    return model_admin.with_locked_versions(request, [article.pk], give_text)


def article_page(article):
    """Where an editor sees an article that was there before."""
    return reverse("admin:claims_article_change", args=[article.pk])


def warn_lost_anchors(request, claims):
    """Which claims have just lost their words."""
    if claims:
        words = ", ".join(f"“{claim.as_printed}”" for claim in claims)
        messages.warning(request, f"No longer found in the text: {words}. Correct these claims.")
