"""The database itself refuses to change or delete what an approver has accepted.

On SQLite a later migration that alters the table must add the triggers again: see 0002.
"""

from typing import Any

from django.db import migrations

TABLE = "letters_acceptedchange"
SQLITE = (
    f"""
    CREATE TRIGGER accepted_change_no_update BEFORE UPDATE ON {TABLE}
    BEGIN SELECT RAISE(ABORT, 'an accepted change cannot be changed'); END
    """,
    f"""
    CREATE TRIGGER accepted_change_no_delete BEFORE DELETE ON {TABLE}
    BEGIN SELECT RAISE(ABORT, 'an accepted change cannot be changed'); END
    """,
)
POSTGRESQL = (
    """
    CREATE FUNCTION accepted_change_refuse() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'an accepted change cannot be changed'; END $$
    """,
    f"""
    CREATE TRIGGER accepted_change_no_change BEFORE UPDATE OR DELETE ON {TABLE}
    FOR EACH ROW EXECUTE FUNCTION accepted_change_refuse()
    """,
)


def add(apps: Any, schema_editor: Any) -> None:  # noqa: ARG001
    for statement in SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRESQL:
        schema_editor.execute(statement)


def remove(apps: Any, schema_editor: Any) -> None:  # noqa: ARG001
    if schema_editor.connection.vendor == "sqlite":
        schema_editor.execute("DROP TRIGGER accepted_change_no_update")
        schema_editor.execute("DROP TRIGGER accepted_change_no_delete")
        return
    schema_editor.execute(f"DROP TRIGGER accepted_change_no_change ON {TABLE}")
    schema_editor.execute("DROP FUNCTION accepted_change_refuse()")


class Migration(migrations.Migration):
    dependencies = (("letters", "0004_answers_to_changed_meaning"),)
    operations = (migrations.RunPython(add, remove),)
