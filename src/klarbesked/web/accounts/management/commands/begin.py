"""Make the first administrator, on the server itself, and tell how to sign in."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.core.validators import validate_email
from django.urls import reverse
from django.utils import timezone

from klarbesked.web.accounts.adapter.invite import password_path
from klarbesked.web.accounts.domain.begin import begin
from klarbesked.web.accounts.domain.refused import RefusedError


class Command(BaseCommand):
    help = "Opretter myndigheden og den første administrator i en ny installation."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--myndighed", required=True, help="Myndighedens navn.")
        parser.add_argument("--navn", required=True, help="Administratorens navn.")
        parser.add_argument("--email", required=True, help="Administratorens e-mail.")

    def handle(self, **options: Any) -> None:
        try:
            validate_email(options["email"])
            user = begin(
                authority_name=options["myndighed"],
                name=options["navn"],
                email=options["email"],
                at=timezone.now(),
            )
        except ValidationError as error:
            raise CommandError("Skriv e-mailen som navn@myndighed.dk.") from error
        except RefusedError as error:
            raise CommandError(str(error)) from error
        scheme = "http" if settings.IS_LOCAL else "https"
        path = password_path(user) if settings.LOCAL_LOGIN else reverse("account_login")
        self.stdout.write(f"{user} er administrator. Åbn dette link, og log ind:")
        self.stdout.write(f"{scheme}://{settings.ALLOWED_HOSTS[0]}{path}")
