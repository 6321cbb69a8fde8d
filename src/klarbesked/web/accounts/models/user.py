"""A person who works here. Citizens have no account."""

from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.crypto import salted_hmac

from klarbesked.web.accounts.models.public_id import new_public_id
from klarbesked.web.ui.danish_order import DANISH


class UserManager(BaseUserManager["User"]):
    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, email: str | None) -> "User":
        return self.get(email__iexact=email)


class User(AbstractBaseUser):
    """Signs in with an e-mail address. What the person may do stands in the memberships."""

    public_id = models.CharField(max_length=12, unique=True, default=new_public_id)
    email = models.EmailField("e-mail", unique=True)
    name = models.CharField("navn", db_collation=DANISH, max_length=120)
    is_active = models.BooleanField("har adgang", default=True)
    joined_at = models.DateTimeField(auto_now_add=True)
    session_mark = models.CharField(max_length=12, default=new_public_id)
    """Stands in the seal of every session: a new mark signs the person out everywhere."""

    objects = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    class Meta:
        verbose_name = "bruger"
        verbose_name_plural = "brugere"
        ordering = ("name", "email")

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        """Django seals a session with the password; many of our users have none."""
        seal: str = salted_hmac(
            "klarbesked.session",
            self.password + self.session_mark,
            secret=secret,
            algorithm="sha256",
        ).hexdigest()
        return seal

    def __str__(self) -> str:
        return self.name or self.email
