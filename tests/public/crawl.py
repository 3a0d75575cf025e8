"""Every public answer of the seeds, saved; and what two such crawls have different.

    python -m tests.public.crawl save FOLDER
    python -m tests.public.crawl compare FOLDER FOLDER

A change that must not be seen by readers is crawled before and after. Pages are compared without
their class names, styles and the white space beside elements that are blocks, and without what
tells only of the moment at which the record was loaded.
"""

import difflib
import hashlib
import os
import re
import sys
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urljoin, urlsplit

# Beside what links lead to: answers that no page links to, and refusals.
STARTS = [
    "/",
    "/claims.csv",
    "/claims.csv?q=officers",
    "/claims.jsonl",
    "/claims.json?q=officers&size=50",
    "/claims/1.json",
    "/openapi.json",
    "/claims/?q=officers&sort=-value",
    "/claims/?value_min=1700&unit=officer",
    "/claims/?hedge=up-to",
    "/claims/?nonsense=1",
    "/claims/999999/",
    "/measures/?q=officers",
    "/check/",
    "/robots.txt",
    "/sitemap.xml",
    "/healthz",
    "/.well-known/security.txt",
]
# Links to narrower and narrower lists have no end: beyond so many parameters none is followed.
MOST_PARAMETERS = 1
LINK = re.compile(r"""(?:href|src)="([^"#]+)|<loc>([^<]+)|<link>([^<]+)""")
CLASS = re.compile(r'\s*\bclass="[^"]*"')
STYLE = re.compile(r'<style>.*?</style>|<link rel="stylesheet"[^>]*>', re.DOTALL)
# Beside these white space does not show, whatever the style.
BLOCK = re.compile(
    r"\s*(</?(?:!doctype|html|head|body|title|link|meta|header|main|nav|footer|section|article|aside"
    r"|div|p|pre|blockquote|figure|figcaption|h[1-6]|ul|ol|dl|li|dt|dd|details|summary|table|caption"
    r"|thead|tbody|tr|th|td|form|option|select|svg|g|path|desc|text|rect)\b[^>]*>)\s*",
    re.IGNORECASE,
)
# The form's token, and the moments at which the record was loaded and the answer was made.
PASSING = re.compile(
    r"(?<=value=\")[\w-]+:[\w-]{6}:[\w-]{43}"
    r"|\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|\+00:?00)?"
    r"|[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d \+0000"
)
TOKEN = re.compile(r'name="token" value="([^"]+)')
PLAIN_FILES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
SUBMITTED = "The Met will lose 1,700 officers. It made 962 arrests in a year, and up to 80 a month."


@contextmanager
def seeded_client():
    """A reader's client of a test database that has the seeds."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tracker.settings")
    import django  # noqa: PLC0415

    django.setup()
    from django.test import Client  # noqa: PLC0415
    from django.test.utils import (  # noqa: PLC0415
        override_settings,
        setup_databases,
        setup_test_environment,
        teardown_databases,
    )

    from claims.actions import load_records  # noqa: PLC0415
    from claims.checks import rebuild  # noqa: PLC0415

    setup_test_environment()
    databases = setup_databases(verbosity=0, interactive=False)
    try:
        load_records(*sorted(Path("seeds").glob("*.jsonl")))
        rebuild()
        with override_settings(STORAGES=PLAIN_FILES, WHITENOISE_AUTOREFRESH=True):
            yield Client()
    finally:
        teardown_databases(databases, verbosity=0)


def crawl(client):
    """Pairs of an address and its answer, for every address that a link of the site leads to."""
    waiting, seen = list(STARTS), set(STARTS)
    while waiting:
        address = waiting.pop()
        response = client.get(address)
        body = b"".join(response) if response.streaming else response.content
        yield address, response, body
        if not response["Content-Type"].startswith(("text/html", "application/")):
            continue
        for link in links(address, body.decode(errors="replace")):
            if link not in seen:
                seen.add(link)
                waiting.append(link)
    yield "/check/ (submitted)", *submitted(client)


def submitted(client):
    [token] = TOKEN.findall(client.get("/check/").content.decode())
    response = client.post("/check/", {"token": token, "text": SUBMITTED})
    return response, response.content


def links(address, body):
    """The site's own addresses that an answer names, but for files and for ever narrower lists."""
    for match in LINK.finditer(body):
        target = urlsplit(urljoin(f"http://testserver{address}", match[match.lastindex]))
        query = target.query.replace("&amp;", "&")
        own = target.netloc in ("testserver", "example.com") and target.scheme in ("http", "https")
        if (
            own
            and not target.path.startswith(("/static/", "/admin/"))
            and query.count("=") <= MOST_PARAMETERS
        ):
            yield f"{target.path}?{query}" if query else target.path


def save(folder):
    folder.mkdir(parents=True)
    with seeded_client() as client:
        index = []
        for address, response, body in crawl(client):
            name = hashlib.sha256(address.encode()).hexdigest()[:16]
            (folder / name).write_bytes(body)
            index.append(f"{name} {response.status_code} {response['Content-Type']} {address}")
    (folder / "index").write_text("\n".join(sorted(index)) + "\n", encoding="utf8")
    print(f"{len(index)} answers")


def answers(folder):
    """Of a saved crawl: {address: (status and content type, body)}."""
    rows = (folder / "index").read_text(encoding="utf8").splitlines()
    return {
        address: (f"{status} {kind}", (folder / name).read_bytes())
        for name, status, kind, address in (
            re.match(r"(\w+) (\d+) (.*?) (/.*)", row).groups() for row in rows
        )
    }


def comparable(body):
    """The lines of an answer that a reader could tell from another, or its digest if not text."""
    try:
        text = body.decode()
    except UnicodeDecodeError:
        return [hashlib.sha256(body).hexdigest()]
    if "<" not in text[:100]:
        return PASSING.sub("…", text).splitlines()
    text = PASSING.sub("…", STYLE.sub("", CLASS.sub("", text)))
    lines = BLOCK.sub(r"\n\1\n", re.sub(r"\s+", " ", text)).split("\n")
    return [line for line in lines if line.strip()]


def compare(before, after):
    """Print what differs; return the number of answers that do."""
    before, after = answers(before), answers(after)
    different = 0
    for address in sorted(before.keys() | after.keys()):
        if address not in before or address not in after:
            different += 1
            print(f"{address}: only {'after' if address in after else 'before'}")
            continue
        (old_kind, old_body), (new_kind, new_body) = before[address], after[address]
        old, new = comparable(old_body), comparable(new_body)
        if (old_kind, old) != (new_kind, new):
            different += 1
            print(f"{address}: {old_kind} → {new_kind}")
            for line in list(difflib.unified_diff(old, new, lineterm="", n=0))[2:22]:
                print(f"    {line[:300]}")
    print(f"{len(before)} answers before, {len(after)} after, {different} different")
    return different


if __name__ == "__main__":
    command, *folders = sys.argv[1:]
    if command == "save":
        save(Path(folders[0]))
    else:
        sys.exit(bool(compare(*map(Path, folders))))
