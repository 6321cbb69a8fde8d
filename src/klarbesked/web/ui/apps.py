from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "klarbesked.web.ui"
