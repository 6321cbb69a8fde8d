"""The entry of a web server such as gunicorn."""

import os

from django.core.wsgi import get_wsgi_application
from django.utils import timezone

from klarbesked.web.letters.domain.check_letter import warm_up

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "klarbesked.web.settings")
application = get_wsgi_application()

# Before the server is split into processes: they share what is loaded.
warm_up(today=timezone.localdate())
