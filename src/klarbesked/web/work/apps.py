from django.apps import AppConfig


class WorkConfig(AppConfig):
    name = "klarbesked.web.work"
