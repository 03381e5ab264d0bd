"""What a guess means: how near a guess is to a secret, why, and how sure. Pure, offline, deterministic.

It proposes and never decides: people have the last word.
"""

from app.professions.cluster import cluster
from app.professions.judge import judge
from app.professions.judgement import Judgement, Level, Reason
from app.professions.suggest import generic_names, suggest
from app.professions.understand import Understood, understand, word
from app.professions.vague import is_vague

__all__ = [
    "Judgement",
    "Level",
    "Reason",
    "Understood",
    "cluster",
    "generic_names",
    "is_vague",
    "judge",
    "suggest",
    "understand",
    "word",
]
