"""What the matcher tells people while they type."""

from tests.web.place import Place


async def test_the_generic_names_are_the_same_for_everybody(place: Place) -> None:
    answer = await place.http.get("/api/professions", params={"language": "it"})
    assert "chirurgo" in answer.json()
    assert answer.headers["cache-control"].startswith("public")
    assert "surgeon" in (await place.http.get("/api/professions", params={"language": "en"})).json()
    assert "chirurgien" in (await place.http.get("/api/professions", params={"language": "fr"})).json()
    wrong = await place.http.get("/api/professions", params={"language": "xx"})
    assert (wrong.status_code, wrong.json()["error"]["code"]) == (422, "malformed")


async def test_a_profession_is_told_back_in_the_language_of_the_phone(place: Place) -> None:
    asked = {"text": "neurochirurga", "language": "en"}
    answer = await place.http.post("/api/understand", json=asked)
    assert answer.json() == {"profession": "neurosurgeon", "field": "medicine", "vague": False}
    assert answer.headers["cache-control"] == "no-store"
    told = [
        (await place.http.post("/api/understand", json={"text": "surgeon", "language": language})).json()
        for language in ("fr", "de", "es")
    ]
    assert told == [
        {"profession": "chirurgien", "field": "médecine", "vague": False},
        {"profession": "Chirurg", "field": "Medizin", "vague": False},
        {"profession": "cirujano", "field": "medicina", "vague": False},
    ]
    same = await place.http.post("/api/understand", json={"text": " Neurochirurga ", "language": "it"})
    assert same.json()["profession"] == "Neurochirurga"
    nothing = await place.http.post("/api/understand", json={"text": "xqzzy", "language": "it"})
    assert nothing.json() == {"profession": None, "field": None, "vague": False}


async def test_a_name_too_wide_to_be_fair_is_told_so(place: Place) -> None:
    async def vague(text: str) -> object:
        answer = await place.http.post("/api/understand", json={"text": text, "language": "it"})
        return answer.json()["vague"]

    assert [await vague(text) for text in ("manager", "Insegnante", "insegnante di musica")] == [True, True, False]


async def test_a_text_too_long_to_be_sealed_is_not_looked_up(place: Place) -> None:
    long = await place.http.post("/api/understand", json={"text": "x" * 61, "language": "it"})
    assert (long.status_code, long.json()["error"]["code"]) == (422, "malformed")
