"""What the authority has written itself, in a folder of its own: letter types, terms and rules."""

from klarbesked.engine.own.examples import check_examples as check_examples
from klarbesked.engine.own.folder import Own as Own
from klarbesked.engine.own.folder import read_own as read_own
