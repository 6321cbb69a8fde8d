"""The random name a thing has in addresses, so that nobody can count or guess."""

import secrets

ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"
"""No signs that look alike when they are read aloud or copied by hand."""
LENGTH = 12


def new_public_id() -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
