"""The steps of a claim's workflow, as buttons on its form and as actions on the list."""

from functools import partial
from operator import attrgetter
from typing import NamedTuple

from django.core.exceptions import ValidationError

from ..actions import publish, send_back, send_to_review
from ..models.codes import ClaimState
from .permissions import may_change
from .selected_records import act_on_each


class Step(NamedTuple):
    """One step: its button, the state it starts from, who may take it, and what it does.

    A step without an action of the list needs more than the list asks; see `SendBackPage`.
    """

    button: str
    action: str
    done: str
    state: str
    permission: str
    take: object


STEPS = {
    "_review": Step(
        "Save and send to review",
        "Send to review",
        "sent to review",
        ClaimState.DRAFT,
        "claims.change_claim",
        lambda claim, _by: send_to_review(claim),
    ),
    "_publish": Step(
        "Publish",
        "Publish",
        "published",
        ClaimState.IN_REVIEW,
        "claims.review_claim",
        publish,
    ),
    "_return": Step(
        "Save and send back",
        "",
        "sent back",
        ClaimState.IN_REVIEW,
        "claims.review_claim",
        send_back,
    ),
}


def open_steps(user, claim):
    """Button name to step, for each step that `user` may take with `claim` as it stands."""
    state = claim.state if claim else ClaimState.DRAFT
    return {
        name: step
        for name, step in STEPS.items()
        if step.state == state
        and user.has_perm(step.permission)
        and (claim is None or may_change(user, claim))
    }


def pressed_step(request, claim):
    """The step whose button was pressed, if it is open; None for a plain save."""
    steps = open_steps(request.user, claim)
    return next((step for name, step in steps.items() if name in request.POST), None)


def take_step(step, claim, user, **answers):
    """Take the step, and say in a sentence what came of it."""
    article = claim.quotation.article
    state_before = article.state
    step.take(claim, user, **answers)
    saved = "" if step.take is publish else "saved and "
    with_article = f", and so has its article, “{article}”" if article.state != state_before else ""
    return f"“{claim.as_printed}” has been {saved}{step.done}{with_article}."


def take_step_with_selected(step, _modeladmin, request, claims):
    """Take one step with each chosen claim by itself, and tell what came of each."""

    def take(claim):
        if not may_change(request.user, claim):
            raise ValidationError("Only an editor, or its author while it is a draft, can do that.")
        step.take(claim, request.user)

    claims = claims.select_related("quotation__article")
    act_on_each(request, claims, take, step.done, name=attrgetter("as_printed"))


def bulk_actions(user):
    """The steps as actions of the list, in the form that ModelAdmin.get_actions returns."""
    return {
        name.strip("_"): (partial(take_step_with_selected, step), name.strip("_"), step.action)
        for name, step in STEPS.items()
        if step.action and user.has_perm(step.permission)
    }
