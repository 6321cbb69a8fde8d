"""A log that says where something went wrong, and nothing that anybody has written.

An exception's own words may hold a letter, so only its kind and its place are kept. What stands
after the question mark of an address may be anything, so it is cut off.
"""

import logging
import re
import traceback

QUERY = re.compile(r"(/[^\s?]*)\?\S*")
FOREIGN_WORDS = ("django.security",)
"""Loggers whose message is an exception's own words."""


class DiscreetFormatter(logging.Formatter):
    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        if record.name.startswith(FOREIGN_WORDS):
            record = logging.makeLogRecord({**record.__dict__, "msg": "Refused", "args": ()})
        return QUERY.sub(r"\1", super().format(record))

    def formatException(self, ei: object) -> str:  # noqa: N802
        """Return the kinds and the places of the exception and of those behind it."""
        error = ei[1] if isinstance(ei, tuple) else None
        told: list[str] = []
        while isinstance(error, BaseException) and len(told) < 10:
            told.append(_kind_and_place(error))
            error = error.__cause__ or error.__context__
        return "\n".join(told)

    def formatStack(self, stack_info: str) -> str:  # noqa: ARG002, N802
        return ""


def _kind_and_place(error: BaseException) -> str:
    places = [
        f"  {frame.filename}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    return "\n".join([f"{type(error).__module__}.{type(error).__qualname__}", *places])
