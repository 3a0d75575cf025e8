import pytest

from claims.templatetags import site


@pytest.mark.parametrize(
    ("path", "current"),
    [
        ("/", []),
        ("/claims/7/", ["Claims"]),
        ("/measures/", ["Measures"]),
        ("/speakers/met/", ["Speakers"]),
        ("/about/method/", ["About"]),
        ("/nothing/", []),
    ],
)
def test_navigation_tells_where_the_reader_is(rf, path, current):
    pages = site.navigation({"request": rf.get(path)})["pages"]

    assert [page["label"] for page in pages if page["current"]] == current


def test_navigation_of_a_page_that_failed():
    pages = site.navigation({})["pages"]

    assert [page["label"] for page in pages] == [label for _, label in site.MAIN]
    assert not any(page["current"] for page in pages)
