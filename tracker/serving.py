"""The site as a process that answers requests for a long time."""

import gc

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

# So many new objects between two looks for those that only refer to each other, and so many of
# those looks until one at older objects. A page leaves up to two thousand behind.
COLLECT_AFTER = (100_000, 20, 20)


def load():
    """The WSGI application, with all of its code in memory and out of the collector's sight.

    Else the garbage collector goes through the whole of it every few pages: 70 ms of a page.
    """
    application = get_wsgi_application()
    get_resolver().check()  # which loads every view
    gc.collect()
    gc.freeze()
    gc.set_threshold(*COLLECT_AFTER)
    return application
