"""Records as JSON objects, and back, by the fields of their classes.

A field that has its usual value is left out, so that what was never said is not in the file. A class or a
field that comes later needs nothing here.
"""

from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from companion.domain.text import _
from companion.reports.plain_values import SIMPLE, TEXT, WHOLE, Codec, enum_codec
from companion.reports.refusal import RefusedError

MOST_PARTS = 10_000


@cache
def codec_of(kind: Any) -> Codec:  # noqa: ANN401 - types have no common type
    """How values of a type, as it is annotated, are written and read."""
    if kind in SIMPLE:
        return SIMPLE[kind]
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        return _one_of(get_args(kind))
    if origin in (tuple, frozenset):
        return _several(origin, codec_of(get_args(kind)[0]))
    if origin is Mapping:
        return _named(codec_of(get_args(kind)[1]))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return enum_codec(kind)
    if is_dataclass(kind) and isinstance(kind, type):
        return _record(kind)
    raise TypeError(f"no way to write {kind}")


def _one_of(kinds: tuple[Any, ...]) -> Codec:
    """A type or nothing; or a whole number or a text, or nothing."""
    others = [kind for kind in kinds if kind is not NoneType]
    inner = codec_of(others[0]) if len(others) == 1 else _number_or_text(frozenset(others))

    def decode(value: object) -> object:
        return None if value is None else inner.decode(value)

    def encode(value: object) -> object:
        return None if value is None else inner.encode(value)

    if len(others) == len(kinds):
        return inner
    return Codec(encode=encode, decode=decode, schema={"anyOf": [inner.schema, {"type": "null"}]})


def _number_or_text(kinds: frozenset[Any]) -> Codec:
    if kinds != {int, str}:
        raise TypeError(f"no way to tell {kinds} apart")

    def decode(value: object) -> object:
        return TEXT.decode(value) if isinstance(value, str) else WHOLE.decode(value)

    return Codec(encode=TEXT.encode, decode=decode, schema={"anyOf": [WHOLE.schema, TEXT.schema]})


def _several(made: type[tuple[Any, ...]] | type[frozenset[Any]], part: Codec) -> Codec:
    """Several values; those of a set in the order of the alphabet, and each once."""

    def decode(value: object) -> object:
        if not isinstance(value, list):
            raise RefusedError(_("it is not a list"))
        if len(value) > MOST_PARTS:
            raise RefusedError(_("the list is too long"))
        return made(part.decode(each) for each in value)

    def encode(values: Any) -> list[Any]:  # noqa: ANN401 - a tuple or a set of whatever
        return [part.encode(each) for each in (sorted(values) if made is frozenset else values)]

    schema = {"type": "array", "items": part.schema, "maxItems": MOST_PARTS}
    return Codec(encode=encode, decode=decode, schema=schema)


def _named(part: Codec) -> Codec:
    def decode(value: object) -> object:
        if not isinstance(value, dict):
            raise RefusedError(_("it is not a group of fields"))
        return {TEXT.decode(name): part.decode(each) for name, each in value.items()}

    def encode(values: Mapping[str, Any]) -> dict[str, Any]:
        return {name: part.encode(values[name]) for name in sorted(values)}

    return Codec(encode=encode, decode=decode, schema={"type": "object", "additionalProperties": part.schema})


def _record(kind: type) -> Codec:
    hints = get_type_hints(kind)
    parts = {field.name: codec_of(hints[field.name]) for field in fields(kind)}
    usual = {field.name: _usual(field) for field in fields(kind)}
    required = [name for name, value in usual.items() if value is MISSING]
    plan = [(name, usual[name], codec.encode) for name, codec in parts.items()]

    def encode(record: object) -> dict[str, Any]:
        found = {}
        for name, usually, encode_part in plan:
            value = getattr(record, name)
            if value != usually:
                found[name] = encode_part(value)
        return found

    def decode(value: object) -> object:
        if not isinstance(value, dict):
            raise RefusedError(_("it is not a group of fields"))
        _require_fields(value, parts, required)
        return kind(**{name: _part(name, parts[name], each) for name, each in value.items()})

    schema = {
        "type": "object",
        "properties": {name: codec.schema for name, codec in parts.items()},
        "required": required,
        "additionalProperties": False,
    }
    return Codec(encode=encode, decode=decode, schema=schema)


def _require_fields(value: dict[str, Any], known: Mapping[str, Codec], required: list[str]) -> None:
    for name in value:
        if name not in known:
            told = _("it has a field that this version does not know: {name}")
            raise RefusedError(told.format(name=name[:40]))
    for name in required:
        if name not in value:
            raise RefusedError(_("a field is not there: {name}").format(name=name))


def _part(name: str, codec: Codec, value: object) -> object:
    try:
        return codec.decode(value)
    except (RefusedError, ValueError, OverflowError) as reason:
        raise RefusedError(f"{name}: {reason}") from reason


def _usual(field: Field[Any]) -> Any:  # noqa: ANN401 - of whatever type the field is
    return field.default_factory() if field.default_factory is not MISSING else field.default
