"""Every setting of the environment stands in the one table for those who run the service."""

import re
from pathlib import Path

from klarbesked import web

SOURCE = Path(web.__file__).parent
TABLE = Path(__file__).parents[2] / "docs/drift/README.md"


def variables_read() -> set[str]:
    """The names that are read in the code, however the call is wrapped."""
    code = "\n".join(path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py"))
    names = re.findall(r'\bread_[a-z_]+\(\s*"(KLARBESKED_\w+)"', code)
    return {*names, "DATABASE_URL"}


def variables_told() -> list[str]:
    return re.findall(r"^\| `(\w+)` \|", TABLE.read_text(encoding="utf-8"), re.MULTILINE)


def test_each_variable_that_is_read_stands_once_in_the_table_and_no_other() -> None:
    told = variables_told()

    assert sorted(told) == sorted(variables_read())
