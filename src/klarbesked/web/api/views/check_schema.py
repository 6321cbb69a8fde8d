"""A letter in and the answer out as OpenAPI describes them.

The answer's schema is the one that programs know from `klarbesked check --format json`.
"""

from functools import cache
from typing import Any

from klarbesked.web.api.forms.letter import BODY
from klarbesked.web.api.views.answer_schema import answer_components

ANSWER, BODY_NAME = "CheckAnswer", "CheckBody"
REF = "#/components/schemas/{model}"


@cache
def check_components() -> dict[str, Any]:
    """Return the schemas of body and answer by their names in OpenAPI."""
    parts = answer_components("check.schema.json", answer=ANSWER, prefix="Check_")
    body = BODY.json_schema(ref_template=REF)
    return {**parts, **body.pop("$defs"), BODY_NAME: body}
