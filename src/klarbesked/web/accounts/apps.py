from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "klarbesked.web.accounts"

    def ready(self) -> None:
        """The sign-in library's models are there now, and its signals can be heard."""
        from klarbesked.web.accounts.adapter.signals import connect

        connect()
