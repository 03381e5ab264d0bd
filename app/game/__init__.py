"""The rules: pure, synchronous, could be played with paper.

Three verbs. `decide` turns a command into events or a refusal, `evolve` folds an event into the dinner, and the
projections say what each viewer may see. Nothing here knows a clock, chance, a disk or a socket:
what the rules need of the world is passed in.
"""
