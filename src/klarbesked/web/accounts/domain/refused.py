"""What all refusals have in common: a sentence that tells the person what to do."""


class RefusedError(Exception):
    """The act was not done. `str()` is the sentence to show."""
