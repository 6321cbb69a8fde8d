"""What all tests share: no deadline for examples, and the wish that no test is skipped."""

from collections.abc import Iterator

import hypothesis
import pytest

# Tests do not test time: a busy machine must not make one fail.
hypothesis.settings.register_profile("klarbesked", deadline=None, derandomize=True)
hypothesis.settings.load_profile("klarbesked")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--no-skips", action="store_true", help="fail where a test was skipped")


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    skipped = reporter.stats.get("skipped", []) if reporter else []
    if session.config.getoption("--no-skips") and skipped and exitstatus == 0:
        session.exitstatus = 1


@pytest.fixture
def transactional_db(transactional_db: None) -> Iterator[None]:  # noqa: ARG001
    """The database refuses to delete from the trail, also when it is emptied after a test."""
    yield
    from django.db import connection

    if connection.vendor != "sqlite":
        return  # PostgreSQL empties with TRUNCATE, which no trigger of ours sees.
    with connection.cursor() as cursor:
        cursor.execute("SELECT sql FROM sqlite_master WHERE name = 'trail_no_delete'")
        (trigger,) = cursor.fetchone()
        cursor.execute("DROP TRIGGER trail_no_delete")
        cursor.execute("DELETE FROM accounts_trailentry")
        cursor.execute(trigger)
