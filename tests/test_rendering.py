import gc
import weakref

from django.template.loader import render_to_string


class Thing:
    def __str__(self):
        return "a thing"


def test_page_lets_go_of_what_it_was_made_of(rf):
    thing = Thing()
    left = weakref.ref(thing)
    gc.disable()
    try:
        page = render_to_string("404.html", {"thing": thing}, rf.get("/"))
        del thing
        assert page
        assert left() is None
    finally:
        gc.enable()
