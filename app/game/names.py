"""The dictionary: identifiers, closed vocabularies and limits, in the words of the product."""

from enum import StrEnum
from typing import Final, Literal, NewType

DinnerCode = NewType("DinnerCode", str)
GuestId = NewType("GuestId", str)
ClusterId = NewType("ClusterId", str)


Words = dict[str, str]
"""A thing worded per language (`it`, `en`, …), or under `und` as somebody typed it."""


Scale = Literal[80, 100, 125]
"""The size of the projector's letters in per cent: big projectors, the usual, small televisions."""


class Phase(StrEnum):
    """Where the evening stands; the host moves it on."""

    ARRIVAL = "arrival"
    SEATED = "seated"
    REVEALS = "reveals"
    FINALE = "finale"
    CLOSED = "closed"


class Stage(StrEnum):
    """Where a spotlight stands, in the order of the show."""

    GUESSING = "guessing"
    SPOTLIGHT = "spotlight"
    WALL = "wall"
    DRUMROLL = "drumroll"
    UNMASKED = "unmasked"
    VERDICTS = "verdicts"
    SCORES = "scores"


class Pace(StrEnum):
    """`ballot`: everybody guesses about everybody, then all is locked. `rounds`: one guest is locked at a time."""

    BALLOT = "ballot"
    ROUNDS = "rounds"


class Doors(StrEnum):
    """Who may come in: whoever holds the join link, whoever the host admits, nobody."""

    OPEN = "open"
    KNOCK = "knock"
    CLOSED = "closed"


class Language(StrEnum):
    """The language of the dinner, which is the projector's; every phone chooses its own."""

    IT = "it"
    EN = "en"
    FR = "fr"
    DE = "de"
    ES = "es"


class AnswerKind(StrEnum):
    """What one guest says about another: a guess, "pass", or "I know them"."""

    GUESS = "guess"
    PASS = "pass"  # noqa: S105 - an answer, no password
    KNOW = "know"


class Verdict(StrEnum):
    """How near a cluster came to the secret."""

    EXACT = "exact"
    CLOSE = "close"
    MISS = "miss"


class RuledBy(StrEnum):
    """Whose word a verdict is: the matcher proposes, the unmasked guest rules, the host may correct."""

    MATCHER = "matcher"
    GUEST = "guest"
    HOST = "host"


class Role(StrEnum):
    """What kind of actor sends a command. `alarm` rings deadlines; `door` lets people in."""

    HOST = "host"
    GUEST = "guest"
    SCREEN = "screen"
    ALARM = "alarm"
    DOOR = "door"


class Step(StrEnum):
    """What the host's main button does next."""

    OPEN_GUESSING = "open_guessing"
    LOCK = "lock"
    GUESSING = "guessing"
    SPOTLIGHT = "spotlight"
    WALL = "wall"
    DRUMROLL = "drumroll"
    VERDICTS = "verdicts"
    SCORES = "scores"
    FINALE = "finale"
    AWARD = "award"
    PEOPLE = "people"
    CLOSE = "close"


class Undoable(StrEnum):
    """What `back` would take back."""

    OPENING = "opening"
    LOCK = "lock"
    STAGE = "stage"
    SKIP = "skip"
    VERDICT = "verdict"


class FinaleStage(StrEnum):
    """Where the finale stands: awards are being opened, or it is shown who was who."""

    AWARDS = "awards"
    PEOPLE = "people"


class AwardName(StrEnum):
    """The awards. The first block stands out at one table once each; the second can be given several times."""

    BEST_READER = "best_reader"
    BEST_DISGUISE = "best_disguise"
    OPEN_BOOK = "open_book"
    MASTER_STROKE = "master_stroke"
    BEST_WRONG = "best_wrong"
    SIXTH_SENSE = "sixth_sense"
    LIVING_QUESTION = "living_question"
    CHOIR = "choir"
    AGAINST_CHOIR = "against_choir"
    CRESCENDO = "crescendo"
    ALL_EYES = "all_eyes"
    POET = "poet"
    FIRST_COURSE = "first_course"
    DESSERT = "dessert"
    ICE_BREAKER = "ice_breaker"
    TABLE_TWINS = "table_twins"

    GOOD_EYE = "good_eye"
    LAUGHTER = "laughter"
    SAME_THOUGHT = "same_thought"
    WARM = "warm"
    OWN_IDEA = "own_idea"
    STORYTELLER = "storyteller"
    PERFECT_STRANGERS = "perfect_strangers"
    FULL_HANDS = "full_hands"
    COVERED_PLATE = "covered_plate"
    COURSE = "course"


