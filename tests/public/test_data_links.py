"""Each page leads to its data, and each of these files has the rows that the page lists."""

import csv
import json
import re
from html import unescape
from io import BytesIO, StringIO
from zipfile import ZipFile

import pytest
from django.utils import timezone
from openpyxl import load_workbook

from claims.columns import TABLES
from claims.filters import links
from claims.models import Correction, Finding
from tests import factories
from tests.public import addresses

pytestmark = pytest.mark.django_db(transaction=True)

MAIN = re.compile(r"<main.*?>(.*)</main>", re.DOTALL)
FILE = re.compile(r'href="(/[^"?]+\.(?:csv|xlsx|zip|jsonl?)(?:\?[^"]*)?)"')
CLAIMS, RECORD = r"/claims/(\d+)/", r"/{}/([\w-]+)/"
# What the addresses of the rows are that a page lists, if not of claims.
LISTS = {
    "/measures/": "measures",
    "/topics/": "topics",
    "/speakers/": "speakers",
    "/articles/": "articles",
}
PAGES = [
    "/claims/",
    "/claims/?status=plan",
    "/claims/?q=1%2C700",
    "/claims/?known_on={today}&status=plan",
    "/measures/officer-posts-cut/",
    "/measures/officer-posts-cut/?status=plan",
    "/measures/officer-posts-cut/?speaker=ada-brook",
    "/measures/officer-posts-cut/?population=officers",
    "/measures/officer-posts-cut/?known_on={today}&status=plan",
    "/places/northam/",
    "/speakers/ada-brook/",
    "/plans/",
    "/plans/?known_on={today}",
    *LISTS,
]


@pytest.fixture
def world():
    world = addresses.build()
    plan = {"status": "plan", "measure": world.measure, "place": world.claim.place}
    factories.claim(as_printed="900", value=900, population="officers", **plan)
    factories.claim(as_printed="33", value=33)
    return world


def row_ids(client, address):
    """The first cell of each row of a file, as text."""
    response = client.get(unescape(address))
    assert response.status_code == 200, address
    content, path = response.getvalue(), address.partition("?")[0]
    if path.endswith(".zip"):
        archive = ZipFile(BytesIO(content))
        content, path = archive.read(archive.namelist()[0]), ".csv"
    if path.endswith(".json"):
        rows = next(iter(json.loads(content).values()))
        return {str(next(iter(row.values()))) for row in ([rows] if type(rows) is dict else rows)}
    if path.endswith(".xlsx"):
        sheet = load_workbook(BytesIO(content)).worksheets[0]
        return {str(row[0]) for row in list(sheet.values)[1:]}
    return {row[0] for row in list(csv.reader(StringIO(content.decode())))[1:]}


def files_of(page):
    """What a page offers as its data, in links that readers see and in those for programs."""
    return sorted({*FILE.findall(page)})


def is_record(file, path):
    """Whether a file is the record that a page is about, and not the rows that it lists."""
    return file.partition("?")[0] == f"{path.removesuffix('/')}.json" and path.count("/") == 3


def false_files(client, address):
    """The files of a page that have other rows than it lists."""
    path = address.partition("?")[0]
    page = client.get(address).content.decode()
    kind = LISTS.get(path)
    listed = {*re.findall(RECORD.format(kind) if kind else CLAIMS, MAIN.search(page)[1])}
    assert listed, address
    assert len(files_of(page)) >= 3, address
    for file in files_of(page):
        expected = {path.split("/")[-2]} if is_record(file, path) else listed
        if (rows := row_ids(client, file)) != expected:
            yield file, rows, expected
        if "known_on" in address and "known_on" not in file:
            yield file, "as known now"


@pytest.mark.usefixtures("world")
def test_every_file_of_a_page_has_the_rows_that_it_lists(client):
    pages = [page.format(today=f"{timezone.now():%Y-%m-%d}") for page in PAGES]

    false = {page: [*false_files(client, page)] for page in pages}

    assert false == {page: [] for page in pages}


def test_page_that_lists_a_part_offers_all_of_it(client, world):
    whole = {
        "/findings/": Finding.objects.published(),
        "/corrections/": Correction.objects.published(),
        "/topics/policing/": world.measure.listings.all(),
        "/publications/northam-gazette/": world.article.listings.all(),
    }

    for address, rows in whole.items():
        ids = {str(row.pk) for row in rows}
        page = client.get(address).content.decode()
        files = [file for file in files_of(page) if not is_record(file, address)]
        assert {file: row_ids(client, file) for file in files} == dict.fromkeys(files, ids)
        assert len(files) >= 2


def test_every_file_that_a_page_names_is_there(client, world):
    pages = [path for path in addresses.paths(world) if path.endswith("/")]
    files = {
        file
        for page in pages
        for file in files_of(client.get(page).content.decode(errors="replace"))
    }

    answers = {file: client.head(unescape(file)).status_code for file in files}

    assert answers == dict.fromkeys(files, 200)
    assert len(files) > len(TABLES)


@pytest.mark.parametrize(("limit", "offered"), [(99, True), (0, False)])
def test_excel_comes_first_and_only_where_it_has_room(client, monkeypatch, world, limit, offered):
    monkeypatch.setattr(links, "WORKBOOK_ROWS", limit)
    monkeypatch.setattr("claims.templatetags.site.WORKBOOK_ROWS", limit)
    monkeypatch.setattr("claims.views.data.WORKBOOK_ROWS", limit)
    pages = [*LISTS, "/claims/", "/data/", "/places/northam/", "/speakers/ada-brook/"]
    pages += [f"/claims/{world.claim.pk}/", "/measures/officer-posts-cut/", "/topics/policing/"]

    for page in pages:
        main = MAIN.search(client.get(page).content.decode())[1]
        first = FILE.search(main)[1]
        assert (".xlsx" in first) == offered, page
