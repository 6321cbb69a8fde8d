"""A letter in and the answer out as OpenAPI describes them.

The answer's schema is the one that programs know from `klarbesked check --format json`.
"""

import json
from functools import cache
from importlib.resources import files
from typing import Any

from klarbesked.web.api.forms.letter import BODY

ANSWER, BODY_NAME = "CheckAnswer", "CheckBody"
REF = "#/components/schemas/{model}"
IN_FILE, IN_OPENAPI = "#/$defs/", "#/components/schemas/Check_"


@cache
def check_components() -> dict[str, Any]:
    """Return the schemas of body and answer by their names in OpenAPI."""
    text = files("klarbesked.web.api").joinpath("check.schema.json").read_text(encoding="utf-8")
    schema = json.loads(text.replace(IN_FILE, IN_OPENAPI))
    parts = {f"Check_{name}": part for name, part in schema.pop("$defs").items()}
    schema.pop("$schema")
    body = BODY.json_schema(ref_template=REF)
    return {ANSWER: schema, **parts, **body.pop("$defs"), BODY_NAME: body}
