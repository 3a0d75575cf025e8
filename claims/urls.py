from django.contrib.sitemaps import views as sitemap
from django.urls import path

from .sitemaps import SITEMAPS
from .views import corrections, reports, site

urlpatterns = [
    path("corrections/", corrections.CorrectionList.as_view(), name="correction-list"),
    path("report/", reports.ReportError.as_view(), name="report"),
    path("report/sent/", reports.ReportSent.as_view(), name="report-sent"),
    path("about/", site.About.as_view(), name="about"),
    path("about/method/", site.Method.as_view(), name="method"),
    path("healthz", site.healthz, name="healthz"),
    path("robots.txt", site.robots, name="robots"),
    path(".well-known/security.txt", site.security, name="security"),
    path(
        "sitemap.xml",
        sitemap.index,
        {"sitemaps": SITEMAPS, "sitemap_url_name": "sitemap-section"},
        name="sitemap",
    ),
    path("sitemap-<section>.xml", sitemap.sitemap, {"sitemaps": SITEMAPS}, name="sitemap-section"),
]
