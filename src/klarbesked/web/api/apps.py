from django.apps import AppConfig


class ApiConfig(AppConfig):
    name = "klarbesked.web.api"
