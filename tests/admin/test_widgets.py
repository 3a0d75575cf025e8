"""What chooses another record, as HTML."""

import re

import pytest
from django.urls import reverse

from tests import factories

pytestmark = pytest.mark.django_db


def choices(desk, page, name):
    """The options of a select on the page: (value, words)."""
    html = desk.get(page).content.decode()
    select = re.search(rf'<select name="{name}".*?</select>', html, re.DOTALL)[0]
    return re.findall(r'<option value="(.*?)"[^>]*>(.*?)</option>', select)


@pytest.mark.parametrize("name", ["article", "measure"])
def test_first_choice_is_none_and_has_words(desk, name):
    claim = factories.draft()
    chosen = {"article": claim.article, "measure": claim.measure}[name]

    new = choices(desk, reverse("admin:claims_claim_add"), name)
    stored = choices(desk, reverse("admin:claims_claim_change", args=[claim.pk]), name)

    assert new == [("", "---------")]
    assert stored == [("", "---------"), (str(chosen.pk), str(chosen))]


def test_hidden_fields_have_no_label_and_describe_nothing(desk):
    page = reverse("admin:claims_measure_change", args=[factories.measure().pk])

    html = desk.get(page).content.decode()

    hidden = re.findall(r'<input type="hidden"[^>]*>', html)
    ids = [re.search(r'id="([^"]+)"', field)[1] for field in hidden if ' id="' in field]
    assert "id_opened_version" in ids
    assert [field for field in hidden if "aria-" in field] == []
    assert [name for name in ids if f'for="{name}"' in html] == []
