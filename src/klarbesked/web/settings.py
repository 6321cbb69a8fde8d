"""All settings, read from the environment. `docs/drift/` tells what each variable does."""

from pathlib import Path
from typing import Any

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

from klarbesked.web.accounts.issuer import read_issuer, read_mfa
from klarbesked.web.environment import (
    read_choice,
    read_list,
    read_number,
    read_text,
    read_yes_no,
)

HERE = Path(__file__).parent
DATA = Path(read_text("KLARBESKED_DATA", "data")).absolute()
"""The folder of the database, where no DATABASE_URL names a server."""

DEBUG = read_yes_no("KLARBESKED_DEBUG", default=False)
IS_LOCAL = read_yes_no("KLARBESKED_LOCAL", default=False)
"""On your own machine over http, without a secret of your own. Never on a server."""

SECRET_KEY = read_text("KLARBESKED_SECRET_KEY", "kun-paa-din-egen-maskine" * 3 if IS_LOCAL else "")
if not SECRET_KEY:
    raise ImproperlyConfigured(
        "Sæt KLARBESKED_SECRET_KEY til en lang, tilfældig tekst, som kun I kender. "
        "Skriv klarbesked doctor for at få en."
    )
ALLOWED_HOSTS = read_list("KLARBESKED_HOSTS", ("127.0.0.1", "localhost") if IS_LOCAL else ())
TRUSTED_PROXIES = read_number("KLARBESKED_PROXYER", 0)
"""How many web servers of your own stand before us, each adding what it saw to the headers.

A wrong count lets a stranger choose the address we see, or counts everybody as one.
"""
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS if not IS_LOCAL]

INSTALLED_APPS = [
    "klarbesked.web.ui",
    "klarbesked.web.accounts",
    "klarbesked.web.work",
    "klarbesked.web.letters",
    "klarbesked.web.api",
    "klarbesked.web.demo",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "klarbesked.web.ui.body_size.BodySize",
    "klarbesked.web.ui.security.ContentSecurity",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "klarbesked.web.accounts.permit.AccessMiddleware",
    "klarbesked.web.accounts.second_step.RequireSecondStep",
]
ROOT_URLCONF = "klarbesked.web.urls"
WSGI_APPLICATION = "klarbesked.web.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "klarbesked.web.menu.menu",
            ],
            "builtins": ["klarbesked.web.ui.templatetags.ui"],
        },
    }
]

DATABASE_WAIT = read_number("KLARBESKED_DATABASE_WAIT", 20)
"""Seconds to wait for a database that another holds, before the user hears of it."""
SQLITE_OPTIONS: dict[str, Any] = {
    # Several processes write to one file: take the lock at once, and wait for it.
    "transaction_mode": "IMMEDIATE",
    "timeout": DATABASE_WAIT,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
}
DATABASES: dict[str, Any] = {
    "default": dj_database_url.parse(
        read_text("DATABASE_URL", f"sqlite:///{DATA / 'klarbesked.sqlite3'}"),
        conn_max_age=60,
        conn_health_checks=True,
    )
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = SQLITE_OPTIONS
else:
    DATABASES["default"].setdefault("OPTIONS", {}).update(
        connect_timeout=DATABASE_WAIT, options=f"-c lock_timeout={DATABASE_WAIT}s"
    )
CACHES = {
    # In the database: each process with a cache of its own would allow its own five attempts.
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "klarbesked_cache",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.ScryptPasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_ADAPTER = "klarbesked.web.accounts.adapter.account.ClosedSignup"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = "Klar Besked: "
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_SESSION_REMEMBER = False
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Klar Besked"
MFA_TOTP_TOLERANCE = 1
MFA_ADAPTER = "klarbesked.web.accounts.adapter.mfa.DanishSteps"
MFA_FORMS = {
    "authenticate": "klarbesked.web.accounts.forms.code.CodeOnceForm",
    "reauthenticate": "klarbesked.web.accounts.forms.code.CodeOnceAgainForm",
}
# An administrator made the account: nobody signs up with another's address.
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_REQUIRED = read_mfa(is_local=IS_LOCAL)
SOCIALACCOUNT_ADAPTER = "klarbesked.web.accounts.adapter.social.KnownByGroup"
SOCIALACCOUNT_PROVIDERS = read_issuer(is_local=IS_LOCAL)
# Signing in begins with a link: the content policy stops a form that leads to another host.
SOCIALACCOUNT_LOGIN_ON_GET = True
LOCAL_LOGIN = read_yes_no("KLARBESKED_LOCAL_LOGIN", default=not SOCIALACCOUNT_PROVIDERS)
"""Whether people may sign in with a password kept here, beside the authority's own sign-in."""
ALLAUTH_TRUSTED_PROXY_COUNT = TRUSTED_PROXIES

EMAIL_BACKEND = f"django.core.mail.backends.{'console' if IS_LOCAL else 'smtp'}.EmailBackend"
EMAIL_HOST = read_text("KLARBESKED_MAIL_HOST", "localhost")
EMAIL_PORT = read_number("KLARBESKED_MAIL_PORT", 587)
EMAIL_HOST_USER = read_text("KLARBESKED_MAIL_USER")
EMAIL_HOST_PASSWORD = read_text("KLARBESKED_MAIL_PASSWORD")
EMAIL_USE_TLS = read_yes_no("KLARBESKED_MAIL_TLS", default=True)
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = read_text("KLARBESKED_MAIL_FROM", "klarbesked@localhost")

LANGUAGE_CODE = "da"
TIME_ZONE = "Europe/Copenhagen"
USE_TZ = True
USE_THOUSAND_SEPARATOR = False

STATIC_URL = "static/"
BUILD = HERE / "build"
"""What the front end is built into. A packed product has it in STATIC_ROOT only."""
STATICFILES_DIRS = [("build", BUILD)] if BUILD.exists() else []
PACKED = HERE / "static"
STATIC_ROOT = None if IS_LOCAL and not PACKED.exists() else PACKED
"""Filled by `collectstatic` when the product is packed."""
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if IS_LOCAL
        else "klarbesked.web.ui.packed_files.PackedFiles"
    },
}
WHITENOISE_USE_FINDERS = IS_LOCAL
WHITENOISE_MANIFEST_STRICT = False

MAX_UPLOAD = 20 * 1024 * 1024
"""Bytes in one letter. A longer file is refused before it is read."""
DATA_UPLOAD_MAX_MEMORY_SIZE = 8 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024

LANGUAGETOOL = read_choice("KLARBESKED_LANGUAGETOOL", ("token", "aaben", "lukket"))
"""Who may check text at /v2/check: those with a key, all who reach the server, or nobody."""

SESSION_COOKIE_AGE = read_number("KLARBESKED_SESSION_MINUTES", 480) * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Strict"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SECURE_PROXY_SSL_HEADER = None
if TRUSTED_PROXIES:
    # Only where a web server of your own sets the header: without one, anybody could.
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
if not IS_LOCAL:
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True
    SECURE_SSL_REDIRECT = True
    SECURE_HSTS_SECONDS = 365 * 24 * 3600
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_HSTS_PRELOAD = True

LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"discreet": {"()": "klarbesked.web.ui.discreet.DiscreetFormatter"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "discreet"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        # Their own handlers would write tracebacks and addresses in full.
        "django": {"handlers": [], "level": "WARNING", "propagate": True},
        "gunicorn.error": {"handlers": ["console"], "level": "WARNING", "propagate": False},
        # A fault has been logged with its number already, and a worker told to stop is no news.
        "django.request": {"level": "CRITICAL"},
        "django_tasks_db": {"level": "ERROR"},
    },
}
