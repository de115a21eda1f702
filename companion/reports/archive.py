"""The archive: the whole diary as one JSON file, the same bytes for the same diary.

It has no time of its own, nothing of this computer, and one record on each line. The shape of a version is
`resources/archive/archive-N.schema.json`.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from functools import cache
from operator import attrgetter
from typing import Any, get_args, get_type_hints

from companion.domain.record import Record
from companion.domain.settings import Settings
from companion.reports.contents import Contents
from companion.reports.plain_values import Codec, Schema
from companion.reports.record_values import codec_of
from companion.reports.refusal import Refusal

FORMAT = "pain-companion archive"
VERSION = 1
# The look of the window belongs to a computer and its screen; these belong to the diary and its person.
OF_THE_PERSON = frozenset(
    {
        "build",
        "day_boundary",
        "on_break",
        "weekly_review",
        "weekly_peg",
        "monthly_phq4",
        "country",
        "questions",
        "lessons",
        "mirrored_map",
    }
)
RECORDS_AT_ONCE = 500


@dataclass(frozen=True, kw_only=True)
class Archive:
    """What was found in a file. Of `settings` what belongs to the person counts; None = the file has none."""

    records: tuple[Record, ...]
    settings: Settings | None = None
    refused: tuple[Refusal, ...] = ()


@cache
def kinds() -> Mapping[str, type[Record]]:
    """The class of the records under each name in the file."""
    hints = get_type_hints(Contents)
    return {field.name: get_args(hints[field.name])[0] for field in fields(Contents)}


def archive_bytes(contents: Contents, settings: Settings, go_on: Callable[[], None] = lambda: None) -> bytes:
    """The file. `go_on` is called now and then and may raise to stop it."""
    parts = [f'{{\n"format": {_json(FORMAT)},\n"version": {VERSION},\n"settings": ']
    parts.append(_json(settings_values(settings)))
    parts.append(',\n"records": {')
    for place, (name, kind) in enumerate(kinds().items()):
        parts.append(f"{',' if place else ''}\n{_json(name)}: [")
        parts.append(_lines(getattr(contents, name), codec_of(kind), go_on))
        parts.append("]")
    parts.append("\n}\n}\n")
    return "".join(parts).encode()


def settings_values(settings: Settings) -> dict[str, Any]:
    """What belongs to the person and differs from the usual."""
    values: dict[str, Any] = codec_of(Settings).encode(settings)
    return {name: value for name, value in values.items() if name in OF_THE_PERSON}


def with_settings_of(archive: Archive, settings: Settings) -> Settings:
    """These settings, with what belongs to the person from an archive."""
    if archive.settings is None:
        return settings
    return replace(settings, **{name: getattr(archive.settings, name) for name in OF_THE_PERSON})


def archive_schema() -> Schema:
    """The JSON Schema of what this version writes."""
    of_settings = codec_of(Settings).schema["properties"]
    records = {name: {"type": "array", "items": codec_of(kind).schema} for name, kind in kinds().items()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Archive of a Pain Companion diary",
        **_closed(
            {
                "format": {"const": FORMAT},
                "version": {"const": VERSION},
                "settings": _closed({name: of_settings[name] for name in sorted(OF_THE_PERSON)}, required=()),
                "records": _closed(records, required=()),
            }
        ),
    }


def _closed(properties: dict[str, Any], required: tuple[str, ...] | None = None) -> Schema:
    wanted = list(properties) if required is None else list(required)
    return {
        "type": "object",
        "properties": properties,
        "required": wanted,
        "additionalProperties": False,
    }


def _lines(records: tuple[Record, ...], codec: Codec, go_on: Callable[[], None]) -> str:
    """A record on each line, in the order of their moments."""
    lines = []
    for place, record in enumerate(sorted(records, key=attrgetter("ordered", "id"))):
        if place % RECORDS_AT_ONCE == 0:
            go_on()
        lines.append(_json(codec.encode(record)))
    return "\n" + ",\n".join(lines) + "\n" if lines else ""


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
