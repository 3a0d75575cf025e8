"""Sites for tests: answers served once each on this machine, reached through the connector."""

import socket
from contextlib import contextmanager, suppress
from threading import Thread

PUBLIC = "198.97.190.53"


def http(body=b"", status="200 OK", **headers):
    """The bytes of one answer; `content_type` and the like become headers."""
    stated = {"content_type": "text/html; charset=utf-8", **headers}
    lines = [f"{name.replace('_', '-')}: {value}" for name, value in stated.items()]
    return "\r\n".join([f"HTTP/1.1 {status}", *lines, "", ""]).encode() + body


def redirect(address):
    return http(status="302 Found", location=address)


class Site:
    """Answers the first connection with the first of `answers`, and so on; keeps the requests.

    An answer is bytes, or parts to be sent one after the other for as long as they are read.
    `resolve` and `connect` are what `fetch` takes: every name is at a public address, and every
    connection leads here.
    """

    def __init__(self, *answers, names=None, secure=None):
        self.answers, self.secure, self.names = list(answers), secure, names or {}
        self.requests, self.resolved, self.connected, self.sent = [], [], [], 0
        self.threads = []

    def resolve(self, host):
        self.resolved.append(host)
        answers = self.names.get(host, [PUBLIC])
        return answers.pop(0) if answers and isinstance(answers[0], list) else answers

    def connect(self, address, port, seconds):
        self.connected.append((address, port))
        client, server = socket.socketpair()
        thread = Thread(target=self.serve, args=(server, self.answers.pop(0)), daemon=True)
        thread.start()
        self.threads.append(thread)
        client.settimeout(seconds)
        return client

    def serve(self, connection, answer):
        with connection, suppress(OSError):  # whoever asked goes away as soon as a guard says so
            connection.settimeout(10)
            if not self.secure:
                return self.answer(connection, answer)
            with self.secure.wrap_socket(connection, server_side=True) as encrypted:
                self.answer(encrypted, answer)

    def answer(self, connection, answer):
        self.requests.append(connection.recv(65_536).decode("latin-1"))
        for part in [answer] if isinstance(answer, bytes) else answer:
            connection.sendall(part)
            self.sent += len(part)

    @contextmanager
    def open(self):
        yield self
        for thread in self.threads:
            thread.join(timeout=10)
