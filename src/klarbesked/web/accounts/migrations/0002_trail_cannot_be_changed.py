"""The database itself refuses to change or delete what the trail says."""

from typing import Any

from django.db import migrations

SQLITE = tuple(
    f"""
    CREATE TRIGGER trail_no_{act.lower()} BEFORE {act} ON accounts_trailentry
    BEGIN SELECT RAISE(ABORT, 'the trail cannot be changed'); END
    """
    for act in ("UPDATE", "DELETE")
)
POSTGRESQL = (
    """
    CREATE FUNCTION trail_refuse() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'the trail cannot be changed'; END $$
    """,
    """
    CREATE TRIGGER trail_no_change BEFORE UPDATE OR DELETE ON accounts_trailentry
    FOR EACH ROW EXECUTE FUNCTION trail_refuse()
    """,
)


def add(apps: Any, schema_editor: Any) -> None:  # noqa: ARG001
    for statement in SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRESQL:
        schema_editor.execute(statement)


def remove(apps: Any, schema_editor: Any) -> None:  # noqa: ARG001
    if schema_editor.connection.vendor == "sqlite":
        schema_editor.execute("DROP TRIGGER trail_no_update")
        schema_editor.execute("DROP TRIGGER trail_no_delete")
        return
    schema_editor.execute("DROP TRIGGER trail_no_change ON accounts_trailentry")
    schema_editor.execute("DROP FUNCTION trail_refuse()")


class Migration(migrations.Migration):
    dependencies = (("accounts", "0001_authority_units_users_and_trail"),)
    operations = (migrations.RunPython(add, remove),)
