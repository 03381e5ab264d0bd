"""Whatever the import accepts can be told: awards of a file speak of anything at all, and are refused or read well."""

import json
from dataclasses import replace
from random import Random
from typing import Any, Final

import pytest

from app.archive import Dates, Unfit, bring
from app.game.dinner import Dinner, Mention
from app.game.evolve import replay
from app.game.forgetting import GONE
from app.game.names import AwardName, Fact, GuestId, MentionKind
from app.game.projections import Presence, mentioned, table
from app.game.telling import TELLINGS
from app.i18n import LANGUAGES
from app.takehome import export, keepsake, story
from app.takehome.told import award
from app.web.assets import Assets
from app.web.shells import Shells
from tests.archive.test_archive import ELSEWHERE, friday, written

SHELLS: Final = Shells(Assets())
DATES: Final = Dates(opened=0, closed=1)
FRIDAY: Final = friday().dinner
SEATS: Final = ("g1", "g2", "g3", "g9")
"""All who were there, and somebody who was not."""
TRIES: Final = 200


def spoken(kind: MentionKind, chance: Random) -> dict[str, Any]:
    """A mention of anything by anybody, with the words that the rules find for it: no contradiction in itself."""
    guest, about = chance.choice(SEATS), chance.choice(SEATS) if kind is MentionKind.GUESS else None
    words = mentioned(FRIDAY, Mention(kind, GuestId(guest), GuestId(about) if about else None))
    return {"kind": kind, "guest": guest, "about": about, "text": words}


def invented(chance: Random) -> str:
    """Friday with one award that nobody gave: any fact, now and then with a mention or a figure it has no use for."""
    file = json.loads(written(FRIDAY))
    fact = chance.choice(list(Fact))
    telling = TELLINGS[fact]
    kinds = [*telling.mentions, *([chance.choice(list(MentionKind))] if chance.random() < 0.05 else [])]
    count = chance.choice((0, 1, 2)) if telling.counted ^ (chance.random() < 0.05) else None
    mentions = [spoken(kind, chance) for kind in kinds]
    given = {"award": chance.choice(list(AwardName)), "fact": fact, "count": count, "mentions": mentions}
    chance.choice(file["awards"]).update(given)
    return json.dumps(file)


def tell(dinner: Dinner) -> None:
    """Everything that can be had of a closed dinner, in every language, without a trace of words that are gone."""
    for language in LANGUAGES:
        for given in table(dinner, Presence(), 0, None).awards:
            assert GONE not in award(language, given.fact, given.count, given.parts)
        pages = [story.write(SHELLS, dinner, language, "")]
        pages += [keepsake.write(SHELLS, dinner, guest, language, "") for guest in dinner.guests]
        for page in pages:
            assert GONE not in page.partition("</style>")[2]
    assert GONE not in export.write(dinner, DATES, "csv")[0]


@pytest.mark.parametrize("seed", range(4))
def test_what_is_accepted_can_be_told(seed: int) -> None:
    chance = Random(seed)
    taken = 0
    for number in range(TRIES):
        file = invented(chance)
        try:
            opening, facts = bring(file)
        except Unfit:
            continue
        taken += 1
        try:
            tell(replay((replace(opening, code=ELSEWHERE), *facts)))
        except Exception as error:
            error.add_note(f"seed {seed}, file {number}: {file}")
            raise
    assert TRIES // 10 < taken < TRIES, "some are refused, and some are not"
