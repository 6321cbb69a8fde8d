from django.apps import AppConfig


class LettersConfig(AppConfig):
    name = "klarbesked.web.letters"
