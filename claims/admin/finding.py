"""Findings in the admin: what does not add up, to be looked into or set aside for a reason."""

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import path, reverse
from django.utils.decorators import method_decorator
from django.utils.html import format_html
from django.utils.http import urlencode
from django.views.decorators.http import require_POST

from ..actions import dismiss_finding, reopen_finding
from ..checks import CHECKS
from ..models import Finding
from .correction import LogAdmin
from .workflow import report_results

AT_ONCE = 200


class DismissForm(forms.ModelForm):
    """Why a finding needs no further look; readers see it."""

    class Meta:
        model = Finding
        fields = ["dismissed_reason"]
        labels = {"dismissed_reason": "Reason"}
        help_texts = {"dismissed_reason": "One sentence that readers will see beside the finding."}

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        self.fields["dismissed_reason"].required = True


class WorkFilter(admin.SimpleListFilter):
    """What there is to look at, unless something else is asked for."""

    title = "what to look at"
    parameter_name = "work"

    def lookups(self, request, model_admin):
        return [("dismissed", "set aside"), ("agrees", "what agrees"), ("gone", "what went")]

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
                return findings.exclude(gone_at=None)
        return findings.worklist()


class CheckFilter(admin.SimpleListFilter):
    title = "check"
    parameter_name = "check"

    def lookups(self, request, model_admin):
        return [(check.id, check.title) for check in CHECKS.values()]

    def queryset(self, request, findings):
        return findings.filter(check_id=self.value()) if self.value() in CHECKS else findings


@admin.register(Finding)
class FindingAdmin(LogAdmin):
    change_form_template = "admin/claims/finding/change_form.html"
    fields = ["sentence"]
    list_display = ["told", "asked", "verdict", "found_at"]
    list_filter = [WorkFilter, CheckFilter, "verdict"]
    list_per_page = 50
    search_fields = ["sentence"]
    ordering = ["-pk"]
    show_full_result_count = False
    actions = ["dismiss_each"]

    @admin.display(description="finding")
    def told(self, finding):
        return finding.sentence

    @admin.display(description="check", ordering="check_id")
    def asked(self, finding):
        check = CHECKS[finding.check_id]
        return format_html('{}<br><span class="quiet">{}</span>', check.title, check.hint)

    def may_dismiss(self, request):
        return request.user.has_perm("claims.change_finding")

    def get_urls(self):
        view = self.admin_site.admin_view
        return [
            path("dismiss/", view(self.dismiss_view), name="claims_finding_dismiss"),
            path("<int:pk>/reopen/", view(self.reopen_view), name="claims_finding_reopen"),
            *super().get_urls(),
        ]

    def dismiss_view(self, request):
        """Ask for the reason, once for all that were chosen."""
        if not self.may_dismiss(request):
            raise PermissionDenied
        chosen = [pk for pk in request.GET.getlist("pk")[:AT_ONCE] if pk.isdecimal()]
        findings = Finding.objects.worklist().filter(pk__in=chosen)
        form = DismissForm(request.POST if request.method == "POST" else None)
        if request.method == "POST" and form.is_valid():
            return self.dismiss(request, chosen, form.cleaned_data["dismissed_reason"])
        context = self.admin_site.each_context(request)
        context |= {"opts": self.opts, "findings": findings, "form": form}
        context |= {"title": "Set findings aside"}
        return render(request, "admin/claims/finding/dismiss.html", context)

    def dismiss(self, request, chosen, reason):
        taken, refused = 0, []
        for finding in Finding.objects.filter(pk__in=chosen):
            try:
                dismiss_finding(finding, reason=reason, by=request.user)
                taken += 1
            except ValidationError as error:
                refused.append(f"“{finding}”: {' '.join(error.messages)}")
        report_results(request, "set aside", taken, refused)
        return HttpResponseRedirect(reverse("admin:claims_finding_changelist"))

    @method_decorator(require_POST)
    def reopen_view(self, request, pk):
        if not self.may_dismiss(request):
            raise PermissionDenied
        reopen_finding(get_object_or_404(Finding, pk=pk))
        messages.success(request, "This finding is open again.")
        return HttpResponseRedirect(reverse("admin:claims_finding_change", args=[pk]))

    @admin.action(description="Set aside…")
    def dismiss_each(self, request, findings):
        return HttpResponseRedirect(dismiss_address(findings[:AT_ONCE]))

    def get_actions(self, request):
        actions = super().get_actions(request)
        return actions if self.may_dismiss(request) else {}

    def render_change_form(self, request, context, obj=None, **options):
        context["subtitle"] = None  # the sentence stands in the page itself
        context["finding"] = Finding.objects.for_display().get(pk=obj.pk)
        context["check"] = CHECKS[obj.check_id]
        context["dismissals"] = obj.events.select_related("dismissed_by", "pgh_context")
        if self.may_dismiss(request):
            context["dismiss_address"] = dismiss_address([obj])
        return super().render_change_form(request, context, obj=obj, **options)


def dismiss_address(findings):
    page = reverse("admin:claims_finding_dismiss")
    return f"{page}?{urlencode({'pk': [finding.pk for finding in findings]}, doseq=True)}"
