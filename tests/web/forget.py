"""Empty the tables the database itself protects, so that the next test begins with nothing."""

from django.db import connection


def forget_protected() -> None:
    """SQLite's triggers refuse the clearing after a test; PostgreSQL's TRUNCATE passes them."""
    if connection.vendor != "sqlite":
        return
    with connection.constraint_checks_disabled(), connection.cursor() as cursor:
        cursor.execute("SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'trigger'")
        triggers = cursor.fetchall()
        for name, _, _ in triggers:
            cursor.execute(f"DROP TRIGGER {connection.ops.quote_name(name)}")
        for table in {table for _, table, _ in triggers}:
            cursor.execute(f"DELETE FROM {connection.ops.quote_name(table)}")  # noqa: S608
        for _, _, sql in triggers:
            cursor.execute(sql)
