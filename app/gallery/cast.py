"""Who sits at the gallery's tables: the rehearsal's company, and people whose words strain every layout."""

from dataclasses import dataclass
from typing import Final

from app.rehearsal.cast import CASTS, Person

ZOE, ANNA, WOLF, GIULIA, TEO, NINA, JO, MARTA, OLIVER, SAETTA, PIETRO, LONG = (f"g{n}" for n in range(1, 13))
"""The twelve in the order of their arrival. Zoe holds the phone that is shown; Wolf is the first to be uncovered."""


@dataclass(frozen=True, slots=True)
class Company:
    """`people`: sixteen, the first twelve sit at the usual table. `about_wolf`: what the others take Wolf for.

    `doubtful` is a text that the matcher is not sure about, `rude` one to be hidden, `long` the longest there may be.
    """

    title: str
    people: tuple[Person, ...]
    about_wolf: dict[str, str]
    knocking: str
    typed: str
    long: tuple[str, ...]
    rude: str


def _plain(name: str, profession: str, near: str, taken_for: str) -> Person:
    return Person(name, profession, (near,), (taken_for,))


_IT_LONG: Final = Person(
    "Maximiliane Bartholomäus",
    "restauratrice capo di manoscritti miniati e di libri antichi",
    ("restauratrice", "bibliotecaria"),
    ("cantante lirica", "farmacista", "astrologa"),
    ("restauratrice",),
    "Maximiliane Bartholomäus von Hohenstein-Wurmbrand",
    "Tra due pagine del Quattrocento ho trovato una ricetta di tortelli: "
    "l’ho cucinata per il direttore della biblioteca, e lui mi ha assunta lì.",
    "maximiliane.bartholomaeus@biblioteca-antica.example.org",
)
_EN_LONG: Final = Person(
    "Maximiliane Bartholomäus",
    "head conservator of medieval manuscripts & old printed books",
    ("restorer", "librarian"),
    ("opera singer", "pharmacist", "astrologer"),
    ("book conservator",),
    "Maximiliane Bartholomäus von Hohenstein-Wurmbrand",
    "Between two pages of the fifteenth century I once found a recipe for dumplings, "
    "cooked it for the director, and have had the job ever since.",
    "maximiliane.bartholomaeus@old-library.example.org",
)

_IT: Final = Company(
    title="La cena di Giulia",
    people=(
        Person("Zoe", "sommelier", ("enologa",), ("violinista", "attrice"), ("cantiniera",), "Zoe Neri",
               "Ho assaggiato il mare.", "zoe@example.org"),
        *CASTS["it"][:10],
        _IT_LONG,
        CASTS["it"][10],
        _plain("Ugo", "notaio", "avvocato", "becchino"),
        _plain("Benedetta", "veterinaria", "medico", "modella"),
        _plain("Kai", "guida alpina", "maestro di sci", "barista"),
    ),
    about_wolf={
        ZOE: "pompiere", ANNA: "giudice", GIULIA: "magistrato", TEO: "pompiere", NINA: "vigile del fuoco",
        JO: "uno che decide", MARTA: "avvocato", OLIVER: "fa l’avvocato", SAETTA: "guardia forestale",
        PIETRO: "addestratore di cani da soccorso in alta montagna",
    },
    knocking="Ruggero",
    typed="avv",
    long=(
        "addestratore di cani da soccorso in alta montagna, d’inverno",
        "direttrice del museo nazionale della scienza e della tecnica",
        "quello che firma i certificati di autenticità di francobolli",
        "progettista di ponti sospesi e di passerelle pedonali",
        "soprano in un teatro di provincia con pochi abbonati",
        "capo di gabinetto del sottosegretario alla pesca",
    ),
    rude="ladro di biciclette",
)  # fmt: skip
_EN: Final = Company(
    title="Giulia’s dinner",
    people=(
        Person("Zoe", "sommelier", ("winemaker",), ("violinist", "actor"), ("wine waiter",), "Zoe Black",
               "I once tasted the sea.", "zoe@example.org"),
        *CASTS["en"][:10],
        _EN_LONG,
        CASTS["en"][10],
        _plain("Hugh", "notary", "lawyer", "undertaker"),
        _plain("Benedetta", "vet", "doctor", "model"),
        _plain("Kai", "mountain guide", "ski instructor", "bartender"),
    ),
    about_wolf={
        ZOE: "firefighter", ANNA: "judge", GIULIA: "magistrate", TEO: "firefighter", NINA: "fireman",
        JO: "the one in charge", MARTA: "lawyer", OLIVER: "lawyer", SAETTA: "park ranger",
        PIETRO: "trains rescue dogs for the mountains, mostly in winter",
    },
    knocking="Roger",
    typed="law",
    long=(
        "trains rescue dogs for the high mountains, mostly in winter",
        "director of the national museum of science and technology",
        "the one who signs certificates that stamps are genuine",
        "designer of suspension bridges and of footbridges for parks",
        "soprano in a provincial theatre with few subscribers",
        "chief of staff to the parliamentary secretary for fishing",
    ),
    rude="bicycle thief",
)  # fmt: skip

_COMPANIES: Final = {"it": _IT, "en": _EN}


def company(language: str) -> Company:
    """The table of a language; in a language without one they speak English."""
    return _COMPANIES.get(language, _EN)
