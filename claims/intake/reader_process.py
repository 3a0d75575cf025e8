"""The process that reads pages and messages: bytes in, a proposal or a refusal in JSON out.

    python -m claims.intake.reader_process KIND TODAY [ADDRESS [CHARSET]] < FILE

It limits itself before it reads a byte, so that hostile input ends this process and no other.
"""

import json
import resource
import sys
from dataclasses import asdict
from datetime import date

from .markup import read_fragment, read_markup
from .message import read_message, read_pasted_message
from .page import read_page
from .proposal import Refusal

READERS = {
    "html": read_page,
    "markup": read_markup,
    "fragment": read_fragment,
    "message": read_message,
    "pasted message": read_pasted_message,
}
# A page of 1 MB, which is a very long article, takes 80 MB and a second and a half.
MEMORY = 512 * 2**20  # bytes of address space
SECONDS = 5  # of work


def main(kind: str, today: str, address: str = "", charset: str = "") -> None:
    if sys.platform != "darwin":  # which has no such limit
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    raw = sys.stdin.buffer.read()
    try:
        proposed = READERS[kind](raw, date.fromisoformat(today), address, charset or None)
        answer: dict[str, object] = {"proposal": asdict(proposed)}
    except Refusal as refusal:
        answer = {"refusal": str(refusal)}
    json.dump(answer, sys.stdout, default=str)


if __name__ == "__main__":
    main(*sys.argv[1:])
