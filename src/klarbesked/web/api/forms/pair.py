"""Two letters another program wants compared: what was there before, and what is there now."""

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from klarbesked.web.api.forms.letter import MAX_TEXT, UnusableError

UNUSABLE = "Vi kan ikke bruge kaldet. Send before og after, som openapi.json viser."


class PairBody(BaseModel):
    """To breve som tekst, med en tom linje mellem afsnittene."""

    model_config = ConfigDict(extra="forbid")

    before: str = Field(max_length=MAX_TEXT, description="Brevet, som det var før")
    after: str = Field(max_length=MAX_TEXT, description="Brevet, som det er nu")


def read_pair(body: bytes) -> PairBody:
    """Raises `UnusableError`, which repeats nothing of what was sent, not even a name."""
    try:
        return PairBody.model_validate_json(body, strict=True)
    except ValidationError as error:
        raise UnusableError(UNUSABLE + _where(error)) from None


def _where(error: ValidationError) -> str:
    errors = error.errors(include_input=False, include_url=False, include_context=False)
    parts = [part for each in errors for part in each["loc"]]
    named = sorted({str(part) for part in parts if part in PairBody.model_fields})
    return f" Se på: {', '.join(named)}." if named else ""
