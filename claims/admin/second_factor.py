"""A second factor for whoever can publish: a code of an app, or one of the recovery codes.

Where `SECOND_FACTOR_TO_PUBLISH` is set, they see nothing of the admin before they have given one.
"""

import django_otp
import qrcode
from django import forms
from django.conf import settings
from django.contrib import admin
from django.contrib.admin.views.decorators import staff_member_required
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.db import transaction
from django.http import HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme, urlencode
from django.utils.safestring import mark_safe
from django.views.decorators.cache import never_cache
from django_otp.plugins.otp_static.models import StaticDevice, StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice
from qrcode.image.svg import SvgPathImage

from .user import LOGINS

RECOVERY_CODES = 10
OPEN_PAGES = ["admin:login", "admin:logout", "admin:jsi18n", "admin_second_factor"]


def require_second_factor(get_response):
    """The middleware that leads to the code's page, in place of every other page of the admin."""

    def respond(request):
        if request.path.startswith(reverse("admin:index")) and lacks_second_factor(request):
            query = urlencode({REDIRECT_FIELD_NAME: request.get_full_path()})
            return HttpResponseRedirect(f"{reverse('admin_second_factor')}?{query}")
        return get_response(request)

    return respond


def lacks_second_factor(request):
    return (
        settings.SECOND_FACTOR_TO_PUBLISH
        and request.path not in map(reverse, OPEN_PAGES)
        and request.user.is_authenticated
        and not request.user.is_verified()
        and request.user.has_perm("claims.review_claim")
    )


class CodeForm(forms.Form):
    """One code, of the app or for recovery."""

    code = forms.CharField(
        max_length=20,
        widget=forms.TextInput(
            attrs={"autocomplete": "one-time-code", "autofocus": True, "class": "vTextField"}
        ),
    )

    def clean_code(self):
        return "".join(self.cleaned_data["code"].split()).casefold()


@never_cache
@staff_member_required(login_url="admin:login")
def second_factor_view(request):
    """Ask for a code; of whoever has no app set up yet, after it has been set up."""
    if TOTPDevice.objects.filter(user=request.user, confirmed=True).exists():
        return ask_for_code(request)
    return set_up(request)


def ask_for_code(request):
    form = CodeForm(request.POST or None)
    if form.is_valid():
        device = not LOGINS.is_used_up(request) and django_otp.match_token(
            request.user, form.cleaned_data["code"]
        )
        if device:
            django_otp.login(request, device)
            return redirect(next_page(request))
        refuse_code(request, form)
    return page(request, "ask", "Give your second factor", form)


def set_up(request):
    """Show the secret of a new app; the first right code confirms it."""
    device, _ = TOTPDevice.objects.get_or_create(user=request.user, confirmed=False)
    form = CodeForm(request.POST or None)
    if form.is_valid():
        if not LOGINS.is_used_up(request) and device.verify_token(form.cleaned_data["code"]):
            codes = confirm(device)
            django_otp.login(request, device)
            return page(request, "codes", "Keep your recovery codes", codes=codes)
        refuse_code(request, form)
    secret = device.config_url.split("secret=")[1].split("&")[0]
    svg = qrcode.make(device.config_url, image_factory=SvgPathImage).to_string(encoding="unicode")
    context = {"qr": mark_safe(svg), "secret": secret}  # noqa: S308  # made of nothing typed
    return page(request, "set_up", "Set up your second factor", form, **context)


@transaction.atomic
def confirm(device):
    """Let the device count, and make the recovery codes, which are shown this once."""
    device.confirmed = True
    device.save(update_fields=["confirmed"])
    StaticDevice.objects.filter(user=device.user).delete()
    recovery = StaticDevice.objects.create(user=device.user, name="Recovery codes")
    codes = [StaticToken.random_token() for _ in range(RECOVERY_CODES)]
    for code in codes:
        recovery.token_set.create(token=code)
    return codes


def refuse_code(request, form):
    """Count the failure as one of the log-in."""
    LOGINS.exceeded(request)
    if LOGINS.is_used_up(request):
        form.add_error("code", f"Too many wrong codes. Try again after {LOGINS.ends:%H:%M} UTC.")
    else:
        form.add_error("code", "This code does not match. Wait for the next one and type that.")


def next_page(request):
    address = request.GET.get(REDIRECT_FIELD_NAME, "")
    is_own = url_has_allowed_host_and_scheme(address, {request.get_host()}, request.is_secure())
    return address if is_own else reverse("admin:index")


def page(request, state, title, form=None, **context):
    context |= admin.site.each_context(request) | {
        "title": title,
        "state": state,
        "form": form,
        "next_page": next_page(request),
        "is_nav_sidebar_enabled": False,
    }
    return render(request, "admin/second_factor.html", context)
