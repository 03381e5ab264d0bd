"""Close codes: numbers are for ever, and every client agrees on which of them end the line."""

import re
from pathlib import Path

from app.protocol import CloseCode
from app.protocol.close import FINAL

CODES_JS = Path(__file__).parents[2] / "static/js/core/codes.js"


def test_the_numbers() -> None:
    assert {code.name: code.value for code in CloseCode} == {
        "NOT_TEXT": 1003,
        "TOO_BIG": 1009,
        "MALFORMED": 4000,
        "HELLO_TIMEOUT": 4001,
        "PROTOCOL": 4002,
        "REFUSED": 4003,
        "OPENED_ELSEWHERE": 4004,
        "FLOODING": 4008,
        "REVOKED": 4010,
        "TOO_SLOW": 4011,
        "RESTARTING": 4012,
        "ERASED": 4013,
    }


def test_the_pages_know_the_same_numbers() -> None:
    known = re.findall(r"^ {2}([A-Z_]+): (\d+),$", CODES_JS.read_text(encoding="utf-8"), re.MULTILINE)
    assert known
    assert {name: int(number) for name, number in known}.items() <= {c.name: c.value for c in CloseCode}.items()


def test_the_pages_stay_away_after_the_same_codes() -> None:
    listed = re.search(r"FINAL = new Set\(\[(.*?)\]\)", CODES_JS.read_text(encoding="utf-8"), re.DOTALL)
    assert listed is not None
    assert set(re.findall(r"CLOSE\.([A-Z_]+)", listed[1])) == {code.name for code in FINAL}
