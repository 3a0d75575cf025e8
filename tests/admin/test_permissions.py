"""Who may do what: the whole table, tried over HTTP."""

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from django.urls import reverse

from claims import actions
from claims.checks import rebuild
from claims.matching import Desk
from claims.models import (
    Article,
    Claim,
    Correction,
    Decision,
    Finding,
    Place,
    Redirect,
    Relation,
    Speaker,
)
from tests import factories
from tests.checks.cases import join, said

from .pages import typed

pytestmark = pytest.mark.django_db

ROLES = ["nobody", "Contributor", "Editor", "Administrator"]
CHANGE_LIST = reverse("admin:claims_claim_changelist")


def member(role, **fields):
    user = factories.user(is_staff=True, **fields)
    user.groups.set(Group.objects.filter(name=role))
    return user


def desk_of(user):
    client = Client()
    client.force_login(user)
    return client


def save(desk, record, **changes):
    """Open the record's form, as the client sees it, and send it with some changes."""
    address = reverse(f"admin:claims_{record._meta.model_name}_change", args=[record.pk])
    page = desk.get(address)
    data = typed(page) if page.status_code == 200 else {}
    return desk.post(address, data | changes)


def of_list(desk, claim, action):
    claim.refresh_from_db()
    data = {"action": action, "index": 0, "_selected_action": claim.pk}
    return desk.post(CHANGE_LIST, data | {f"opened-{claim.pk}": claim.version})


def enter(desk, claim):
    address = reverse("admin:claims_claim_add")
    page = desk.get(address)
    if page.status_code == 200:
        article = factories.article().pk
        desk.post(address, typed(page, article=article, as_printed="dozens of posts"))
    return Claim.objects.filter(as_printed="dozens of posts").exists()


def edit(desk, claim):
    why = {"correction_class": "typo", "correction_reason": "A word was mistyped."}
    save(desk, claim, statement="Posts are to be cut.", **why)
    return Claim.objects.filter(statement="Posts are to be cut.").exists()


def delete(desk, claim):
    desk.post(
        reverse("admin:claims_claim_delete", args=[claim.pk]),
        {"post": "yes", f"opened-{claim.pk}": claim.version},
    )
    return not Claim.objects.filter(pk=claim.pk).exists()


def delete_from_list(desk, claim):
    data = {"action": "delete_selected", "post": "yes", "_selected_action": claim.pk}
    desk.post(CHANGE_LIST, data | {f"opened-{claim.pk}": claim.version})
    return not Claim.objects.filter(pk=claim.pk).exists()


def step(button, action, state):
    """Two ways to take a step: the button of the form, and the action of the list."""

    def by_form(desk, claim):
        save(desk, claim, **{button: "1"})
        return Claim.objects.filter(pk=claim.pk, state=state).exists()

    def by_list(desk, claim):
        of_list(desk, claim, action)
        return Claim.objects.filter(pk=claim.pk, state=state).exists()

    return by_form, by_list


review, review_from_list = step("_review", "review", "in-review")


def send_back(desk, claim):
    save(desk, claim, _return="1", return_reason="Somebody else said it.")
    return Claim.objects.filter(pk=claim.pk, state="draft").exists()


def send_back_from_list(desk, claim):
    address = f"{reverse('admin:claims_claim_return')}?pk={claim.pk}"
    sent = {"reason": "Somebody else said it.", f"opened-{claim.pk}": claim.version}
    desk.post(address, sent)
    return Claim.objects.filter(pk=claim.pk, state="draft").exists()


publish, publish_from_list = step("_publish", "publish", "published")


def withdraw(desk, claim):
    address = f"{reverse('admin:claims_claim_withdraw')}?pk={claim.pk}"
    sent = {"kind": "withdrawn", "reason": "The article was withdrawn."}
    desk.post(address, sent | {f"opened-{claim.pk}": claim.version})
    return Claim.objects.filter(pk=claim.pk, state="withdrawn").exists()


def relate(desk, claim):
    """Enter by hand that the claim repeats another."""
    data = {"from_claim": claim.pk, "to_claim": factories.claim().pk, "kind": "repeats"}
    desk.post(reverse("admin:claims_relation_add"), data | {"state": "confirmed"})


