"""The entry of a web server such as gunicorn.

The word lists and rules are loaded here, once, before the server makes its processes: they share
them, and the first writer does not wait.
"""

import gc
import os
from datetime import date

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

from klarbesked.engine.check import check
from klarbesked.engine.read import read_letter

LETTER = b"Du skal sende skemaet til os senest den 1. maj 2026."

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "klarbesked.web.settings")
application = get_wsgi_application()
get_resolver().url_patterns  # noqa: B018
check(read_letter(LETTER, "brev.txt"), today=date(2026, 4, 1))
gc.freeze()
