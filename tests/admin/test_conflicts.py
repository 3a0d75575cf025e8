"""No way in goes over what another editor saved after the page was opened."""

import pytest
from django.apps import apps
from django.contrib import admin
from django.db import IntegrityError, connection
from django.urls import reverse

from claims.admin.base import RecordInline
from claims.admin.conflicts import VersionedAdmin, VersionedForm, VersionedFormSet
from claims.models import Claim, Measure, Place, Quotation, Role, Speaker
from claims.models.versioned import VersionedModel
from tests import factories

from .pages import sent_by, typed

pytestmark = pytest.mark.django_db


def address(record, page="change"):
    return reverse(f"admin:claims_{record._meta.model_name}_{page}", args=[record.pk])


def listing(model):
    return reverse(f"admin:claims_{model._meta.model_name}_changelist")


def shown(response):
    """The rows of a refusal: label to what it was, what the other saved, what was typed."""
    return {
        row.label: tuple(words for words in (row.was, row.theirs, row.mine) if words is not None)
        for section in response.context["sections"]
        for row in section.rows
    }


def applied(response):
    """What a browser sends from a page when nothing but its button is pressed."""
    return sent_by(response.content.decode())


def test_conflict_in_a_form_is_refused_and_shown(desk, second_desk, author):
    place = factories.place(name="Westminster", code="E1")
    opened = typed(desk.get(address(place)))
    second_desk.post(address(place), opened | {"name": "City of Westminster", "code": "E2"})

    response = desk.post(address(place), opened | {"name": "Westminster Borough"})

    assert response.status_code == 409
    assert shown(response) == {
        "Name": ("Westminster", "City of Westminster", "Westminster Borough"),
        "Code": ("E1", "E2", "E1"),
    }
    assert response.context["sections"][0].editor.username == "reviewer"
    place.refresh_from_db()
    assert (place.name, place.code) == ("City of Westminster", "E2")


def test_conflict_applied_again_keeps_what_each_touched(desk, second_desk):
    place = factories.place(name="Westminster", code="E1")
    opened = typed(desk.get(address(place)))
    second_desk.post(address(place), opened | {"name": "City of Westminster", "code": "E2"})
    refused = desk.post(address(place), opened | {"name": "Westminster Borough"})

    response = desk.post(address(place), applied(refused))

    assert response.status_code == 302
    place.refresh_from_db()
    assert (place.name, place.code) == ("Westminster Borough", "E2")


def test_conflict_applied_onto_a_third_save_is_refused_again(desk, second_desk):
    place = factories.place(name="Westminster")
    opened = typed(desk.get(address(place)))
    second_desk.post(address(place), opened | {"name": "City of Westminster"})
    refused = desk.post(address(place), opened | {"name": "Westminster Borough"})
    Place.objects.update(code="E3")

    response = desk.post(address(place), applied(refused))

    assert response.status_code == 409
    place.refresh_from_db()
    assert (place.name, place.code) == ("City of Westminster", "E3")


@pytest.mark.parametrize("version", [None, "0", "2", "x", "9" * 40])
def test_conflict_where_the_form_names_another_version(desk, version):
    place = factories.place(name="Westminster")
    sent = typed(desk.get(address(place)), name="Soho", opened_version=version)

    response = desk.post(address(place), {name: sent[name] for name in sent if sent[name]})

    assert response.status_code == 409
    assert Place.objects.get().name == "Westminster"


@pytest.mark.django_db(transaction=True)
def test_conflict_in_what_is_chosen_from_a_list(desk, second_desk):
    policing, money, courts = (
        factories.topic(name=name) for name in ("Policing", "Money", "Courts")
    )
    measure = factories.measure(topics=[policing, money])
    opened = typed(desk.get(address(measure)), topics=[policing.pk, money.pk])
    second_desk.post(address(measure), opened | {"topics": [policing.pk]})

    refused = desk.post(address(measure), opened | {"topics": [policing.pk, money.pk, courts.pk]})

    assert refused.status_code == 409
    assert shown(refused) == {
        "Topics": ("Money, Policing", "Policing", "Courts, Money, Policing"),
    }
    assert desk.post(address(measure), applied(refused)).status_code == 302
    assert set(Measure.objects.get().topics.all()) == {policing, courts}


def test_conflict_tells_what_is_chosen_in_words(desk):
    whole, part = factories.measure(name="Posts"), factories.measure(name="Jobs")
    measure = factories.measure(kind="rate", denominator=whole)
    opened = typed(desk.get(address(measure)))
    Measure.objects.filter(pk=measure.pk).update(kind="share", denominator=None)
    whole.delete()

    response = desk.post(address(measure), opened | {"denominator": part.pk})

    assert shown(response) == {
        "Kind": ("Rate", "Share", "Rate"),
        "Share or rate of": ("a record that no longer exists", "", "Jobs"),
    }


def inline_of_two_editors(desk, changed, **fields):
    """A speaker's form as the first editor opened it, and the role which another then changed."""
    role = Role.objects.create(person=factories.speaker(kind="person"), title="Constable")
    page = address(role.person)
    opened = typed(desk.get(page))
    Role.objects.update(title=changed)
    return role, desk.post(page, opened | fields)


