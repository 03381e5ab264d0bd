"""Names too wide to be guessed fairly, in every language, and what makes them narrow enough."""

import pytest

from app.professions import is_vague
from app.professions.lexicon import LANGUAGES
from app.professions.tables import items, table

WIDE = """manager|Manager!|una consulente|faccio l'impiegata|sono insegnante|insegnanti|impiegat*|dirigent*|cadre
|libera professionista|lavoro come freelance|self-employed|une employée|Angestellte|Lehrerin|Beamtin|selbstständig
|la directora|autónoma|manager e imprenditrice|insegnante / consulente|senior manager|consulente a Milano
|I'm a consultant"""

NARROW = """insegnante di musica|project manager|consulente fiscale|manager e cuoco|chirurga|fotografo freelance|chef
|impiegata di banca|Englischlehrer|direttrice d'orchestra|film director|head chef|lavoro in banca|software engineer"""


def listed(texts: str) -> list[str]:
    return texts.replace("\n", "").split("|")


@pytest.mark.parametrize("text", listed(WIDE))
def test_a_name_under_which_a_whole_table_could_stand_is_vague(text: str) -> None:
    assert is_vague(text)


@pytest.mark.parametrize("text", [*listed(NARROW), "", "???", "xqzzy"])
def test_a_job_with_something_of_its_own_is_not(text: str) -> None:
    assert not is_vague(text)


def test_every_language_has_wide_names_each_once() -> None:
    lines = dict(line.split(":") for line in table("vague.txt"))
    assert set(lines) == set(LANGUAGES)
    for names in map(items, lines.values()):
        assert sorted(set(names)) == sorted(names)
