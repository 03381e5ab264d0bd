"""What the tables say: professions, fields, unit groups, links. Read at import; nothing changes afterwards."""

from dataclasses import dataclass, field, replace
from typing import Final

from app.professions.judgement import Level
from app.professions.tables import concept_lines, items, table

_OPTIONS: Final = ("fr", "de", "es", "en", "it", "covers", "fields", "code", "is")
UNIT: Final = 4
"""Digits of a unit group."""
LANGUAGES: Final = ("en", "it", "fr", "de", "es")


@dataclass(frozen=True, slots=True)
class Concept:
    """One profession. Its id is its first English name; `code` is its unit group; `covers` are ids and prefixes."""

    id: str
    code: str
    names: dict[str, tuple[str, ...]]
    fields: tuple[str, ...]
    covers: tuple[str, ...] = ()
    under: tuple[str, ...] = ()
    order: int = 0

    def label(self, language: str) -> str:
        """The everyday name in a language, in English where there is none."""
        return (self.names.get(language) or self.names["en"])[0]


@dataclass(frozen=True, slots=True)
class World:
    """One field. `bridges`: narrow enough to make two of its jobs near."""

    id: str
    labels: dict[str, str]
    words: tuple[str, ...]
    bridges: bool


@dataclass(frozen=True, slots=True)
class Weak:
    """A word that means little or several things alone: concepts, prefixes of unit groups, or field:name."""

    names: tuple[str, ...]
    outright: tuple[str, ...] = ()
    close: tuple[str, ...] = ()
    near: tuple[str, ...] = ()


@dataclass(slots=True)
class Lexicon:
    """All tables together."""

    concepts: dict[str, Concept] = field(default_factory=dict)
    worlds: dict[str, World] = field(default_factory=dict)
    aliases: dict[str, str] = field(default_factory=dict)
    groups: dict[str, str] = field(default_factory=dict)
    official: int = 0
    ragbags: set[str] = field(default_factory=set)
    weak: list[Weak] = field(default_factory=list)
    links: dict[frozenset[str], Level] = field(default_factory=dict)


def read_concept(fields: str, line: str, order: int = 0) -> Concept:
    """One line of a table of concepts, as the README describes it. Raises ValueError for a line that is none."""
    cells = [cell.strip() for cell in line.split("|")]
    code, _, english = cells[0].partition(" ")
    names: dict[str, tuple[str, ...]] = {"en": items(english)}
    if len(cells) > 1:
        names["it"] = items(cells[1])
    options: dict[str, tuple[str, ...]] = {}
    for cell in filter(None, cells[2:]):
        option, colon, value = cell.partition(":")
        if not colon or option not in _OPTIONS:
            raise ValueError(f"what is {cell!r} in {line!r}?")
        options[option] = items(value)
    for language in LANGUAGES:
        if language in options:
            names[language] = (*names.get(language, ()), *options[language])
    if not names["en"]:
        raise ValueError(f"no English name in {line!r}")
    own = tuple(dict.fromkeys((*items(fields), *options.get("fields", ()))))
    code = options.get("code", (code,))[0]
    return Concept(names["en"][0], code, names, own, options.get("covers", ()), options.get("is", ()), order)


def _read_world(line: str) -> World:
    head, italian, english, words = (cell.strip() for cell in line.split("|", 3))
    return World(head.rstrip("~ "), {"it": italian, "en": english}, items(words), not head.endswith("~"))


def _read_field_names(lexicon: Lexicon) -> None:
    for line in table("field_names.txt"):
        field_id, french, german, spanish = (cell.strip() for cell in line.split("|"))
        lexicon.worlds[field_id].labels.update(fr=french, de=german, es=spanish)


def _read_weak(line: str) -> Weak:
    names, *cells = (cell.strip() for cell in line.split("|"))
    senses = {option: items(value) for option, _, value in (cell.partition(":") for cell in cells)}
    return Weak(items(names), senses.get("is", ()), senses.get("close", ()), senses.get("near", ()))


def _read_links(lexicon: Lexicon) -> None:
    levels = {"close": Level.CLOSE, "near": Level.NEAR, "never": Level.MISS}
    for line in table("links.txt"):
        level, _, pair = line.partition(":")
        one, _, others = pair.partition("|")
        for other in items(others):
            linked = frozenset(resolved(lexicon, (one.strip(), other)))
            if lexicon.links.get(linked) is not Level.CLOSE:
                lexicon.links[linked] = levels[level]


def resolved(lexicon: Lexicon, names: tuple[str, ...]) -> tuple[str, ...]:
    """Names in the tables as ids: any typed English name stands for its profession."""
    return tuple(lexicon.aliases.get(name, name) for name in names)


def _resolve(lexicon: Lexicon) -> None:
    for concept in lexicon.concepts.values():
        for name in concept.names["en"]:
            lexicon.aliases.setdefault(name, concept.id)
    lexicon.aliases.update({name: name for name in lexicon.concepts})
    for name, concept in lexicon.concepts.items():
        covers, under = resolved(lexicon, concept.covers), resolved(lexicon, concept.under)
        lexicon.concepts[name] = replace(concept, covers=covers, under=under)
    lexicon.weak = [
        Weak(word.names, *(resolved(lexicon, senses) for senses in (word.outright, word.close, word.near)))
        for word in lexicon.weak
    ]


def _read_groups(lexicon: Lexicon, name: str) -> None:
    for line in table(name):
        code, _, title = line.partition(" ")
        if code.endswith("*"):
            lexicon.ragbags.add(code.rstrip("*"))
        if len(code.rstrip("*")) == UNIT:
            lexicon.groups[code.rstrip("*")] = title


def load() -> Lexicon:
    """The lexicon of the tables."""
    lexicon = Lexicon()
    for order, (fields, line) in enumerate(concept_lines()):
        concept = read_concept(fields, line, order)
        lexicon.concepts.setdefault(concept.id, concept)
    for line in table("fields.txt"):
        world = _read_world(line)
        lexicon.worlds[world.id] = world
    _read_field_names(lexicon)
    _read_groups(lexicon, "isco.txt")
    lexicon.official = len(lexicon.groups)
    _read_groups(lexicon, "own.txt")
    lexicon.weak = [_read_weak(line) for line in table("weak.txt")]
    _resolve(lexicon)
    _read_links(lexicon)
    return lexicon


LEXICON: Final = load()
