from django.contrib.sitemaps import views as sitemap
from django.urls import path, re_path, register_converter

from .columns import CLAIMS, TABLES
from .feeds import ClaimFeed, CorrectionFeed
from .sitemaps import SITEMAPS
from .views import (
    alerts,
    articles,
    breakdowns,
    cards,
    check_text,
    claims,
    corrections,
    data,
    embeds,
    findings,
    home,
    measures,
    places,
    plans,
    releases,
    reports,
    site,
    speakers,
    suggest,
    tables,
)
from .views.data_answers import no_data
from .views.public import public_page
from .views.standby import read_from_standby

register_converter(releases.DayConverter, "day")

claim_feed = public_page(filtered=True, cached=False)(ClaimFeed())
correction_feed = public_page(cached=False)(CorrectionFeed())


def data_addresses(table):
    """The addresses of a table besides that of claims, and of its records."""
    name, noun = table.name, table.noun
    yield path(f"{name}.csv", tables.table_file(table, "csv"), name=f"{noun}-csv")
    yield path(f"{name}.jsonl", tables.table_file(table, "jsonl"), name=f"{noun}-jsonl")
    yield path(f"{name}.xlsx", tables.table_file(table, "xlsx"), name=f"{noun}-xlsx")
    yield path(f"{name}.json", tables.table_pages(table), name=f"{noun}-json")
    if table.records:
        kind = "slug" if table.key == "slug" else "int"
        record = tables.table_record(table)
        yield path(f"{name}/<{kind}:key>.json", record, name=f"{noun}-record")


urlpatterns = [
    path("", home.home, name="home"),
    path("claims/", claims.claim_list, name="claim-list"),
    path("claims.csv", claims.claim_file("csv"), name="claim-csv"),
    path("claims.jsonl", claims.claim_file("jsonl"), name="claim-jsonl"),
    path("claims.xlsx", claims.claim_file("xlsx"), name="claim-xlsx"),
    path("claims.json", claims.claim_json, name="claim-json"),
    path("claims/<int:pk>.json", claims.claim_record, name="claim-record"),
    path("claims/feed/", claim_feed, name="claim-feed"),
    path("claims/charts/", breakdowns.claim_charts, name="claim-charts"),
    path("claims/charts/<slug:name>.svg", breakdowns.claim_chart_svg, name="claim-chart-svg"),
    path("claims/charts/<slug:name>.png", breakdowns.claim_chart_png, name="claim-chart-png"),
    path(
        "claims/charts/<slug:name>/embed/", breakdowns.claim_chart_embed, name="claim-chart-embed"
    ),
    path("claims/<int:pk>/", claims.claim_detail, name="claim-detail"),
    path("claims/<int:pk>/embed/", embeds.claim_embed, name="claim-embed"),
    path("claims/<int:pk>/card.png", cards.claim_card_png, name="claim-card"),
    path("measures/", measures.measure_list, name="measure-list"),
    path("measures/<slug:slug>/", measures.measure_detail, name="measure-detail"),
    path("measures/<slug:slug>.csv", measures.measure_file("csv"), name="measure-claims-csv"),
    path("measures/<slug:slug>.xlsx", measures.measure_file("xlsx"), name="measure-claims-xlsx"),
    path("measures/<slug:slug>.zip", measures.measure_file("zip"), name="measure-claims-zip"),
    path("measures/<slug:slug>/chart.svg", measures.measure_svg, name="measure-svg"),
    path("measures/<slug:slug>/chart.png", measures.measure_png, name="measure-png"),
    path("measures/<slug:slug>/embed/", measures.measure_embed, name="measure-embed"),
    path("measures/<slug:slug>/card.png", cards.measure_card, name="measure-card"),
    path("plans/", plans.plan_list, name="plan-list"),
    path("topics/", measures.topic_list, name="topic-list"),
    path("topics/<slug:slug>/", measures.topic_detail, name="topic-detail"),
    path("places/<slug:slug>/", places.place_detail, name="place-detail"),
    path("speakers/", speakers.speaker_list, name="speaker-list"),
    path("speakers/<slug:slug>/", speakers.speaker_detail, name="speaker-detail"),
    path("articles/", articles.article_list, name="article-list"),
    path("articles/<int:pk>/", articles.article_detail, name="article-detail"),
    path("publications/<slug:slug>/", articles.publication_detail, name="publication-detail"),
    path("findings/", findings.finding_list, name="finding-list"),
    path("corrections/", corrections.correction_list, name="correction-list"),
    path("corrections/feed/", correction_feed, name="correction-feed"),
    path("data/", data.data, name="data"),
    path("data/interface/", data.data_interface, name="data-interface"),
    path("data/latest/", releases.latest_release, name="latest-release"),
    path("data/latest/<str:name>", releases.latest_release, name="latest-release-file"),
    path("data/<day:day>/", releases.release_detail, name="release-detail"),
    path("data/<day:day>/<str:name>", releases.release_file, name="release-file"),
    path("openapi.json", data.open_api, name="openapi"),
    *(address for table in TABLES if table != CLAIMS for address in data_addresses(table)),
    re_path(r"^[a-z]+/[^/]+\.(csv|jsonl?|xlsx|zip)$", no_data, name="no-data"),
    path("suggest", suggest.suggest, name="suggest"),
    path("check/", check_text.check_text, name="check"),
    path("report/", reports.report, name="report"),
    path("report/sent/", reports.report_sent, name="report-sent"),
    path("about/", site.about, name="about"),
    path("about/method/", site.method, name="method"),
    path("about/privacy/", site.privacy, name="privacy"),
    path("about/accessibility/", site.accessibility, name="accessibility"),
    path("about/terms/", site.terms, name="terms"),
    path("alerts/", alerts.alerts, name="alerts"),
    path("alerts/asked/", alerts.alerts_asked, name="alerts-asked"),
    path("alerts/<slug:token>/", alerts.subscription, name="subscription"),
    path("card.png", cards.site_card, name="card"),
    path("oembed", embeds.oembed, name="oembed"),
    path("logo/<slug:digest>.png", site.logo, name="logo"),
    path("accent.css", site.accent, name="accent"),
    path("robots.txt", site.robots, name="robots"),
    path(".well-known/security.txt", site.security, name="security"),
    path(
        "sitemap.xml",
        read_from_standby(sitemap.index),
        {"sitemaps": SITEMAPS, "sitemap_url_name": "sitemap-section"},
        name="sitemap",
    ),
    path(
        "sitemap-<section>.xml",
        read_from_standby(sitemap.sitemap),
        {"sitemaps": SITEMAPS},
        name="sitemap-section",
    ),
]
