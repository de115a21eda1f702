"""Reads an archive that may have come from anywhere: what is not right is refused with its reason."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from companion.domain.errors import CompanionError
from companion.domain.record import Record
from companion.domain.settings import Settings
from companion.domain.text import _, plural
from companion.reports.archive import FORMAT, OF_THE_PERSON, RECORDS_AT_ONCE, VERSION, Archive, kinds
from companion.reports.record_values import codec_of
from companion.reports.refusal import Refusal, RefusedError, UnreadableError
from companion.storage.problems import explained

PARTS = frozenset({"format", "version", "settings", "records"})
LARGEST_FILE = 200_000_000


def read_archive(file: Path, go_on: Callable[[], None] = lambda: None) -> Archive:
    """Raises UnreadableError for a file that is no archive, and a StorageProblem where it cannot be reached.

    `go_on` is called now and then and may raise to stop it.
    """
    with explained():
        if file.stat().st_size > LARGEST_FILE:
            raise UnreadableError(_("The file is larger than 200 MB, so it was not read."))
        content = file.read_bytes()
    return archive_of(content, go_on)


def archive_of(content: bytes, go_on: Callable[[], None] = lambda: None) -> Archive:
    """What the bytes of a file hold; see `read_archive`."""
    data = _parsed(content)
    go_on()
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise UnreadableError(_("This file is not an archive of Pain Companion."))
    _require_version(data.get("version"))
    settings, refused = _settings_of(data.get("settings", {}))
    records = data.get("records")
    if not isinstance(records, dict):
        raise UnreadableError(_("This file has no records where an archive has them."))
    unknown = _("this version does not know what this is")
    refused[:0] = [Refusal(place=name[:40], reason=unknown) for name in data if name not in PARTS]
    found: list[Record] = []
    for name, values in records.items():
        _take(name, values, found, refused, go_on)
    return Archive(records=tuple(found), settings=settings, refused=tuple(refused))


def _parsed(content: bytes) -> object:
    try:
        text = content.decode("utf-8-sig")
        return json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)
    except UnicodeDecodeError as error:
        raise UnreadableError(_("The file is not written in UTF-8, so it cannot be read.")) from error
    except json.JSONDecodeError as error:
        told = _("The file is not whole JSON: line {line}.").format(line=error.lineno)
        raise UnreadableError(told) from error
    except RefusedError as error:
        raise UnreadableError(_("The file cannot be read: {reason}.").format(reason=error)) from error
    except (ValueError, RecursionError, MemoryError) as error:
        raise UnreadableError(_("The file is not JSON that can be read.")) from error


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Python alone would keep the last of two fields with one name, and say nothing."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise RefusedError(_("a field stands twice in one place"))
    return found


def _no_number(name: str) -> object:
    raise RefusedError(_("{name} is not a number").format(name=name))


def _require_version(version: object) -> None:
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise UnreadableError(_("This file does not say which version of an archive it is."))
    if version > VERSION:
        told = _("This archive was written by a newer version of Pain Companion (format {version}).")
        raise UnreadableError(told.format(version=str(version)[:10]))


def _settings_of(values: object) -> tuple[Settings, list[Refusal]]:
    """Each setting by itself; what is not right stays as usual."""
    codec = codec_of(Settings)
    if not isinstance(values, dict):
        return Settings(), [Refusal(place="settings", reason=_("it is not a group of fields"))]
    taken, refused = {}, []
    for name, value in values.items():
        try:
            if name not in OF_THE_PERSON:
                raise RefusedError(_("this version does not know this setting"))
            codec.decode({name: value})
        except CompanionError as reason:
            refused.append(Refusal(place=f"settings {name[:40]}", reason=str(reason)))
        else:
            taken[name] = value
    settings: Settings = codec.decode(taken)
    return settings, refused


def _take(
    name: str, values: object, found: list[Record], refused: list[Refusal], go_on: Callable[[], None]
) -> None:
    """Add the records of a kind to what was found, or to what is refused."""
    kind = kinds().get(name)
    if not isinstance(values, list):
        refused.append(Refusal(place=name[:40], reason=_("it is not a list")))
        return
    if kind is None:
        told = plural(
            "{n} record of a kind that this version does not know",
            "{n} records of a kind that this version does not know",
            len(values),
        )
        refused.append(Refusal(place=name[:40], reason=told))
        return
    decode = codec_of(kind).decode
    for place, value in enumerate(values, 1):
        if place % RECORDS_AT_ONCE == 0:
            go_on()
        try:
            found.append(decode(value))
        except (CompanionError, ValueError, OverflowError) as reason:
            refused.append(Refusal(place=f"{name} {place}", reason=str(reason)))
