"""The lists of the admin: headed by what they list, each button under a name of its own."""

import re

import pytest
from django.apps import apps
from django.contrib import admin
from django.urls import reverse

MODELS = [
    model
    for model in admin.site._registry
    if model in [*apps.get_app_config("claims").get_models()]
]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.model_name)
def test_list_is_headed_by_what_it_lists(admin_client, model):
    page = admin_client.get(
        reverse(f"admin:claims_{model._meta.model_name}_changelist"), follow=True
    )

    html = page.content.decode()
    [heading], [title] = (
        re.findall("<h1>(.*?)</h1>", html),
        re.findall("<title>(.*?)</title>", html),
    )
    plural = str(model._meta.verbose_name_plural)
    assert heading == plural[0].upper() + plural[1:]
    assert title.endswith(" | Claim tracker")


def test_buttons_of_the_articles_have_names_of_their_own(admin_client):
    page = admin_client.get(reverse("admin:claims_article_changelist")).content.decode()

    tools = re.search('<ul class="object-tools">(.*?)</ul>', page, re.DOTALL)[1]
    assert re.findall(r'href="([^"]*)"[^>]*>\s*([^<]*?)\s*<', tools) == [
        (reverse("admin:claims_article_intake"), "Add an article"),
        (reverse("admin:claims_article_add"), "Add one by hand"),
    ]
