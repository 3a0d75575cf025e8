"""Addresses of readers are for those who may administer the site."""

import pytest
from django.urls import reverse

from claims.models import Subscription
from tests import factories

from .test_permissions import desk_of, member

pytestmark = pytest.mark.django_db
LIST = reverse("admin:claims_subscription_changelist")


@pytest.mark.parametrize("role", ["Contributor", "Editor"])
def test_subscribers_are_hidden_from_editors(role):
    subscription = factories.subscription()

    desk = desk_of(member(role))

    assert desk.get(LIST).status_code == 403
    assert desk.get(f"/admin/claims/subscription/{subscription.pk}/change/").status_code == 403
    assert LIST not in desk.get("/admin/").content.decode()


def test_administrator_takes_a_subscriber_off_and_sees_no_token():
    subscription = factories.subscription(email="reader@example.org")
    page = f"/admin/claims/subscription/{subscription.pk}"
    desk = desk_of(member("Administrator"))

    seen = [desk.get(path).content.decode() for path in (LIST, f"{page}/change/")]

    assert ["reader@example.org" in text for text in seen] == [True, True]
    assert not any(subscription.token in text for text in seen)
    assert desk.get(reverse("admin:claims_subscription_add")).status_code == 403
    desk.post(f"{page}/delete/", {"post": "yes"})
    assert not Subscription.objects.exists()
