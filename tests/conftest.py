"""What all tests share: no deadline for examples, and the wish that no test is skipped."""

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