def enter_a_relation(desk, claim):
    relate(desk, claim)
    return Relation.objects.exists()


def let_readers_see_a_relation(desk, claim):
    relate(desk, claim)
    return Relation.objects.published().exists()


def let_readers_miss_a_relation(desk, claim):
    """Reject what was never suggested, so that no check suggests it."""
    data = {"from_claim": claim.pk, "to_claim": factories.claim().pk, "kind": "repeats"}
    desk.post(reverse("admin:claims_relation_add"), data | {"state": "rejected"})
    return Relation.objects.filter(state="rejected").exists()


def relate_in_the_form(desk, claim):
    other = factories.claim()
    row = {"kind": "repeats", "to_claim": other.pk, "state": "confirmed"}
    sent = {f"relations_from-0-{name}": value for name, value in row.items()}
    save(desk, claim, **sent, **{"relations_from-TOTAL_FORMS": 1})
    return Relation.objects.filter(state="confirmed").exists()


def decide(name):
    def press(desk, claim):
        relation = factories.relation(from_claim=claim, state="suggested")
        data = {name: relation.pk, f"opened-{relation.pk}": relation.version}
        desk.post(reverse("admin:claims_relation_changelist"), data)
        return not Relation.objects.filter(state="suggested").exists()

    press.__name__ = name
    return press


def open_finding(desk, claim):
    join("repeats", (said("80"), said("up to 80")))
    rebuild()
    return desk.get(reverse("admin:claims_finding_changelist")).status_code == 200


def set_a_finding_aside(desk, claim):
    open_finding(desk, claim)
    finding = Finding.objects.to_review().get()
    address = f"{reverse('admin:claims_finding_dismiss')}?pk={finding.pk}"
    desk.post(address, {"dismissed_reason": "Said so later."})
    return not Finding.objects.to_review().exists()


def take_a_finding_up(desk, claim):
    open_finding(desk, claim)
    finding = Finding.objects.to_review().get()
    actions.dismiss_finding(finding, reason="Said so later.", by=factories.user())
    desk.post(reverse("admin:claims_finding_reopen", args=[finding.pk]))
    return Finding.objects.to_review().exists()


def name_a_speaker(desk, claim):
    address = reverse("admin:claims_speaker_add")
    page = desk.get(address)
    if page.status_code == 200:
        desk.post(address, typed(page, name="Rose Vane", kind="person"))
    return Speaker.objects.filter(name="Rose Vane").exists()


def rename_a_place(desk, claim):
    save(desk, factories.place(), name="Soho")
    return Place.objects.filter(name="Soho").exists()


def merge(desk, claim):
    kept, dropped = factories.place(), factories.place()
    address = f"{reverse('admin:claims_place_merge')}?pk={kept.pk}&pk={dropped.pk}"
    desk.post(address, {"keep": kept.pk, f"opened-{kept.pk}": 1, f"opened-{dropped.pk}": 1})
    return Redirect.objects.exists()


def undo_a_merge(desk, claim):
    redirect = actions.merge_records(factories.place(), factories.place(), by=None)
    desk.post(
        reverse("admin:claims_redirect_undo", args=[redirect.pk]), {f"opened-{redirect.pk}": 1}
    )
    return not Redirect.objects.exists()


def of_desk(desk, article, deed, **fields):
    cards = Desk(article).cards
    page = reverse("admin:claims_article_desk", args=[article.pk])
    return desk.post(page, {"do": deed, "key": cards[0].key, **fields})


def accept(desk, claim):
    of_desk(desk, factories.article(text="It has 14 parks."), "accept")
    return Claim.objects.filter(as_printed="14 parks").exists()


def dismiss(desk, claim):
    of_desk(desk, factories.article(text="It has 14 parks."), "dismiss", reason="trivial")
    return Decision.objects.exists()


def undo_a_draft(desk, claim):
    article = factories.article(text="It has 14 parks.")
    draft = actions.accept_suggestion(article, Desk(article).cards[0].key, by=claim.entered_by)
    of_desk(desk, article, "undo")
    return not Claim.objects.filter(pk=draft.pk).exists()


def redirect(desk, claim):
    data = {"kind": "duplicate", "old_path": "/claims/9/", "new_path": "/claims/8/"}
    desk.post(reverse("admin:claims_redirect_add"), data)
    return Redirect.objects.exists()


