"""Reads and writes lengths of time as people type them: 7:30, 730, 7 h 30, 7.5, 45 min."""

import re

from companion.domain.text import _

HOUR = 60
CLOCK = re.compile(r"^(\d{1,2})\s*(?::|h(?:ours?)?)\s*(?:([0-5]?\d)\s*(?:m(?:in(?:utes)?)?)?)?$")
MINUTES = re.compile(r"^(\d{1,4})\s*m(?:in(?:utes)?)?$")
DECIMAL = re.compile(r"^(\d{1,2})[.,](\d{1,2})\s*(?:h(?:ours?)?)?$")
DIGITS = re.compile(r"^(\d{1,4})$")
HOURS_DIGITS = 2


def minutes_of(text: str, *, short: bool = False) -> int | None:
    """Minutes, or None where the text is no length of time. A plain number is hours, if `short` minutes."""
    typed = text.strip().lower()
    if short and (found := DIGITS.match(typed)):
        return int(found[1])
    if found := CLOCK.match(typed):
        return int(found[1]) * HOUR + int(found[2] or 0)
    if found := MINUTES.match(typed):
        return int(found[1])
    if found := DECIMAL.match(typed):
        return round(float(f"{found[1]}.{found[2]}") * HOUR)
    if found := DIGITS.match(typed):
        return _from_digits(found[1])
    return None


def duration_words(minutes: int) -> str:
    """As shown in the field: 7 h 30 min."""
    hours, rest = divmod(minutes, HOUR)
    if not hours:
        return _("{minutes} min").format(minutes=rest)
    if not rest:
        return _("{hours} h").format(hours=hours)
    return _("{hours} h {minutes} min").format(hours=hours, minutes=rest)


def _from_digits(digits: str) -> int | None:
    """7 = seven hours; 730 = half past seven hours."""
    if len(digits) <= HOURS_DIGITS:
        return int(digits) * HOUR
    hours, rest = int(digits[:-2]), int(digits[-2:])
    return hours * HOUR + rest if rest < HOUR else None
