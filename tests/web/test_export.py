import csv
import io
import json

import pytest

from app.game.commands import SetOrder
from app.web.export import cell, evening, write
from tests.web import evening as played
from tests.web.place import Place


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@a", "\ta", "\ra", "\n=1", "＝1", "＠a"])
def test_no_cell_is_a_formula(text: str) -> None:
    assert cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "a=b", "1", "apicoltrice", "'=1"])
def test_other_cells_stay_as_they_are(text: str) -> None:
    assert cell(text) == text


async def test_the_evening_holds_what_the_table_saw(place: Place) -> None:
    room = await place.room((await place.opened())["code"])
    await played.closed(room)
    text, media_type = write(room.dinner, "json")
    told = json.loads(text)
    assert media_type == "application/json"
    assert [reveal["name"] for reveal in told["reveals"]] == ["Anna", "Bruno"]
    anna = told["reveals"][0]
    assert anna["revealed"] == {"profession": "apicoltrice", "real_name": "Anna Rossi", "story": None}
    assert anna["guesses"] == [
        {"by": "Bruno", "text": played.EVIL, "verdict": "close", "points": 2},
        {"by": "Carla", "text": "Apicoltrice", "verdict": "exact", "points": 7},
    ]
    assert told["guests"] == [
        {"name": "Anna", "score": 0, "place": 3},
        {"name": "Bruno", "score": 2, "place": 2},
        {"name": "Carla", "score": 7, "place": 1},
    ]
    for hidden in ("astrofisica", "example.org"):
        assert hidden not in text


async def test_the_table_opens_in_a_spreadsheet_and_calculates_nothing(place: Place) -> None:
    room = await place.room((await place.opened())["code"])
    await played.finale(room)
    text, _ = write(room.dinner, "csv")
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
    told = evening(room.dinner)
    assert {guest.score for guest in told.guests} == {None}
    assert {guess.points for reveal in told.reveals for guess in reveal.guesses} == {None}
    assert ",,miss," in write(room.dinner, "csv")[0] or ",miss,\r\n" in write(room.dinner, "csv")[0]


async def test_an_unmasking_that_nobody_guessed_about_has_its_row(place: Place) -> None:
    room = await place.room((await place.opened())["code"])
    await played.seated(room)
    await played.do(room, SetOrder((played.CARLA, played.ANNA, played.BRUNO)))
    await played.next_reveal(room)
    rows = list(csv.reader(io.StringIO(write(room.dinner, "csv")[0])))
    assert rows[1] == ["1", "Carla", "astrofisica", "", "", "", "", "", ""]
