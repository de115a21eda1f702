"""Single values as JSON has them, and back: strictly, because files come from anywhere."""

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import Enum
from typing import Any

from companion.domain.since import Since
from companion.domain.text import _
from companion.reports.refusal import RefusedError
from companion.storage.columns import instant_text

Schema = dict[str, Any]

LONGEST_TEXT = 1_000_000
LARGEST = 2**53
YEARS = range(1900, 2201)
_DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_CLOCK = r"[0-9]{2}:[0-9]{2}"
_INSTANT = rf"{_DAY}T{_CLOCK}:[0-9]{{2}}\.[0-9]{{6}}Z"
_SINCE = r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"


@dataclass(frozen=True, kw_only=True)
class Codec:
    """How values of a type become JSON, how they come back, and what a JSON Schema says of them.

    `decode` raises a CompanionError with the reason.
    """

    encode: Callable[[Any], Any]
    decode: Callable[[Any], Any]
    schema: Schema


def as_it_is(value: Any) -> Any:  # noqa: ANN401 - whatever it is
    return value


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise RefusedError(_("it is neither true nor false"))
    return value


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise RefusedError(_("it is not a whole number"))
    if abs(value) > LARGEST:
        raise RefusedError(_("the number is too large"))
    return value


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise RefusedError(_("it is not a number"))
    if abs(value) > LARGEST or not math.isfinite(value):
        raise RefusedError(_("the number is too large"))
    return float(value)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise RefusedError(_("it is not a text"))
    if len(value) > LONGEST_TEXT:
        raise RefusedError(_("the text is longer than a million characters"))
    if not value.isprintable() and ("\0" in value or _has_surrogates(value)):
        raise RefusedError(_("the text has a character that cannot be kept"))
    return value


def _has_surrogates(text: str) -> bool:
    return any("\ud800" <= character <= "\udfff" for character in text)


def _day(value: object) -> date:
    return _dated(date.fromisoformat(_formed(value, _DAY)))


def _instant(value: object) -> datetime:
    found = datetime.fromisoformat(_formed(value, _INSTANT)).astimezone(UTC)
    _dated(found.date())
    return found


def _clock(value: object) -> time:
    return time.fromisoformat(_formed(value, _CLOCK))


def _since(value: object) -> Since:
    return Since.of(_formed(value, _SINCE))


def _formed(value: object, pattern: str) -> str:
    text = _text(value)
    if re.fullmatch(pattern, text) is None:
        raise RefusedError(_("it is not written as a date or a time is here"))
    return text


def _dated(day: date) -> date:
    if day.year not in YEARS:
        raise RefusedError(_("the year is not between 1900 and 2200"))
    return day


def _patterned(pattern: str) -> Schema:
    return {"type": "string", "pattern": f"^{pattern}$"}


TEXT = Codec(encode=as_it_is, decode=_text, schema={"type": "string", "maxLength": LONGEST_TEXT})
WHOLE = Codec(
    encode=as_it_is, decode=_whole, schema={"type": "integer", "minimum": -LARGEST, "maximum": LARGEST}
)
SIMPLE: dict[type, Codec] = {
    str: TEXT,
    int: WHOLE,
    bool: Codec(encode=as_it_is, decode=_flag, schema={"type": "boolean"}),
    float: Codec(
        encode=float, decode=_number, schema={"type": "number", "minimum": -LARGEST, "maximum": LARGEST}
    ),
    date: Codec(encode=date.isoformat, decode=_day, schema=_patterned(_DAY)),
    datetime: Codec(encode=instant_text, decode=_instant, schema=_patterned(_INSTANT)),
    time: Codec(encode=lambda at: at.isoformat("minutes"), decode=_clock, schema=_patterned(_CLOCK)),
    Since: Codec(encode=lambda since: since.text, decode=_since, schema=_patterned(_SINCE)),
}


def enum_codec(kind: type[Enum]) -> Codec:
    """A closed list of words."""
    known = {member.value: member for member in kind}

    def decode(value: object) -> Enum:
        found = known.get(value) if isinstance(value, str) else None
        if found is None:
            raise RefusedError(_("it is none of the words that are known here"))
        return found

    return Codec(encode=lambda member: member.value, decode=decode, schema={"enum": list(known)})
