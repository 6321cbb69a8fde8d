"""The product's settings as the tests run them: on this machine, fast passwords."""

import os
import tempfile

os.environ.setdefault("KLARBESKED_LOCAL", "ja")
os.environ.setdefault("KLARBESKED_DATA", tempfile.mkdtemp(prefix="klarbesked-test-"))

from klarbesked.web.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
MIDDLEWARE = [name for name in MIDDLEWARE if "whitenoise" not in name]  # noqa: F405
