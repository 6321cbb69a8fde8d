"""Our answers' schemas as OpenAPI wants them: the same ones that the command line is told by."""

import json
from functools import cache
from importlib.resources import files
from typing import Any

IN_FILE, IN_OPENAPI = "#/$defs/", "#/components/schemas/"


@cache
def answer_components(file: str, *, answer: str, prefix: str) -> dict[str, Any]:
    """Return the schema in `file` by the name `answer`, and its parts by `prefix` and their own."""
    text = files("klarbesked.web.api").joinpath(file).read_text(encoding="utf-8")
    schema = json.loads(text.replace(IN_FILE, f"{IN_OPENAPI}{prefix}"))
    parts = {f"{prefix}{name}": part for name, part in schema.pop("$defs").items()}
    schema.pop("$schema")
    return {answer: schema, **parts}
