"""Claims from a file: what is wrong with it, on the page and as a file, or the drafts it makes."""

import io

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from ..filters.links import MEDIA_TYPES
from ..imports import Refused, import_claims, report_file, write_template
from ..imports.files import BYTES_AT_MOST, ROWS_AT_MOST, TOO_LARGE

SHOWN = 200  # problems on the page; the file has all
RIGHTS = ["claims.add_claim", "claims.add_quotation", "claims.add_article"]


class ImportForm(forms.Form):
    """A file of claims, of which what is in it is read."""

    file = forms.FileField(
        widget=forms.FileInput(attrs={"accept": ".csv,.xlsx"}),
        help_text="CSV with a comma or a semicolon, in UTF-8, or Excel (.xlsx)."
        f" Up to {ROWS_AT_MOST:,} rows.",
    )

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file.size > BYTES_AT_MOST:
            raise forms.ValidationError(TOO_LARGE)
        return file.read()


def import_view(model_admin, request):
    if not request.user.has_perms(RIGHTS):
        raise PermissionDenied
    if "template" in request.GET:
        return template_response()
    form = ImportForm(*((request.POST, request.FILES) if request.method == "POST" else ()))
    report = imported(request, form) if form.is_valid() else None
    if report and "_report" in request.POST:
        return report_response(report)
    if report and not report.problems and not report.is_dry_run:
        messages.success(request, report.summary)
        return HttpResponseRedirect(f"{reverse('admin:claims_claim_changelist')}?state=draft")
    context = model_admin.admin_site.each_context(request) | {
        "opts": model_admin.opts,
        "title": "Import claims",
        "form": form,
        "report": report,
        "problems": report.problems[:SHOWN] if report else [],
    }
    return render(request, "admin/claims/claim/import.html", context)


def imported(request, form):
    """The report of the file, which is stored only if that was asked for; None if unreadable."""
    try:
        dry_run = "_import" not in request.POST
        return import_claims(form.cleaned_data["file"], request.user, dry_run=dry_run)
    except Refused as refused:
        form.add_error("file", str(refused))
    return None


def report_response(report):
    file = io.StringIO(newline="")
    report_file(report, file)
    return attachment(file.getvalue().encode("utf-8-sig"), "csv", "import-report.csv")


def template_response():
    file = io.BytesIO()
    write_template(file, timezone.now().date())
    return attachment(file.getvalue(), "xlsx", "claims-to-fill-in.xlsx")


def attachment(content, form, name):
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content, content_type=MEDIA_TYPES[form], headers=headers)
