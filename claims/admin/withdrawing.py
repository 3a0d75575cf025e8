"""Withdrawing published records: one page that asks for class and reason, for one or many."""

from functools import partial

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, transaction
from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.http import urlencode

from ..models import Correction
from ..models.codes import CorrectionClass
from .conflicts import VersionedAdmin
from .forms import error_message
from .workflow import report_results

AT_ONCE = 200


class WithdrawForm(forms.ModelForm):
    """What readers are told about a withdrawal."""

    class Meta:
        model = Correction
        fields = ["kind", "reason", "reported_by"]
        widgets = {"reason": forms.Textarea(attrs={"rows": 3})}


class WithdrawAdmin(VersionedAdmin, admin.ModelAdmin):
    """A ModelAdmin of records that are published; `withdrawal` takes one of them back."""

    withdrawal = None

    def get_urls(self):
        name = f"{self.opts.app_label}_{self.opts.model_name}_withdraw"
        view = self.admin_site.admin_view(self.withdraw_view)
        return [path("withdraw/", view, name=name), *super().get_urls()]

    def may_withdraw(self, request):
        return request.user.has_perm("claims.withdraw_claim")

    def withdraw_address(self, records):
        page = reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_withdraw")
        return f"{page}?{urlencode({'pk': [record.pk for record in records]}, doseq=True)}"

    def withdraw_view(self, request):
        if not self.may_withdraw(request):
            raise PermissionDenied
        chosen = [pk for pk in request.GET.getlist("pk")[:AT_ONCE] if pk.isdecimal()]
        records = self.get_queryset(request).filter(pk__in=chosen, state="published")
        typed = request.POST if request.method == "POST" else None
        form = WithdrawForm(typed, initial={"kind": CorrectionClass.WITHDRAWN})
        if records and form.is_valid():
            return self.guarded(
                request,
                {record.pk: f"opened-{record.pk}" for record in records},
                partial(self.withdraw_each, request, records, form.cleaned_data),
            )
        context = self.admin_site.each_context(request)
        context |= {"opts": self.opts, "records": records, "form": form}
        context |= {"title": f"Withdraw {self.opts.verbose_name_plural}"}
        return render(request, "admin/claims/withdraw.html", context)

    def withdraw_each(self, request, records, told):
        taken, refused = 0, []
        for record in records:
            try:
                with transaction.atomic():
                    type(self).withdrawal(record, by=request.user, **told)
                taken += 1
            except (ValidationError, DatabaseError) as error:
                refused.append(f"“{record}”: {error_message(error)}")
        report_results(request, "withdrawn", taken, refused)
        return HttpResponseRedirect(
            reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_changelist")
        )

    def has_delete_permission(self, request, obj=None):
        """What readers have seen is withdrawn; only what they never saw is deleted."""
        return super().has_delete_permission(request, obj) and not (
            obj and obj.state in {"published", "withdrawn"}
        )

    @admin.action(description="Withdraw…")
    def withdraw(self, request, records):
        published = records.filter(state="published")
        if not published.exists():
            messages.warning(
                request, "None of these is published, so there is nothing to withdraw."
            )
            return None
        return HttpResponseRedirect(self.withdraw_address(published[:AT_ONCE]))

    def get_actions(self, request):
        actions = super().get_actions(request)
        if self.may_withdraw(request):
            actions["withdraw"] = self.get_action("withdraw")
        return actions

    def render_change_form(self, request, context, obj=None, **options):
        if obj and obj.state == "published" and self.may_withdraw(request):
            context["withdraw_address"] = self.withdraw_address([obj])
        return super().render_change_form(request, context, obj=obj, **options)
