"""Roles taken away at once, public ids of roles and groups, and what checks of the trail found."""

from typing import Any

from django.db import migrations, models

from klarbesked.web.accounts.models.public_id import new_public_id

WITH_ID = ("membership", "grouprole")


def give_ids(apps: Any, schema_editor: Any) -> None:  # noqa: ARG001
    for name in WITH_ID:
        model = apps.get_model("accounts", name)
        for row in model.objects.filter(public_id="").iterator():
            row.public_id = new_public_id()
            row.save(update_fields=["public_id"])


def keep(apps: Any, schema_editor: Any) -> None:
    """Going back, the column disappears with its ids."""


class Migration(migrations.Migration):
    dependencies = (("accounts", "0002_trail_cannot_be_changed"),)
    operations = (
        migrations.AddField(
            "membership",
            "revoked_at",
            models.DateTimeField(blank=True, null=True, verbose_name="taget væk"),
        ),
        *(
            migrations.AddField(name, "public_id", models.CharField(default="", max_length=12))
            for name in WITH_ID
        ),
        migrations.RunPython(give_ids, keep),
        migrations.AddIndex("trailentry", models.Index(fields=("act", "id"), name="trail_by_act")),
        migrations.CreateModel(
            name="TrailCheck",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("at", models.DateTimeField()),
                ("entry_count", models.PositiveBigIntegerField()),
                ("is_whole", models.BooleanField()),
                ("last_hash", models.CharField(blank=True, max_length=64)),
                ("broken_id", models.BigIntegerField(null=True)),
            ],
            options={
                "verbose_name": "tjek af sporet",
                "verbose_name_plural": "tjek af sporet",
                "ordering": ("-at", "-id"),
            },
        ),
    )
