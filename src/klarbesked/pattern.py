"""A pattern that is made ready the first time it is needed: most letters need few of them."""

import re
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Pattern:
    """A regular expression; `compiled` raises re.error where it is none."""

    written: str

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        return re.compile(self.written)

    def is_in(self, text: str) -> bool:
        return self.compiled.search(text) is not None