class Fact(StrEnum):
    """What an award was given for. The comment tells the count, where there is one, and what is mentioned."""

    READ = "read"  # count: read exactly; the name and profession of one of them
    FOOLED = "fooled"  # count: fooled by the profession
    READ_BY = "read_by"  # count: who recognised the profession
    ALONE = "alone"  # the only exact guess, about whom
    FAVOURITE = "favourite"  # the guess that the host liked best on a wall, about whom
    NEAR = "near"  # count: close guesses; one of them, about whom
    MANY_FACES = "many_faces"  # count: different guesses received; two of them
    WITH_TABLE = "with_table"  # count: guesses shared with most; one of them, about whom
    OWN_WAY = "own_way"  # count: guesses against most; one of them, about whom
    SECOND_HALF = "second_half"  # count: exact or close in the second half of the reveals
    GUESSED_ABOUT = "guessed_about"  # count: guesses received
    WORDY = "wordy"  # the guess of the most words, about whom
    FIRST_LID = "first_lid"  # the profession
    LAST_LID = "last_lid"  # the profession
    FIRST_SEAT = "first_seat"
    READ_EACH_OTHER = "read_each_other"  # the other's name and profession
    SAW = "saw"  # whom, and the profession
    BOTH_SAID = "both_said"  # with whom, the guess, about whom
    ONE_STEP = "one_step"  # the guess, about whom, and the profession
    NOBODY_ELSE = "nobody_else"  # the guess, about whom
    STORY = "story"  # the story
    YET_TO_DISCOVER = "yet_to_discover"  # the other's name, and their guess
    IDEAS = "ideas"  # count: guesses on walls; one of them, about whom
    STAYED_COVERED = "stayed_covered"  # count: which place at the table, in joining order
    NTH_LID = "nth_lid"  # count: which reveal; the profession


class MentionKind(StrEnum):
    """What an award speaks of, beside figures: always something that the table has seen."""

    NAME = "name"
    PROFESSION = "profession"
    STORY = "story"
    GUESS = "guess"


class Refusal(StrEnum):
    """Why a command was refused. Codes are stable; the sentences live in the catalogues."""

    STALE = "stale"
    NOT_YOURS = "not_yours"
    NOT_NOW = "not_now"
    PAUSED = "paused"
    WAITING = "waiting"
    DRUMROLL = "drumroll"
    NO_SUCH_GUEST = "no_such_guest"
    NO_SUCH_CLUSTER = "no_such_cluster"
    ABOUT_YOURSELF = "about_yourself"
    NOT_SEALED = "not_sealed"
    SEALED = "sealed"
    LOCKED = "locked"
    REVEALED = "revealed"
    ON_THE_WALL = "on_the_wall"
    OVERRULED = "overruled"
    NAME_TAKEN = "name_taken"
    EMPTY = "empty"
    TOO_LONG = "too_long"
    BAD_CHARACTERS = "bad_characters"
    NO_LETTERS = "no_letters"
    TOO_MANY = "too_many"
    TOO_FEW = "too_few"
    FULL = "full"
    DOORS_CLOSED = "doors_closed"
    WRONG_ORDER = "wrong_order"
    NOT_LOCKED = "not_locked"
    NOBODY_LEFT = "nobody_left"
    NOTHING_TO_UNDO = "nothing_to_undo"


MAX_GUESTS: Final = 64
"""Seats of a dinner, knocking guests included (THREAT-6)."""

MAX_KNOCKING: Final = 12
"""Guests who may stand at the door at once: more would bury the host in names."""

MIN_SEALED: Final = 2
"""Sealed guests it takes to open guessing: one to guess, one to be guessed about."""

MAX_NAME: Final = 24
MAX_TITLE: Final = 60
MAX_DEVICE: Final = 64
MAX_PROFESSION: Final = 60
MAX_ALSO: Final = 6
MAX_REAL_NAME: Final = 60
MAX_STORY: Final = 140
MAX_CONTACT: Final = 120
MAX_GUESS: Final = 60

DRUMROLL_MS: Final = 3_000
"""From the start of the drumroll to the cut; the host can cancel until then."""

GUESSING_MS: Final = 60_000
"""How long the last guesses about one guest are meant to take: 15 s of looking, then 45 s of writing."""

MORE_MS: Final = 30_000
"""What the host adds to it with one press."""

VERDICTS_MS: Final = 30_000
"""How long the unmasked guest is meant to judge before the host may finish for them."""
