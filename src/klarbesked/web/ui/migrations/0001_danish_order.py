"""Danish order of names in PostgreSQL. SQLite gets it on each connection: `danish_order`."""

from typing import Any

from django.db import migrations


def add(apps: Any, schema_editor: Any) -> None:  # noqa: ARG001
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("CREATE COLLATION danish (provider = icu, locale = 'da-DK')")


def remove(apps: Any, schema_editor: Any) -> None:  # noqa: ARG001
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP COLLATION danish")


class Migration(migrations.Migration):
    initial = True
    dependencies = ()
    operations = (migrations.RunPython(add, remove),)
