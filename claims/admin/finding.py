"""Findings in the admin: what does not add up, to be looked into or set aside for a reason."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils.html import format_html

from ..actions import reopen_finding
from ..checks import CHECKS
from ..models import Finding
from .buttons import button_of_record
from .correction import LogAdmin
from .selected_records import DismissPage, SelectedRecordsAdmin


class WorkFilter(admin.SimpleListFilter):
    """What there is to look at, unless something else is asked for."""

    title = "what to look at"
    parameter_name = "work"

    def lookups(self, request, model_admin):
        return [
            ("dismissed", "set aside"),
            ("agrees", "what agrees"),
            ("gone", "what no longer holds"),
        ]

    def choices(self, changelist):
        first, *others = super().choices(changelist)
        return [first | {"display": "open"}, *others]

    def queryset(self, request, findings):
        match self.value():
            case "dismissed":
                return findings.published().exclude(dismissed_at=None)
            case "agrees":
                agrees = ["consistent", "consistent-if-rounded"]
                return findings.published().filter(verdict__in=agrees)
            case "gone":
                return findings.exclude(ended_at=None)
        return findings.to_review()


class CheckFilter(admin.SimpleListFilter):
    title = "check"
    parameter_name = "check"

    def lookups(self, request, model_admin):
        return [(check.id, check.title) for check in CHECKS.values()]

    def queryset(self, request, findings):
        return findings.filter(check_id=self.value()) if self.value() in CHECKS else findings


@admin.register(Finding)
class FindingAdmin(SelectedRecordsAdmin, LogAdmin):
    change_form_template = "admin/claims/finding/change_form.html"
    fields = ["sentence"]
    list_display = ["finding_sentence", "check_with_hint", "verdict", "found_at"]
    list_filter = [WorkFilter, CheckFilter, "verdict"]
    list_per_page = 50
    search_fields = ["sentence"]
    ordering = ["-pk"]
    show_full_result_count = False
    selected_records_pages = [DismissPage()]

    @admin.display(description="finding")
    def finding_sentence(self, finding):
        return finding.sentence

    @admin.display(description="check", ordering="check_id")
    def check_with_hint(self, finding):
        check = CHECKS[finding.check_id]
        return format_html('{}<br><span class="muted">{}</span>', check.title, check.hint)

    def may_reopen(self, request, finding):
        return finding.dismissed_at and request.user.has_perm("claims.change_finding")

    def get_urls(self):
        view = self.admin_site.admin_view
        return [
            path("<int:pk>/reopen/", view(self.reopen_view), name="claims_finding_reopen"),
            *super().get_urls(),
        ]

    @button_of_record
    def reopen_view(self, request, pk):
        finding = get_object_or_404(Finding, pk=pk)
        if not self.may_reopen(request, finding):
            raise PermissionDenied
        reopen_finding(finding)
        messages.success(request, "This finding is open again.")
        return HttpResponseRedirect(reverse("admin:claims_finding_change", args=[pk]))

    def render_change_form(self, request, context, obj=None, **options):
        context["subtitle"] = None  # the sentence stands in the page itself
        context["finding"] = Finding.objects.for_display().get(pk=obj.pk)
        context["check"] = CHECKS[obj.check_id]
        context["dismissals"] = obj.events.select_related("dismissed_by", "pgh_context")
        context["may_reopen"] = self.may_reopen(request, obj)
        return super().render_change_form(request, context, obj=obj, **options)
