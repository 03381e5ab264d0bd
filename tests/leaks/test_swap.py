"""THREAT-2: exchange two secrets, and until one is unmasked nobody else is sent a byte that differs, or earlier."""

import asyncio
import os
import random

from tests.leaks.swap import twins

SWAPS = int(os.environ.get("SWAPS", "0"))
SEEDS = random.SystemRandom().sample(range(2**32), SWAPS) if SWAPS else list(range(16))


def test_two_secrets_exchanged_change_nothing_for_anybody_else() -> None:
    compared = unmasked = 0
    for seed in SEEDS:
        pair = asyncio.run(twins(seed))
        if pair is None:
            continue
        assert pair.one.keys() == pair.other.keys(), seed
        for who, texts in pair.one.items():
            assert texts == pair.other[who], (seed, who)
        compared += pair.texts
        unmasked += pair.unmasked
    assert compared > 200 * len(SEEDS)
    assert unmasked > len(SEEDS) // 2
