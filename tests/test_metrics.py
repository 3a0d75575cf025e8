"""What an operator watches, read by Prometheus's own parser."""

import os
import subprocess
import sys

import pytest
from django.conf import settings as project
from django.db import OperationalError
from prometheus_client.parser import text_string_to_metric_families

from claims.models import MaintenanceRun
from claims.views import home
from tests import factories
from tracker import metrics

pytestmark = pytest.mark.django_db
TOKEN = {"Authorization": "Bearer a-token"}


@pytest.fixture(autouse=True)
def token(settings):
    settings.METRICS_TOKEN = "a-token"


def read(client):
    """{(name, *values of the labels, in their alphabetical order): value} of every sample."""
    answer = client.get("/metrics", headers=TOKEN)
    assert answer.headers["Content-Type"] == "text/plain; version=0.0.4; charset=utf-8"
    return samples_of(answer.content.decode())


def samples_of(text):
    return {
        (sample.name, *(value for _, value in sorted(sample.labels.items()))): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


@pytest.mark.parametrize(
    ("configured", "headers"),
    [
        ("a-token", {}),
        ("a-token", {"Authorization": "Bearer another"}),
        ("a-token", {"Authorization": "Bearer ä"}),
        ("", {"Authorization": "Bearer "}),
    ],
)
def test_metrics_are_no_page_without_the_token(client, settings, configured, headers):
    settings.METRICS_TOKEN = configured

    assert client.get("/metrics", headers=headers).status_code == 404


def test_metrics_need_neither_https_nor_a_known_host(client, settings):
    settings.SECURE_SSL_REDIRECT = True
    settings.ALLOWED_HOSTS = ["claims.example.org"]

    answer = client.get("/metrics", headers={**TOKEN, "Host": "10.0.0.7:8000"})

    assert (answer.status_code, answer.headers["Cache-Control"]) == (200, "no-store")


def test_requests_are_counted_by_view_and_status(client):
    client.get("/about/terms/")  # what is counted first is not there before
    before = read(client)

    client.get("/about/terms/")
    client.get("/nothing/")
    client.generic("BREW", "/about/terms/")

    after = read(client)
    grown = {
        sample: value - before.get(sample, 0)
        for sample, value in after.items()
        if sample[0] in {"claim_tracker_requests_total", "claim_tracker_request_seconds_count"}
        and value != before.get(sample, 0)
    }
    assert grown == {
        ("claim_tracker_requests_total", "GET", "200", "terms"): 1,
        ("claim_tracker_requests_total", "GET", "404", "none"): 1,
        ("claim_tracker_requests_total", "other", "405", "terms"): 1,
        ("claim_tracker_request_seconds_count", "terms"): 2,
        ("claim_tracker_request_seconds_count", "none"): 1,
    }
    assert after["claim_tracker_counted_by", str(os.getpid()), "one"] == 1


def test_record_and_queues_are_counted(client):
    claim = factories.claim()
    factories.draft()
    factories.draft(state="in-review")
    factories.proposed_correction()
    subscription = factories.subscription()
    subscription.alerts.create(claims=[claim.pk])
    MaintenanceRun.objects.record("backup")

    samples = read(client)

    done = MaintenanceRun.objects.get().done_at.timestamp()
    of_record = ("claim_tracker_claims", "claim_tracker_queue_length", "claim_tracker_task_done")
    assert {key: value for key, value in samples.items() if key[0].startswith(of_record)} == {
        ("claim_tracker_claims", "draft"): 1,
        ("claim_tracker_claims", "in-review"): 1,
        ("claim_tracker_claims", "published"): 2,
        ("claim_tracker_claims", "withdrawn"): 0,
        ("claim_tracker_queue_length", "review"): 1,
        ("claim_tracker_queue_length", "proposed-corrections"): 1,
        ("claim_tracker_queue_length", "findings"): 0,
        ("claim_tracker_queue_length", "reports"): 0,
        ("claim_tracker_queue_length", "alerts"): 1,
        ("claim_tracker_task_done_timestamp_seconds", "backup"): pytest.approx(done),
        ("claim_tracker_task_done_timestamp_seconds", "housekeeping"): 0,
        ("claim_tracker_task_done_timestamp_seconds", "alerts"): 0,
    }
    assert samples["claim_tracker_database_up",] == 1


def test_database_that_fails_is_told_and_counted(client, monkeypatch):
    def fail(*_, **__):
        raise OperationalError("away")

    client.raise_request_exception = False
    monkeypatch.setattr(home, "render", fail)
    monkeypatch.setattr(metrics, "claims_by_state", fail)
    counted = ("claim_tracker_database_errors_total", "OperationalError")
    before = read(client).get(counted, 0)

    assert client.get("/").status_code == 500

    samples = read(client)
    assert samples[counted] == before + 1
    assert samples["claim_tracker_database_up",] == 0
    assert not [name for name, *_ in samples if name == "claim_tracker_claims"]


COUNT = "from tracker.metrics import *; REQUESTS.labels('home', 'GET', 200).inc()"
TELL = "from tracker.metrics import *; print(counted_text().decode())"


def test_processes_of_one_server_are_counted_together(tmp_path):
    environment = os.environ | {"PROMETHEUS_MULTIPROC_DIR": str(tmp_path / "counts")}

    def run(code):
        code = f"import django; django.setup(); {code}"
        command = [sys.executable, "-c", code]
        return subprocess.run(
            command, check=True, env=environment, cwd=project.BASE_DIR, capture_output=True
        ).stdout.decode()

    run(COUNT)
    run(COUNT)

    samples = samples_of(run(TELL))
    assert samples["claim_tracker_requests_total", "GET", "200", "home"] == 2
    assert samples["claim_tracker_counted_by", "", "all"] == 1
