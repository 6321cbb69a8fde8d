"""Letter templates with versions, what was found in them, and the authority's own words."""

from klarbesked.web.letters.models.accepted_change import AcceptedChange as AcceptedChange
from klarbesked.web.letters.models.dated_row import DatedRow as DatedRow
from klarbesked.web.letters.models.dated_row import in_force as in_force
from klarbesked.web.letters.models.ignored_finding import IgnoredFinding as IgnoredFinding
from klarbesked.web.letters.models.ignored_finding import IgnoreReason as IgnoreReason
from klarbesked.web.letters.models.letter_template import LetterTemplate as LetterTemplate
from klarbesked.web.letters.models.meaning_answer import MeaningAnswer as MeaningAnswer
from klarbesked.web.letters.models.own_term import OwnTerm as OwnTerm
from klarbesked.web.letters.models.own_word import OwnWord as OwnWord
from klarbesked.web.letters.models.own_word import WordKind as WordKind
from klarbesked.web.letters.models.place_comment import PlaceComment as PlaceComment
from klarbesked.web.letters.models.rule_level import LevelChoice as LevelChoice
from klarbesked.web.letters.models.rule_level import RuleLevel as RuleLevel
from klarbesked.web.letters.models.template_version import LockedVersionError as LockedVersionError
from klarbesked.web.letters.models.template_version import TemplateVersion as TemplateVersion
from klarbesked.web.letters.models.template_version import VersionState as VersionState
from klarbesked.web.letters.models.version_check import CheckMoment as CheckMoment
from klarbesked.web.letters.models.version_check import VersionCheck as VersionCheck
