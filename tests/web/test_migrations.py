"""The tables can be made, taken away and made again, empty and filled, in both databases."""

from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import call_command

from web.product import Product

OURS = [app.label for app in apps.get_app_configs() if app.name.startswith("klarbesked.web")]
WITH_TABLES = [
    label for label in OURS if (Path(apps.get_app_config(label).path) / "migrations").exists()
]
FILES = [
    path
    for label in WITH_TABLES
    for path in (Path(apps.get_app_config(label).path) / "migrations").glob("0*.py")
]
BELOW_ALL = ("ui", "accounts")
"""When their tables go, so does everything that points to them."""
COUNT = """
import json
from klarbesked.web.accounts.models import Membership, Unit, User
print(json.dumps([Unit.objects.count(), User.objects.count(), Membership.objects.count()]))
"""
WRITE = """
import json
from django.utils import timezone
from klarbesked.web.accounts.domain.trail import first_broken, record
from klarbesked.web.work.domain.daily import start_daily
for number in range(3):
    record("læste", actor=None, subject="brev", subject_id=str(number), at=timezone.now())
start_daily(now=timezone.now())
print(json.dumps(first_broken() is None))
"""


@pytest.mark.django_db
def test_models_and_migrations_say_the_same() -> None:
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parts[-3]}-{path.stem}")
def test_migration_has_a_name(path: Path) -> None:
    assert "_auto_" not in path.stem
    assert path.stem.removeprefix(path.stem[:4]).strip("_")


def test_filled_database_stands_a_second_migrate(product: Product) -> None:
    product.must("demo")
    before = product.ask(COUNT)
    assert product.ask(WRITE)

    product.must("migrate", "-v0")

    assert product.ask(COUNT) == before
    assert before[0] > 0


@pytest.mark.parametrize("label", WITH_TABLES)
def test_tables_of_a_filled_database_go_away_and_come_back(product: Product, label: str) -> None:
    product.must("demo")
    assert product.ask(WRITE)

    product.must("migrate", label, "zero", "-v0")
    product.must("migrate", "-v0")

    assert "[ ]" not in product.must("showmigrations", "--plan")
    assert (product.ask(COUNT)[0] > 0) == (label not in BELOW_ALL)
    product.must("demo")
    assert product.ask(WRITE)
