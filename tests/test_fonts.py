"""What pages are set in: the faces that the site sends, and behind them those of each system."""

import re
from pathlib import Path

import pytest
from django.conf import settings

STATIC = Path(settings.BASE_DIR, "static")
CSS = (STATIC / "css/fonts.css").read_text()
PAGES = ["/", "/claims/charts/month/embed/", "/admin/login/"]
# A face of each system, as the system or its browsers have it without anything installed.
SYSTEMS = {
    "serif": {
        "Windows": "Palatino Linotype",
        "macOS": "Iowan Old Style",
        "Android": "Noto Serif",
        "bare Linux": "Liberation Serif",
    },
    "sans": {
        "Windows": "Segoe UI",
        "macOS": "-apple-system",
        "Android": "Roboto",
        "bare Linux": "Liberation Sans",
    },
    "mono": {
        "Windows": "Consolas",
        "macOS": "Menlo",
        "Android": "Noto Sans Mono",
        "bare Linux": "Liberation Mono",
    },
}
GENERIC = {"serif": "serif", "sans": "sans-serif", "mono": "monospace"}


def stack(name):
    """The faces of a stack in their order; one that is made of local ones is those."""
    [faces] = re.findall(rf"--{name}:([^;]+);", CSS)
    names = [face.strip().strip('"') for face in faces.split(",")]
    return [local for face in names for local in locals_of(face) or [face]]


def locals_of(family):
    blocks = re.findall(r"@font-face \{[^}]*\}", CSS)
    own = [block for block in blocks if f'font-family: "{family}"' in block]
    return [name for block in own for name in re.findall(r'local\("([^"]+)"\)', block)]


def test_every_face_that_is_sent_is_there_and_licensed():
    sent = re.findall(r'url\("\.\./fonts/([^"]+)"\)', CSS)

    files = {path.name for path in (STATIC / "fonts").glob("*.woff2")}
    assert {*sent} == files
    assert all((STATIC / "fonts" / f"{name.split('-')[0]}-LICENSE.txt").exists() for name in files)
    assert stack("serif")[0] == "Source Serif 4"


@pytest.mark.parametrize("name", SYSTEMS)
def test_stack_has_a_face_of_each_system_before_the_generic_one(name):
    faces = stack(name)

    assert {*SYSTEMS[name].values()} <= {*faces}
    assert faces.index(GENERIC[name]) == len(faces) - 1


@pytest.mark.django_db
@pytest.mark.parametrize("path", PAGES)
def test_page_has_the_faces(client, path):
    assert "css/fonts.css" in client.get(path).content.decode()
