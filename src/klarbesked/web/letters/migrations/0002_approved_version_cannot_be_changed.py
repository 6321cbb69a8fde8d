"""The database itself refuses to change or delete an approved version.

On SQLite a later migration that alters the table builds it anew and loses its triggers: such a
migration must add them again. A test looks for them.
"""

from typing import Any

from django.db import migrations

SQLITE = (
    """
    CREATE TRIGGER approved_version_no_update BEFORE UPDATE ON letters_templateversion
    WHEN OLD.state = 'godkendt'
    BEGIN SELECT RAISE(ABORT, 'an approved version cannot be changed'); END
    """,
    """
    CREATE TRIGGER approved_version_no_delete BEFORE DELETE ON letters_templateversion
    WHEN OLD.state = 'godkendt'
    BEGIN SELECT RAISE(ABORT, 'an approved version cannot be changed'); END
    """,
)
POSTGRESQL = (
    """
    CREATE FUNCTION approved_version_refuse() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'an approved version cannot be changed'; END $$
    """,
    """
    CREATE TRIGGER approved_version_no_change BEFORE UPDATE OR DELETE ON letters_templateversion
    FOR EACH ROW WHEN (OLD.state = 'godkendt') EXECUTE FUNCTION approved_version_refuse()
    """,
)


def add(apps: Any, schema_editor: Any) -> None:  # noqa: ARG001
    for statement in SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRESQL:
        schema_editor.execute(statement)


def remove(apps: Any, schema_editor: Any) -> None:  # noqa: ARG001
    if schema_editor.connection.vendor == "sqlite":
        schema_editor.execute("DROP TRIGGER approved_version_no_update")
        schema_editor.execute("DROP TRIGGER approved_version_no_delete")
        return
    schema_editor.execute("DROP TRIGGER approved_version_no_change ON letters_templateversion")
    schema_editor.execute("DROP FUNCTION approved_version_refuse()")


class Migration(migrations.Migration):
    dependencies = (("letters", "0001_templates_versions_and_own_words"),)
    operations = (migrations.RunPython(add, remove),)
