"""Coperto: a real-time guessing game for the table-reveal moment of a dinner among strangers."""

__version__ = "0.1.0"
