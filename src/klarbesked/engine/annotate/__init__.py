"""Mark what a letter's text consists of: fields, tokens, sentences, languages and facts."""

from klarbesked.engine.annotate.annotated import Annotated as Annotated
from klarbesked.engine.annotate.annotated import OwnWords as OwnWords
from klarbesked.engine.annotate.annotated import annotate as annotate
