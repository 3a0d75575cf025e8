"""The review queue: what waits for a second reader on one page, published or sent back.

Every act is a form that posts to the page's own address, as on the desk, whose script works it.
"""

from django.contrib import messages
from django.core.exceptions import BadRequest, PermissionDenied, ValidationError
from django.db import DatabaseError, transaction
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse

from ..actions import confirm_correction, publish, refuse_correction, send_back
from ..figures.words import count_of
from ..models import Article, Claim, ProposedCorrection
from .desk import note_typed, parse_id
from .forms import check_deferred_constraints, error_message
from .review_entries import AT_MOST, opened_claim, queue_keys, review_entries

REVIEW = "claims.review_claim"
GONE = "This does not wait for review any more: another editor has decided about it."
CHANGED = "This was changed after you opened it, and stands here as it is now. Read it again."
FRAGMENTS = {
    "desk": "admin/claims/claim/_review.html",
    "messages": "admin/claims/article/_messages.html",
}
# What a claim is sent back for, and a correction refused; the last asks for words of one's own.
RETURN_REASONS = [
    "The figure is not what the article says.",
    "Somebody else said it.",
    "It belongs to another measure.",
    "The statement says more, or less, than the article.",
    "The date, the place or the population is missing, or is another one.",
]
REFUSAL_REASONS = [
    "The record already says what the article says.",
    "The article does not say this.",
    "The reason does not tell readers why this changes.",
]


def publish_claim(claim, request):
    publish(claim, by=request.user)
    return f"“{claim.as_printed}” has been published."


def send_claim_back(claim, request):
    send_back(claim, by=request.user, reason=reason_sent(request))
    return f"“{claim.as_printed}” has been sent back to {claim.entered_by or 'its author'}."


def confirm(proposal, request):
    confirm_correction(proposal, by=request.user)
    return "The correction has been made. Readers see it."


def refuse(proposal, request):
    refuse_correction(proposal, by=request.user, reason=reason_sent(request))
    return "The correction has been refused. Nothing has changed for readers."


REVIEW_ACTIONS = {
    ("claim", "publish"): publish_claim,
    ("claim", "return"): send_claim_back,
    ("correction", "publish"): confirm,
    ("correction", "return"): refuse,
}


def reason_sent(request):
    """The reason that was chosen, with what was added to it in the reviewer's own words."""
    words = (request.POST.get(name, "").strip() for name in ("reason", "note"))
    return " ".join(filter(None, words))


def review_address(key=""):
    page = reverse("admin:claims_claim_review")
    return f"{page}#card-{key}" if key else page


def key_after(keys, key):
    """What is to be read next, once the entry of that key has been decided; "" if nothing is."""
    at = keys.index(key) if key in keys else 0
    rest = keys[at + 1 :] + keys[:at]
    return rest[0] if rest else ""


def may_review(user):
    return user.has_perm(REVIEW) and user.has_perm("claims.change_every_record")


def review_view(model_admin, request):
    """The queue; what its buttons send comes here too."""
    if not model_admin.has_view_permission(request):
        raise PermissionDenied
    if request.method == "POST":
        return decide(model_admin, request)
    return show_queue(model_admin, request, "admin/claims/claim/review.html")


def decide(model_admin, request):
    """Do what the pressed button says, and answer with the queue as it is then."""
    if not may_review(request.user):
        raise PermissionDenied
    key = request.POST.get("key", "")
    kind, _, number = key.partition("-")
    act, pk = REVIEW_ACTIONS.get((kind, request.POST.get("do"))), parse_id(number)
    if act is None or pk is None:
        raise BadRequest("The queue knows no such button.")
    following, status = key_after(queue_keys(), key), 200
    try:
        with transaction.atomic():
            record = LOCKED[kind](pk, request.POST.get("opened", ""))
            messages.success(request, act(record, request))
            check_deferred_constraints()
    except (ValidationError, DatabaseError) as error:
        messages.error(request, f"{error_message(error)}{note_typed(request)}")
        following, status = key, 409
    if fragment := FRAGMENTS.get(request.headers.get("X-Fragment")):
        return show_queue(model_admin, request, fragment, status=status)
    return HttpResponseRedirect(review_address(following))


def lock_claim(pk, opened):
    """The claim in review, held as the page showed it with its quotation and its article."""
    claims = Claim.objects.select_for_update(of=["self", "quotation", "quotation__article"])
    claims = claims.in_review().select_related("quotation__article")
    return as_opened(claims.filter(pk=pk).first(), opened, opened_claim)


def lock_proposal(pk, opened):
    proposals = ProposedCorrection.objects.open().select_for_update()
    return as_opened(proposals.filter(pk=pk).first(), opened, lambda record: str(record.version))


def as_opened(record, opened, versions_of):
    if record is None:
        raise ValidationError(GONE)
    if versions_of(record) != opened:
        raise ValidationError(CHANGED)
    return record


LOCKED = {"claim": lock_claim, "correction": lock_proposal}


def show_queue(model_admin, request, template, *, status=200):
    is_messages = template == FRAGMENTS["messages"]
    entries, length = ([], 0) if is_messages else review_entries(request.user)
    context = {
        **model_admin.admin_site.each_context(request),
        "title": "Review",
        "opts": model_admin.opts,
        "entries": entries,
        "length": length,
        "at_most": AT_MOST,
        "may_review": may_review(request.user),
        # A script keeps open what is; without one the first is.
        "first_open": "" if template in FRAGMENTS.values() or not entries else entries[0].key,
        "return_reasons": RETURN_REASONS,
        "refusal_reasons": REFUSAL_REASONS,
        "elsewhere": None if entries or is_messages else work_elsewhere(request.user),
    }
    return TemplateResponse(request, template, context, status=status)


def work_elsewhere(user):
    """What an editor may turn to when nothing waits here: words and address of each."""
    drafts = Claim.objects.filter(state="draft", entered_by=user).count()
    articles = Article.objects.without_decisions().count()
    work = [
        (drafts, "draft", "of yours not yet sent", "claims_claim_changelist", "state__exact=draft"),
        (
            articles,
            "article",
            "with numbers to decide",
            "claims_article_changelist",
            "desk=waiting",
        ),
    ]
    return [
        (f"{count_of(number, noun)} {words}", f"{reverse(f'admin:{page}')}?{query}")
        for number, noun, words, page, query in work
        if number
    ]
