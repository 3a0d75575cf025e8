"""Addresses that only a button sends to."""

from functools import wraps

from django.contrib.admin.templatetags.admin_urls import admin_urlname
from django.http import HttpResponseRedirect
from django.urls import reverse


def button_of_record(view):
    """The view does what a button on a record's page says.

    Whoever opens its address, as after a log-in that came in between, is led to that page.
    """

    @wraps(view)
    def respond(model_admin, request, pk, **options):
        if request.method == "POST":
            return view(model_admin, request, pk, **options)
        return HttpResponseRedirect(reverse(admin_urlname(model_admin.opts, "change"), args=[pk]))

    return respond
