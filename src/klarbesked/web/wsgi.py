"""The entry of a web server such as gunicorn.

The word lists and rules are loaded here, once, before the server makes its processes: they share
them, and the first writer does not wait.
"""

import gc
import os

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver
from django.utils import timezone

from klarbesked.web.letters.domain.check_letter import warm_up

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "klarbesked.web.settings")
application = get_wsgi_application()

# Before the server is split into processes: they share what is loaded.
get_resolver().url_patterns  # noqa: B018
warm_up(today=timezone.localdate())
gc.freeze()
