"""Two letters in and the comparison out as OpenAPI describes them.

The answer's schema is the one that programs know from `klarbesked compare --format json`.
"""

from functools import cache
from typing import Any

from klarbesked.web.api.forms.pair import PairBody
from klarbesked.web.api.views.answer_schema import answer_components

ANSWER, BODY_NAME = "CompareAnswer", "CompareBody"


@cache
def compare_components() -> dict[str, Any]:
    """Return the schemas of body and answer by their names in OpenAPI."""
    parts = answer_components("compare.schema.json", answer=ANSWER, prefix="Compare_")
    return {**parts, BODY_NAME: PairBody.model_json_schema()}
