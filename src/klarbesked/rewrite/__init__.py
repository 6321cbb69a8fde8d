"""Fixes applied to a letter; each passes the guard."""
