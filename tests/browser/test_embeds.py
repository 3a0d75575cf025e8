"""A frame in a page that takes oEmbed as WordPress does: in a sandbox, with a secret."""

from functools import partial
from http.server import HTTPServer, SimpleHTTPRequestHandler
from threading import Thread

import pytest

from tests import factories

HOST = """
<script>
  window.told = [];
  addEventListener("message", (event) => window.told.push(event.data));
</script>
<iframe sandbox="allow-scripts" security="restricted" width="600" height="320"
  src="{}#?secret=abc"></iframe>
"""


@pytest.fixture
def elsewhere(tmp_path):
    """A folder of pages, and the address of another site that serves it."""
    handler = partial(SimpleHTTPRequestHandler, directory=tmp_path)
    with HTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield tmp_path, f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_frame_in_a_sandbox_tells_its_height_and_where_its_link_leads(
    live_server, new_page, elsewhere
):
    folder, site = elsewhere
    address = f"{live_server.url}{factories.claim().get_absolute_url()}"
    (folder / "index.html").write_text(HOST.format(f"{address}embed/"))
    page = new_page()

    page.goto(site)
    page.wait_for_function("told.length > 0")
    page.frame_locator("iframe").get_by_role("link").click()
    page.wait_for_function("told.at(-1).message === 'link'")

    first, *_, last = page.evaluate("told")
    assert (first["message"], first["secret"]) == ("height", "abc")
    assert 120 < first["value"] < 320
    assert last == {"message": "link", "value": address, "secret": "abc"}
