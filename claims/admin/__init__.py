"""The editors' side: one file per noun, on Django's own admin."""

from django.contrib import admin

from . import (
    article,
    claim,
    correction,
    finding,
    measure,
    place,
    proposed_correction,
    publication,
    redirect,
    relation,
    site,
    speaker,
    subscription,
    unfound_search,
    user,
)

admin.site.index_title = "To do"

__all__ = [
    "article",
    "claim",
    "correction",
    "finding",
    "measure",
    "place",
    "proposed_correction",
    "publication",
    "redirect",
    "relation",
    "site",
    "speaker",
    "subscription",
    "unfound_search",
    "user",
]
