"""Releases as they are served: a page each, whole files and parts, and what is withdrawn."""

import json
from datetime import date

import pytest

from claims.releases.catalogue import ReleaseFolder

pytestmark = pytest.mark.django_db
PACKAGE = {
    "citation": "Ferry figures (2025). https://claims.example.org/data/2025-07-31/",
    "licenses": [
        {"title": "CC0 1.0", "path": "https://creativecommons.org/publicdomain/zero/1.0/"}
    ],
}
SUMS = "0" * 64 + "  claims.csv\n"


@pytest.fixture(autouse=True)
def folder(tmp_path, settings):
    """Where two releases are, and a file that is none of theirs."""
    settings.RELEASES_DIR = tmp_path / "releases"
    for day in ("2025-07-30", "2025-07-31"):
        folder = settings.RELEASES_DIR / day
        folder.mkdir(parents=True)
        (folder / "claims.csv").write_text(f"claim_id,value\n1,{day}\n")
        (folder / "SHA256SUMS").write_text(SUMS)
        (folder / "datapackage.json").write_text(json.dumps(PACKAGE))
        (folder / f"claims-{day}.zip").write_bytes(b"PK")
    (tmp_path / "releases" / ".unfinished").mkdir()
    (tmp_path / "secret.txt").write_text("secret")
    return settings.RELEASES_DIR


def content(response):
    return b"".join(response.streaming_content)


def test_data_page_names_the_releases_the_newest_first(client):
    page = client.get("/data/").text

    assert page.index('href="/data/2025-07-31/"') < page.index('href="/data/2025-07-30/"')


def test_page_of_a_release(client, django_assert_max_num_queries):
    with django_assert_max_num_queries(1):
        response = client.get("/data/2025-07-31/")

    assert response.status_code == 200
    for name in ("claims.csv", "SHA256SUMS", "claims-2025-07-31.zip"):
        assert f'href="{name}"' in response.text
    assert PACKAGE["citation"] in response.text  # as the release says, whatever the site says now
    assert 'rel="license">CC0 1.0</a>' in response.text


def test_file_is_sent_with_its_length_and_tag(client):
    response = client.get("/data/2025-07-31/claims.csv")

    assert content(response) == b"claim_id,value\n1,2025-07-31\n"
    names = ["Content-Type", "Content-Length", "Accept-Ranges", "Access-Control-Allow-Origin"]
    kind = "text/csv; charset=utf-8; header=present"
    assert [response[name] for name in names] == [kind, "28", "bytes", "*"]
    again = client.get("/data/2025-07-31/claims.csv", headers={"If-None-Match": response["ETag"]})
    assert again.status_code == 304


@pytest.mark.parametrize(
    ("range_", "status", "sent"),
    [
        ("bytes=0-7", 206, b"claim_id"),
        ("bytes=-3", 206, b"31\n"),
        ("bytes=900-", 416, b""),
        ("lines=1-2", 200, b"claim_id,value\n1,2025-07-31\n"),
    ],
)
def test_range_of_a_file_is_sent(range_, status, sent, client):
    response = client.get("/data/2025-07-31/claims.csv", headers={"Range": range_})

    assert (response.status_code, content(response)) == (status, sent)


@pytest.mark.parametrize(
    "path",
    [
        "/data/2025-07-29/",
        "/data/2025-02-30/",
        "/data/2025-07-31/claims.json",
        "/data/2025-07-31/../../secret.txt",
        "/data/2025-07-31/..%2F..%2Fsecret.txt",
        "/data/2025-07-31/.",
        "/data/.unfinished/",
        "/data/latest/nothing.csv",
    ],
)
def test_what_is_in_no_release_is_not_found(path, client):
    assert client.get(path, follow=True).status_code == 404


@pytest.mark.parametrize("name", ["", "claims.csv"])
def test_latest_leads_to_the_newest(name, client):
    response = client.get(f"/data/latest/{name}")

    assert (response.status_code, response["Location"]) == (302, f"/data/2025-07-31/{name}")


def test_withdrawn_release_says_why_and_is_gone(folder, client):
    ReleaseFolder(date(2025, 7, 31), folder / "2025-07-31").withdraw("It <b>names</b> a child.")

    page, file = client.get("/data/2025-07-31/"), client.get("/data/2025-07-31/claims.csv")

    assert (page.status_code, file.status_code) == (410, 410)
    assert "It &lt;b&gt;names&lt;/b&gt; a child." in page.text
    assert file.json()["detail"] == "This release was withdrawn: It <b>names</b> a child."
    assert "withdrawn: It &lt;b&gt;names" in client.get("/data/").text
    assert client.get("/data/latest/")["Location"] == "/data/2025-07-30/"


def test_without_a_release_nothing_is_offered(folder, settings, client):
    settings.RELEASES_DIR = folder / "none"

    assert "Releases" not in client.get("/data/").text
    assert client.get("/data/latest/").status_code == 404