def take_in(desk, claim):
    text = "Posts go\n\nThe council cut 5 posts."
    paper = factories.publication(website="https://gazette.example/")
    fields = {"url": "https://gazette.example/a", "publication": paper.pk, "headline": "Posts go"}
    fields |= {"published_on": "1 August 2025", "language": "en", "text": text, "_save": "1"}
    desk.post(reverse("admin:claims_article_intake"), fields)
    return Article.objects.filter(text=text).exists()


def give_a_new_text(desk, claim):
    article = claim.article
    fields = {"article": article.pk, "text": "It cut 5 posts.", f"opened-{article.pk}": 1}
    desk.post(reverse("admin:claims_article_intake"), fields | {"_replace": "1"})
    return Article.objects.filter(text="It cut 5 posts.").exists()


def fetch(desk, claim):
    """Whether the address was looked at as one to be fetched, which it is not in the end."""
    page = desk.post(reverse("admin:claims_article_intake"), {"address": "http://127.0.0.1/"})
    return page.status_code == 200 and "is not a public site" in page.content.decode()


def add_a_user(desk, claim):
    password = {"password1": "mulberry-street-9", "password2": "mulberry-street-9"}
    desk.post(
        reverse("admin:auth_user_add"),
        {"username": "newcomer", "usable_password": "true", **password},
    )
    return User.objects.filter(username="newcomer").exists()


# The action, the state of the claim, and who may do it: with an own claim, with another's.
EDITORS = {"Editor", "Administrator"}
ALL = {"Contributor", *EDITORS}
TABLE = [
    (enter, "draft", ALL, ALL),
    (edit, "draft", ALL, EDITORS),
    (edit, "in-review", EDITORS, EDITORS),
    (edit, "published", EDITORS, EDITORS),
    (accept, "draft", ALL, ALL),
    (dismiss, "draft", ALL, ALL),
    (undo_a_draft, "draft", ALL, EDITORS),
    (delete, "draft", ALL, EDITORS),
    (delete, "in-review", EDITORS, EDITORS),
    (delete, "published", set(), set()),
    (delete_from_list, "draft", ALL, EDITORS),
    (review, "draft", ALL, EDITORS),
    (review_from_list, "draft", ALL, EDITORS),
    (send_back, "in-review", EDITORS, EDITORS),
    (send_back_from_list, "in-review", EDITORS, EDITORS),
    (publish, "in-review", set(), EDITORS),
    (publish_from_list, "in-review", set(), EDITORS),
    (withdraw, "published", EDITORS, EDITORS),
    (enter_a_relation, "draft", ALL, ALL),
    (let_readers_see_a_relation, "published", EDITORS, EDITORS),
    (let_readers_miss_a_relation, "published", EDITORS, EDITORS),
    (relate_in_the_form, "draft", EDITORS, EDITORS),
    (decide("confirm"), "published", EDITORS, EDITORS),
    (decide("reject"), "published", EDITORS, EDITORS),
    (open_finding, "draft", ALL, ALL),
    (set_a_finding_aside, "draft", EDITORS, EDITORS),
    (take_a_finding_up, "draft", EDITORS, EDITORS),
    (name_a_speaker, "draft", ALL, ALL),
    (rename_a_place, "draft", EDITORS, EDITORS),
    (merge, "draft", EDITORS, EDITORS),
    (undo_a_merge, "draft", EDITORS, EDITORS),
    (take_in, "draft", ALL, ALL),
    (give_a_new_text, "draft", EDITORS, EDITORS),
    (fetch, "draft", EDITORS, EDITORS),
    (redirect, "draft", {"Administrator"}, {"Administrator"}),
    (add_a_user, "draft", {"Administrator"}, {"Administrator"}),
]


@pytest.mark.slow  # the table has some three hundred cases, most of which open a form and send it
@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("own", [True, False], ids=["own", "another's"])
@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"{row[0].__name__}-{row[1]}")
def test_permission(row, own, role, settings):
    settings.INTAKE_FETCH = True
    action, state, with_own, with_others = row
    user = member(role)
    claim = factories.draft(entered_by=user if own else factories.user())
    if state != "draft":
        Claim.objects.update(state="in-review")
    if state == "published":
        Claim.objects.update(
            state="published", reviewed_by=factories.user(), published_at=factories.PUBLISHED_AT
        )
    claim.refresh_from_db()

    done = action(desk_of(user), claim)

    assert done is (role in (with_own if own else with_others))


