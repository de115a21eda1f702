"""As much of JSON Schema as the archive's schema uses, to check archives against it."""

import re
from typing import Any

TYPES: dict[str, type | tuple[type, ...]] = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "null": type(None),
}


def complaints(value: Any, schema: dict[str, Any], place: str = "") -> list[str]:
    """Where a value does not keep to a schema."""
    if "anyOf" in schema:
        tried = [complaints(value, each, place) for each in schema["anyOf"]]
        return [] if [] in tried else tried[0]
    if ("const" in schema and value != schema["const"]) or ("enum" in schema and value not in schema["enum"]):
        return [f"{place}: {value!r} is not one of those"]
    if "type" in schema and not _is_of(value, schema["type"]):
        return [f"{place}: {value!r} is no {schema['type']}"]
    if isinstance(value, dict):
        return _of_object(value, schema, place)
    if isinstance(value, list):
        return [
            each for n, part in enumerate(value) for each in complaints(part, schema["items"], f"{place}/{n}")
        ]
    return _of_plain(value, schema, place)


def _is_of(value: Any, name: str) -> bool:
    return isinstance(value, TYPES[name]) and (name == "boolean" or not isinstance(value, bool))


def _of_object(value: dict[str, Any], schema: dict[str, Any], place: str) -> list[str]:
    known = schema.get("properties", {})
    others = schema.get("additionalProperties", {})
    found = [f"{place}: {name} is not there" for name in schema.get("required", ()) if name not in value]
    for name, part in value.items():
        if name not in known and others is False:
            found.append(f"{place}: {name} is unknown")
        else:
            found += complaints(part, known.get(name, others), f"{place}/{name}")
    return found


def _of_plain(value: Any, schema: dict[str, Any], place: str) -> list[str]:
    if isinstance(value, str) and re.search(schema.get("pattern", ""), value) is None:
        return [f"{place}: {value!r} has another form"]
    if not isinstance(value, int | float) or isinstance(value, bool):
        return []
    inside = schema.get("minimum", value) <= value <= schema.get("maximum", value)
    return [] if inside else [f"{place}: {value!r} is out of range"]
