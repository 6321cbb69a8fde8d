from pathlib import Path

import pytest

from web.people import People, make_people
from web.product import Product, new_product


@pytest.fixture
def people(db: None) -> People:  # noqa: ARG001
    return make_people()


@pytest.fixture
def product(tmp_path: Path) -> Product:
    """The product in processes of its own, with the tables made and nothing in them."""
    made = new_product(tmp_path)
    made.must("migrate", "-v0")
    return made
