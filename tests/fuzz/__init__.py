"""Proof that nothing a stranger sends breaks the house: nasty texts, mutated messages, raw frames, strange calls."""
