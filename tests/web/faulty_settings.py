"""The product, with a few pages that go wrong."""

from klarbesked.web.settings import *  # noqa: F403

ROOT_URLCONF = "web.faulty_urls"
