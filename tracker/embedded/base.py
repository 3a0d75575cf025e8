from django.db.backends.postgresql import base, client

from .programs import PROGRAMS
from .server import start


class DatabaseClient(client.DatabaseClient):
    """`manage.py dbshell`, with the psql of the wheel."""

    executable_name = str(PROGRAMS / "psql")

    def runshell(self, parameters):
        self.connection.get_connection_params()  # it starts the server and says where it is
        super().runshell(parameters)


class DatabaseWrapper(base.DatabaseWrapper):
    client_class = DatabaseClient

    def get_connection_params(self):
        """Starts the server if need be, and notes in the settings where it listens."""
        host, port = start(self.settings_dict["DATA"])
        self.settings_dict.update(HOST=host, PORT=port, USER="postgres")
        return super().get_connection_params()
