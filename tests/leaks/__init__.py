"""Proof that nobody is sent what they may not know: random legal games through the whole door, and their twins."""
