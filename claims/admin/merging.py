"""Merging two speakers, measures, places or claims: one page to choose which of them stays."""

from functools import partial

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, transaction
from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.http import urlencode

from ..actions import describe_merge, merge_records
from .conflicts import VersionedAdmin
from .forms import error_message


class MergeAdmin(VersionedAdmin, admin.ModelAdmin):
    """A ModelAdmin of records that may turn out to be one; `merging` makes one of two."""

    merging = merge_records
    merging_lasts = False

    def get_urls(self):
        view = self.admin_site.admin_view(self.merge_view)
        return [path("merge/", view, name=self.merge_name()), *super().get_urls()]

    def merge_name(self):
        return f"{self.opts.app_label}_{self.opts.model_name}_merge"

    def may_merge(self, request):
        return request.user.has_perm("claims.merge_records")

    def merge_view(self, request):
        """Show the two records and what would move; merge them once one is chosen to stay."""
        if not self.may_merge(request):
            raise PermissionDenied
        chosen = [pk for pk in request.GET.getlist("pk")[:3] if pk.isdecimal()]
        records = list(self.get_queryset(request).filter(pk__in=chosen).order_by("pk"))
        kept = [record for record in records if str(record.pk) == request.POST.get("keep")]
        if len(records) == 2 and kept:
            [dropped] = {*records} - {*kept}
            inputs = {record.pk: f"opened-{record.pk}" for record in records}
            return self.guarded(request, inputs, partial(self.merge, request, kept[0], dropped))
        context = self.admin_site.each_context(request)
        context |= {"opts": self.opts, "title": f"Merge two {self.opts.verbose_name_plural}"}
        context["lasting"] = self.merging_lasts
        context["records"] = [(record, describe_merge(record)) for record in records]
        return render(request, "admin/claims/merge.html", context)

    def merge(self, request, kept, dropped):
        try:
            with transaction.atomic():
                made = type(self).merging(kept, dropped, request.user)
        except (ValidationError, DatabaseError) as error:
            messages.error(request, error_message(error))
            return HttpResponseRedirect(request.get_full_path())
        page = reverse("admin:claims_redirect_change", args=[made.pk])
        undone = " It can be undone here." if made.moved else ""
        messages.success(request, f"“{dropped}” is now “{kept}”.{undone}")
        return HttpResponseRedirect(page)

    @admin.action(description="Merge…")
    def merge_two(self, request, records):
        chosen = list(records.values_list("pk", flat=True)[:3])
        if len(chosen) != 2:
            messages.warning(request, f"Choose exactly two {self.opts.verbose_name_plural}.")
            return None
        page = reverse(f"admin:{self.merge_name()}")
        return HttpResponseRedirect(f"{page}?{urlencode({'pk': chosen}, doseq=True)}")

    def get_actions(self, request):
        actions = super().get_actions(request)
        if self.may_merge(request):
            actions["merge_two"] = self.get_action("merge_two")
        return actions
