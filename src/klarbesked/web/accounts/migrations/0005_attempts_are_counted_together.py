"""A table for the cache: all processes of the server count the same attempts to sign in."""

from typing import Any

from django.core.management import call_command
from django.db import migrations

TABLE = "klarbesked_cache"


def add(apps: Any, schema_editor: Any) -> None:  # noqa: ARG001
    call_command("createcachetable", TABLE, database=schema_editor.connection.alias, verbosity=0)


def remove(apps: Any, schema_editor: Any) -> None:  # noqa: ARG001
    schema_editor.execute(f"DROP TABLE {schema_editor.quote_name(TABLE)}")


class Migration(migrations.Migration):
    dependencies = (("accounts", "0004_public_ids_are_unique"),)
    operations = (migrations.RunPython(add, remove),)
