"""The product, with a few pages that go wrong."""

from web_settings import *  # noqa: F403

ROOT_URLCONF = "web.faulty_urls"
