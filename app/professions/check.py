"""Whether the tables make sense: what `coperto check` and a test refuse."""

from collections.abc import Iterator

from app.professions.compare import compare_jobs
from app.professions.judgement import Level
from app.professions.lexicon import LANGUAGES, LEXICON, Concept, Lexicon
from app.professions.names import NAMES, typed_names
from app.professions.normalise import key
from app.professions.patterns import AGENTS, SLOTS, VERBS
from app.professions.read import read
from app.professions.tables import concept_lines
from app.professions.typos import SHORTEST

UNIT_GROUPS = 436
"""The unit groups of ISCO-08, without ours."""


def _related(one: Concept, other: Concept) -> bool:
    """Whether two professions may share a name: they are of one family, or linked."""
    return compare_jobs(one, other).level is not Level.MISS


def _bad_selectors(lexicon: Lexicon, selectors: tuple[str, ...], where: str) -> Iterator[str]:
    for selector in selectors:
        if selector.isdigit():
            if not any(code.startswith(selector) for code in lexicon.groups):
                yield f"{where}: no unit group begins with {selector}"
        elif selector.startswith("field:"):
            if selector.removeprefix("field:") not in lexicon.worlds:
                yield f"{where}: unknown field {selector}"
        elif selector not in lexicon.concepts:
            yield f"{where}: unknown profession {selector}"


def unknown(lexicon: Lexicon) -> Iterator[str]:
    """Codes, fields and professions that no table has."""
    for concept in lexicon.concepts.values():
        if concept.code not in lexicon.groups:
            yield f"{concept.id}: unknown code {concept.code}"
        for field in concept.fields:
            if field not in lexicon.worlds:
                yield f"{concept.id}: unknown field {field}"
        yield from _bad_selectors(lexicon, (*concept.covers, *concept.under), concept.id)
    for weak in lexicon.weak:
        yield from _bad_selectors(lexicon, (*weak.outright, *weak.close, *weak.near), f"weak {weak.names[0]}")
        yield from (f"weak {weak.names[0]}: {sense} is no profession" for sense in weak.outright if sense.isdigit())
    for pair in lexicon.links:
        if len(pair) == 1:
            yield f"link of {next(iter(pair))} with itself"
        yield from _bad_selectors(lexicon, tuple(sorted(pair)), "link")


def unknown_in_patterns(lexicon: Lexicon) -> Iterator[str]:
    """Slots that do not exist, and professions in patterns that do not."""
    for verb, found in VERBS.items():
        yield from (f"verb {verb}: unknown slot {slot}" for slot in found.slots if slot not in SLOTS)
        yield from _bad_selectors(lexicon, found.otherwise, f"verb {verb}")
    for agent, slots in AGENTS.items():
        yield from (f"agent {agent}: unknown slot {slot}" for slot in slots if slot not in SLOTS)
    for slot, fillers in SLOTS.items():
        for filler, concepts in fillers.items():
            yield from _bad_selectors(lexicon, concepts, f"slot {slot}, {filler}")


def cycles(lexicon: Lexicon) -> Iterator[str]:
    """Professions that cover each other."""
    for concept in lexicon.concepts.values():
        for name in concept.covers:
            other = lexicon.concepts.get(name)
            if other is not None and (concept.id in other.covers or name == concept.id):
                yield f"cycle: {concept.id} and {name} cover each other"


def two_families(lexicon: Lexicon) -> Iterator[str]:
    """Names that lead to two families and are not listed as weak."""
    weak = {key(name) for word in lexicon.weak for name in word.names}
    seen: dict[str, str] = {}
    for name, language, concept in typed_names(lexicon):
        before = seen.setdefault(name, concept)
        if before != concept and name not in weak:
            one, other = lexicon.concepts[before], lexicon.concepts[concept]
            if not _related(one, other):
                yield f"two families: {name} ({language}) is {before} and {concept}"


def duplicates(lexicon: Lexicon, ids: list[str]) -> Iterator[str]:
    """The same profession on two lines, the same name twice on one."""
    yield from (f"twice: {name}" for name in dict.fromkeys(ids) if ids.count(name) > 1)
    for concept in lexicon.concepts.values():
        for language in LANGUAGES:
            names = concept.names.get(language, ())
            if len(set(names)) < len(names):
                yield f"twice: a name of {concept.id} in {language}"


def typo_traps(lexicon: Lexicon) -> Iterator[str]:
    """Single names that are read as another profession one edit away: a known word is never corrected."""
    for name, _, concept in typed_names(lexicon):
        if " " not in name and len(name) >= SHORTEST:
            read_as = {sense for part in read(name) for sense in part.concepts}
            known = NAMES.get(name)
            if known is None or (known.weak is None and concept not in read_as):
                yield f"typo trap: {name} of {concept} is read as {', '.join(sorted(read_as)) or 'nothing'}"


def problems(lexicon: Lexicon = LEXICON, ids: list[str] | None = None) -> list[str]:
    """Everything wrong with the tables, a line each. Empty if they make sense."""
    if ids is None:
        ids = [line.split("|")[0].partition(" ")[2].split(",")[0].strip() for _, line in concept_lines()]
    found = [*unknown(lexicon), *unknown_in_patterns(lexicon), *cycles(lexicon), *duplicates(lexicon, ids)]
    if not found:
        found.extend(two_families(lexicon))
        found.extend(typo_traps(lexicon))
    if lexicon.official != UNIT_GROUPS:
        found.append(f"{lexicon.official} unit groups of ISCO-08, not {UNIT_GROUPS}")
    return found
