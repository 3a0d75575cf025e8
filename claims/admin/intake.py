"""Taking in an article: paste it, upload it or name its address; check what was found; save it."""

from functools import partial

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import BadRequest, PermissionDenied, ValidationError
from django.db import IntegrityError, InternalError, transaction
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path, reverse

from ..actions import add_article, claims_losing_anchor, replace_text
from ..intake import fetch
from ..models import Article, Claim
from .conflicts import VersionedAdmin
from .desk import desk_address
from .fields import ArticleTextField
from .forms import error_message
from .intake_forms import IntakeForm, SourceForm, initial_from_proposed

FETCH = "claims.fetch_article"


class IntakeAdmin(VersionedAdmin):
    """Of the articles' ModelAdmin: the page “Take in an article”."""

    fetch = staticmethod(fetch)

    def get_urls(self):
        view = self.admin_site.admin_view(self.intake_view)
        return [path("intake/", view, name="claims_article_intake"), *super().get_urls()]

    def intake_view(self, request):
        """First what it comes from, then what was found, then the article."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        if "_replace" in request.POST:
            return self.replace_text(request)
        if "_save" in request.POST:
            form = self.intake_form(request, data=request.POST)
            return (
                self.keep(request, form) if form.is_valid() else self.checking_page(request, form)
            )
        may_fetch = settings.INTAKE_FETCH and request.user.has_perm(FETCH)
        given = (request.POST, request.FILES) if request.method == "POST" else ()
        form = SourceForm(*given, may_fetch=may_fetch, fetch=self.fetch)
        if form.is_valid():
            return self.propose(request, form.proposal, form.addresses)
        return self.intake_page(request, "intake", form=form, may_fetch=may_fetch)

    def intake_page(self, request, name, title="Take in an article", **context):
        context |= self.admin_site.each_context(request) | {"opts": self.opts, "title": title}
        return render(request, f"admin/claims/article/{name}.html", context)

    def intake_form(self, request, **options):
        may_add = request.user.has_perm("claims.add_publication")
        return IntakeForm(may_add_publication=may_add, **options)

    def propose(self, request, proposal, addresses):
        """The form with what was found, or the same article, if it is there already."""
        if same := Article.objects.same_as(addresses, proposal.text):
            return self.show_same(request, same, proposal.text)
        form = self.intake_form(request, initial=initial_from_proposed(proposal))
        return self.checking_page(request, form, proposal.doubts)

    def checking_page(self, request, form, doubts=()):
        return self.intake_page(request, "intake_check", form=form, doubts=doubts)

    def keep(self, request, form):
        """Save the article and go on with it, or show the same one that is there by now."""
        given = form.cleaned_data
        if same := Article.objects.same_as([given["url"]], given["text"]):
            return self.show_same(request, same, given["text"])
        new = (given.get("new_publication", ""), given.get("new_kind", ""))
        try:
            with transaction.atomic():
                article = add_article(form.save(commit=False), *new)
        except (ValidationError, IntegrityError, InternalError) as error:
            form.add_error(None, error_message(error))
            return self.checking_page(request, form)
        self.log_addition(request, article, [{"added": {}}])
        messages.success(request, f"“{article}” is taken in, as a draft.")
        return HttpResponseRedirect(desk_address(article))

    def show_same(self, request, article, text):
        """The article that is there; where the text is another one, first what it would change."""
        if text in {"", article.text} or not self.has_change_permission(request, article):
            messages.info(request, "This article is in the record already: here it is.")
            return HttpResponseRedirect(article_page(article))
        lost = claims_losing_anchor(article, text)
        claims = Claim.objects.filter(quotation__article=article)
        return self.intake_page(
            request,
            "intake_same",
            "This article is in the record already",
            article=article,
            article_page=article_page(article),
            text=text,
            lost=lost,
            kept=claims.exclude(pk__in=[claim.pk for claim in lost]).count(),
        )

    def replace_text(self, request):
        """Give the article that is there the new text, if nobody changed it in the meantime."""
        pk = request.POST.get("article", "")
        article = Article.objects.filter(pk=pk).first() if pk.isdecimal() and len(pk) < 10 else None
        if article is None:
            raise Http404
        if not self.has_change_permission(request, article):
            raise PermissionDenied
        try:
            text = ArticleTextField().clean(request.POST.get("text", ""))
        except ValidationError as error:
            raise BadRequest(*error.messages) from None
        act = partial(self.replaced, request, article, text)
        return self.with_locked_versions(request, [article.pk], act)

    def replaced(self, request, article, text):
        lost = replace_text(article, text)
        self.log_change(request, article, [{"changed": {"fields": ["text"]}}])
        warn_lost_anchors(request, lost)
        messages.success(request, f"“{article}” has its new text.")
        return HttpResponseRedirect(desk_address(article))


def article_page(article):
    """Where an editor sees an article that was there before."""
    return reverse("admin:claims_article_change", args=[article.pk])


def warn_lost_anchors(request, claims):
    """Which claims have just lost their words."""
    if claims:
        words = ", ".join(f"“{claim.as_printed}”" for claim in claims)
        messages.warning(request, f"No longer found in the text: {words}. Mend these claims.")
