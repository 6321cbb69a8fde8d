from django.apps import AppConfig
from django.db.backends.signals import connection_created

from klarbesked.web.ui.danish_order import teach_order


class UiConfig(AppConfig):
    name = "klarbesked.web.ui"

    def ready(self) -> None:
        connection_created.connect(teach_order)
