"""Figures to watch the site by, as Prometheus reads them: /metrics, for whoever has the token.

Requests are counted by each process. With PROMETHEUS_MULTIPROC_DIR all processes of one machine
write into that folder, and whichever is asked answers for all. The record is asked when somebody
reads the page, so what is said of it is the same from every process.
"""

import os
from pathlib import Path
from time import perf_counter

from django.conf import settings
from django.db import Error
from django.db.models import Count
from django.http import HttpResponse
from django.utils.crypto import constant_time_compare
from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    disable_created_metrics,
    generate_latest,
)
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4
from prometheus_client.multiprocess import MultiProcessCollector

from claims.models import Alert, Claim, Finding, MaintenanceRun, ProposedCorrection, Report
from claims.models.codes import ClaimState, MaintenanceTask, ReportState

ADDRESS = "/metrics"
IS_OF_ALL_PROCESSES = bool(settings.PROMETHEUS_MULTIPROC_DIR)
if IS_OF_ALL_PROCESSES:
    Path(settings.PROMETHEUS_MULTIPROC_DIR).mkdir(parents=True, exist_ok=True)

disable_created_metrics()  # when each was first counted, which nobody watches
counted = CollectorRegistry()
REQUESTS = Counter(
    "claim_tracker_requests",
    "Requests answered.",
    ["view", "method", "status"],
    registry=counted,
)
SECONDS = Histogram(
    "claim_tracker_request_seconds",
    "From the request until the answer begins to be sent.",
    ["view"],
    buckets=(0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20),
    registry=counted,
)
DATABASE_ERRORS = Counter(
    "claim_tracker_database_errors",
    "Requests that an error of the database ended, by its kind.",
    ["kind"],
    registry=counted,
)
METHODS = {"GET", "HEAD", "POST"}


class Measured:
    """The middleware that counts and times requests, and answers /metrics."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.path_info == ADDRESS and has_token(request):
            return HttpResponse(
                counted_text() + record_text(),
                content_type=CONTENT_TYPE_PLAIN_0_0_4,
                headers={"Cache-Control": "no-store"},
            )
        started = perf_counter()
        response = self.get_response(request)
        view = request.resolver_match.view_name if request.resolver_match else "none"
        method = request.method if request.method in METHODS else "other"
        REQUESTS.labels(view, method, response.status_code).inc()
        SECONDS.labels(view).observe(perf_counter() - started)
        return response

    def process_exception(self, request, exception):
        error = exception if isinstance(exception, Error) else exception.__cause__
        if isinstance(error, Error):
            DATABASE_ERRORS.labels(type(error).__name__).inc()


def has_token(request):
    """Whether the request has the token; where none is set, nobody has it."""
    given = request.headers.get("Authorization", "")
    token = settings.METRICS_TOKEN
    return bool(token) and constant_time_compare(given, f"Bearer {token}")


def counted_text():
    """What was counted, by this process or by all of this machine."""
    scope = CollectorRegistry()
    Gauge(
        "claim_tracker_counted_by",
        "Whose requests are counted here: those of all processes of this machine, or of one.",
        ["processes", "pid"],
        registry=scope,
    ).labels(*(("all", "") if IS_OF_ALL_PROCESSES else ("one", os.getpid()))).set(1)
    if not IS_OF_ALL_PROCESSES:
        return generate_latest(scope) + generate_latest(counted)
    of_all = CollectorRegistry()
    MultiProcessCollector(of_all, settings.PROMETHEUS_MULTIPROC_DIR)
    return generate_latest(scope) + generate_latest(of_all)


def record_text():
    """What the database says now, or that it says nothing."""
    registry = CollectorRegistry()
    answers = Gauge("claim_tracker_database_up", "Whether the database answers.", registry=registry)
    answers.set(0)
    try:
        gauges = {
            ("claims", "Claims on record, by state.", "state"): claims_by_state(),
            ("queue_length", "What waits for somebody.", "queue"): queue_lengths(),
            (
                "task_done_timestamp_seconds",
                "When a command of the operator was last done; 0 if never.",
                "task",
            ): task_times(),
        }
    except (Error, OSError):
        return generate_latest(registry)
    answers.set(1)
    for (name, meaning, label), values in gauges.items():
        gauge = Gauge(f"claim_tracker_{name}", meaning, [label], registry=registry)
        for value, number in values.items():
            gauge.labels(value).set(number)
    return generate_latest(registry)


def claims_by_state():
    counts = dict(Claim.objects.order_by().values_list("state").annotate(Count("pk")))
    return {state: counts.get(state, 0) for state in ClaimState.values}


def queue_lengths():
    return {
        "review": Claim.objects.filter(state=ClaimState.IN_REVIEW).count(),
        "proposed-corrections": ProposedCorrection.objects.open().count(),
        "findings": Finding.objects.to_review().count(),
        "reports": Report.objects.filter(state=ReportState.OPEN).count(),
        "alerts": Alert.objects.filter(sent_at=None).count(),
    }


def task_times():
    done = dict(MaintenanceRun.objects.values_list("task", "done_at"))
    return {task: done[task].timestamp() if task in done else 0 for task in MaintenanceTask.values}