def test_conflict_in_an_inline_row_is_refused(desk):
    role, response = inline_of_two_editors(desk, "Sergeant", **{"roles-0-title": "Inspector"})

    assert response.status_code == 409
    assert shown(response) == {"Title": ("Constable", "Sergeant", "Inspector")}
    assert Role.objects.get().title == "Sergeant"
    assert desk.post(address(role.person), applied(response)).status_code == 302
    assert Role.objects.get().title == "Inspector"


def test_conflict_of_a_deleted_inline_row_is_refused(desk):
    _, response = inline_of_two_editors(desk, "Sergeant", **{"roles-0-DELETE": "on"})

    assert response.status_code == 409
    assert Role.objects.get().title == "Sergeant"


def test_inline_row_that_was_not_touched_is_left_alone(desk):
    _, response = inline_of_two_editors(desk, "Sergeant", name="Rose Vane")

    assert response.status_code == 302
    assert Role.objects.get().title == "Sergeant"
    assert Speaker.objects.get().name == "Rose Vane"


def test_conflict_in_a_deletion_is_refused(desk):
    place = factories.place(name="Westminster")
    opened = applied(desk.get(address(place, "delete")))
    Place.objects.update(name="Soho")

    response = desk.post(address(place, "delete"), opened)

    assert response.status_code == 409
    assert shown(response) == {"name": ("Westminster", "Soho")}
    assert desk.post(address(place, "delete"), applied(response)).status_code == 302
    assert not Place.objects.exists()


def test_conflict_in_a_bulk_deletion_is_refused(desk):
    first, second = factories.place(name="Westminster"), factories.place()
    chosen = {
        "action": "delete_selected",
        "_selected_action": [first.pk, second.pk],
        f"opened-{first.pk}": first.version,
        f"opened-{second.pk}": second.version,
    }
    opened = applied(desk.post(listing(Place), chosen))
    Place.objects.filter(pk=first.pk).update(name="Soho")

    response = desk.post(listing(Place), opened)

    assert response.status_code == 409
    assert shown(response) == {"name": ("Westminster", "Soho")}
    assert desk.post(listing(Place), applied(response)).status_code == 302
    assert not Place.objects.exists()


def test_conflict_in_a_bulk_deletion_tells_several_values_in_words(desk):
    measure = factories.measure(aliases=["Posts"], kind="rate")
    chosen = {
        "action": "delete_selected",
        "_selected_action": measure.pk,
        f"opened-{measure.pk}": measure.version,
    }
    Measure.objects.update(aliases=["Posts", "Jobs"], kind="share")

    response = desk.post(listing(Measure), chosen)

    assert shown(response) == {"kind": ("Rate", "Share"), "aliases": ("Posts", "Posts, Jobs")}


def test_conflict_in_a_bulk_step_is_refused(desk):
    claim = factories.draft(statement="Officers are to be cut.")
    chosen = {
        "action": "review",
        "index": 0,
        "_selected_action": claim.pk,
        f"opened-{claim.pk}": claim.version,
    }
    Claim.objects.update(statement="Posts are to be cut.")

    response = desk.post(listing(Claim), chosen)

    assert response.status_code == 409
    assert Claim.objects.get().state == "draft"
    assert desk.post(listing(Claim), applied(response)).status_code == 302
    assert Claim.objects.get().state == "in-review"


def test_bulk_step_on_rows_of_other_pages_is_refused(desk):
    claim = factories.draft()
    chosen = {"action": "review", "index": 0, "select_across": 1, "_selected_action": claim.pk}

    desk.post(listing(Claim), chosen | {f"opened-{claim.pk}": claim.version})

    assert Claim.objects.get().state == "draft"


def test_bulk_step_on_what_is_no_row_is_refused(desk):
    factories.draft()

    response = desk.post(listing(Claim), {"action": "review", "_selected_action": "x"})

    assert response.status_code == 400


@pytest.mark.parametrize("step", ["_review", "_save"])
def test_conflict_in_a_step_is_refused(desk, second_desk, step):
    claim = factories.draft()
    opened = typed(desk.get(address(claim)), **{step: "1"})
    Claim.objects.update(statement="Posts are to be cut.")

    response = desk.post(address(claim), opened)

    assert response.status_code == 409
    assert Claim.objects.get().state == "draft"


def test_list_carries_the_versions_of_its_rows(desk):
    place = factories.place()
    Place.objects.update(name="Soho")

    page = desk.get(listing(Place)).content.decode()

    assert f'<input type="hidden" name="opened-{place.pk}" value="2">' in page


def test_record_is_saved_only_at_the_version_it_was_loaded_at():
    place = factories.place()
    Place.objects.update(name="Soho")
    place.code = "E3"

    with pytest.raises(
        IntegrityError, match="Somebody else has changed this record since its version 1"
    ):
        place.save()