def test_permission_taken_away_works_on_the_next_request():
    user = member("Editor")
    desk = desk_of(user)
    assert desk.get(CHANGE_LIST).status_code == 200

    user.groups.clear()

    assert desk.get(CHANGE_LIST).status_code == 403


def test_account_closed_works_on_the_next_request():
    user = member("Editor")
    desk = desk_of(user)

    User.objects.filter(pk=user.pk).update(is_active=False)

    assert desk.get(CHANGE_LIST)["Location"].startswith(reverse("admin:login"))


def test_contributor_does_not_change_what_others_said_by_an_own_draft():
    user = member("Contributor")
    claim = factories.claim()
    own = factories.draft(quotation=claim.quotation, as_printed="2,000", entered_by=user)

    save(desk_of(user), own, role_as_printed="Commissioner")

    claim.quotation.refresh_from_db()
    assert claim.quotation.role_as_printed == ""
    assert not Correction.objects.exists()


def sub_editor():
    """Somebody who may change every record, and not publish."""
    user = factories.user(is_staff=True)
    group = Group.objects.get(name="Editor")
    withheld = ["review_claim", "withdraw_claim", "merge_records"]
    user.user_permissions.set(group.permissions.exclude(codename__in=withheld))
    return user


WHY = {"correction_class": "typo", "correction_reason": "A word was mistyped."}


@pytest.mark.parametrize(
    ("make", "changes", "may"),
    [
        (factories.draft, {"statement": "Posts go."}, True),
        (factories.claim, {"statement": "Posts go.", **WHY}, False),
        (factories.article, {"headline": "Posts go", **WHY}, False),
        (factories.measure, {"definition": "Posts."}, False),
        (factories.unit, {"plural": "posts"}, False),
        (factories.place, {"name": "Soho"}, False),
        (factories.speaker, {"name": "Rose Vane"}, False),
        (factories.publication, {"name": "The Gazette"}, False),
        (factories.topic, {"name": "Police"}, False),
        (factories.relation, {"note": "Looked up."}, False),
    ],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_what_readers_see_is_changed_with_the_right_to_publish_only(make, changes, may):
    record = make()

    save(desk_of(sub_editor()), record, **changes)

    version = record.version
    record.refresh_from_db()
    assert (record.version > version) is may


def test_contributor_changes_an_article_that_the_history_says_is_own():
    user = member("Contributor")
    desk = desk_of(user)
    address = reverse("admin:claims_article_add")
    paper = factories.publication()
    fields = {"url": "https://news.example/a", "publication": paper.pk, "headline": "Posts"}
    others = factories.article(state="draft", headline="Others")
    desk.post(address, typed(desk.get(address), published_on="1 August 2025", **fields))
    own = paper.articles.get()

    for article in (own, others):
        save(desk, article, headline="More posts")

    headlines = Article.objects.values_list("pk", "headline")
    assert dict(headlines) == {own.pk: "More posts", others.pk: "Others"}


def test_administrator_does_not_become_or_rule_a_superuser():
    own, root = member("Administrator"), factories.user(is_superuser=True, is_staff=True)
    desk = desk_of(own)
    rights = {"is_active": "on", "is_staff": "on", "groups": own.groups.get().pk}
    for user in (own, root):
        address = reverse("admin:auth_user_change", args=[user.pk])
        desk.post(address, rights | {"username": f"new{user.pk}", "is_superuser": "on"})

    users = User.objects.values_list("username", "is_superuser")
    assert dict(users) == {f"new{own.pk}": False, root.username: True}
    assert desk.get(reverse("admin:auth_user_password_change", args=[root.pk])).status_code == 403


@pytest.mark.parametrize(("role", "status"), [("nobody", 403), ("Contributor", 200)])
def test_records_are_looked_up_only_by_who_may_see_them(role, status):
    sent = {"term": "a", "app_label": "claims", "model_name": "quotation", "field_name": "speaker"}

    assert desk_of(member(role)).get(reverse("admin:autocomplete"), sent).status_code == status
