"""Read a letter, whatever it comes in as. One module per format."""

from klarbesked.engine.read.detect import read_letter as read_letter
from klarbesked.engine.read.error import UnreadableLetterError as UnreadableLetterError
from klarbesked.engine.read.file import read_file as read_file
