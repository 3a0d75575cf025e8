"""What the site says of itself: where its pages are, whom to write to."""

from datetime import date

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from ..checks import CHECKS
from ..models import Logo, Site
from ..models.codes import CorrectionClass, Form, Status
from .public import public_page


def with_site(get_response):
    """The middleware that gives every request the `site`, read when it is first asked for.

    Editors read times in its time zone; the pages of readers count days in UTC.
    """

    def respond(request):
        request.site = SimpleLazyObject(Site.objects.current)
        if not request.path.startswith(reverse("admin:index")):
            return get_response(request)
        with timezone.override(request.site.time_zone):
            return get_response(request)

    return respond


@public_page()
def accent(request):
    """The style sheet that gives the site the colour of its newsroom."""
    return render(request, "accent.css", content_type="text/css; charset=utf-8")


@public_page(cached=False)
def logo(request, digest):
    """The picture beside the name; another picture has another address."""
    picture = get_object_or_404(Logo, pk=digest)
    headers = {
        "Cache-Control": "public, max-age=31536000, immutable",
        "Content-Security-Policy": "default-src 'none'; sandbox",
    }
    return HttpResponse(bytes(picture.png), content_type="image/png", headers=headers)


@public_page()
def privacy(request):
    return render(request, "claims/privacy.html")


@public_page()
def accessibility(request):
    return render(request, "claims/accessibility.html")


@public_page()
def terms(request):
    context = {"downloads": settings.DOWNLOADS_PER_CLIENT}
    return render(request, "claims/terms.html", context)


@public_page(cached=False)
def about(request):
    return render(request, "claims/about.html")


@public_page(cached=False)
def method(request):
    """How words become codes; the lists on the page are the code lists themselves."""
    lists = {
        "forms": Form.choices,
        "statuses": Status.choices,
        "correction_classes": CorrectionClass.choices,
        "checks": CHECKS.values(),
    }
    return render(request, "claims/method.html", lists)


@public_page(cached=False)
def robots(request):
    return plain_text_response(
        "User-agent: *",
        f"Disallow: {reverse('admin:index')}",
        f"Sitemap: {request.build_absolute_uri(reverse('sitemap'))}",
    )


@public_page(cached=False)
def security(request):
    """RFC 9116: where a fault of the site's safety is reported, and until when this holds."""
    expires = date(timezone.now().year + 1, 6, 30)
    return plain_text_response(
        f"Contact: {request.build_absolute_uri(reverse('report'))}",
        f"Expires: {expires.isoformat()}T00:00:00Z",
        f"Canonical: {request.build_absolute_uri(request.path)}",
        "Preferred-Languages: en",
    )


def plain_text_response(*lines):
    return HttpResponse("".join(f"{line}\n" for line in lines), content_type="text/plain")
