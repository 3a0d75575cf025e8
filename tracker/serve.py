"""How the site is served: one process with threads, and no proxy that must stand in front.

Requests are read, and answers sent, apart from the threads: a slow client holds up nobody.
"""

import signal
import sys

from waitress.server import create_server

BODY_AT_MOST = 24 * 2**20  # bytes; the site itself refuses long before, in a page that says so


def server_of(application, listen, threads=8):
    """A server that listens already, for `run`. Raises OSError where it cannot."""
    return create_server(
        application,
        listen=listen,
        threads=threads,
        connection_limit=1000,
        asyncore_use_poll=True,  # as many open files as there are connections
        recv_bytes=2**18,  # at once, as each time it waits for a thread that calculates
        max_request_body_size=BODY_AT_MOST,
        clear_untrusted_proxy_headers=False,  # `tracker.middleware` knows how many to trust
        ident=None,
    )


def run(server):
    """Answer until the process is told to end; what is being answered then has five seconds."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    sys.setswitchinterval(0.001)  # seconds that a reader waits for a thread that calculates
    server.run()
