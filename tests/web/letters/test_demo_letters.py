"""The demonstration's letters show every stage a version can be in."""

from datetime import UTC, datetime

from django.utils import timezone

from klarbesked.web.demo.build import build
from klarbesked.web.letters.domain.stage import Stage, stage_of, version_in_use
from klarbesked.web.letters.models import LetterTemplate, PlaceComment, RuleLevel

AT = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)


def test_every_stage_has_a_letter(db: None) -> None:  # noqa: ARG001
    build(password="hest-og-vogn-42", at=AT)
    day = timezone.localdate()

    stages = set()
    for template in LetterTemplate.objects.prefetch_related("versions"):
        versions = list(template.versions.all())
        in_use = version_in_use(versions, day=day)
        stages |= {stage_of(version, in_use=in_use, day=day) for version in versions}

    assert stages == set(Stage) - {Stage.DISCARDED}
    assert PlaceComment.objects.count() == 1
    assert RuleLevel.objects.count() == 1
