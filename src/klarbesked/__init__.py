"""Klar Besked: check that letters to citizens can be understood and are lawful."""

__version__ = "0.1.0"