@pytest.mark.parametrize("model", [m for m in apps.get_models() if issubclass(m, VersionedModel)])
def test_every_record_in_the_admin_is_guarded(model, rf, author):
    """A new ModelAdmin that is not guarded fails here, unless nobody can change anything in it."""
    request = rf.get("/")
    request.user = author
    site = admin.site
    inlines = [
        inline
        for parent in site._registry.values()
        for inline in parent.inlines
        if inline.model is model
    ]

    if model_admin := site._registry.get(model):
        changed = model_admin.has_change_permission(request)
        assert isinstance(model_admin, VersionedAdmin) or not changed
        assert issubclass(model_admin.form, VersionedForm) or not changed
        assert not model_admin.list_editable
    assert all(issubclass(inline, RecordInline) for inline in inlines)
    assert all(issubclass(inline.form, VersionedForm) for inline in inlines)
    assert all(issubclass(inline.formset, VersionedFormSet) for inline in inlines)


def test_conflict_in_a_withdrawal_is_refused(desk):
    claim = factories.claim()
    page = f"{reverse('admin:claims_claim_withdraw')}?pk={claim.pk}"
    sent = applied(desk.get(page)) | {"kind": "withdrawn", "reason": "It was misread."}
    Claim.objects.update(internal_note="Ask the press office.")

    response = desk.post(page, sent)

    assert response.status_code == 409
    assert shown(response) == {"internal note": ("", "Ask the press office.")}
    assert desk.post(page, applied(response)).status_code == 302
    assert Claim.objects.get().state == "withdrawn"


def test_conflict_about_who_said_it_is_refused(desk):
    claim = factories.draft()
    opened = typed(desk.get(address(claim)))
    Quotation.objects.update(role_as_printed="Commissioner")

    response = desk.post(address(claim), opened | {"role_as_printed": "Chief"})

    assert response.status_code == 409
    assert shown(response) == {"Role as printed": ("", "Commissioner", "Chief")}
    assert Quotation.objects.get().role_as_printed == "Commissioner"
    assert desk.post(address(claim), applied(response)).status_code == 302
    assert Quotation.objects.get().role_as_printed == "Chief"


def test_who_said_it_is_left_alone_where_it_was_not_touched(desk):
    claim = factories.draft()
    opened = typed(desk.get(address(claim)))
    Quotation.objects.update(role_as_printed="Commissioner")

    response = desk.post(address(claim), opened | {"statement": "Posts are to be cut."})

    assert response.status_code == 302
    assert Quotation.objects.get().role_as_printed == "Commissioner"
    assert Claim.objects.get().statement == "Posts are to be cut."


@pytest.mark.parametrize("rows", [[], ["Sergeant"]])
def test_conflict_with_a_deletion_keeps_what_was_typed(desk, second_desk, rows):
    speaker = factories.speaker(name="Rose Vane", slug="rose", kind="person")
    for title in rows:
        Role.objects.create(person=speaker, title=title)
    opened = typed(desk.get(address(speaker)))
    second_desk.post(address(speaker, "delete"), {"post": "yes", f"opened-{speaker.pk}": "1"})

    response = desk.post(address(speaker), opened | {"name": "Rose Vayne"})

    assert response.status_code == 409
    assert shown(response)["Name"] == ("Rose Vane", "", "Rose Vayne")
    assert response.context["sections"][0].editor.username == "reviewer"
    assert desk.post(response.context["anew"], applied(response)).status_code == 302
    speaker = Speaker.objects.get()
    assert (speaker.name, speaker.slug) == ("Rose Vayne", "rose-vayne")
    assert [role.title for role in speaker.roles.all()] == rows


def test_deleted_record_that_was_not_opened_is_not_there(desk):
    assert desk.post(reverse("admin:claims_place_change", args=[9]), {}).status_code == 302


@pytest.mark.parametrize("page", ["delete", "change"])
def test_conflict_is_not_shown_to_whoever_may_not_change_anything(client, page):
    place = factories.place()
    client.force_login(factories.user(is_staff=True))

    assert client.post(address(place, page), {"post": "yes"}).status_code == 403


ANOTHER_RULE = "ALTER TABLE claims_place ADD CONSTRAINT another CHECK (name <> 'Leck')"


def test_error_of_the_database_that_is_no_conflict_is_not_told_as_one(desk):
    place = factories.place(name="Hale")
    sent = typed(desk.get(address(place)), name="Leck")
    with connection.cursor() as cursor:
        cursor.execute(f"SET CONSTRAINTS ALL IMMEDIATE; {ANOTHER_RULE}")

    response = desk.post(address(place), sent)

    assert response.status_code == 200
    [told] = response.context["adminform"].form.non_field_errors()
    assert "another" in told


def test_error_of_the_database_within_an_act_is_not_told_as_a_conflict(rf):
    place = factories.place()
    request = rf.post("/", {f"opened-{place.pk}": place.version})

    def act():
        raise IntegrityError("another")

    with pytest.raises(IntegrityError, match="another"):
        VersionedAdmin(Place, admin.site).with_locked_versions(request, [place.pk], act)
