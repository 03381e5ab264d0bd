"""The steps of the reading, each by itself."""

import pytest

from app.professions.forms import forms
from app.professions.normalise import content, key, normalise, tokens
from app.professions.part import How
from app.professions.patterns import described, done_by
from app.professions.read import read
from app.professions.typos import Typos, distance
from app.professions.worlds import fields_in


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("L'Étoile", ("etoile",)),
        ("dell'orchestra", ("di", "orchestra")),
        ("Chef, writer/actor", ("chef", ",", "writer", ",", "actor")),
        ("avvocat*", ("avvocat*",)),
        ("maestrə", ("maestr*",)),
        ("maestro/a", ("maestro",)),
        ("A.D.", ("ad",)),
        ("Straßenkehrer", ("strassenkehrer",)),
    ],
)
def test_words_are_bare(text: str, words: tuple[str, ...]) -> None:
    assert tokens(text) == words


def test_words_that_are_only_articles_stay() -> None:
    assert normalise("The The") == ("the", "the")
    assert normalise("Lo") == ("lo",)


def test_lead_ins_go_and_content_stays() -> None:
    assert normalise("secondo me fa il panettiere") == ("panettiere",)
    assert normalise("I think she is a baker") == ("baker",)
    assert content(("chef", "di", "cucina", ",")) == ("chef", "cucina")
    assert key("Direttore dell'Ospedale") == key("direttore di ospedale")


@pytest.mark.parametrize(
    ("name", "language", "form"),
    [
        ("avvocato", "it", "avvocata"),
        ("fornaio", "it", "fornaia"),
        ("infermiere", "it", "infermiera"),
        ("professore", "it", "professoressa"),
        ("direttore d'orchestra", "it", "direttrice d'orchestra"),
        ("operatore ecologico", "it", "operatrice ecologica"),
        ("medico", "it", "medici"),
        ("policeman", "en", "policewoman"),
        ("sales rep", "en", "sales reps"),
        ("acteur", "fr", "actrice"),
        ("lehrer", "de", "lehrerin"),
        ("cocinero", "es", "cocinera"),
    ],
)
def test_forms_are_generated(name: str, language: str, form: str) -> None:
    assert form in forms(name, language)


def test_edits_are_counted() -> None:
    assert distance("lawyer", "laywer") == 1
    assert distance("cuoco", "cuochi") == 2
    assert distance("sarto", "neurochirurgo") == 3


def test_typos_know_their_limits() -> None:
    typos = Typos(["cuoco", "fornaio", "neurochirurgo"])
    assert typos.corrections("fornao") == (("fornaio",), 1)
    assert typos.corrections("cuco") == ((), 0)
    assert typos.corrections("neurochiurgoo") == (("neurochirurgo",), 2)
    assert typos.corrections("formario") == ((), 0)


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("plays the violin", "violinist"),
        ("vende case", "estate agent"),
        ("insegna matematica", "maths teacher"),
        ("someone who drives a bus", "bus driver"),
        ("taglia i capelli", "hairdresser"),
        ("fa ridere la gente", "comedian"),
    ],
)
def test_descriptions_are_filled(text: str, concept: str) -> None:
    found = described(tokens(text))
    assert found is not None
    assert found.filled
    assert found.concepts == (concept,)


def test_a_noun_does_what_its_verb_does() -> None:
    assert done_by(tokens("venditore di vecchi libri")) == ("bookseller",)
    assert done_by(tokens("bone doctor")) == ("orthopaedic surgeon",)
    assert done_by(tokens("friend of books")) == ()


def test_industry_words_name_fields() -> None:
    assert "fashion" in fields_in(("works", "fashion"))
    assert fields_in(("tanti", "the")) == ()
    assert "finance" in fields_in(("lavora", "in", "banca"))


@pytest.mark.parametrize(
    ("text", "how", "concepts"),
    [
        ("Chef", How.NAME, ("chef",)),
        ("neurochirugo", How.TYPO, ("neurosurgeon",)),
        ("works with actors", How.FIELD, ()),
        ("she cooks for the rich", How.VERB, ("cook",)),
        ("vende scarpe", How.DESCRIPTION, ("shoe shop owner",)),
        ("boh", How.NOTHING, ()),
    ],
)
def test_a_part_knows_how_it_was_understood(text: str, how: How, concepts: tuple[str, ...]) -> None:
    part = read(text)[0]
    assert (part.how, part.concepts) == (how, concepts)


def test_compounds_are_split_and_names_with_and_are_not() -> None:
    assert [part.concepts[0] for part in read("attrice e regista")] == ["actor", "film director"]
    assert [part.concepts for part in read("painter and decorator")] == [("house painter",)]


def test_former_parts_are_marked() -> None:
    assert [part.former for part in read("ex modella, ora cuoca")] == [True, False]
