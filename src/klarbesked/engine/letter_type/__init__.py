"""What kind of letter it is, and what that kind must hold: the data is in `letter_types`."""

from klarbesked.engine.letter_type.catalogue import Catalogue as Catalogue
from klarbesked.engine.letter_type.catalogue import our_catalogue as our_catalogue
from klarbesked.engine.letter_type.catalogue import with_own as with_own
from klarbesked.engine.letter_type.found import FoundElement as FoundElement
from klarbesked.engine.letter_type.found import find_elements as find_elements
from klarbesked.engine.letter_type.recognise import FAMILIES as FAMILIES
from klarbesked.engine.letter_type.recognise import LetterType as LetterType
from klarbesked.engine.letter_type.recognise import chosen_type as chosen_type
from klarbesked.engine.letter_type.recognise import recognise_type as recognise_type
from klarbesked.engine.letter_type.spec import Family as Family
from klarbesked.engine.letter_type.toml_file import LawyerFileError as LawyerFileError
