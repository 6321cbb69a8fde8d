"""What readers say when a file cannot be read."""


class UnreadableLetterError(Exception):
    """The file holds no letter we can read. The message is one Danish sentence with a remedy.

    The message never holds text of the letter.
    """
