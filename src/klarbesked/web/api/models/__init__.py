"""Tokens of other programs, and how often each of them knocks."""

from klarbesked.web.api.models.api_token import ApiToken as ApiToken
from klarbesked.web.api.models.api_token import Scope as Scope
from klarbesked.web.api.models.knock import KnockCount as KnockCount
