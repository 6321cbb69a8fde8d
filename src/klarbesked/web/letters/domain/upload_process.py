"""Reads one letter in a process of its own: little memory, little time and no way out.

`upload.py` starts it. The file comes in on standard input, the letter goes out as JSON. What
stands on the command line is seen by everybody on the machine: limits and an ending only.
"""

import ctypes
import json
import resource
import sys
from importlib import import_module
from typing import Any

from klarbesked.engine.read import UnreadableLetterError, read_letter
from klarbesked.web.letters.domain.upload_document import to_plain

NEW_USER, NEW_NETWORK = 0x10000000, 0x40000000
LATER = (
    "_strptime", "binascii", "email.feedparser", "email.generator", "email.headerregistry",
    "email.iterators", "email.message", "email.parser", "heapq", "quopri", "stringprep",
    "klarbesked.engine.read.eml", "klarbesked.engine.read.pdf",
)  # fmt: skip
"""What the readers import only when they meet it. After `limit` no file can be opened for it."""
TEXT_CODES = (
    "ascii", "latin_1", "cp1252", "cp850", "cp437", "cp865", "mac_roman", "idna", "punycode",
    "iso8859_1", "iso8859_2", "iso8859_4", "iso8859_10", "iso8859_15", "cp1250", "cp1257",
    "utf_7", "utf_8", "utf_8_sig", "utf_16", "utf_16_le", "utf_16_be", "utf_32",
    "unicode_escape", "raw_unicode_escape", "quopri_codec", "base64_codec",
)  # fmt: skip
"""How letters in Danish are encoded: these too are files that could not be opened later."""
NO_MEMORY = 3


def main(memory: int, seconds: int, name: str) -> int:
    """Read the letter on standard input. The exit code says why there is no answer."""
    for module in (*LATER, *(f"encodings.{code}" for code in TEXT_CODES)):
        import_module(module)
    leave_network()
    limit(memory, seconds)
    try:
        answer = json.dumps(read(sys.stdin.buffer.read(), name))
        sys.stdout.write(answer)
        sys.stdout.flush()
    except MemoryError:
        return NO_MEMORY
    return 0


def read(data: bytes, name: str) -> dict[str, Any]:
    try:
        return {"letter": to_plain(read_letter(data, name))}
    except UnreadableLetterError as error:
        return {"error": str(error)}


def leave_network() -> bool:
    """Move to a network without any address. Not every machine lets us; `limit` still holds."""
    try:
        return bool(ctypes.CDLL(None).unshare(NEW_USER | NEW_NETWORK) == 0)
    except (AttributeError, OSError):
        return False


def limit(memory: int, seconds: int) -> None:
    """Take away memory and time, and the right to open files and sockets and to start programs.

    No dump is written if the process dies: it would hold the letter.
    """
    for what, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NPROC, 0),
        (resource.RLIMIT_NOFILE, 0),
    ):
        resource.setrlimit(what, (most, most))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]))
