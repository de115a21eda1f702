"""The settings as a small JSON file. A file that cannot be read is kept aside and never in the way."""

import json
from dataclasses import fields
from datetime import date, time
from pathlib import Path
from typing import Any

from companion.domain.body import Build
from companion.domain.lesson_choice import LessonChoice
from companion.domain.question_choice import QuestionChoice
from companion.domain.settings import SITTING_MINUTES, TEXT_SIZES, THEMES, Settings
from companion.storage.durable import write_durably
from companion.storage.problems import explained

_OPTIONS: dict[str, tuple[object, ...]] = {
    "theme": THEMES,
    "text_size": TEXT_SIZES,
    "sitting_minutes": SITTING_MINUTES,
}


def read_settings(path: Path) -> Settings:
    """The settings of a file; defaults for what is missing or makes no sense, one by one."""
    known = _content(path)
    values: dict[str, Any] = {}
    for field in fields(Settings):
        understood = _understood(field.name, known.get(field.name))
        if understood is not None:
            values[field.name] = understood
    return Settings(**values)


def write_settings(path: Path, settings: Settings) -> None:
    """Replace the file as a whole. Keys that this version does not know stay; a damaged file is kept aside.

    Raises a StorageProblem.
    """
    with explained():
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if is_damaged(path):
            path.replace(aside_of(path))
        known = _content(path) | {
            field.name: _plain(getattr(settings, field.name)) for field in fields(Settings)
        }
        write_durably(path, json.dumps(known, indent=2).encode())


def is_damaged(path: Path) -> bool:
    """Whether there is something at this place that cannot be read as settings."""
    return path.exists() and not isinstance(_parsed(path), dict)


def aside_of(path: Path) -> Path:
    """Where a damaged settings file is kept; the latest one stays."""
    return path.with_name(f"{path.stem}-damaged{path.suffix}")


def _content(path: Path) -> dict[str, Any]:
    parsed = _parsed(path)
    return parsed if isinstance(parsed, dict) else {}


def _parsed(path: Path) -> object:
    """Whatever JSON is in the file; None when it is missing or is not JSON."""
    try:
        return json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return None


def _plain(value: object) -> object:
    match value:
        case time():
            return value.isoformat(timespec="minutes")
        case Build():
            return value.value
        case QuestionChoice():
            return {
                "order": list(value.order),
                "on": sorted(value.on),
                "off": sorted(value.off),
            }
        case LessonChoice():
            return {
                "daily": value.daily,
                "read": sorted(value.read),
                "offered": {key: day.isoformat() for key, day in value.offered.items()},
            }
        case _:
            return value


def _understood(name: str, value: object) -> object | None:
    """The stored value as this setting has it; None when it is not one that the setting can have."""
    if name == "build":
        return next((build for build in Build if build.value == value), None)
    if name == "questions":
        return _questions(value)
    if name == "lessons":
        return _lessons(value)
    usual = getattr(Settings(), name)
    if isinstance(usual, time):
        return _time(value)
    fits = type(value) is type(usual) and value in _OPTIONS.get(name, (value,))
    return value if fits else None


def _questions(value: object) -> QuestionChoice | None:
    """Each of the three lists by itself; one that makes no sense is empty."""
    if not isinstance(value, dict):
        return None
    order, on, off = (_keys(value.get(part)) for part in ("order", "on", "off"))
    return QuestionChoice(order=tuple(dict.fromkeys(order)), on=frozenset(on), off=frozenset(off))


def _lessons(value: object) -> LessonChoice | None:
    """Each part by itself; what makes no sense is as if it had never been chosen."""
    if not isinstance(value, dict):
        return None
    offered = value.get("offered")
    days = {key: _day(day) for key, day in offered.items()} if isinstance(offered, dict) else {}
    return LessonChoice(
        daily=value.get("daily") is not False,
        read=frozenset(_keys(value.get("read"))),
        offered={key: day for key, day in days.items() if day is not None},
    )


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _keys(value: object) -> list[str]:
    return [key for key in value if isinstance(key, str)] if isinstance(value, list) else []


def _time(value: object) -> time | None:
    try:
        return time.fromisoformat(value).replace(tzinfo=None) if isinstance(value, str) else None
    except ValueError:
        return None
