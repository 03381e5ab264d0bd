import csv
import io
import json

import pytest

from app.archive import Dates
from app.game.commands import Hide, SetOrder
from app.takehome.export import cell, write
from tests.web import evening as played
from tests.web.place import Place

DATES = Dates(opened=1, closed=2)


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@a", "\ta", "\ra", "\n=1", "＝1", "＠a"])
def test_no_cell_is_a_formula(text: str) -> None:
    assert cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "a=b", "1", "apicoltrice", "'=1"])
def test_other_cells_stay_as_they_are(text: str) -> None:
    assert cell(text) == text


async def test_the_evening_holds_what_the_table_saw(place: Place) -> None:
    room = await place.room((await place.opened())["code"])
    await played.closed(room)
    text, media_type = write(room.dinner, DATES, "json")
    told = json.loads(text)
    assert media_type == "application/json"
    assert (told["format"], told["version"]) == ("coperto.dinner", 1)
    assert told["dates"] == {"opened": 1, "closed": 2}
    anna, bruno = told["reveals"]
    assert (anna["guest"], bruno["guest"]) == (played.ANNA, played.BRUNO)
    assert (anna["profession"], anna["real_name"], anna["story"]) == ("apicoltrice", "Anna Rossi", None)
    assert [(card["verdict"], card["ruled_by"], card["guesses"]) for card in anna["cards"]] == [
        ("close", "host", [{"by": "g2", "text": played.EVIL, "points": 2}]),
        ("exact", "matcher", [{"by": "g3", "text": "Apicoltrice", "points": 7}]),
    ]
    assert told["guests"] == [
        {"id": "g1", "name": "Anna", "score": 0, "place": 3},
        {"id": "g2", "name": "Bruno", "score": 2, "place": 2},
        {"id": "g3", "name": "Carla", "score": 7, "place": 1},
    ]
    assert [given["guest"] for given in told["awards"]] != []
    for hidden in ("astrofisica", "example.org"):
        assert hidden not in text


async def test_the_table_opens_in_a_spreadsheet_and_calculates_nothing(place: Place) -> None:
    room = await place.room((await place.opened())["code"])
    await played.finale(room)
    text, _ = write(room.dinner, DATES, "csv")
    assert text.startswith("\ufeffreveal,name,")
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    assert [row["guess"] for row in rows] == [f"'{played.EVIL}", "Apicoltrice", played.SCRIPT]
    assert rows[0] == {
        "reveal": "1",
        "name": "Anna",
        "profession": "apicoltrice",
        "real_name": "Anna Rossi",
        "story": "",
        "guess": f"'{played.EVIL}",
        "by": "Bruno",
        "verdict": "close",
        "points": "2",
    }
    assert not [value for row in rows for value in row.values() if value.startswith(("=", "+", "-", "@"))]


async def test_without_points_there_are_none(place: Place) -> None:
    room = await place.room((await place.opened(points=False))["code"])
    await played.seated(room)
    await played.next_reveal(room)
    told = json.loads(write(room.dinner, DATES, "json")[0])
    assert {guest["score"] for guest in told["guests"]} == {None}
    cards = [card for reveal in told["reveals"] for card in reveal["cards"]]
    assert {guess["points"] for card in cards for guess in card["guesses"]} == {None}
    assert ",,miss," in write(room.dinner, DATES, "csv")[0] or ",miss,\r\n" in write(room.dinner, DATES, "csv")[0]


async def test_an_unmasking_that_nobody_guessed_about_has_its_row(place: Place) -> None:
    room = await place.room((await place.opened())["code"])
    await played.seated(room)
    await played.do(room, SetOrder((played.CARLA, played.ANNA, played.BRUNO)))
    await played.next_reveal(room)
    rows = list(csv.reader(io.StringIO(write(room.dinner, DATES, "csv")[0])))
    assert rows[1] == ["1", "Carla", "astrofisica", "", "", "", "", "", ""]


async def test_words_of_a_card_that_lay_face_down_are_in_no_file(place: Place) -> None:
    room = await place.room((await place.opened())["code"])
    await played.seated(room)
    await played.next_reveal(room)
    await played.do(room, Hide(room.dinner.walls[played.ANNA].clusters[0].id, on=True))
    for kind in ("json", "csv"):
        assert played.EVIL not in write(room.dinner, DATES, kind)[0]
    rows = list(csv.DictReader(io.StringIO(write(room.dinner, DATES, "csv")[0].removeprefix("\ufeff"))))
    assert (rows[0]["by"], rows[0]["guess"]) == ("Bruno", "")
