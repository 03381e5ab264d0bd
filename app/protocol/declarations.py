"""TypeScript declarations out of Python types: one text for `static/js/core/protocol.d.ts`.

Walks dataclasses, pydantic models, enums and NewTypes; every type it meets is declared once, its docstring beside it.
"""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import Enum, IntEnum
from inspect import getdoc
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, NewType, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel

PLAIN = {str: "string", int: "number", bool: "boolean", NoneType: "null"}


class Declarations:
    """Collects declarations in the order in which they are asked for, what they need before them."""

    def __init__(self, names: dict[Any, str]) -> None:
        """`names` says what a class or a union is called over there where it is not called as here."""
        self._names = names
        self._written: dict[str, str] = {}

    def text(self) -> str:
        """All declarations so far, ready to be written to a file."""
        return "\n\n".join(self._written.values()) + "\n"

    def declare(self, kind: Any) -> str:
        """Declare a dataclass, model, enum or NewType unless it is declared, and give its name over there."""
        name: str = self._names.get(kind, kind.__name__)
        if name not in self._written:
            body = self._body(kind, name)
            doc = None if isinstance(kind, NewType) else getdoc(kind)
            self._written[name] = f"{_comment(doc)}export {body}"
        return name

    def union(self, name: str, members: list[str], doc: str) -> None:
        """Declare a union of what was declared, or of literals, under a name."""
        self._written[name] = f"{_comment(doc)}export type {name} ={_either(members)};"

    def _body(self, kind: Any, name: str) -> str:
        if isinstance(kind, NewType):
            return f"type {name} = {self._type(kind.__supertype__)};"
        if issubclass(kind, IntEnum):
            return _block(name, [f"readonly {member.name}: {member.value};" for member in kind])
        if issubclass(kind, Enum):
            return f"type {name} ={_either([_literal(member.value) for member in kind])};"
        return _block(name, [self._field(*field) for field in _fields(kind)])

    def _field(self, name: str, hint: Any, required: bool) -> str:
        return f"readonly {name}{'' if required else '?'}: {self._type(hint)};"

    def _type(self, hint: Any) -> str:
        if hint in PLAIN:
            return PLAIN[hint]
        if get_origin(hint) is None:
            return self.declare(hint)
        return self._names.get(hint) or self._composed(get_origin(hint), get_args(hint))

    def _composed(self, origin: Any, inner: tuple[Any, ...]) -> str:
        if origin is Annotated:
            return self._type(inner[0])
        if origin in (Union, UnionType):
            return " | ".join(map(self._type, inner))
        if origin is Literal:
            return " | ".join(map(_literal, inner))
        if origin is tuple:
            return f"ReadonlyArray<{self._type(inner[0])}>"
        if origin is dict:
            return f"Readonly<Record<{self._type(inner[0])}, {self._type(inner[1])}>>"
        raise TypeError(f"{origin!r} has no counterpart in TypeScript")


def _fields(kind: type[Any]) -> Iterator[tuple[str, Any, bool]]:
    """Name, type and whether it is always there: what a server writes is, what a client may leave out is not."""
    if issubclass(kind, BaseModel):
        for name, field in kind.model_fields.items():
            yield name, field.annotation, field.is_required()
    elif is_dataclass(kind):
        hints = get_type_hints(kind)
        yield from ((field.name, hints[field.name], True) for field in fields(kind))
    else:
        raise TypeError(f"{kind!r} has no shape on the wire")


def _block(name: str, lines: list[str]) -> str:
    return "\n".join([f"interface {name} {{", *(f"  {line}" for line in lines), "}"])


def _either(members: list[str]) -> str:
    line = " | ".join(members)
    return f" {line}" if len(line) <= 90 else "".join(f"\n  | {member}" for member in members)


def _literal(value: object) -> str:
    return f'"{value}"' if isinstance(value, str) else str(value)


def _comment(doc: str | None) -> str:
    if not doc:
        return ""
    if "\n" not in doc:
        return f"/** {doc} */\n"
    return "/**\n" + "".join(f" * {line}".rstrip() + "\n" for line in doc.splitlines()) + " */\n"
