"""Read a file somebody has sent us, without trusting its size, its name or what is in it."""

import json
import os
import re
import signal
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from threading import BoundedSemaphore, Timer
from typing import Any

from django.conf import settings

import klarbesked
from klarbesked.engine.document import Document
from klarbesked.web.letters.domain.upload_document import from_plain
from klarbesked.web.letters.domain.upload_process import NO_MEMORY

PROCESS = "klarbesked.web.letters.domain.upload_process"
HOME = Path(klarbesked.__file__).parents[1]
MAX_ANSWER = 128 * 1024 * 1024
MAX_NAME = 120
AT_ONCE = BoundedSemaphore(2)
"""Readers at one time in one server process. They share the machine with those who write."""
WAIT = 20.0
ENDING = re.compile(r"\.[a-z0-9]{1,8}")
NAMELESS = "brev"


class UploadError(Exception):
    """The file cannot be read. The message is a Danish sentence that says what to do."""


@dataclass(frozen=True)
class Limits:
    """What one file may cost: bytes of memory, seconds of work, seconds in all."""

    memory: int = 512 * 1024 * 1024
    work: int = 15
    time: float = 25.0


LIMITS = Limits()


def read_upload(*, data: bytes, name: str, limits: Limits = LIMITS) -> Document:
    """Return the letter in the file. Raises `UploadError`.

    A process of its own reads it, without network, files and our secrets, and is ended with
    all it started when it takes too long. What the file is, is seen from the bytes; `name` only
    helps with text, which looks the same whatever it is.
    """
    if len(data) > settings.MAX_UPLOAD:
        raise too_big()
    with _turn():
        answer = _ask(data, ending(name), limits)
    if "error" in answer:
        raise UploadError(answer["error"])
    return from_plain(answer["letter"])


def too_big() -> UploadError:
    return UploadError("Filen er større end 20 MB. Gem brevet uden store billeder, og prøv igen.")


def clean_name(name: str) -> str:
    """Return a file name that can be shown and offered again: no folders, no odd signs."""
    last = PurePosixPath(unicodedata.normalize("NFC", name).replace("\\", "/")).name
    shown = "".join(sign for sign in last if unicodedata.category(sign)[0] != "C")
    shown = " ".join(shown.split()).lstrip(". ")
    if len(shown) <= MAX_NAME:
        return shown or NAMELESS
    tail = ending(shown)
    return shown[: MAX_NAME - len(tail)].rstrip() + tail


def ending(name: str) -> str:
    """Return the ending of a file name, "" where it is none of the ordinary kind."""
    suffix = PurePosixPath(name.replace("\\", "/")).suffix.lower()
    return suffix if ENDING.fullmatch(suffix) else ""


@contextmanager
def _turn() -> Iterator[None]:
    if not AT_ONCE.acquire(timeout=WAIT):
        raise UploadError("Vi læser mange filer lige nu. Vent et øjeblik, og prøv igen.")
    try:
        yield
    finally:
        AT_ONCE.release()


def _ask(data: bytes, suffix: str, limits: Limits) -> dict[str, Any]:
    """Let the process read `data`, and return what it says."""
    process = subprocess.Popen(  # noqa: S603
        [
            sys.executable, "-P", "-s", "-m", PROCESS,
            str(limits.memory), str(limits.work), f"{NAMELESS}{suffix}",
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,  # a traceback could hold the letter
        env=environment(),
        cwd="/",
        start_new_session=True,
    )  # fmt: skip
    clock = Timer(limits.time, _end, [process])
    clock.start()
    try:
        said = _exchange(process, data)
    finally:
        clock.cancel()
        _end(process)
        process.wait()
    return _understood(said, process.returncode)


def environment() -> dict[str, str]:
    """Return all the process knows of the server: no secret and no database."""
    return {"PYTHONPATH": str(HOME), "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"}


def _exchange(process: "subprocess.Popen[bytes]", data: bytes) -> bytes:
    """Send the file, then take the answer: the process reads it all before it says a thing."""
    assert process.stdin  # noqa: S101
    assert process.stdout  # noqa: S101
    with suppress(BrokenPipeError), process.stdin:
        process.stdin.write(data)
    with process.stdout:
        said = process.stdout.read(MAX_ANSWER + 1)
    with suppress(subprocess.TimeoutExpired):
        process.wait(timeout=1)
    return said


def _end(process: "subprocess.Popen[bytes]") -> None:
    """Kill the process and everything it started."""
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)


def _understood(said: bytes, code: int) -> dict[str, Any]:
    if code == 0 and len(said) <= MAX_ANSWER:
        answer = json.loads(said)
        if isinstance(answer, dict):
            return answer
    raise UploadError(
        "Filen er for stor eller for indviklet at læse. Gem brevet fra Word som docx, og prøv igen."
        if code == NO_MEMORY or code < 0
        else "Vi kan ikke læse filen. Gem brevet som docx, odt eller pdf, og prøv igen."
    )
