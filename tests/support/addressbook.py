"""A reader of vCards that owes nothing to what writes them: RFC 2426, and the lines of RFC 2425."""

from typing import Final

Card = dict[str, list[str]]

_ESCAPES: Final = {"\\": "\\", ",": ",", ";": ";", "n": "\n", "N": "\n"}
"""Every escape there is; any other is a mistake."""


def read(text: str) -> Card:
    """The values of each property, unescaped; structured ones keep their parts apart by `|`."""
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    lines = text[:-2].split("\r\n")
    assert all(len(line.encode()) <= 75 for line in lines)
    unfolded = text[:-2].replace("\r\n ", "").split("\r\n")
    assert (unfolded[0], unfolded[1], unfolded[-1]) == ("BEGIN:VCARD", "VERSION:3.0", "END:VCARD")
    card: Card = {}
    for line in unfolded[2:-1]:
        head, colon, value = line.partition(":")
        assert colon, line
        name = head.partition(";")[0]
        card.setdefault(name, []).append(value if name == "URL" else "|".join(_parts(value)))
    assert {"N", "FN"} <= set(card)
    return card


def _parts(value: str) -> list[str]:
    """Cut at semicolons and commas that are not escaped, and take the escapes away."""
    parts, signs = [""], iter(value)
    for sign in signs:
        if sign in ",;":
            parts.append("")
            continue
        if sign == "\\":
            sign = _ESCAPES[next(signs)]
        parts[-1] += sign
    return parts
